import type { KindReason } from "./deduce";
import type { ProblemLanguage } from "./problems";
import type { Kind } from "./types";

/** What was taken for granted where a table does not say, each with the data its sentence needs. */
export interface AssumptionData {
  readonly kind: { readonly kind: Kind; readonly because: KindReason };
  /** `word` is what in the name it was deduced from; empty where nothing tells. */
  readonly direction: { readonly direction: "up" | "down"; readonly word: string };
  readonly operator: { readonly operator: string; readonly printed: string };
  readonly "baseline-missing": { readonly printed: string };
  readonly "target-missing": { readonly printed: string };
  readonly "target-from-growth-column": { readonly printed: string };
  readonly "unit-missing": Readonly<Record<string, never>>;
  readonly "row-repeated": { readonly name: string };
  readonly renumbered: { readonly printed: string; readonly order: number };
  readonly "actual-unreadable": { readonly printed: string };
}

export type AssumptionCode = keyof AssumptionData;

/** 推断: something to confirm in a learnt plan. */
export type Assumption = {
  readonly [Code in AssumptionCode]: {
    /** In the learnt plan, e.g. `indicators[3].direction`; for a row left out, in the table: `rows[4]`. */
    readonly path: string;
    readonly code: Code;
    readonly data: AssumptionData[Code];
  };
}[AssumptionCode];

type Sentences = {
  readonly [Code in AssumptionCode]: (data: AssumptionData[Code]) => string;
};

const reasons: Readonly<Record<ProblemLanguage, Readonly<Record<KindReason, string>>>> = {
  "zh-CN": {
    plain: "从基期到目标的变化",
    printed: "目标的写法如此",
    name: "名称如此",
    "growth-of-unsaid-span": "写的是增长而未说是每年还是平均，按年均",
    "baseline-equals-target": "目标等于基期",
    "baseline-meets-target": "基期已达到目标",
    "cumulative-beside-baseline": "累计目标旁另有基期数，可能是在基期之上的增量",
    "no-figure": "目标没有可比的数字",
  },
  "en-US": {
    plain: "a change from baseline to target",
    printed: "the target is written so",
    name: "the name says so",
    "growth-of-unsaid-span": "growth without saying each year or on average; taken as average",
    "baseline-equals-target": "the target equals the baseline",
    "baseline-meets-target": "the baseline already meets the target",
    "cumulative-beside-baseline":
      "a cumulative target beside a baseline; it may be an increase over the baseline",
    "no-figure": "the target has no figure to compare with",
  },
};

const sentences: Readonly<Record<ProblemLanguage, Sentences>> = {
  "zh-CN": {
    kind: (d) => `类型定为 ${d.kind}：${reasons["zh-CN"][d.because]}`,
    direction: (d) =>
      d.word === ""
        ? "名称看不出方向，按越高越好"
        : `由“${d.word}”定为${d.direction === "up" ? "越高越好" : "越低越好"}`,
    operator: (d) => `“${d.printed}”没有比较词，按 ${d.operator}`,
    "baseline-missing": (d) => (d.printed === "" ? "缺基期数" : `基期“${d.printed}”没有可用的数`),
    "target-missing": (d) => (d.printed === "" ? "缺目标" : `目标“${d.printed}”没有可比的数`),
    "target-from-growth-column": (d) => `目标取自年均/累计列的“${d.printed}”`,
    "unit-missing": () => "没有单位",
    "row-repeated": (d) => `“${d.name}”重复出现，只取第一行`,
    renumbered: (d) => `序号“${d.printed}”改为 ${d.order}`,
    "actual-unreadable": (d) => `完成数“${d.printed}”读不出，未取`,
  },
  "en-US": {
    kind: (d) => `taken as ${d.kind}: ${reasons["en-US"][d.because]}`,
    direction: (d) =>
      d.word === ""
        ? "the name does not tell the direction; higher taken as better"
        : `${d.direction === "up" ? "higher" : "lower"} is better, from "${d.word}"`,
    operator: (d) => `"${d.printed}" has no operator; taken as ${d.operator}`,
    "baseline-missing": (d) =>
      d.printed === "" ? "no baseline" : `baseline "${d.printed}" has no usable figure`,
    "target-missing": (d) =>
      d.printed === "" ? "no target" : `target "${d.printed}" has no figure to compare with`,
    "target-from-growth-column": (d) =>
      `target taken from "${d.printed}" in the average/cumulative column`,
    "unit-missing": () => "no unit",
    "row-repeated": (d) => `"${d.name}" comes again; only its first row was taken`,
    renumbered: (d) => `number "${d.printed}" became ${d.order}`,
    "actual-unreadable": (d) => `actual "${d.printed}" cannot be read and was left out`,
  },
};

/** One line for a person: the path, then what was assumed. */
export function formatAssumption(
  assumption: Assumption,
  language: ProblemLanguage = "zh-CN",
): string {
  // The union keeps code and data together; indexing by code loses that tie.
  const sentence = sentences[language][assumption.code] as (data: Assumption["data"]) => string;
  return `${assumption.path}${language === "zh-CN" ? "：" : ": "}${sentence(assumption.data)}`;
}
