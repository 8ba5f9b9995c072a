import type { IndicatorRow, Table } from "../recognise";
import { distanceOutside, expectationOf, goalOf, startOf } from "./expectation";
import { type Point, type Series, seriesOf } from "./series";
import { swappedYears, type YearSwap } from "./year-swaps";

/** Two rows whose figures stand in each other's place. */
export interface RowSwap {
  readonly first: Series;
  readonly second: Series;
  /** The cells exchanged, column by column. */
  readonly cells: readonly { readonly first: Point; readonly second: Point }[];
}

export interface Swaps {
  readonly rows: readonly RowSwap[];
  readonly years: YearSwap | null;
  /** Addresses (row and column) of all figures concerned. */
  readonly cells: ReadonlySet<string>;
}

/** How far (in logarithms) a figure lies outside its row before a partner is looked for. */
const STRANGE = 0.1;
/** Rows further apart than this are not typed into each other's place. */
const REACH = 15;

const known = new WeakMap<Table, Swaps>();

export function swapsOf(table: Table): Swaps {
  const before = known.get(table);
  if (before) return before;
  const rows = swappedRows(table);
  const years = swappedYears(table);
  const points = [
    ...rows.flatMap(({ cells }) => cells.flatMap(({ first, second }) => [first, second])),
    ...(years ? table.rows.flatMap((row) => pointsIn(row, table, years)) : []),
  ];
  const swaps = { rows, years, cells: new Set(points.map(keyOf)) };
  known.set(table, swaps);
  return swaps;
}

function pointsIn(row: IndicatorRow, table: Table, { years }: YearSwap): Point[] {
  return seriesOf(row, table).points.filter(
    ({ role, year }) => role !== "target" && years.includes(year),
  );
}

export function keyOf({ cell }: Pick<Point, "cell">): string {
  return `${cell.row}|${cell.column}`;
}

interface Stranger {
  readonly series: Series;
  readonly position: number;
  readonly point: Point;
}

/** Figures outside their own row that fit another row's place in the same column, and the other way round. */
function swappedRows(table: Table): RowSwap[] {
  const pairs = new Map<
    string,
    { first: Series; second: Series; cells: RowSwap["cells"][number][] }
  >();
  const used = new Set<Point>();
  for (const stranger of strangersIn(table)) {
    if (used.has(stranger.point)) continue;
    const partner = partnerOf(stranger, table, used);
    if (!partner) continue;
    used.add(stranger.point);
    used.add(partner.point);
    const [first, second] =
      partner.position > stranger.position ? [stranger, partner] : [partner, stranger];
    const key = `${first.position}|${second.position}`;
    const pair = pairs.get(key) ?? { first: first.series, second: second.series, cells: [] };
    pair.cells.push({ first: first.point, second: second.point });
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

function strangersIn(table: Table): Stranger[] {
  const found: Stranger[] = [];
  table.rows.forEach((row, position) => {
    const series = seriesOf(row, table);
    if (isAtHome(series)) return;
    for (const point of series.points)
      if (distanceOutside(series, point, point.value) > STRANGE)
        found.push({ series, position, point });
  });
  return found;
}

/** Baseline and target as the plan has them, all years between: most rows, and quickly told. */
function isAtHome(series: Series): boolean {
  const { points, stated, nature } = series;
  const start = startOf(series);
  const goal = goalOf(series);
  if (!start || !goal || nature.rate) return false;
  const low = Math.min(start.value, goal.value);
  const high = Math.max(start.value, goal.value);
  for (const { role, value } of points) {
    const twin = role === "actual" ? null : stated[role];
    if (role === "actual" ? value < low || value > high : twin && twin.value !== value)
      return false;
  }
  return true;
}

function partnerOf(stranger: Stranger, table: Table, used: ReadonlySet<Point>): Stranger | null {
  let best: { partner: Stranger; rest: number } | null = null;
  const { position, point } = stranger;
  const from = Math.max(0, position - REACH);
  for (let at = from; at <= Math.min(table.rows.length - 1, position + REACH); at++) {
    if (at === position) continue;
    const series = seriesOf(table.rows[at] as IndicatorRow, table);
    const other = series.points.find(
      (candidate) => candidate.role === point.role && candidate.year === point.year,
    );
    if (!other || used.has(other)) continue;
    const partner = { series, position: at, point: other };
    const rest = remainder(stranger, partner, Math.abs(at - position) === 1);
    if (rest !== null && (!best || rest < best.rest - 0.02)) best = { partner, rest };
  }
  return best?.partner ?? null;
}

/** What is still odd after the exchange; `null` where it does not explain both figures. */
function remainder(a: Stranger, b: Stranger, adjacent: boolean): number | null {
  if (a.point.value === b.point.value || a.point.value < 0 || b.point.value < 0) return null;
  const outside = distanceOutside(b.series, b.point, b.point.value);
  if (!adjacent && outside < 0.18) return null;
  const before = deviation(a, a.point.value) + deviation(b, b.point.value);
  const after = deviation(a, b.point.value) + deviation(b, a.point.value);
  const fits =
    distanceOutside(a.series, a.point, b.point.value) < STRANGE &&
    distanceOutside(b.series, b.point, a.point.value) < STRANGE;
  return fits && before >= 0.25 && after <= 0.3 * before ? after : null;
}

function deviation({ series, point }: Stranger, value: number): number {
  const expected = expectationOf(series, point)?.value ?? 0;
  if (expected === value) return 0;
  return expected > 0 && value > 0 ? Math.abs(Math.log(value / expected)) : 3;
}
