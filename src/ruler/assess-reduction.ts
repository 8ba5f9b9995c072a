import { attainmentRate } from "./attainment";
import {
  cumulativeReduction,
  expectedReduction,
  reductionProgress,
  requiredReduction,
} from "./cumulative";
import { type Draft, explainNull, remark, take } from "./draft";
import { chain, type Flows, finish, forecastFields, project, requiredFields } from "./flows";
import { number, type Outcome, refuse } from "./outcome";
import type { Situation } from "./situation";

/** F10: yearly reductions chained. A negative target means the rates are written as growth. */
export function assessReduction(draft: Draft, situation: Situation, flows: Flows): void {
  const { final } = situation;
  const flip = (situation.target ?? 0) < 0 ? -1 : 1;
  const target = situation.target === null ? null : (flip * situation.target) / 100;
  const cuts = flows.known.map((percent) => (flip * percent) / 100);
  explainNull(draft, "not-for-kind", ["ratio"]);
  const reduced = flows.complete ? cumulativeReduction(cuts) : refuse("missing-years");
  const share = reduced.ok ? reduced.value : null;
  draft.toDate = take(draft, "toDate", reduced.ok ? number(flip * 100 * reduced.value) : reduced);
  if (share === null || target === null) {
    const why = reduced.ok ? "not-for-kind" : reduced.reason;
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
  remark(draft, "cumulative-to-date", { sum: draft.toDate ?? 0, years: cuts.length });
  draft.attained = isReduced(situation, share, target);
  measureReduction(draft, flows, share, target);
  measureReductionNeeded(draft, flows, share, target, flip, final);
  project(
    draft,
    situation,
    flows,
    chain(cuts, (cut) => Math.log1p(-cut)),
    {
      target: target < 1 ? Math.log1p(-target) : null,
      sign: -1,
      toUnit: (log) => -flip * 100 * Math.expm1(log),
    },
  );
  finish(draft, situation, flows, false, {
    needed: draft.required.perYear === null ? null : flip * draft.required.perYear,
    best: 100 * Math.max(...cuts),
    yearsToFloor: null,
  });
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
