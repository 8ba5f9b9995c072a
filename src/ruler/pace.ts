import { compoundGrowth } from "./eurostat";
import { number, type Outcome, refuse, type Sign } from "./outcome";

/**
 * Average change a year (年均变化) between two figures, in the unit a year; for a percentage
 * indicator that is 百分点 a year, an arithmetic mean, not a compound one.
 * Errors: `not-a-number`, `before-start`.
 */
export function averageChange(
  start: number,
  startYear: number,
  end: number,
  endYear: number,
): Outcome {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return refuse("not-a-number");
  const years = endYear - startYear;
  if (!Number.isFinite(years)) return refuse("not-a-number");
  if (years <= 0) return refuse("before-start");
  return number((end - start) / years);
}

/**
 * F7 今后年均需变化: (target - actual) / years left, in the unit a year; negative where the figure
 * has to fall, or where it has already passed the target.
 * Domain: year < targetYear. Errors: `not-a-number`, `no-years-left`.
 */
export function requiredPerYear(
  actual: number,
  year: number,
  target: number,
  targetYear: number,
): Outcome {
  const change = averageChange(actual, year, target, targetYear);
  return !change.ok && change.reason === "before-start" ? refuse("no-years-left") : change;
}

/**
 * F7 今后年均需增速: (target/actual)^(1/years left) - 1, a fraction.
 * Domain: year < targetYear, figures of one sign and non-zero.
 * Errors: `not-a-number`, `no-years-left`, `zero-value`, `mixed-signs`.
 */
export function requiredGrowth(
  actual: number,
  year: number,
  target: number,
  targetYear: number,
): Outcome {
  const growth = compoundGrowth(actual, target, targetYear - year);
  return !growth.ok && growth.reason === "before-start" ? refuse("no-years-left") : growth;
}

/**
 * The best single-year change so far in the wanted direction (历年最快), in the unit a year.
 * A gap between two points counts as its yearly average. `years` ascend; lengths agree.
 * Errors: `needs-two-points`, `duplicate-year`.
 */
export function bestYear(years: readonly number[], values: readonly number[], sign: Sign): Outcome {
  if (years.length < 2) return refuse("needs-two-points");
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < years.length; i++) {
    const length = (years[i] as number) - (years[i - 1] as number);
    if (!(length > 0)) return refuse("duplicate-year");
    best = Math.max(best, (sign * ((values[i] as number) - (values[i - 1] as number))) / length);
  }
  return number(best);
}
