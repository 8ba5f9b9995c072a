import { number, type Outcome, refuse } from "./outcome";
import { progress } from "./progress";

/**
 * F2 on positions (位次): (baseline - actual) / (baseline - target); from 18th towards 10th, 13th is
 * 5/8 of the way. Positions are ordinal: no growth ratio, no interval.
 * Domain: positions ≥ 1, target ahead of the baseline. Errors: `not-a-rank` and those of F2.
 */
export function rankProgress(baseline: number, actual: number, target: number): Outcome {
  if (baseline < 1 || actual < 1 || target < 1) return refuse("not-a-rank");
  return progress(baseline, actual, target, "down");
}

/** A projected position, refused where it would be ahead of the first place. */
export function projectedRank(position: number): Outcome {
  if (!Number.isFinite(position)) return refuse("not-a-number");
  return position >= 1 ? number(position) : refuse("not-a-rank");
}
