import { assessFlow } from "./assess-flow";
import { assessLevel } from "./assess-level";
import { type Draft, emptyDraft, explainNull, remark } from "./draft";
import { judgedFields } from "./flows";
import { isFlow, type Situation, settle, yearsAreUsable } from "./situation";
import type { Assessment, AssessOptions, Field, IndicatorInput, ReasonId } from "./types";

const everyField: readonly Field[] = ["actual", "toDate", ...judgedFields];

/**
 * Judges one indicator in one reporting year (评价一项指标). Pure; never throws; every figure is a
 * finite number or `null`, and `reasons` says why each `null` is one.
 *
 * The data year, not the reporting year, decides how much time has passed; figures after the target
 * year are not looked at.
 */
export function assessIndicator(input: IndicatorInput, options: AssessOptions): Assessment {
  const draft = emptyDraft(input, options);
  if (!yearsAreUsable(input, options)) {
    explainNull(draft, "not-a-number", everyField);
    return draft;
  }
  const situation = settle(input, options);
  remarkSeries(draft, situation);
  if (input.kind === "qualitative") giveUp(draft, situation, "qualitative-target");
  else if (situation.year === null)
    explainNull(
      draft,
      options.asOf > input.baseline.year ? "actual-missing" : "before-start",
      everyField,
    );
  else judge(draft, situation, options);
  return draft;
}

function judge(draft: Draft, situation: Situation, options: AssessOptions): void {
  const { input } = situation;
  draft.dataYear = situation.year;
  draft.actual = situation.actual;
  if (input.kind === "milestone") assessMilestone(draft, situation);
  else if (situation.target === null && situation.band === null)
    giveUp(draft, situation, situation.targetProblem);
  else if (isFlow(input.kind)) assessFlow(draft, situation);
  else {
    assessLevel(draft, situation);
    compareVintages(draft, situation, options);
  }
}

function giveUp(draft: Draft, situation: Situation, reason: ReasonId): void {
  draft.dataYear = situation.year;
  draft.actual = situation.actual;
  draft.toDate = situation.actual;
  if (situation.actual === null) explainNull(draft, "actual-missing", ["actual", "toDate"]);
  explainNull(draft, reason, judgedFields);
}

function remarkSeries(draft: Draft, situation: Situation): void {
  const { series, year, late, thresholds } = situation;
  if (series.notANumber) remark(draft, "figure-not-a-number");
  if (series.twice) remark(draft, "year-given-twice");
  if (year !== null && series.provisional) remark(draft, "provisional-figure", { year });
  if (year !== null && late > 0 && late >= thresholds.lateYears) remarkLate(draft, situation, year);
  remarkBaseline(draft, situation);
}

/** After the plan's last year nothing becomes later: the lag is counted to that year, and said so. */
function remarkLate(draft: Draft, { input, late: years }: Situation, dataYear: number): void {
  const targetYear = input.target.year;
  if (draft.asOf <= targetYear) remark(draft, "data-late", { dataYear, asOf: draft.asOf, years });
  else remark(draft, "data-late-at-end", { dataYear, targetYear, years });
}

function remarkBaseline(draft: Draft, situation: Situation): void {
  const { baselineOrigin, baselineYear, baseline, brokenBefore, input, linkFactor } = situation;
  if (brokenBefore > 0) remark(draft, "series-break", { year: brokenBefore });
  if (baseline === null) return;
  if (baselineOrigin === "provisional")
    remark(draft, "provisional-baseline", { year: baselineYear, value: baseline });
  if (baselineOrigin === "linked" && input.baseline.value !== null)
    remark(draft, "series-linked", {
      factor: linkFactor,
      before: input.baseline.value,
      after: baseline,
    });
}

/** 里程碑: achieved or not; there is no way to be half there (StatCan, UN). */
function assessMilestone(draft: Draft, situation: Situation): void {
  const { final, target, late, thresholds } = situation;
  const actual = situation.actual as number;
  const done = actual >= (target ?? 1);
  draft.toDate = actual;
  draft.attained = done;
  explainNull(draft, "not-for-kind", judgedFields.slice(1));
  draft.class = done
    ? final
      ? "attained"
      : "attained-early"
    : final
      ? "missed"
      : "not-assessable";
  if (!done && !final) remark(draft, "milestone-open");
  if (!done && final) remark(draft, "risk-missed");
  if (done) draft.risk = !final && late >= thresholds.lateYears ? "yellow" : "green";
  else draft.risk = final ? "red" : "grey";
}

/** Keeps the earlier baseline in view: what it was, and the class it would give where that differs. */
function compareVintages(draft: Draft, { input }: Situation, options: AssessOptions): void {
  const before = input.previousBaseline ?? null;
  const now = input.baseline.value;
  if (before === null || now === null || before === now) return;
  if (!Number.isFinite(before) || !Number.isFinite(now)) return;
  remark(draft, "baseline-revised", { before, after: now });
  const earlier = assessIndicator(
    { ...input, baseline: { ...input.baseline, value: before }, previousBaseline: null },
    options,
  );
  if (earlier.class !== draft.class)
    remark(draft, "baseline-revised-class", { before: earlier.class, after: draft.class });
}
