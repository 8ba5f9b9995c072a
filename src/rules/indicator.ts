import type { Direction, Target } from "../notation";
import { deduceDirection, type Indicator, type Plan } from "../plan";
import type { IndicatorRow, Table, ValueCell } from "../recognise";
import { formatAddress } from "../workbook";
import { crossing, sheetOf, textAt } from "./cells";
import type { Fix, RuleContext } from "./define";

/** What the plan says of a row's indicator, `null` for an unmatched row or an unknown plan. */
export function plannedIndicator(row: IndicatorRow, table: Table): Indicator | null {
  if (row.indicator === null || !table.plan) return null;
  let indicators = indicatorsOf.get(table.plan);
  if (!indicators) {
    indicators = new Map(table.plan.indicators.map((indicator) => [indicator.id, indicator]));
    indicatorsOf.set(table.plan, indicators);
  }
  return indicators.get(row.indicator) ?? null;
}

/** Indicators by id, kept as long as the plan is: nearly every rule asks for every row's. */
const indicatorsOf = new WeakMap<Plan, ReadonlyMap<string, Indicator>>();

/**
 * The plan's indicator where its figures are the row's own: in a collected table each of several
 * rows of one indicator is a department's part.
 */
export function soleIndicator(row: IndicatorRow, table: Table): Indicator | null {
  let counts = rowsByIndicator.get(table);
  if (!counts) {
    counts = new Map();
    for (const { indicator } of table.rows)
      if (indicator !== null) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
    rowsByIndicator.set(table, counts);
  }
  return counts.get(row.indicator ?? "") === 1 ? plannedIndicator(row, table) : null;
}

const rowsByIndicator = new WeakMap<Table, Map<string, number>>();

/** How a finding names its indicator. */
export function indicatorName(row: IndicatorRow): string {
  return row.indicator ?? row.name;
}

/** Nobody wrote anything there, not even a dash for "none". */
export function isBlankCell(cell: ValueCell | null | undefined): boolean {
  return !cell || (!cell.reading.ok && cell.reading.reason === "blank");
}

/** —, /, 无: the author says there is no figure. */
export function isNotSet(cell: ValueCell): boolean {
  return !cell.reading.ok && cell.reading.reason === "not-set";
}

/** A line that only groups the indicators below it: a name without unit and figures. */
export function isHeading(row: IndicatorRow): boolean {
  return (
    row.indicator === null &&
    row.unit === null &&
    isBlankCell(row.baseline) &&
    isBlankCell(row.target?.cell) &&
    isBlankCell(row.growth?.cell) &&
    row.actuals.every(({ cell }) => isBlankCell(cell))
  );
}

/** A rate of growth is a figure of its own kind: it may fall while the thing it measures rises. */
export function isGrowth(row: IndicatorRow, table: Table): boolean {
  const planned = plannedIndicator(row, table);
  if (planned) return planned.kind.startsWith("growth");
  return /年均|增长|增速|增幅|递增|growth/i.test(row.name);
}

/** A target that says where a figure should stand, rather than by how much it should change. */
export function isLevel(reading: Target | null | undefined): boolean {
  return !reading || ["level", "coverage", "ratio"].includes(reading.form);
}

/** 保持型, 保底型: the table itself says that the figure need only be kept. */
export function isKept(row: IndicatorRow): boolean {
  const written = row.target?.cell.value;
  const texts = [row.note, row.attribute, typeof written === "string" ? written : null];
  return texts.some((text) => text !== null && /保持|保底|维持|稳定|不变|不减少|红线/.test(text));
}

/** 达标率, 办结率, 非化石能源占比: what is done about an ill, or instead of it, is no ill. */
const REMEDY =
  /(达标|处理|处置|治理|办结|结案|查处|回收|利用|消除|整改|合格|优良|满意)[^，,]{0,4}(率|比例|比重)|非化石|可再生|清洁|新能源|(经费|支出|投入).*之比/;

/** Things a plan promises not to lose rather than to add to: 耕地, 粮食, 生态红线. */
const FLOOR = /保有量|保护面积|耕地|农田|粮食|红线|岸线|湿地|林地|森林|蓄积|自给率|库存|储备|草原/;

export function isFloor(row: IndicatorRow): boolean {
  return FLOOR.test(row.name);
}

/** Which way an indicator is meant to go and what says so; the figures' own move is the last resort. */
export function directionOf(
  row: IndicatorRow,
  table: Table,
): { direction: Direction; from: "plan" | "name" | "operator" | "move" } | null {
  const planned = plannedIndicator(row, table);
  if (planned) return { direction: planned.direction, from: "plan" };
  const { direction, word } = deduceDirection(row.name);
  if (word !== null && REMEDY.test(row.name)) return { direction: "up", from: "name" };
  if (word !== null) return { direction, from: "name" };
  const target = row.target?.reading;
  if (target?.operatorWritten && target.operator !== null) {
    if (target.operator.startsWith(">")) return { direction: "up", from: "operator" };
    if (target.operator.startsWith("<")) return { direction: "down", from: "operator" };
  }
  const pair = comparedFigures(row);
  if (!pair || pair.baseline === pair.target) return null;
  return { direction: pair.target > pair.baseline ? "up" : "down", from: "move" };
}

/** Baseline and target of a row where both are levels in one unit. */
export function comparedFigures(row: IndicatorRow): { baseline: number; target: number } | null {
  const baseline = row.baseline?.reading;
  const target = row.target?.reading;
  if (!baseline?.ok || !target || typeof target.value !== "number") return null;
  if (!isLevel(target)) return null;
  const units = [baseline.unit, target.unit].map((unit) => unit ?? row.unit?.printed ?? null);
  const same = units[0] === units[1] || baseline.unit === null || target.unit === null;
  return same ? { baseline: baseline.value, target: target.value } : null;
}

/** Writes a word into the row's note cell, if the table has a note column and the cell is blank. */
export function noteFix(
  row: IndicatorRow,
  table: Table,
  context: RuleContext,
  text: string,
): Fix | null {
  const column = table.columns.find(({ role }) => role === "note");
  if (!column || row.note !== null) return null;
  const at = crossing(table, row.index, column.index);
  if (textAt(sheetOf(table, context), at).trim() !== "") return null;
  const cell = formatAddress(at.row, at.column);
  return { kind: "review", edits: [{ kind: "value", sheet: table.sheet, cell, value: text }] };
}
