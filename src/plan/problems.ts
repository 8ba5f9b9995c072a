/** What can be wrong with a plan pack, each with the data its sentence needs. */
export interface PlanProblemData {
  /** The file is not JSON. */
  readonly "not-json": { readonly detail: string };
  readonly missing: { readonly expected: string };
  readonly "wrong-type": { readonly expected: string; readonly received: string };
  readonly "unknown-key": { readonly key: string };
  readonly "not-allowed": { readonly allowed: string; readonly received: string };
  readonly "out-of-range": { readonly limit: string; readonly received: string };
  readonly empty: Readonly<Record<string, never>>;
  readonly "bad-id": { readonly received: string };
  readonly "bad-date": { readonly received: string };
  readonly "bad-reference": { readonly received: string };
  readonly "duplicate-id": { readonly id: string; readonly first: string };
  readonly "order-broken": { readonly expected: number; readonly received: number };
  readonly "unknown-reference": { readonly id: string; readonly among: string };
  readonly "target-not-later": { readonly baseline: number; readonly target: number };
  readonly "name-shared": { readonly name: string; readonly first: string };
  readonly "look-alike-is-own-name": { readonly name: string };
  readonly "printed-differs": { readonly printed: string; readonly value: string };
  readonly "printed-not-quoted": { readonly printed: string };
  readonly "operator-missing": { readonly value: string };
  readonly "operator-without-value": { readonly operator: string };
  readonly "operator-differs": { readonly printed: string; readonly operator: string };
  readonly "range-expected": { readonly operator: string };
  readonly "range-reversed": { readonly low: number; readonly high: number };
  readonly "wrong-number-of-parts": {
    readonly type: string;
    readonly expected: number;
    readonly received: number;
  };
  readonly "parent-nested": { readonly id: string };
  readonly "why-missing": Readonly<Record<string, never>>;
}

/** 问题代码: stable; prose may change, codes do not. */
export type PlanProblemCode = keyof PlanProblemData;

export type PlanProblem = {
  readonly [Code in PlanProblemCode]: {
    /** Where, e.g. `indicators[3].target.value`; empty for the file itself. */
    readonly path: string;
    readonly code: Code;
    readonly data: PlanProblemData[Code];
  };
}[PlanProblemCode];

export type ProblemLanguage = "zh-CN" | "en-US";

type Sentences = {
  readonly [Code in PlanProblemCode]: (data: PlanProblemData[Code]) => string;
};

const sentences: Readonly<Record<ProblemLanguage, Sentences>> = {
  "zh-CN": {
    "not-json": (d) => `不是有效的 JSON：${d.detail}`,
    missing: (d) => `缺少这一项，应为${d.expected}`,
    "wrong-type": (d) => `应为 ${d.expected}，实为 ${d.received}`,
    "unknown-key": (d) => `不认识的键“${d.key}”`,
    "not-allowed": (d) => `“${d.received}”不在可用值之内：${d.allowed}`,
    "out-of-range": (d) => `${d.received} 超出范围（${d.limit}）`,
    empty: () => "不能为空",
    "bad-id": (d) => `标识“${d.received}”只能用文字、数字和连字符`,
    "bad-date": (d) => `“${d.received}”不是 2021-10-15 这样的日期`,
    "bad-reference": (d) => `看不懂的引用“${d.received}”，应如 rd-expenditure@2020`,
    "duplicate-id": (d) => `标识“${d.id}”与 ${d.first} 重复`,
    "order-broken": (d) => `序号应为 ${d.expected}，实为 ${d.received}`,
    "unknown-reference": (d) => `${d.among} 中没有“${d.id}”`,
    "target-not-later": (d) => `目标年 ${d.target} 不晚于基期年 ${d.baseline}`,
    "name-shared": (d) => `名称“${d.name}”已属于 ${d.first}`,
    "look-alike-is-own-name": (d) => `“${d.name}”既是易混名称又是本指标的名称`,
    "printed-differs": (d) => `原文“${d.printed}”中没有数值 ${d.value}`,
    "printed-not-quoted": (d) => `原文“${d.printed}”不在引文之中`,
    "operator-missing": (d) => `有数值 ${d.value} 而无比较符`,
    "operator-without-value": (d) => `有比较符 ${d.operator} 而无数值`,
    "operator-differs": (d) => `原文“${d.printed}”的比较符不是 ${d.operator}`,
    "range-expected": (d) =>
      `比较符“${d.operator}”与数值的形式不符：区间要写 [下限, 上限]，且比较符为 in`,
    "range-reversed": (d) => `区间下限 ${d.low} 大于上限 ${d.high}`,
    "wrong-number-of-parts": (d) => `${d.type} 关系应有 ${d.expected} 项，实有 ${d.received} 项`,
    "parent-nested": (d) => `上级任务“${d.id}”自己又有上级，或就是本任务`,
    "why-missing": () => "程序看不出的矛盾要写明原因",
  },
  "en-US": {
    "not-json": (d) => `not valid JSON: ${d.detail}`,
    missing: (d) => `is missing; expected ${d.expected}`,
    "wrong-type": (d) => `expected ${d.expected}, found ${d.received}`,
    "unknown-key": (d) => `unknown key "${d.key}"`,
    "not-allowed": (d) => `"${d.received}" is not one of ${d.allowed}`,
    "out-of-range": (d) => `${d.received} is out of range (${d.limit})`,
    empty: () => "must not be empty",
    "bad-id": (d) => `id "${d.received}" may hold only letters, digits and hyphens`,
    "bad-date": (d) => `"${d.received}" is not a date such as 2021-10-15`,
    "bad-reference": (d) => `"${d.received}" is not a reference such as rd-expenditure@2020`,
    "duplicate-id": (d) => `id "${d.id}" repeats ${d.first}`,
    "order-broken": (d) => `order should be ${d.expected}, found ${d.received}`,
    "unknown-reference": (d) => `no "${d.id}" among ${d.among}`,
    "target-not-later": (d) => `target year ${d.target} is not after baseline year ${d.baseline}`,
    "name-shared": (d) => `name "${d.name}" already belongs to ${d.first}`,
    "look-alike-is-own-name": (d) =>
      `"${d.name}" is both a look-alike and a name of this indicator`,
    "printed-differs": (d) => `printed form "${d.printed}" does not hold the value ${d.value}`,
    "printed-not-quoted": (d) => `printed form "${d.printed}" is not part of the quote`,
    "operator-missing": (d) => `value ${d.value} has no operator`,
    "operator-without-value": (d) => `operator ${d.operator} has no value`,
    "operator-differs": (d) => `printed form "${d.printed}" does not say ${d.operator}`,
    "range-expected": (d) =>
      `operator "${d.operator}" does not go with the value: a band is [low, high] with operator in`,
    "range-reversed": (d) => `low ${d.low} is above high ${d.high}`,
    "wrong-number-of-parts": (d) =>
      `a ${d.type} relation has ${d.expected} parts, found ${d.received}`,
    "parent-nested": (d) => `parent "${d.id}" has a parent itself, or is this task`,
    "why-missing": () => "a discrepancy no program can see needs a reason",
  },
};

/** One line for a person: the path, then what is wrong there. */
export function formatProblem(problem: PlanProblem, language: ProblemLanguage = "zh-CN"): string {
  // The union keeps code and data together; indexing by code loses that tie.
  const sentence = sentences[language][problem.code] as (data: PlanProblem["data"]) => string;
  const colon = language === "zh-CN" ? "：" : ": ";
  return problem.path === ""
    ? sentence(problem.data)
    : `${problem.path}${colon}${sentence(problem.data)}`;
}

/** Writes a path of keys and positions as `indicators[3].target.value`. */
export function formatPath(path: readonly PropertyKey[]): string {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else if (/^[A-Za-z_]\w*$/.test(String(part)))
      text += `${text === "" ? "" : "."}${String(part)}`;
    else text += `[${JSON.stringify(String(part))}]`;
  }
  return text;
}
