import { elapsed, orNull, progress, statcanMeasure } from "../../ruler";
import type { Evaluator } from "./fields";

/** The published Statistics Canada measure, with and without a target. */
export const statcan: Evaluator = (fields) => {
  const baseline = fields.number("baseline");
  const actual = fields.number("actual");
  const target = fields.number("target");
  const direction = fields.direction();
  const baselineYear = fields.figure("baseline_year");
  const actualYear = fields.figure("actual_year");
  const targetYear = fields.figure("target_year");
  const measured = statcanMeasure({
    baseline,
    baselineYear,
    actual,
    actualYear,
    target,
    targetYear,
    sign: direction === "up" ? 1 : -1,
    naturalLimit: fields.number("natural_limit"),
  });
  const done = progress(
    baseline ?? Number.NaN,
    actual ?? Number.NaN,
    target ?? Number.NaN,
    direction,
  );
  const time = elapsed(baselineYear, actualYear, targetYear);
  return {
    ratio_R: measured.ratio,
    signed_cagr: measured.signedGrowth,
    status_statcan: measured.status,
    score: measured.score,
    linear_P_computed_here: orNull(done),
    linear_S_computed_here: done.ok && time.ok ? done.value / time.value : null,
  };
};
