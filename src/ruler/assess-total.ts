import { attainmentRate } from "./attainment";
import { runningTotal, totalPace, totalProgress } from "./cumulative";
import { type Draft, explainNull, remark, take } from "./draft";
import { chain, type Flows, finish, forecastFields, pathFields, project } from "./flows";
import { number } from "./outcome";
import { asIs } from "./outlook";
import { requiredPerYear } from "./pace";
import { meets, type Situation } from "./situation";

/** F9. Up: a sum to be reached, irrevocable once there. Down: a cap (不超过) to be kept. */
export function assessTotal(draft: Draft, situation: Situation, flows: Flows): void {
  const { target, sign } = situation;
  const total = runningTotal(flows.all);
  const sum = take(draft, "toDate", total.ok ? number(total.value.sum) : total);
  draft.toDate = sum;
  explainNull(draft, "not-for-kind", ["ratio", "required.growth"]);
  if (sum === null) return explainNull(draft, "actual-missing", ["attained", ...pathFields]);
  remark(draft, flows.complete ? "cumulative-to-date" : "lower-bound", {
    sum,
    years: flows.known.length,
  });
  const reached = meets(situation, sum);
  const kept = sign === -1;
  // A sum with a hole can only have reached more; short of the target nothing follows from it.
  const certain = flows.complete || reached === (sign === 1);
  draft.attained = certain ? reached : null;
  if (!certain) explainNull(draft, "missing-years", ["attained"]);
  if (target === null)
    explainNull(draft, "not-for-kind", [...pathFields, "attainment", "required.perYear"]);
  else measureTotal(draft, situation, flows, sum, target, kept);
  projectTotal(draft, situation, flows);
  finish(draft, situation, flows, kept, {
    needed: draft.required.perYear,
    best: sign * Math.max(...flows.known.map((flow) => sign * flow)),
    yearsToFloor: kept ? yearsToCap(draft, target, sum, flows) : null,
  });
}

function measureTotal(
  draft: Draft,
  situation: Situation,
  flows: Flows,
  sum: number,
  target: number,
  kept: boolean,
): void {
  draft.attainment = take(draft, "attainment", attainmentRate(sum, target, situation.direction));
  if (kept) explainNull(draft, "not-for-kind", ["progress", "expected", "pace"]);
  else {
    draft.progress = take(draft, "progress", totalProgress(flows.all, target));
    draft.expected = take(
      draft,
      "expected",
      number((target * flows.all.length) / flows.totalYears),
    );
    draft.pace = take(draft, "pace", totalPace(flows.all, target, flows.totalYears));
  }
  if (situation.final) explainNull(draft, "no-years-left", ["required.perYear"]);
  else if (!flows.complete) explainNull(draft, "missing-years", ["required.perYear"]);
  else if (draft.attained && !kept) explainNull(draft, "already-attained", ["required.perYear"]);
  else
    draft.required.perYear = take(
      draft,
      "required.perYear",
      requiredPerYear(sum, 0, target, flows.yearsLeft),
    );
}

function projectTotal(draft: Draft, situation: Situation, flows: Flows): void {
  if (!flows.complete) return explainNull(draft, "missing-years", forecastFields);
  const { target, band } = situation;
  project(draft, situation, flows, chain(flows.known, asIs), {
    target: target ?? band,
    sign: situation.sign,
    toUnit: asIs,
  });
}

function yearsToCap(draft: Draft, target: number | null, sum: number, flows: Flows): number | null {
  if (target === null || !draft.attained || sum <= 0) return null;
  return (target - sum) / (sum / flows.all.length);
}
