import { runningTotal } from "../ruler";
import type { Point, Series } from "./series";
import { soundPoints } from "./sound";

/** The yearly entries towards a target that is a total of all years. */
export interface Total {
  readonly target: number;
  readonly flows: readonly Point[];
  /** Each entry already holds the years before it. */
  readonly running: boolean;
}

/** `null` for a row whose target is no total, or with fewer than two years to tell by. */
export function totalOf(series: Series): Total | null {
  const { nature, row, table, stated } = series;
  if (nature.kind !== "total") return null;
  const points = soundPoints(row, table);
  const flows = points.filter(({ role }) => role === "actual");
  const goal = points.find(({ role }) => role === "target") ?? stated.target;
  if (!goal || goal.value <= 0 || flows.length < 2) return null;
  return { target: goal.value, flows, running: isRunning(series, flows, goal) };
}

/**
 * Running totals rise every year and keep close to their share of the target, where the same
 * figures read as yearly parts would add up to far more than is due.
 */
function isRunning(
  { table }: Series,
  flows: readonly Point[],
  goal: { year: number; value: number },
): boolean {
  const years = Math.max(1, goal.year - (table.baselineYear ?? goal.year - 5));
  const due = (point: Point): number => (goal.value * (years - (goal.year - point.year))) / years;
  const rises = flows.every((point, i) => i === 0 || point.value > (flows[i - 1] as Point).value);
  const near = flows.every((point) => Math.abs(Math.log(point.value / due(point))) < Math.log(1.5));
  const sum = runningTotal(flows.map(({ value }) => value));
  const last = flows.at(-1) as Point;
  return rises && near && sum.ok && sum.value.sum > 1.5 * due(last);
}
