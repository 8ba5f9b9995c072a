import {
  comparableUnits,
  convert,
  readUnit,
  type Target,
  type TargetForm,
  type Unit,
} from "../notation";
import type { IndicatorRow, Table, ValueCell } from "../recognise";
import { formatAddress } from "../workbook";
import { placeOf } from "./cells";
import type { Fix, Report } from "./define";
import { indicatorName } from "./indicator";
import { type Nature, natureOf } from "./nature";
import { plannedUnit } from "./planned-unit";

/** A figure of a row that can be computed with. */
export interface Point {
  readonly role: "baseline" | "actual" | "target";
  readonly year: number;
  /** In the row's unit. */
  readonly value: number;
  readonly cell: ValueCell;
}

/** A figure to measure others by: the plan's own, or the row's. */
export interface Anchor {
  readonly year: number;
  readonly value: number;
}

/** A row's figures by year, in the row's unit, and what its plan says of it. */
export interface Series {
  readonly row: IndicatorRow;
  readonly table: Table;
  readonly nature: Nature;
  /** Baseline, then actuals ascending, then target; unreadable and inconvertible cells are left out. */
  readonly points: readonly Point[];
  /** The plan's own figures in the row's unit; `null` for an unknown plan or another dimension. */
  readonly stated: {
    readonly baseline: Anchor | null;
    readonly target: Anchor | null;
    readonly reported: Anchor | null;
  };
  /** The level that a target put as a change of the baseline (下降15%, 翻一番) leads to. */
  readonly implied: Anchor | null;
}

const known = new WeakMap<IndicatorRow, Series>();

export function seriesOf(row: IndicatorRow, table: Table): Series {
  const before = known.get(row);
  if (before) return before;
  const series = read(row, table);
  known.set(row, series);
  return series;
}

function read(row: IndicatorRow, table: Table): Series {
  const nature = natureOf(row, table);
  const points: Point[] = [];
  const add = (role: Point["role"], year: number, cell: ValueCell): void => {
    const value = valueIn(row.unit, cell);
    if (value !== null) points.push({ role, year, value, cell });
  };
  const opens = table.baselineYear ?? (row.actuals[0]?.year ?? 1) - 1;
  if (row.baseline) add("baseline", opens, row.baseline);
  for (const { year, cell } of row.actuals) add("actual", year, cell);
  const target = row.target;
  if (
    target &&
    isComparable(target.reading, nature.rate) &&
    typeof target.reading.value === "number"
  ) {
    const value = inUnit(target.reading.value, target.reading.unit, row.unit);
    const year = table.targetYear ?? (row.actuals.at(-1)?.year ?? opens) + 1;
    if (value !== null) points.push({ role: "target", year, value, cell: target.cell });
  }
  const implied = impliedTarget(points, row, table, nature);
  return { row, table, nature, points, stated: statedBy(nature, row), implied };
}

/**
 * Targets whose figure can stand beside the yearly ones: levels, and in a row of rates those of a
 * year. What five years are to bring together ([18], 下降18%) is larger by its nature.
 */
function isComparable({ form, span }: Target, rate: boolean): boolean {
  if (rate && (form === "reduction" || form === "growth"))
    return span === "each" || span === "average";
  if (rate) return !["cumulative", "multiple", "milestone", "none"].includes(form);
  return ["level", "cumulative", "rank", "coverage", "ratio"].includes(form);
}

function valueIn(unit: Unit | null, cell: ValueCell): number | null {
  const { reading } = cell;
  return reading.ok && Number.isFinite(reading.value)
    ? inUnit(reading.value, reading.unit, unit)
    : null;
}

/** `null` where the cell's own unit measures something else. */
function inUnit(value: number, printed: string | null, unit: Unit | null): number | null {
  if (printed === null || unit === null || printed === unit.symbol) return value;
  const own = readUnit(printed);
  return own ? across(value, own, unit) : value;
}

/** 家 and 个 count alike; 件 and 件/万人 are two ways to write the unit of 每万人拥有量. */
function across(value: number, from: Unit, to: Unit): number | null {
  const converted = convert(value, from, to);
  if (converted !== null) return converted;
  if (comparableUnits(from, to)) return tidy((value * from.scale) / to.scale);
  return /\//.test(from.dimension) !== /\//.test(to.dimension) ? value : null;
}

/** 下降15%, 年均增长8%, 翻一番 in a row of levels: where that leads from the baseline. */
function impliedTarget(
  points: readonly Point[],
  { target }: IndicatorRow,
  { targetYear }: Table,
  { rate }: Nature,
): Anchor | null {
  const baseline = points.find(({ role }) => role === "baseline");
  const value = target?.reading.value;
  if (rate || !baseline || typeof value !== "number" || targetYear === null) return null;
  const years = targetYear - baseline.year;
  const levels: Partial<Record<TargetForm, number>> = {
    reduction: baseline.value * (1 - Math.abs(value) / 100),
    "growth-average": baseline.value * (1 + value / 100) ** years,
    multiple: baseline.value * value,
  };
  const level = levels[target?.reading.form ?? "none"];
  return level === undefined ? null : { year: targetYear, value: level };
}

function statedBy(nature: Nature, row: IndicatorRow): Series["stated"] {
  const { indicator } = nature;
  const unit = plannedUnit(indicator);
  const anchor = (year: number, value: unknown): Anchor | null => {
    if (typeof value !== "number") return null;
    const own = unit && row.unit ? across(value, unit, row.unit) : value;
    return own === null ? null : { year, value: own };
  };
  if (!indicator) return { baseline: null, target: null, reported: null };
  const { baseline, target, reported } = indicator;
  return {
    baseline: anchor(baseline.year, baseline.value),
    target: anchor(target.year, target.value),
    reported: reported && anchor(reported.year, reported.value),
  };
}

/** What a finding about a figure says of it whatever the rule. */
export function aboutPoint(
  point: Point,
  { row, table }: Pick<Series, "row" | "table">,
): Pick<Report, "place" | "indicator" | "year" | "received"> {
  return {
    place: placeOf(table, point.cell),
    indicator: indicatorName(row),
    year: point.year,
    received: receivedIn(point.cell),
  };
}

/** A cell's content as a finding shows it. */
export function receivedIn({ value, reading }: ValueCell): string | number | null {
  if (typeof value === "number" && reading.ok) return reading.value;
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/**
 * A fix that turns a point into another value of the row's unit. None for a formula, a text or a
 * merged cell: what stands there is not simply a figure to be replaced.
 */
export function correction(point: Point, table: Table, value: number): Fix | null {
  const { cell } = point;
  if (typeof cell.value !== "number" || cell.formula !== null || cell.mergedFrom !== null)
    return null;
  // A cell formatted as per cent holds 0.025 and shows 2.5.
  const raw = point.value === 0 ? value : tidy(cell.value * (value / point.value));
  return {
    kind: "review",
    edits: [
      { kind: "value", sheet: table.sheet, cell: formatAddress(cell.row, cell.column), value: raw },
    ],
  };
}

/** Without the digits that binary arithmetic leaves behind. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
