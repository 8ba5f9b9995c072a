import type { Anchor, Point, Series } from "./series";

/** Where a figure is expected by the ends of its row: baseline and target, the plan's own before the table's. */
export interface Expectation {
  readonly low: number;
  readonly high: number;
  /** On the straight path. */
  readonly value: number;
}

/** `null` where the row does not say what to expect. */
export function expectationOf(series: Series, point: Point): Expectation | null {
  const { stated, nature } = series;
  if (nature.kind === "milestone" || nature.kind === "qualitative") return null;
  if (point.role !== "actual") {
    const twin = stated[point.role];
    return twin && { low: twin.value, high: twin.value, value: twin.value };
  }
  if (stated.reported?.year === point.year && close(stated.reported.value, point.value))
    return { low: point.value, high: point.value, value: point.value };
  if (nature.rate) return ofRates(series, point);
  const start = startOf(series);
  const goal = goalOf(series);
  if (start && goal) return between(start, goal, point.year);
  const others = series.points.filter((other) => other !== point);
  const [before] = others.filter(({ year }) => year < point.year).slice(-1);
  const [after] = others.filter(({ year }) => year > point.year);
  if (before && after) return between(before, after, point.year);
  const only = before ?? after;
  return only ? { low: only.value / 1.3, high: only.value * 1.3, value: only.value } : null;
}

/** Where the row starts: the plan's baseline, or the table's where the plan gives none. */
export function startOf({ points, stated }: Series): Anchor | null {
  return stated.baseline ?? points.find(({ role }) => role === "baseline") ?? null;
}

/** Where the row is to end. A total of several years is no level: its share of one year stands for it. */
export function goalOf({ points, stated, implied, nature, table }: Series): Anchor | null {
  const goal = stated.target ?? points.find(({ role }) => role === "target") ?? implied;
  if (!goal || nature.kind !== "total") return goal;
  const years = goal.year - (table.baselineYear ?? goal.year - 5);
  return { year: goal.year, value: goal.value / Math.max(1, years) };
}

function between(start: Anchor, goal: Anchor, year: number): Expectation {
  const time = Math.min(1, Math.max(0, (year - start.year) / Math.max(1, goal.year - start.year)));
  return {
    low: Math.min(start.value, goal.value),
    high: Math.max(start.value, goal.value),
    value: start.value + (goal.value - start.value) * time,
  };
}

/** Rates scatter about what is aimed at. */
function ofRates({ points }: Series, point: Point): Expectation | null {
  const sizes = points
    .filter((other) => other !== point && other.role !== "baseline" && other.value > 0)
    .map(({ value }) => value)
    .sort((a, b) => a - b);
  if (sizes.length === 0) return null;
  const value = sizes[sizes.length >> 1] as number;
  return { low: 0.3 * value, high: 2 * value, value };
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.02 * Math.abs(b);
}

/** In logarithms: zero where a figure is due, or the other way round. */
const FAR = 3;

/** How far a figure lies outside what is expected, in logarithms; 0 inside or where nothing is expected. */
export function distanceOutside(series: Series, point: Point, value: number): number {
  const expected = expectationOf(series, point);
  if (!expected || value < 0) return 0;
  const { low, high } = expected;
  if (value === 0) return low > 0 && slackOf(series, 0, low) < low ? FAR : 0;
  if (value >= low && value <= high) return 0;
  const bound = value < low ? low : high;
  if (Math.abs(value - bound) <= slackOf(series, value, bound)) return 0;
  // Where nothing is expected anything is far off.
  if (bound <= 0) return high === 0 ? FAR : 0;
  return Math.abs(Math.log(value / bound));
}

/** Small counts move by whole things: one more or less is a large share and no news. */
export function slackOf({ nature }: Series, a: number, b: number): number {
  if (nature.kind === "rank") return 3;
  return nature.whole ? 1 + Math.sqrt(Math.max(0, Math.min(a, b))) / 2 : 0;
}
