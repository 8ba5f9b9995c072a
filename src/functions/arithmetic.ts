import type { Unit } from "../notation";
import {
  attainmentRate,
  type Course,
  compoundGrowth,
  driftForecast,
  eurostatRatio,
  expected,
  isAttained,
  type Points,
  pace,
  predictionInterval,
  progress,
  reachProbability,
  requiredGrowth,
  requiredPerYear,
  signOf,
} from "../ruler";
import { choiceOrNull, figureOf, figureOrNull, pointsOf, yearOf, yearOrNull } from "./arguments";
import { type CellArgument, defineFunction, optional } from "./define";
import { failure, refusal, valueOf } from "./errors";
import { type Goal, goalOf } from "./goal";
import * as p from "./parameters";
import { unitOfCall, unitOfRange } from "./unit";

const PATHS = { linear: ["直线", "线性"], geometric: ["等比", "复合"] };
const REQUIRED = { change: ["变化", "每年"], growth: ["增速", "增长"] };
const FORECASTS = { point: ["点", "预测"], low: ["下限", "low80"], high: ["上限", "high80"] };

interface CourseArguments {
  readonly baseline: CellArgument;
  readonly baselineYear: CellArgument;
  readonly target: CellArgument;
  readonly targetYear: CellArgument;
  readonly direction: CellArgument;
  readonly unit: CellArgument;
}

/** The course the plan sets, its target read as written, all in one unit with the actual figure. */
function courseOf(
  given: CourseArguments,
  actual?: CellArgument,
): { course: Course; goal: Goal; unit: Unit | null } {
  const figures = actual ? [given.baseline, actual] : [given.baseline];
  const unit = unitOfCall({ ...given, figures });
  const baseline = figureOf(given.baseline, unit);
  const [baselineYear, targetYear] = [yearOf(given.baselineYear), yearOf(given.targetYear)];
  const { direction } = given;
  const years = targetYear - baselineYear;
  const goal = goalOf(given.target, { direction, unit, baseline, years });
  return { course: { baseline, baselineYear, target: goal.level, targetYear }, goal, unit };
}

/** 方向 where a function does not ask for it. */
const leftOut: CellArgument = { parameter: p.direction, content: null };

const progressFunction = defineFunction({
  id: "PROGRESS",
  group: "arithmetic",
  description: {
    "zh-CN": "完成进度：已走过的路占基期到目标的比例，(实际值-基期值)/(目标-基期值)。不封顶",
    "en-US": "Progress: share of the way from baseline to target that has been covered; not capped",
  },
  parameters: [p.baseline, p.actual, p.target, optional(p.direction), optional(p.unit)],
  result: "number",
  examples: [
    { formula: 'PROGRESS(52.9,57,"60以上")', gives: 0.5774647887323945 },
    { formula: 'PROGRESS(20,16,"16以内")', gives: 1 },
    { formula: 'PROGRESS(117,190,"翻一番")', gives: 0.6239316239316239 },
    { formula: 'PROGRESS("1亿元","12000万元","2亿元以上")', gives: 0.2 },
    { formula: 'PROGRESS(12,"","15 以上")', gives: { error: "#N/A" } },
    { formula: 'PROGRESS(4389,4250,"3500 以上")', gives: { error: "#N/A" } },
  ],
  body(given) {
    const unit = unitOfCall({ ...given, figures: [given.baseline, given.actual] });
    const baseline = figureOf(given.baseline, unit);
    const actual = figureOf(given.actual, unit);
    const { direction } = given;
    const goal = goalOf(given.target, { direction, unit, baseline, years: null });
    return valueOf(progress(baseline, actual, goal.level, goal.direction), "progress");
  },
});

const expectedFunction = defineFunction({
  id: "EXPECTED",
  group: "arithmetic",
  description: {
    "zh-CN": "序时目标值：按直线（或等比）路径，某年应达到的数值",
    "en-US": "Expected by now: where the straight (or geometric) path to the target is in a year",
  },
  parameters: [
    p.baseline,
    p.baselineYear,
    p.target,
    p.targetYear,
    p.dataYear,
    optional(p.path),
    optional(p.unit),
  ],
  result: "number",
  examples: [
    { formula: 'EXPECTED(52.9,2020,"60以上",2025,2023)', gives: 57.16 },
    { formula: 'EXPECTED(100,2020,"年均增长10%",2022,2021,"等比")', gives: 110 },
    { formula: 'EXPECTED("",2020,60,2025,2023)', gives: { error: "#N/A" } },
    { formula: 'EXPECTED(70,2020,"60以上",2025,2023)', gives: { error: "#N/A" } },
  ],
  body(given) {
    const { course, goal } = courseOf({ ...given, direction: leftOut });
    if (signOf(goal.direction) * (course.target - course.baseline) < 0)
      throw refusal("baseline-beyond-target", "expected");
    const way = choiceOrNull(given.path, PATHS) ?? "linear";
    return valueOf(expected(course, yearOf(given.year), way), "expected");
  },
});

const paceFunction = defineFunction({
  id: "PACE",
  group: "arithmetic",
  description: {
    "zh-CN": "序时比：完成进度与时间进度之比，1 为恰在序时上",
    "en-US": "Pace: progress over the share of time that has passed; 1 is exactly on the path",
  },
  parameters: [
    p.baseline,
    p.baselineYear,
    p.actual,
    p.dataYear,
    p.target,
    p.targetYear,
    optional(p.path),
    optional(p.direction),
    optional(p.unit),
  ],
  result: "number",
  examples: [
    { formula: 'PACE(52.9,2020,57,2023,"60以上",2025)', gives: 0.9624413145539908 },
    { formula: 'PACE(100,2020,110,2021,"年均增长10%",2025,"等比")', gives: 1 },
    { formula: "PACE(50,2020,57,2020,60,2025)", gives: { error: "#N/A" } },
  ],
  body(given) {
    const { course, goal, unit } = courseOf(given, given.actual);
    const actual = figureOf(given.actual, unit);
    const way = choiceOrNull(given.path, PATHS) ?? "linear";
    return valueOf(pace(course, actual, yearOf(given.year), way, goal.direction), "pace");
  },
});

const ratioFunction = defineFunction({
  id: "RATIO",
  group: "arithmetic",
  description: {
    "zh-CN": "增速比（欧盟统计局）：实际年均增速与达标所需年均增速之比",
    "en-US": "Eurostat ratio: compound growth observed over compound growth needed",
  },
  parameters: [
    p.baseline,
    p.baselineYear,
    p.actual,
    p.dataYear,
    p.target,
    p.targetYear,
    optional(p.direction),
    optional(p.unit),
  ],
  result: "number",
  examples: [
    { formula: 'RATIO(100,2020,110,2021,"年均增长10%",2025)', gives: 1 },
    { formula: "RATIO(0,2020,5,2023,10,2025)", gives: { error: "#N/A" } },
  ],
  body(given) {
    const { course, goal, unit } = courseOf(given, given.actual);
    const actual = figureOf(given.actual, unit);
    return valueOf(eurostatRatio(course, actual, yearOf(given.year), goal.direction), "ratio");
  },
});

const attainmentFunction = defineFunction({
  id: "ATTAINMENT",
  group: "arithmetic",
  description: {
    "zh-CN": "目标完成率：实际值/目标（越低越好的反之），与起点无关，不封顶",
    "en-US": "Attainment: actual over target, or the reverse where lower is better; not capped",
  },
  parameters: [p.actual, p.target, optional(p.direction), optional(p.unit), optional(p.baseline)],
  result: "number",
  examples: [
    { formula: 'ATTAINMENT(57,"60以上")', gives: 0.95 },
    { formula: 'ATTAINMENT(3.2,"3.5%以内")', gives: 1.09375 },
    { formula: 'ATTAINMENT(1.2,"15000万元以上",,"亿元")', gives: 0.8 },
    { formula: 'ATTAINMENT(57,"稳步提高")', gives: { error: "#N/A" } },
  ],
  body(given) {
    const { direction } = given;
    const unit = unitOfCall({ ...given, figures: [given.actual, given.baseline] });
    const baseline = figureOrNull(given.baseline, unit);
    const goal = goalOf(given.target, { direction, unit, baseline, years: null });
    const actual = figureOf(given.actual, unit);
    return valueOf(attainmentRate(actual, goal.level, goal.direction), "attainment");
  },
});

const growthFunction = defineFunction({
  id: "GROWTH",
  group: "arithmetic",
  description: {
    "zh-CN": "年均增速（复合）：(终止值/起始值)^(1/年数)-1。增速本身不能再求年均增速",
    "en-US": "Compound growth a year between two levels; not for figures that are rates themselves",
  },
  parameters: [p.start, p.startYear, p.end, p.endYear],
  result: "number",
  examples: [
    { formula: "GROWTH(100,2020,121,2022)", gives: 0.1 },
    { formula: 'GROWTH("1亿元",2020,"12100万元",2022)', gives: 0.1 },
    { formula: "GROWTH(-5,2020,5,2022)", gives: { error: "#N/A" } },
  ],
  body(given) {
    const years = yearOf(given.endYear) - yearOf(given.startYear);
    if (years <= 0)
      throw failure("invalidValue", "years-reversed", {
        first: p.startYear.name,
        last: p.endYear.name,
      });
    const unit = unitOfCall({ figures: [given.start, given.end] });
    const growth = compoundGrowth(figureOf(given.start, unit), figureOf(given.end, unit), years);
    return valueOf(growth, { "zh-CN": "年均增速", "en-US": "compound growth" });
  },
});

const requiredFunction = defineFunction({
  id: "REQUIRED",
  group: "arithmetic",
  description: {
    "zh-CN": "今后年均需变化：从数据年度到目标年，平均每年还需变化多少（或增速多少）",
    "en-US": "Required: change a year, or growth a year, still needed to reach the target",
  },
  parameters: [
    p.actual,
    p.dataYear,
    p.target,
    p.targetYear,
    optional(p.requiredMeasure),
    optional(p.direction),
    optional(p.unit),
    optional(p.baseline),
    optional(p.baselineYear),
  ],
  result: "number",
  examples: [
    { formula: 'REQUIRED(57,2023,"60以上",2025)', gives: 1.5 },
    { formula: 'REQUIRED(100,2023,"121以上",2025,"增速")', gives: 0.1 },
    { formula: 'REQUIRED(61,2023,"60以上",2025)', gives: { error: "#N/A" } },
    { formula: 'REQUIRED(57,2025,"60以上",2025)', gives: { error: "#N/A" } },
  ],
  body(given) {
    const { goal, actual, targetYear } = remaining(given);
    const year = yearOf(given.year);
    const growth = choiceOrNull(given.measure, REQUIRED) === "growth";
    return growth
      ? valueOf(requiredGrowth(actual, year, goal.level, targetYear), "required.growth")
      : valueOf(requiredPerYear(actual, year, goal.level, targetYear), "required.perYear");
  },
});

/** What is left to do; refused where nothing is. */
function remaining(given: CourseArguments & { readonly actual: CellArgument }) {
  const { direction } = given;
  const unit = unitOfCall({ ...given, figures: [given.actual, given.baseline] });
  const baseline = figureOrNull(given.baseline, unit);
  const targetYear = yearOf(given.targetYear);
  const baselineYear = yearOrNull(given.baselineYear);
  const years = baselineYear === null ? null : targetYear - baselineYear;
  const goal = goalOf(given.target, { direction, unit, baseline, years });
  const actual = figureOf(given.actual, unit);
  if (attained(actual, goal)) throw refusal("already-attained", "required.perYear");
  return { goal, actual, targetYear };
}

const attained = (actual: number, { level, operator, direction }: Goal): boolean => {
  const outcome = isAttained(actual, level, operator, direction);
  return outcome.ok && outcome.value;
};

const forecastFunction = defineFunction({
  id: "FORECAST",
  group: "arithmetic",
  description: {
    "zh-CN": "预测：按年均变化外推到目标年；4 个以上年度数可给 80% 区间的下限、上限",
    "en-US":
      "Forecast: average yearly change carried on; from four figures on also its 80 % interval",
  },
  parameters: [p.years, p.values, p.targetYear, optional(p.forecastMeasure)],
  result: "number",
  examples: [
    { formula: "FORECAST({2020,2021,2022,2023},{50,52,53,56},2025)", gives: 60 },
    { formula: 'FORECAST({2020,2021,2022,2023},{50,52,"",56},2025)', gives: 60 },
    { formula: 'FORECAST({2020,2021},{50,52},2025,"下限")', gives: { error: "#N/A" } },
    { formula: "FORECAST({2020},{50},2025)", gives: { error: "#N/A" } },
  ],
  body(given) {
    const points = pointsOf(given.years, given.values, unitOfRange({}, given.values));
    const drift = valueOf(driftForecast(points, yearOf(given.targetYear)), "forecast");
    const measure = choiceOrNull(given.measure, FORECASTS) ?? "point";
    if (measure === "point") return drift.value;
    const [low, high] = valueOf(predictionInterval(drift, 0.8), "forecast.interval");
    return measure === "low" ? low : high;
  },
});

/** The target measured from the first of the figures. */
function goalFrom(
  points: Points,
  targetYear: number,
  given: Pick<CourseArguments, "target" | "direction">,
  unit: Unit | null,
): Goal {
  const years = targetYear - (points.years[0] as number);
  const baseline = points.values[0] as number;
  return goalOf(given.target, { direction: given.direction, unit, baseline, years });
}

const likelihoodFunction = defineFunction({
  id: "LIKELIHOOD",
  group: "arithmetic",
  description: {
    "zh-CN": "达标可能性：目标年达到目标的概率（0 到 1），至少 4 个年度数",
    "en-US": "Likelihood of reaching the target, 0 to 1; needs four yearly figures",
  },
  parameters: [p.years, p.values, p.target, p.targetYear, optional(p.direction), optional(p.unit)],
  result: "number",
  examples: [
    { formula: 'LIKELIHOOD({2020,2021,2022,2023},{50,52,53,56},"60以上",2025)', gives: 0.5 },
    { formula: 'LIKELIHOOD({2021,2022,2023},{52,53,56},"60以上",2025)', gives: { error: "#N/A" } },
  ],
  body(given) {
    const unit = unitOfRange(given, given.values);
    const points = pointsOf(given.years, given.values, unit);
    const targetYear = yearOf(given.targetYear);
    const goal = goalFrom(points, targetYear, given, unit);
    const drift = valueOf(driftForecast(points, targetYear), "forecast");
    const chance = reachProbability(drift, goal.level, signOf(goal.direction));
    return valueOf(chance, "forecast.likelihood");
  },
});

/** 一把尺的算式。 */
export const arithmetic = [
  progressFunction,
  expectedFunction,
  paceFunction,
  ratioFunction,
  attainmentFunction,
  growthFunction,
  requiredFunction,
  forecastFunction,
  likelihoodFunction,
];
