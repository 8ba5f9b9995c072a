import type { Unit } from "../notation";
import {
  driftForecast,
  isAttained,
  type Points,
  predictionInterval,
  reachProbability,
  requiredGrowth,
  requiredPerYear,
  signOf,
} from "../ruler";
import { choiceOrNull, figureOf, figureOrNull, pointsOf, yearOf, yearOrNull } from "./arguments";
import type { CourseArguments } from "./arithmetic";
import { type CellArgument, defineFunction, optional } from "./define";
import { refusal, valueOf } from "./errors";
import { type Goal, goalOf } from "./goal";
import * as p from "./parameters";
import { unitOfCall, unitOfRange } from "./unit";

const REQUIRED = { change: ["变化", "每年"], growth: ["增速", "增长"] };
const FORECASTS = { point: ["点", "预测"], low: ["下限", "low80"], high: ["上限", "high80"] };

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

/** 今后：还需多快，会到哪里。 */
export const outlook = [requiredFunction, forecastFunction, likelihoodFunction];
