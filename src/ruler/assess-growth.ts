import { attainmentRate } from "./attainment";
import { type Draft, explainNull, remark, take } from "./draft";
import { chain, type Flows, finish, forecastFields, project, requiredFields } from "./flows";
import { averageGrowth, growthPace, remainingGrowth } from "./growth";
import { number, refuse } from "./outcome";
import { meets, type Situation } from "./situation";

const fraction = (percent: number): number => percent / 100;

/** F8: the average so far against the target; nothing is attained before the last year. */
export function assessAverage(draft: Draft, situation: Situation, flows: Flows): void {
  const rates = flows.known.map(fraction);
  const { target, final } = situation;
  explainNull(draft, "not-for-kind", ["progress", "ratio"]);
  const average = flows.complete ? averageGrowth(rates) : refuse("missing-years");
  const percent = take(draft, "toDate", average.ok ? number(100 * average.value) : average);
  draft.toDate = percent;
  draft.expected = target;
  if (target === null) explainNull(draft, "not-for-kind", ["expected", "pace", "attainment"]);
  if (percent === null) {
    const why = average.ok ? "out-of-range" : average.reason;
    explainNull(draft, why, [
      "attained",
      "pace",
      "attainment",
      ...requiredFields,
      ...forecastFields,
    ]);
    return;
  }
  remark(draft, "average-to-date", { average: percent, years: rates.length });
  if (target !== null) {
    draft.pace = take(draft, "pace", growthPace(rates, target / 100, situation.direction));
    draft.attainment = take(
      draft,
      "attainment",
      attainmentRate(percent, target, situation.direction),
    );
  }
  measureAverageNeeded(draft, situation, flows, rates);
  const goal =
    target === null || target <= -100 ? null : flows.totalYears * Math.log1p(target / 100);
  project(draft, situation, flows, chain(rates, Math.log1p), {
    target: goal,
    sign: situation.sign,
    toUnit: (log) => 100 * Math.expm1(log / flows.totalYears),
  });
  // Without a pace (a target of 0 %) all that can be said is whether the average holds so far.
  const kept = draft.pace === null;
  draft.attained = final || kept ? meets(situation, percent) : null;
  if (draft.attained === null) explainNull(draft, "average-needs-all-years", ["attained"]);
  finish(draft, situation, flows, kept, {
    needed: draft.required.perYear,
    best: situation.sign * Math.max(...flows.known.map((rate) => situation.sign * rate)),
    yearsToFloor: null,
  });
}

function measureAverageNeeded(
  draft: Draft,
  { target, final }: Situation,
  flows: Flows,
  rates: readonly number[],
): void {
  if (final) return explainNull(draft, "no-years-left", requiredFields);
  if (target === null) return explainNull(draft, "not-for-kind", requiredFields);
  const needed = remainingGrowth(rates, target / 100, flows.totalYears);
  draft.required.growth = take(draft, "required.growth", needed);
  draft.required.perYear = take(
    draft,
    "required.perYear",
    needed.ok ? number(100 * needed.value) : needed,
  );
}

/** 每年/保持…增长: every year is tested; one failure cannot be made good. */
export function assessEach(draft: Draft, situation: Situation, flows: Flows): void {
  const { final, input, target } = situation;
  const actual = situation.actual as number;
  const start = input.baseline.year;
  const failures: number[] = [];
  for (let i = 0; i < flows.all.length; i++) {
    const rate = flows.all[i] as number | null;
    if (rate !== null && meets(situation, rate) === false) failures.push(start + 1 + i);
  }
  draft.toDate = actual;
  explainNull(draft, "not-for-kind", [
    "progress",
    "pace",
    "ratio",
    ...requiredFields,
    ...forecastFields,
  ]);
  draft.expected = target;
  if (target === null) explainNull(draft, "not-for-kind", ["expected", "attainment"]);
  else
    draft.attainment = take(
      draft,
      "attainment",
      attainmentRate(actual, target, situation.direction),
    );
  if (failures.length > 0)
    remark(draft, "each-year-failures", {
      years: failures.join(),
      count: failures.length,
      of: flows.known.length,
    });
  draft.attained = failures.length > 0 ? false : final && !flows.complete ? null : true;
  if (draft.attained === null) explainNull(draft, "missing-years", ["attained"]);
  finish(draft, situation, flows, true, { needed: null, best: 0, yearsToFloor: null });
}
