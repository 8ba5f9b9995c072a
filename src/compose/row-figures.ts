import { readTarget, readUnit, type Unit, writtenUnit } from "../notation";
import {
  type Attribute,
  deduceDirection,
  deduceKind,
  type Indicator,
  type Kind,
  type Plan,
} from "../plan";
import type { IndicatorRow, Table } from "../recognise";
import type { IndicatorInput, Path, Span } from "../ruler";
import {
  type Figure,
  figureOf,
  fits,
  milestoneValue,
  type Origin,
  type TargetFigure,
  targetOf,
  type YearFigure,
} from "./figures";
import type { RowRemark } from "./remarks";
import { spanOf } from "./span";

/** A row of one of the plan's tables in the workbook. */
export interface PlacedRow {
  readonly table: Table;
  readonly row: IndicatorRow;
}

/** Everything a row is judged by, each figure with the cell it stands in. */
export interface RowFigures {
  readonly plan: Plan | null;
  readonly indicator: Indicator | null;
  readonly name: string;
  /** The unit all figures are in; `null` where nothing names one. */
  readonly unit: Unit | null;
  readonly kind: Kind;
  readonly direction: IndicatorInput["direction"];
  readonly path: Path;
  readonly attribute: Attribute | null;
  readonly baselineYear: number;
  readonly targetYear: number;
  readonly baseline: Figure | null;
  readonly target: TargetFigure | null;
  /** Ascending by year; a year that has a final figure does not show its estimate. */
  readonly actuals: readonly YearFigure[];
  /** What the yearly figures of a reduction cover; `year` for every other kind. */
  readonly span: Span;
  readonly remarks: readonly RowRemark[];
}

/** The reading of one table in the unit its rows are judged in. */
interface Source extends PlacedRow {
  readonly origin: Origin;
}

/**
 * Brings together what the workbook and the plan say of one row: its own cells first, then the rows
 * of the same indicator in the plan's other tables, then the plan. `null` where the table does not
 * say which years it speaks of.
 */
export function gatherFigures(own: PlacedRow, others: readonly PlacedRow[]): RowFigures | null {
  const { table, row } = own;
  const plan = table.plan;
  const indicator = plan?.indicators.find(({ id }) => id === row.indicator) ?? null;
  const baselineYear = indicator?.baseline.year ?? table.baselineYear;
  const targetYear = indicator?.target.year ?? table.targetYear;
  if (baselineYear === null || targetYear === null) return null;
  const remarks: RowRemark[] = [];
  const planUnit = indicator ? readUnit(indicator.unit) : null;
  const foreign = !fits(row.unit, planUnit);
  if (foreign)
    remarks.push({
      id: "units-differ",
      data: { table: row.unit?.printed ?? "", plan: indicator?.unit ?? "" },
    });
  const unit = foreign || !planUnit ? (row.unit ?? unitInCells(row)) : planUnit;
  const sources: Source[] = [
    { ...own, origin: "table" },
    ...others
      .filter((other) => fits(other.row.unit, unit))
      .map((other): Source => ({ ...other, origin: "other-table" })),
  ];
  // In another unit than the plan's, the plan's figures say nothing.
  const stated = foreign ? null : indicator;
  const read = actualsOf(sources, unit);
  const baseline = baselineOf(sources, unit, baselineYear, stated, remarks);
  const target = targetFigure(sources, unit, stated, remarks);
  const nature = indicator
    ? { kind: indicator.kind, direction: indicator.direction, path: indicator.path }
    : deduced(row, unit, baseline, target, isMeasured([...read, baseline]), remarks);
  // 已完成 is a figure of a milestone, and of nothing else.
  const deeds = nature.kind === "milestone";
  const actuals = deeds ? read : read.map(withoutDeed);
  remarkUnread(row, unit, deeds, remarks);
  return {
    plan,
    indicator,
    name: indicator?.name ?? row.name,
    unit,
    ...nature,
    attribute: attributeOf(row.attribute) ?? indicator?.attribute ?? null,
    baselineYear,
    targetYear,
    baseline: baseline ?? actuals.find(({ year }) => year === baselineYear) ?? null,
    target: target && withForm(target, nature.kind, indicator),
    actuals,
    span: nature.kind === "reduction" ? spanOfRow(sources, indicator, baselineYear) : "year",
    remarks,
  };
}

/** Without a unit of the row, that of its own cells: 1.2亿元 and 13000万元 are never compared as they stand. */
function unitInCells({ target, baseline, actuals }: IndicatorRow): Unit | null {
  const figures = [...(baseline ? [baseline] : []), ...actuals.map(({ cell }) => cell)];
  return writtenUnit(
    target?.reading ?? null,
    figures.map(({ reading }) => reading),
  );
}

function spanOfRow(
  sources: readonly Source[],
  indicator: Indicator | null,
  baselineYear: number,
): Span {
  const headers = sources.flatMap(({ table, row }) => {
    const columns = new Set(
      row.actuals.map(({ cell }) => (table.transposed ? cell.row : cell.column)),
    );
    return table.columns
      .filter(({ role, index }) => role === "actual" && columns.has(index))
      .map(({ header }) => header);
  });
  const names = sources.map(({ row }) => row.printedName);
  return spanOf(headers, indicator ? [...names, indicator.name] : names, baselineYear);
}

/** The ruler's input. Rows are one-based there, as people count them. */
export function inputOf(figures: RowFigures, { table, row }: PlacedRow): IndicatorInput {
  const { plan, indicator, target } = figures;
  return {
    plan: plan?.id ?? null,
    indicator: indicator?.id ?? null,
    name: figures.name,
    sheet: table.sheet,
    row: row.nameCell.row + 1,
    kind: figures.kind,
    direction: figures.direction,
    path: figures.path,
    baseline: { year: figures.baselineYear, value: figures.baseline?.value ?? null },
    target: {
      year: figures.targetYear,
      form: target?.form ?? "none",
      operator: target?.operator ?? null,
      value: target?.value ?? null,
    },
    actuals: figures.actuals.map(({ year, value, provisional }) => ({ year, value, provisional })),
    attribute: figures.attribute,
    span: figures.span,
  };
}

function actualsOf(sources: readonly Source[], unit: Unit | null): YearFigure[] {
  const years = new Map<number, YearFigure[]>();
  for (const { table, row, origin } of sources)
    for (const { year, provisional, cell } of row.actuals) {
      const figure = figureOf(cell, table.sheet, row.unit, unit, origin);
      const estimate = provisional || (cell.reading.ok && cell.reading.provisional);
      const known = years.get(year) ?? [];
      // Another table only fills in what the row's own leaves blank.
      if (origin === "table" || known.every(({ value }) => value === null))
        years.set(year, [...known, { ...figure, year, provisional: estimate }]);
    }
  return [...years.entries()].sort(([a], [b]) => a - b).flatMap(([, figures]) => settled(figures));
}

/** Of an estimate and a final figure for one year the final one counts; two final ones both stay. */
function settled(figures: readonly YearFigure[]): readonly YearFigure[] {
  const read = figures.filter(({ value }) => value !== null);
  if (read.length === 0) return figures.slice(0, 1);
  const final = read.filter(({ provisional }) => !provisional);
  return final.length > 0 ? final : read;
}

/** The table's baseline where it is one of the plan's baseline year, else the plan's. */
function baselineOf(
  sources: readonly Source[],
  unit: Unit | null,
  year: number,
  indicator: Indicator | null,
  remarks: RowRemark[],
): Figure | null {
  const planned = indicator?.baseline.value ?? null;
  for (const { table, row, origin } of sources) {
    const stated = table.columns.find(({ role }) => role === "baseline")?.year ?? year;
    if (!row.baseline || stated !== year) continue;
    const figure = figureOf(row.baseline, table.sheet, row.unit, unit, origin);
    if (figure.value === null) continue;
    if (planned !== null && !agree(figure.value, planned))
      remarks.push({ id: "baseline-differs", data: { table: figure.value, plan: planned } });
    return figure;
  }
  return planned === null
    ? null
    : { value: planned, origin: "plan", place: null, content: null, factor: 1 };
}

const agree = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** The target cell, the 年均/累计 cell where that is left open, else the plan's. */
function targetFigure(
  sources: readonly Source[],
  unit: Unit | null,
  indicator: Indicator | null,
  remarks: RowRemark[],
): TargetFigure | null {
  let unread: TargetFigure | null = null;
  for (const { table, row, origin } of sources)
    for (const cell of [row.target, row.growth]) {
      if (!cell || (indicator && cell === row.growth && row.target)) continue;
      const read = targetOf(cell, table.sheet, row.unit, unit, origin);
      const figure = cell === row.growth ? withColumnForm(read, table) : read;
      if (figure.value !== null || figure.form === "milestone") {
        const operator = cell.reading.operatorWritten
          ? figure.operator
          : (indicator?.target.operator ?? figure.operator);
        const found = { ...figure, operator };
        if (cell.reading.doubts.some((doubt) => doubt === "open-low" || doubt === "open-high"))
          remarks.push({ id: "target-open-ends", data: { printed: figure.printed } });
        remarkTarget(found, indicator, remarks);
        return found;
      }
      if (cell.reading.reason !== "blank" && cell.reading.reason !== "not-set") unread ??= figure;
    }
  if (!indicator) return unread;
  const planned = plannedTarget(indicator);
  if (unread && planned.value !== null)
    remarks.push({
      id: "target-from-plan",
      data: { printed: unread.printed, plan: planned.printed },
    });
  return planned;
}

/** A bare 6 in a column 年均增长 is a growth, one in a column 累计 a total. */
function withColumnForm(target: TargetFigure, { columns }: Table): TargetFigure {
  if (target.form !== "level") return target;
  const growth = columns.some(({ role }) => role === "growth");
  return { ...target, form: growth ? "growth-average" : "cumulative" };
}

function plannedTarget({ target }: Indicator): TargetFigure {
  const { form, operator, value, printed } = target;
  return { value, form, operator, printed, origin: "plan", place: null, content: null, factor: 1 };
}

function remarkTarget(
  found: TargetFigure,
  indicator: Indicator | null,
  remarks: RowRemark[],
): void {
  if (!indicator) return;
  const { target } = indicator;
  const same =
    found.operator === target.operator &&
    [found.value].flat().every((value, at) => {
      const planned = [target.value].flat()[at] ?? null;
      return value === planned || (value !== null && planned !== null && agree(value, planned));
    });
  if (!same)
    remarks.push({
      id: "target-differs",
      data: { table: found.printed, plan: target.printed },
    });
}

/** 15 以上 in a row whose plan counts it as 年均增长 is a growth, whatever the cell alone says. */
function withForm(target: TargetFigure, kind: Kind, indicator: Indicator | null): TargetFigure {
  if (target.form === "level" && indicator) return { ...target, form: indicator.target.form };
  // 增长30% of a quantity says neither every year nor in all: it stays what it is, and is not judged.
  return target.form === "growth" && kind === "growth-average"
    ? { ...target, form: "growth-average" }
    : target;
}

/** Why a target has no figure where it is put in words on purpose; anything else is a figure missing. */
const WORDED: ReadonlySet<string | null> = new Set([
  "qualitative",
  "relative",
  "external",
  "for-each",
]);

const WITHOUT_DIRECTION: ReadonlySet<Kind> = new Set(["band", "rank", "milestone", "qualitative"]);

/** What an unknown plan's row is judged as. */
function deduced(
  row: IndicatorRow,
  unit: Unit | null,
  baseline: Figure | null,
  target: TargetFigure | null,
  measured: boolean,
  remarks: RowRemark[],
): Pick<RowFigures, "kind" | "direction" | "path"> {
  const context = { unit, baseline: baseline?.value ?? null };
  const read = readTarget(target?.content ?? null, undefined, context);
  const reading = { ...read, ...target, provisional: false };
  const { direction, word } = deduceDirection(row.name, reading);
  const { kind, because } = deduceKind({
    name: row.name,
    unit,
    direction,
    baseline: baseline?.value ?? null,
    target: reading,
  });
  // A comparison says itself which way is better; of some kinds nothing is better the higher it is.
  const compared = reading.operatorWritten && /^[<>]/.test(reading.operator ?? "");
  if (word === null && !compared && !WITHOUT_DIRECTION.has(kind))
    remarks.push({ id: "direction-assumed", data: {} });
  if (because === "no-figure" && !WORDED.has(reading.reason))
    return { kind: "change", direction, path: "linear" };
  // 基本消除 of a share: its figures are figures, and 0 or 5 is neither done nor not done.
  if (kind === "milestone" && measured) return { kind: "qualitative", direction, path: "linear" };
  const rate = kind === "growth-average" || kind === "growth-each" || kind === "reduction";
  // 生产总值(亿元)年均增长6%: the yearly figures are levels, the growth says where the level ends.
  if (rate && unit !== null && unit.dimension !== "share" && baseline !== null)
    return { kind: "change", direction, path: kind === "reduction" ? "linear" : "geometric" };
  return { kind, direction, path: "linear" };
}

function attributeOf(text: string | null): Attribute | null {
  if (text?.includes("约束")) return "约束性";
  return text?.includes("预期") ? "预期性" : null;
}

/** Whether any figure is more than the 1 or 0 of done or not done. */
const isMeasured = (figures: readonly (Figure | null)[]): boolean =>
  figures.some((figure) => figure !== null && ![null, 0, 1].includes(figure.value));

const withoutDeed = (figure: YearFigure): YearFigure =>
  typeof figure.content !== "number" && milestoneValue(figure.content) !== null
    ? { ...figure, value: null }
    : figure;

/** Figures that somebody wrote and nobody could read are said, not passed over. */
function remarkUnread(
  row: IndicatorRow,
  unit: Unit | null,
  deeds: boolean,
  remarks: RowRemark[],
): void {
  const cells = [...(row.baseline ? [row.baseline] : []), ...row.actuals.map(({ cell }) => cell)];
  for (const { reading, value } of cells) {
    if (reading.ok && reading.unit !== null && !fits(readUnit(reading.unit), unit))
      remarks.push({
        id: "figure-other-unit",
        data: { printed: String(value), unit: unit?.symbol ?? "" },
      });
    if (reading.ok || reading.reason === "blank" || reading.reason === "not-set") continue;
    if (deeds && milestoneValue(value) !== null) continue;
    const printed = reading.text;
    // The same words year after year are said once.
    if (!remarks.some(({ id, data }) => id === "figure-unreadable" && data.printed === printed))
      remarks.push({ id: "figure-unreadable", data: { printed } });
  }
}
