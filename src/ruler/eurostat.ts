import type { Direction } from "../notation";
import { signOf } from "./attainment";
import { number, type Outcome, type Refusal, refuse } from "./outcome";
import type { Course } from "./progress";

/**
 * CAGR 年均增速 from `start` to `end` over `years`, as a fraction (0.057 = 5.7 % a year).
 * Between two negative figures it is the growth of the amount below zero.
 * Domain: same sign, neither zero, years > 0.
 * Errors: `not-a-number`, `before-start`, `zero-value`, `mixed-signs`, `out-of-range`.
 */
export function compoundGrowth(start: number, end: number, years: number): Outcome {
  const problem = growthProblem(start, end, years);
  return problem ?? number((end / start) ** (1 / years) - 1);
}

/** Why there is no compound growth between two figures, or `null` if there is. */
export function growthProblem(start: number, end: number, years: number): Refusal | null {
  if (!Number.isFinite(start) || !Number.isFinite(end) || !Number.isFinite(years))
    return refuse("not-a-number");
  if (years <= 0) return refuse("before-start");
  if (start === 0 || end === 0) return refuse("zero-value");
  if (start > 0 !== end > 0) return refuse("mixed-signs");
  return null;
}

/**
 * F5 Eurostat 增速比 R: growth observed over growth needed,
 * d·CAGR(baseline→actual) / |CAGR(baseline→target)|; with all figures negative the direction flips.
 * Domain: all figures of one sign and non-zero, year > baselineYear, target ≠ baseline.
 * Errors: `not-a-number`, `no-duration`, `before-start`, `zero-value`, `mixed-signs`, `no-distance`.
 * Source: Eurostat 2021 as adopted by Statistics Canada and Open SDG (progress-methodology).
 */
export function eurostatRatio(
  course: Course,
  actual: number,
  year: number,
  direction: Direction,
): Outcome {
  const { baseline, target } = course;
  const span = course.targetYear - course.baselineYear;
  if (span <= 0) return refuse("no-duration");
  const needed = compoundGrowth(baseline, target, span);
  if (!needed.ok) return needed;
  const observed = compoundGrowth(baseline, actual, year - course.baselineYear);
  if (!observed.ok) return observed;
  if (needed.value === 0) return refuse("no-distance");
  const sign = baseline < 0 ? -1 : 1;
  return number((sign * signOf(direction) * observed.value) / Math.abs(needed.value));
}
