import { assessAverage, assessEach } from "./assess-growth";
import { assessReduction } from "./assess-reduction";
import { assessTotal } from "./assess-total";
import { type Draft, remark } from "./draft";
import { type Flows, remarkMissing } from "./flows";
import { yearlyFlows } from "./series";
import type { Situation } from "./situation";

/** Judges totals, average and yearly growth, and reductions, whose yearly figures are parts. */
export function assessFlow(draft: Draft, situation: Situation): void {
  const start = situation.input.baseline.year;
  const year = situation.year as number;
  const all = yearlyFlows(situation.series, start, year);
  const known = all.filter((flow) => flow !== null);
  const flows: Flows = {
    all,
    known,
    complete: known.length === all.length,
    totalYears: situation.targetYear - start,
    yearsLeft: situation.targetYear - year,
  };
  if (draft.kind !== "reduction") remarkMissing(draft, flows, start);
  if (situation.input.baseline.value === null) remark(draft, "baseline-not-needed");
  if (draft.kind === "total") assessTotal(draft, situation, flows);
  else if (draft.kind === "growth-average") assessAverage(draft, situation, flows);
  else if (draft.kind === "growth-each") assessEach(draft, situation, flows);
  else assessReduction(draft, situation, flows);
}
