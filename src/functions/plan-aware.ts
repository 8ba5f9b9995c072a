import { type RowAssessment, tellingSentences } from "../compose";
import type { Language, Translator } from "../messages";
import type { Indicator } from "../plan";
import { choiceOrNull, textOrNull } from "./arguments";
import {
  type CellArgument,
  defineFunction,
  type Environment,
  optional,
  type Result,
} from "./define";
import { failure } from "./errors";
import { findIndicator, judge } from "./judge";
import * as p from "./parameters";

const LANGUAGES = { zh: ["中文", "zh-cn"], en: ["英文", "en-us"] };
const TARGETS = {
  printed: ["原文"],
  value: ["数值"],
  year: ["年份"],
  operator: ["比较词"],
  unit: ["单位"],
};

/**
 * The language of a result. Chinese unless asked for otherwise, whatever the language of Excel: a
 * result is read by others and by formulas.
 */
export function languageOf(argument: CellArgument): Language {
  return choiceOrNull(argument, LANGUAGES) === "en" ? "en-US" : "zh-CN";
}

/** The sentences on a verdict as one text: blanks stand between English ones. */
export const reasonOf = (judged: RowAssessment, texts: Translator): string =>
  tellingSentences(judged, texts).join(texts.language === "zh-CN" ? "" : " ");

function stated(given: { indicator: CellArgument; plan: CellArgument }, { library }: Environment) {
  const name = textOrNull(given.indicator);
  if (name === null)
    throw failure("invalidValue", "blank", { parameter: given.indicator.parameter.name });
  const found = findIndicator(library, name, given.plan, null);
  if (!found) throw failure("notAvailable", "no-indicator", { text: name });
  return found.indicator;
}

/** What the plan states, or that it does not. */
function statedOr(value: Result | null, { name }: Indicator): Result {
  if (value === null || value === "") throw failure("notAvailable", "plan-blank", { text: name });
  return value;
}

const baselineFunction = defineFunction({
  id: "BASELINE",
  group: "plan",
  description: {
    "zh-CN": "规划中某项指标的基期值；规划留空的不给数",
    "en-US": "The plan's baseline of an indicator; none where the plan leaves it blank",
  },
  parameters: [p.indicator, optional(p.plan)],
  result: "number",
  examples: [
    { formula: 'BASELINE("全社会研发经费支出占 GDP 比重")', gives: 2.8 },
    { formula: 'BASELINE("没有这个指标")', gives: { error: "#N/A" } },
  ],
  body(given, environment) {
    const indicator = stated(given, environment);
    return statedOr(indicator.baseline.value, indicator);
  },
});

const targetFunction = defineFunction({
  id: "TARGET",
  group: "plan",
  description: {
    "zh-CN": "规划中某项指标的目标：原文，或其数值、年份、比较词、单位",
    "en-US": "The plan's target of an indicator: as printed, or its value, year, operator or unit",
  },
  parameters: [p.indicator, optional(p.plan), optional(p.targetMeasure)],
  result: "any",
  examples: [
    { formula: 'TARGET("全社会研发经费支出占 GDP 比重")', gives: "3.3" },
    { formula: 'TARGET("全社会研发经费支出占 GDP 比重",,"数值")', gives: 3.3 },
    { formula: 'TARGET("全社会研发经费支出占 GDP 比重",2025,"年份")', gives: 2025 },
    { formula: 'TARGET("全社会研发经费支出占 GDP 比重","没有的规划")', gives: { error: "#N/A" } },
  ],
  body(given, environment) {
    const indicator = stated(given, environment);
    const { printed, value, year, operator } = indicator.target;
    const figure = typeof value === "number" ? value : null;
    const measures = { printed, value: figure, year, operator, unit: indicator.unit };
    return statedOr(measures[choiceOrNull(given.measure, TARGETS) ?? "printed"], indicator);
  },
});

const judgeParameters = [
  p.indicator,
  p.years,
  p.values,
  p.asOf,
  optional(p.plan),
  optional(p.baseline),
  optional(p.baselineYear),
  optional(p.target),
  optional(p.targetYear),
  optional(p.unit),
  optional(p.language),
] as const;

const statusFunction = defineFunction({
  id: "STATUS",
  group: "plan",
  description: {
    "zh-CN":
      "评价：提前完成、完成、未完成、达到或快于序时、基本达到、滞后、明显滞后、倒退、保持达标、跌破底线、无法评价",
    "en-US": "Status of an indicator: attained, ahead, nearly, behind, far behind, regressing, …",
  },
  parameters: judgeParameters,
  result: "string",
  examples: [
    {
      formula: 'STATUS("全社会研发经费支出占 GDP 比重",{2021,2022,2023},{2.85,3,3.02},2023)',
      gives: "滞后",
    },
    {
      formula: 'STATUS("城镇新增就业",{2021,2022},{100,180},2022,,,2020,"累计500人以上",2025)',
      gives: "达到或快于序时",
    },
    { formula: 'STATUS("没有这个指标",{2021},{1},2021)', gives: { error: "#N/A" } },
  ],
  body(given, environment) {
    const { assessment } = judge(given, environment);
    const texts = environment.texts(languageOf(given.language));
    return texts.find(`ruler.class.${assessment.class}`) ?? assessment.class;
  },
});

const riskFunction = defineFunction({
  id: "RISK",
  group: "plan",
  description: {
    "zh-CN": "预警：红、黄、绿，无法评价的为灰",
    "en-US": "Risk: red, yellow or green; grey where it cannot be judged",
  },
  parameters: judgeParameters,
  result: "string",
  examples: [
    {
      formula: 'RISK("全社会研发经费支出占 GDP 比重",{2021,2022,2023},{2.85,3,3.02},2023)',
      gives: "黄",
    },
    {
      formula: 'RISK("全社会研发经费支出占 GDP 比重",{2021},{""},2023)',
      gives: "灰",
    },
  ],
  body(given, environment) {
    const { assessment } = judge(given, environment);
    const texts = environment.texts(languageOf(given.language));
    return texts.find(`ruler.risk.${assessment.risk}`) ?? assessment.risk;
  },
});

const reasonFunction = defineFunction({
  id: "REASON",
  group: "plan",
  description: {
    "zh-CN": "理由：评价和预警的依据，数据滞后、缺年、与规划不符等都写明",
    "en-US": "Reason: what status and risk rest on, in sentences",
  },
  parameters: judgeParameters,
  result: "string",
  examples: [
    {
      formula: 'REASON("全社会研发经费支出占 GDP 比重",{2021,2022,2023},{2.85,3,3.02},2023)',
      gives: "序时比处于滞后区间。按目前速度外推，目标年达不到目标。",
    },
  ],
  body(given, environment) {
    return reasonOf(judge(given, environment), environment.texts(languageOf(given.language)));
  },
});

/** 查规划的函数。 */
export const planAware = [
  baselineFunction,
  targetFunction,
  statusFunction,
  riskFunction,
  reasonFunction,
];
