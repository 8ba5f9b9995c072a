import { attainmentRate } from "./attainment";
import { bandProgress, distanceOutside, nearestEnd } from "./band";
import { classify } from "./classify";
import { type Draft, explainNull, remark, take } from "./draft";
import { eurostatRatio } from "./eurostat";
import { followsGrowth, levelSigns, logarithms } from "./level-signs";
import { cushionUsed, margin, marginRate } from "./maintenance";
import { number } from "./outcome";
import { asIs, lookAhead } from "./outlook";
import { requiredGrowth, requiredPerYear } from "./pace";
import { type Course, elapsed, expected, pace, progress } from "./progress";
import { rankProgress } from "./rank";
import { judgeRisk } from "./risk";
import { meets, type Situation } from "./situation";
import type { Field } from "./types";

const pathFields: readonly Field[] = ["progress", "expected", "pace", "ratio"];
const requiredFields: readonly Field[] = ["required.perYear", "required.growth"];
const forecastFields: readonly Field[] = ["forecast", "forecast.interval", "forecast.likelihood"];

/** Judges change, maintenance, band and rank targets, whose yearly figures are levels. */
export function assessLevel(draft: Draft, situation: Situation): void {
  const actual = situation.actual as number;
  const attained = meets(situation, actual);
  draft.toDate = actual;
  draft.attained = attained;
  const kept = isKept(draft, situation);
  if (kept && draft.kind === "change") draft.kind = "maintenance";
  if (situation.operator === "~") remarkApproximate(draft, situation);
  measureAttainment(draft, situation, actual);
  if (kept) measureRoom(draft, situation, actual);
  else measurePath(draft, situation, actual);
  measureRequired(draft, situation, actual, attained === true);
  project(draft, situation);
  draft.class = classify(
    { attained, final: situation.final, kept, pace: draft.pace },
    situation.thresholds,
  );
  draft.risk = judgeRisk(draft, levelSigns(draft, situation, actual, kept), situation.thresholds);
}

/** 保持类: declared so, or the baseline already satisfies the target. */
function isKept(draft: Draft, situation: Situation): boolean {
  if (draft.kind === "maintenance") return true;
  return situation.baseline !== null && meets(situation, situation.baseline) === true;
}

function remarkApproximate(draft: Draft, { target, actual, thresholds }: Situation): void {
  if (target !== null && actual !== null)
    remark(draft, "approximate-target", {
      distance: actual - target,
      tolerance: thresholds.approximate,
    });
}

function measureAttainment(draft: Draft, situation: Situation, actual: number): void {
  const { target, band, direction } = situation;
  if (draft.kind === "rank" || band !== null || target === null) {
    explainNull(draft, "not-for-kind", ["attainment"]);
    if (band) remarkDistance(draft, actual, band);
    return;
  }
  draft.attainment = take(draft, "attainment", attainmentRate(actual, target, direction));
}

function remarkDistance(draft: Draft, actual: number, band: readonly [number, number]): void {
  const distance = distanceOutside(actual, band);
  if (distance.ok)
    remark(draft, distance.value === 0 ? "inside-band" : "distance-outside", {
      distance: distance.value,
      low: band[0],
      high: band[1],
    });
}

/** Room left over a floor instead of a way travelled. */
function measureRoom(draft: Draft, situation: Situation, actual: number): void {
  const { target, baseline, direction } = situation;
  const declared = baseline === null || meets(situation, baseline) !== true;
  explainNull(draft, declared ? "not-for-kind" : "baseline-beyond-target", pathFields);
  if (target === null) return;
  const room = margin(actual, target, direction);
  const rate = marginRate(actual, target, direction);
  if (!room.ok) return;
  const used = baseline === null ? null : cushionUsed(baseline, actual, target, direction);
  remark(draft, "maintenance-margin", {
    margin: room.value,
    ...(rate.ok ? { rate: rate.value } : {}),
    ...(used?.ok ? { used: used.value } : {}),
  });
}

/** The course in force; the band's nearer end stands for the target of a band. */
function courseOf(situation: Situation, baseline: number): Course | null {
  const { target, band, baselineYear, targetYear } = situation;
  const end = band ? nearestEnd(baseline, band) : target;
  return end === null ? null : { baseline, baselineYear, target: end, targetYear };
}

function measurePath(draft: Draft, situation: Situation, actual: number): void {
  const { baseline } = situation;
  if (baseline === null) {
    explainNull(draft, situation.baselineProblem, pathFields, { year: situation.baselineYear });
    return;
  }
  const course = courseOf(situation, baseline);
  if (course === null) {
    explainNull(draft, situation.targetProblem, pathFields);
    return;
  }
  if (situation.band) measureBand(draft, situation, course, actual);
  else if (draft.kind === "rank") measureRank(draft, situation, course, actual);
  else measureChange(draft, situation, course, actual);
  if (draft.progress !== null && draft.progress > 1 + 1e-9)
    remark(draft, "overshoot", { progress: draft.progress });
}

function measureChange(draft: Draft, situation: Situation, course: Course, actual: number): void {
  const { path, direction } = situation;
  const year = situation.year as number;
  draft.progress = take(
    draft,
    "progress",
    progress(course.baseline, actual, course.target, direction),
  );
  draft.expected = take(draft, "expected", expected(course, year, path));
  // On the straight path S is P over τ, and P is known.
  if (path === "linear") overTime(draft, course, year);
  else draft.pace = take(draft, "pace", pace(course, actual, year, path, direction));
  draft.ratio = take(draft, "ratio", eurostatRatio(course, actual, year, direction));
}

function measureRank(draft: Draft, situation: Situation, course: Course, actual: number): void {
  const year = situation.year as number;
  draft.progress = take(draft, "progress", rankProgress(course.baseline, actual, course.target));
  draft.expected = take(draft, "expected", expected(course, year, "linear"));
  overTime(draft, course, year);
  explainNull(draft, "not-for-kind", ["ratio"]);
}

function measureBand(draft: Draft, situation: Situation, course: Course, actual: number): void {
  const band = situation.band as readonly [number, number];
  const year = situation.year as number;
  draft.progress = take(draft, "progress", bandProgress(course.baseline, actual, band));
  draft.expected = take(draft, "expected", expected(course, year, "linear"));
  overTime(draft, course, year);
  explainNull(draft, "not-for-kind", ["ratio"]);
}

/** S = P/τ from a P already taken. */
function overTime(draft: Draft, course: Course, year: number): void {
  const time = elapsed(course.baselineYear, year, course.targetYear);
  if (draft.progress === null) {
    const reason = draft.reasons.find(({ about }) => about.includes("progress"));
    explainNull(draft, reason?.id ?? "out-of-range", ["pace"]);
    return;
  }
  draft.pace = take(draft, "pace", time.ok ? number(draft.progress / time.value) : time);
}

function measureRequired(
  draft: Draft,
  situation: Situation,
  actual: number,
  attained: boolean,
): void {
  const { targetYear, band, target } = situation;
  const year = situation.year as number;
  if (situation.final) return explainNull(draft, "no-years-left", requiredFields);
  if (attained) return explainNull(draft, "already-attained", requiredFields);
  const end = band ? nearestEnd(actual, band) : target;
  if (end === null) return explainNull(draft, situation.targetProblem, requiredFields);
  draft.required.perYear = take(
    draft,
    "required.perYear",
    requiredPerYear(actual, year, end, targetYear),
  );
  if (draft.kind === "rank" || band) explainNull(draft, "not-for-kind", ["required.growth"]);
  else
    draft.required.growth = take(
      draft,
      "required.growth",
      requiredGrowth(actual, year, end, targetYear),
    );
}

function project(draft: Draft, situation: Situation): void {
  const { input, points, target, band, sign, targetYear, thresholds } = situation;
  if (situation.final) return explainNull(draft, "no-years-left", forecastFields);
  const grows = followsGrowth(draft, situation);
  const reach = band ?? target;
  lookAhead(
    draft,
    {
      points: grows ? logarithms(points) : points,
      n: points.years.length,
      targetYear,
      target: grows && target !== null ? Math.log(target) : reach,
      sign,
      toUnit: grows ? Math.exp : asIs,
      kind: draft.kind === "rank" ? "rank" : "level",
      nonNegative: input.nonNegative === true && allFromZero(points.values),
    },
    thresholds,
  );
}

/** Figures that are negative all the same say that the indicator can be. */
const allFromZero = (values: readonly number[]): boolean => values.every((value) => value >= 0);
