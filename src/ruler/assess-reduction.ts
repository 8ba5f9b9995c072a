import { attainmentRate } from "./attainment";
import { expectedReduction, reductionProgress, requiredReduction } from "./cumulative";
import { type Draft, explainNull, remark, take } from "./draft";
import {
  type Flows,
  finish,
  forecastFields,
  judgedFields,
  project,
  remarkMissing,
  requiredFields,
} from "./flows";
import { number, type Outcome } from "./outcome";
import { reducedSinceBaseline, reducedYearByYear, settleSpan } from "./reduced";
import type { Situation } from "./situation";
import type { ReasonId } from "./types";

/**
 * F10: yearly reductions chained, or the reduction since the baseline as it is given. A negative target
 * means the rates are written as growth.
 */
export function assessReduction(draft: Draft, situation: Situation, flows: Flows): void {
  const { final, input } = situation;
  const start = input.baseline.year;
  const flip = (situation.target ?? 0) < 0 ? -1 : 1;
  const target = situation.target === null ? null : (flip * situation.target) / 100;
  const cuts = flows.known.map((percent) => (flip * percent) / 100);
  const span = settleSpan(input.span ?? "year", cuts, flows.complete);
  if (span !== "year" && span !== "baseline") return refuseSpan(draft, span, start);
  explainNull(draft, "not-for-kind", ["ratio"]);
  const reduced =
    span === "year"
      ? reducedYearByYear(flows, cuts, start)
      : reducedSinceBaseline(situation, cuts, start);
  if (span === "year") remarkMissing(draft, flows, start);
  else remark(draft, "figures-since-baseline", { year: start });
  const { share: outcome } = reduced;
  const share = outcome.ok ? outcome.value : null;
  draft.toDate = take(draft, "toDate", outcome.ok ? number(flip * 100 * outcome.value) : outcome);
  if (share === null || target === null) {
    const why = outcome.ok ? "not-for-kind" : outcome.reason;
    explainNull(draft, why, [
      "attained",
      "progress",
      "expected",
      "pace",
      "attainment",
      ...requiredFields,
      ...forecastFields,
    ]);
    return;
  }
  remark(draft, "cumulative-to-date", { sum: draft.toDate ?? 0, years: flows.all.length });
  draft.attained = isReduced(situation, share, target);
  measureReduction(draft, flows, share, target);
  measureReductionNeeded(draft, flows, share, target, flip, final);
  project(
    draft,
    situation,
    flows,
    reduced.logs,
    {
      target: target < 1 ? Math.log1p(-target) : null,
      sign: -1,
      toUnit: (log) => -flip * 100 * Math.expm1(log),
    },
    reduced.years,
  );
  finish(draft, situation, flows, false, {
    needed: draft.required.perYear === null ? null : flip * draft.required.perYear,
    best: 100 * reduced.best,
    yearsToFloor: null,
  });
}

/** Two readings, two verdicts: none is given. */
function refuseSpan(draft: Draft, why: ReasonId, start: number): void {
  explainNull(draft, why, judgedFields, { year: start });
  explainNull(draft, why, ["toDate"]);
}

/** A reduction is reached from below whatever the direction of the level behind it. */
function isReduced({ operator }: Situation, reduced: number, target: number): boolean {
  const same = Math.abs(reduced - target) <= 1e-12;
  const strict = operator === ">" || operator === "<";
  return strict ? !same && reduced > target : same || reduced > target;
}

function measureReduction(draft: Draft, flows: Flows, reduced: number, target: number): void {
  const time = flows.all.length / flows.totalYears;
  const due = expectedReduction(target, time);
  draft.progress = take(draft, "progress", reductionProgress(reduced, target));
  draft.expected = take(draft, "expected", due.ok ? number(100 * due.value) : due);
  if (draft.progress !== null) draft.pace = take(draft, "pace", number(draft.progress / time));
  else explainNull(draft, "no-distance", ["pace"]);
  draft.attainment = take(draft, "attainment", attainmentRate(reduced, target, "up"));
}

function measureReductionNeeded(
  draft: Draft,
  flows: Flows,
  reduced: number,
  target: number,
  flip: number,
  final: boolean,
): void {
  if (final) return explainNull(draft, "no-years-left", requiredFields);
  if (draft.attained) return explainNull(draft, "already-attained", requiredFields);
  const needed = requiredReduction(reduced, target, flows.yearsLeft);
  draft.required.growth = take(draft, "required.growth", negated(needed, 1));
  draft.required.perYear = take(draft, "required.perYear", negated(needed, -flip * 100));
}

const negated = (outcome: Outcome, times: number): Outcome =>
  outcome.ok ? number(-times * outcome.value) : outcome;
