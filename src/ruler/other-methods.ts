import type { Direction } from "../notation";
import { signOf } from "./attainment";
import { compoundGrowth } from "./eurostat";
import { number, type Outcome, refuse, value } from "./outcome";

/* Methods other bodies publish, kept apart from the ruler and used only to compare with it. */

/**
 * ESCAP current status index: 10·d(actual - baseline)/|target - baseline|; 10 = target reached.
 * Source: UNICEF MENARO benchmarking, function CS. Errors: `not-a-number`, `no-distance`.
 */
export function currentStatusIndex(
  baseline: number,
  actual: number,
  target: number,
  direction: Direction,
): Outcome {
  if (!Number.isFinite(baseline) || !Number.isFinite(actual) || !Number.isFinite(target))
    return refuse("not-a-number");
  if (target === baseline) return refuse("no-distance");
  return number((10 * signOf(direction) * (actual - baseline)) / Math.abs(target - baseline));
}

/**
 * ESCAP index for parity targets: 10 - 10|target - actual|/|target - baseline|.
 * Source and errors: as {@link currentStatusIndex}.
 */
export function parityStatusIndex(baseline: number, actual: number, target: number): Outcome {
  if (!Number.isFinite(baseline) || !Number.isFinite(actual) || !Number.isFinite(target))
    return refuse("not-a-number");
  if (target === baseline) return refuse("no-distance");
  return number(10 - (10 * Math.abs(target - actual)) / Math.abs(target - baseline));
}

/** UN Progress Chart: 3 on track, 2 fair progress, 1 stagnation or regression. */
export interface ProgressChart {
  /** Projected value in the target year; `null` without a target. */
  readonly expectedValue: number | null;
  /** (projected - baseline) / (target - baseline), or the compound growth rate without a target. */
  readonly ratio: number;
  readonly score: 1 | 2 | 3;
}

/**
 * UN Progress Chart rule: project by compound growth, compare the projected distance with the one
 * needed (0.95 and 0.10). Source: EUSTAT, methodology page. Errors: those of compound growth, `no-distance`.
 */
export function progressChart(
  course: { baseline: number; baselineYear: number; target: number; targetYear: number },
  actual: number,
  year: number,
): Outcome<ProgressChart> {
  const growth = compoundGrowth(course.baseline, actual, year - course.baselineYear);
  if (!growth.ok) return growth;
  if (!Number.isFinite(course.target)) return refuse("not-a-number");
  if (course.target === course.baseline) return refuse("no-distance");
  const projected = number(actual * (1 + growth.value) ** (course.targetYear - year));
  if (!projected.ok) return projected;
  const ratio = number((projected.value - course.baseline) / (course.target - course.baseline));
  if (!ratio.ok) return ratio;
  const score = ratio.value >= 0.95 ? 3 : ratio.value >= 0.1 ? 2 : 1;
  return value({ expectedValue: projected.value, ratio: ratio.value, score });
}

/** UN Progress Chart without a target: wanted growth of 2 % a year scores 3, of 0.5 % scores 2. */
export function progressChartTrend(
  baseline: number,
  actual: number,
  years: number,
  direction: Direction,
): Outcome<ProgressChart> {
  const growth = compoundGrowth(baseline, actual, years);
  if (!growth.ok) return growth;
  const ratio = signOf(direction) * growth.value;
  return value({ expectedValue: null, ratio, score: ratio >= 0.02 ? 3 : ratio >= 0.005 ? 2 : 1 });
}

const percent = (share: number): Outcome => number(100 * Math.min(1, Math.max(0, share)));

/**
 * 国家统计局 实现程度, 正指标: actual/standard, capped at 100. In per cent.
 * Source: 全面建设小康社会统计监测方案 (2008), formulas from memory. Errors: `not-a-number`, `not-positive`.
 */
export function realisationHigher(actual: number, standard: number): Outcome {
  if (!Number.isFinite(actual) || !Number.isFinite(standard)) return refuse("not-a-number");
  return standard > 0 ? percent(actual / standard) : refuse("not-positive");
}

/** 实现程度, 逆指标: standard/actual, capped at 100. In per cent. Errors: as {@link realisationHigher}. */
export function realisationLower(actual: number, standard: number): Outcome {
  if (!Number.isFinite(actual) || !Number.isFinite(standard)) return refuse("not-a-number");
  return actual > 0 ? percent(standard / actual) : refuse("not-positive");
}

/**
 * 实现程度, 区间指标: 100 inside [low, high], falling in a straight line to 0 at the limits outside.
 * In per cent. Domain: lowerLimit ≤ low ≤ high ≤ upperLimit. Errors: `not-a-number`, `bounds-reversed`.
 */
export function realisationBand(
  actual: number,
  band: readonly [low: number, high: number],
  limits: readonly [lower: number, upper: number],
): Outcome {
  const [low, high] = band;
  const [lower, upper] = limits;
  if (![actual, low, high, lower, upper].every(Number.isFinite)) return refuse("not-a-number");
  if (lower > low || low > high || high > upper) return refuse("bounds-reversed");
  if (actual >= low && actual <= high) return number(100);
  if (actual <= lower || actual >= upper) return number(0);
  return percent(
    actual < low ? (actual - lower) / (low - lower) : (upper - actual) / (upper - high),
  );
}
