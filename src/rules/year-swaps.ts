import type { Table } from "../recognise";
import { goalOf, startOf } from "./expectation";
import { type Point, type Series, seriesOf } from "./series";

/** Two year columns whose figures stand in each other's place. */
export interface YearSwap {
  readonly years: readonly [number, number];
  /** Rows that run smoothly once exchanged, clearest first. */
  readonly rows: readonly { readonly series: Series; readonly cells: readonly [Point, Point] }[];
}

/** A way this much longer than its span is not put straight. */
const WINDING = 1.5;
/** A trend, as a share of the baseline, that yearly noise can hide. */
const WEAK = 0.05;

/** The pair of years whose exchange makes most rows run straighter, where hardly any row objects. */
export function swappedYears(table: Table): YearSwap | null {
  let all = table.rows
    .map((row) => seriesOf(row, table))
    .filter((series) => series.points.length >= 3 && trendOf(series) > 0.002);
  const strong = all.filter((series) => trendOf(series) >= WEAK);
  // Rows of a clear trend decide; only where there are none do the others.
  if (strong.length >= 2) all = strong;
  // Where most rows run straight as they are, nothing is out of place.
  if (all.length < 2 || 2 * all.filter(isStraight).length > all.length) return null;
  const years = [...new Set(all.flatMap(({ points }) => points.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  let best: { gain: number; swap: YearSwap } | null = null;
  for (let i = 0; i < years.length; i++) {
    for (let j = i + 1; j < years.length; j++) {
      const found = exchange(all, [years[i] as number, years[j] as number]);
      if (found && (!best || found.gain > best.gain)) best = found;
    }
  }
  return best?.swap ?? null;
}

function exchange(
  all: readonly Series[],
  years: readonly [number, number],
): { gain: number; swap: YearSwap } | null {
  const better: { series: Series; cells: [Point, Point]; gain: number }[] = [];
  let counted = 0;
  let worse = 0;
  for (const series of all) {
    const cells = years.map((year) =>
      series.points.find((point) => point.year === year && isYearly(point, series)),
    );
    const [a, b] = cells;
    if (!a || !b || a.value === b.value) continue;
    const gain = gainOf(series, a, b);
    counted++;
    if (gain > 0.1) better.push({ series, cells: [a, b], gain });
    else if (gain < -0.1) worse++;
  }
  if (worse > better.length / 4 || !convinces(better, counted)) return null;
  better.sort((a, b) => b.gain - a.gain);
  const gain = better.reduce((sum, row) => sum + row.gain, 0) - worse;
  return { gain, swap: { years, rows: better } };
}

/** How far a row is to go, as a share of where it starts; only rows that go somewhere tell one year from another. */
function trendOf(series: Series): number {
  const start = startOf(series);
  const goal = goalOf(series);
  if (series.nature.kind !== "change" || !start || !goal || start.value === 0) return 0;
  return Math.abs((goal.value - start.value) / start.value);
}

/** Three rows that run straighter, or two that do so by far. */
function convinces(better: readonly { gain: number }[], counted: number): boolean {
  if (better.length >= 3) return better.length >= 0.5 * counted;
  return better.length === 2 && counted <= 3 && better.every(({ gain }) => gain > 0.3);
}

/** A baseline the plan confirms is in its place. */
function isYearly(point: Point, { stated }: Series): boolean {
  if (point.role === "target") return false;
  return point.role === "actual" || stated.baseline?.value !== point.value;
}

function isStraight({ points }: Series): boolean {
  let up = true;
  let down = true;
  for (let i = 1; i < points.length; i++) {
    const step = (points[i] as Point).value - (points[i - 1] as Point).value;
    if (step < 0) up = false;
    if (step > 0) down = false;
  }
  return up || down;
}

/**
 * How much shorter the way through the years becomes, as a share of its span; 0 where it stays as
 * winding as only other mistakes make it.
 */
function gainOf(series: Series, a: Point, b: Point): number {
  const { points } = series;
  const values = points.map(({ value }) => value);
  const span = Math.max(...values) - Math.min(...values);
  if (span === 0) return 0;
  const exchanged = points.map((point) =>
    point === a ? b.value : point === b ? a.value : point.value,
  );
  const gain = (lengthOf(values) - lengthOf(exchanged)) / span;
  // A weak trend is told from noise only by running quite straight afterwards.
  const allowed = trendOf(series) < WEAK ? 1 : WINDING;
  return gain > 0 && lengthOf(exchanged) > allowed * span * 1.0001 ? 0 : gain;
}

function lengthOf(values: readonly number[]): number {
  let length = 0;
  for (let i = 1; i < values.length; i++)
    length += Math.abs((values[i] as number) - (values[i - 1] as number));
  return length;
}
