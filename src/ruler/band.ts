import { sameFigure } from "./attainment";
import { number, type Outcome, type Refusal, refuse, value } from "./outcome";

/** 区间目标: both ends included (在5%—5.5%以内). In the indicator's unit. */
export type Band = readonly [low: number, high: number];

function bandProblem(actual: number, band: Band): Refusal | null {
  if (!Number.isFinite(actual) || !Number.isFinite(band[0]) || !Number.isFinite(band[1]))
    return refuse("not-a-number");
  return band[0] > band[1] ? refuse("bounds-reversed") : null;
}

/**
 * Distance outside the band (区间外距离), 0 inside, in the unit.
 * Errors: `not-a-number`, `bounds-reversed`, `out-of-range`.
 */
export function distanceOutside(actual: number, band: Band): Outcome {
  const problem = bandProblem(actual, band);
  if (problem) return problem;
  const [low, high] = band;
  if (sameFigure(actual, low) || sameFigure(actual, high)) return number(0);
  return number(Math.max(low - actual, actual - high, 0));
}

/** F1 for a band: low ≤ actual ≤ high. Errors: as {@link distanceOutside}. */
export function isInside(actual: number, band: Band): Outcome<boolean> {
  const distance = distanceOutside(actual, band);
  return distance.ok ? value(distance.value === 0) : distance;
}

/**
 * P of a band reached from outside: 1 - distance now / distance at the baseline. Coming out on the
 * other side counts as distance again. Source: F2 on StatCan's "Goldilocks" transformation |y - T|.
 * Domain: baseline outside the band. Errors: as {@link distanceOutside}, `baseline-beyond-target`.
 */
export function bandProgress(baseline: number, actual: number, band: Band): Outcome {
  const start = distanceOutside(baseline, band);
  if (!start.ok) return start;
  const now = distanceOutside(actual, band);
  if (!now.ok) return now;
  if (start.value === 0) return refuse("baseline-beyond-target");
  return number(1 - now.value / start.value);
}

/** The end of the band a figure outside it would reach first. */
export function nearestEnd(from: number, band: Band): number {
  return from < band[0] ? band[0] : band[1];
}
