import type { Unit } from "../notation";
import {
  attainmentRate,
  type Course,
  compoundGrowth,
  eurostatRatio,
  expected,
  pace,
  progress,
  signOf,
} from "../ruler";
import { choiceOrNull, figureOf, figureOrNull, yearOf } from "./arguments";
import { type CellArgument, defineFunction, optional } from "./define";
import { failure, refusal, valueOf } from "./errors";
import { type Goal, goalOf } from "./goal";
import * as p from "./parameters";
import { unitOfCall } from "./unit";

const PATHS = { linear: ["直线", "线性"], geometric: ["等比", "复合"] };

/** Where a plan starts and what it is to reach, as given to a function. */
export interface CourseArguments {
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

/** 一把尺的算式。 */
export const arithmetic = [
  progressFunction,
  expectedFunction,
  paceFunction,
  ratioFunction,
  attainmentFunction,
  growthFunction,
];
