import jStat from "jstat";
import { number, type Outcome, refuse, value } from "./outcome";

/* Small comparisons a plan's text makes and a reader checks (增加了, 是…的3倍, 提高了…个百分点). */

/** 增加额: end - start, in the unit; for a percentage that is 百分点. Errors: `not-a-number`. */
export function change(start: number, end: number): Outcome {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return refuse("not-a-number");
  return number(end - start);
}

/** 增长率: (end - start)/|start|, a fraction. Errors: `not-a-number`, `zero-value`. */
export function relativeChange(start: number, end: number): Outcome {
  const difference = change(start, end);
  if (!difference.ok) return difference;
  return start === 0 ? refuse("zero-value") : number(difference.value / Math.abs(start));
}

/** 倍数: end/start (3 = 是…的3倍). Errors: `not-a-number`, `zero-value`. */
export function multiple(start: number, end: number): Outcome {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return refuse("not-a-number");
  return start === 0 ? refuse("zero-value") : number(end / start);
}

/** The whole a share was taken of: part/ratio, `ratio` a fraction. Errors: `not-a-number`, `zero-value`. */
export function impliedWhole(part: number, ratio: number): Outcome {
  return multiple(ratio, part);
}

/**
 * Whether details add up to a total: |total - sum|/|total| < tolerance (a fraction).
 * Source: VTL 2.0 example on CROS. Errors: `not-a-number`, `zero-total`.
 */
export function addsUp(total: number, sum: number, tolerance: number): Outcome<boolean> {
  if (!Number.isFinite(total) || !Number.isFinite(sum) || !Number.isFinite(tolerance))
    return refuse("not-a-number");
  if (total === 0) return refuse("zero-total");
  return value(Math.abs(total - sum) / Math.abs(total) < tolerance);
}

export interface OutlierScores {
  readonly median: number;
  /** Median absolute deviation from the median. */
  readonly deviation: number;
  /** 0.6745 (x - median)/deviation for each value, in the order given. */
  readonly scores: readonly number[];
}

/** |score| above this is an outlier (Iglewicz & Hoaglin 1993). */
export const outlierLimit = 3.5;

/**
 * Modified z-scores (稳健离群分). Domain: two values or more, not half of them equal.
 * Errors: `not-a-number`, `needs-two-points`, `no-scatter`. Source: Iglewicz & Hoaglin 1993.
 */
export function outlierScores(values: readonly number[]): Outcome<OutlierScores> {
  if (!values.every(Number.isFinite)) return refuse("not-a-number");
  if (values.length < 2) return refuse("needs-two-points");
  const median = jStat.median(values);
  const deviation = jStat.median(values.map((figure) => Math.abs(figure - median)));
  if (deviation === 0) return refuse("no-scatter");
  const scores = values.map((figure) => (0.6745 * (figure - median)) / deviation);
  return [median, deviation, ...scores].every(Number.isFinite)
    ? value({ median, deviation, scores })
    : refuse("out-of-range");
}

/** 指标完成率: done/total as a fraction. Domain: 0 ≤ done ≤ total, total > 0. Errors: `not-a-number`, `zero-total`, `out-of-range`. */
export function completionRate(done: number, total: number): Outcome {
  if (!Number.isFinite(done) || !Number.isFinite(total)) return refuse("not-a-number");
  if (total <= 0) return refuse("zero-total");
  return done < 0 || done > total ? refuse("out-of-range") : number(done / total);
}
