/** Notations found in plans, each with what it must read as. */
export type NotationCase = readonly [
  raw: string,
  read: "target" | "number" | "year" | "unit" | "name",
  expected: object | null,
];

export const NOTATIONS: readonly NotationCase[] = [
  // >=15, number and operator separated by a blank
  ["15 以上", "target", { form: "level", operator: ">=", value: 15, unit: null }],
  // >=2
  ["2 以上", "target", { form: "level", operator: ">=", value: 2, unit: null }],
  // >=3.3, unit in the cell
  ["3.3% 以上", "target", { form: "level", operator: ">=", value: 3.3, unit: "%" }],
  // >280 strict
  ["超过 280 家", "target", { form: "level", operator: ">", value: 280, unit: "家" }],
  // >=2
  ["2 个以上", "target", { form: "level", operator: ">=", value: 2, unit: "个" }],
  // each-year growth 15% (ambiguous with average)
  [
    "保持 15% 增长",
    "target",
    { form: "growth-each", operator: ">=", value: 15, unit: "%", alternatives: ["growth-average"] },
  ],
  // missing (blank cell), not zero
  ["", "number", { ok: false, reason: "blank" }],
  // actual column with a stray blank/line break
  ["2020 年完成 情况", "year", { year: 2020, rest: "完成情况", annual: true }],
  // target column
  ["2025 年目标", "year", { year: 2025, rest: "目标", annual: true }],
  // 亿元
  ["（亿元）", "unit", { symbol: "亿元", dimension: "money", scale: 100000000.0 }],
  // full-time equivalent, not headcount
  ["（人年）", "unit", { symbol: "人年", dimension: "person-year", scale: 1 }],
  // five-year cumulative reduction in %
  [
    "[13.5]",
    "target",
    { form: "cumulative", operator: ">=", value: 13.5, unit: null, span: "total" },
  ],
  // footnote mark: value of 2019
  ["60.6*", "number", { ok: true, value: 60.6, footnote: "*" }],
  // not set / not applicable
  ["—", "number", { ok: false, reason: "not-set" }],
  // qualitative, set each year
  [
    "保持在合理区间、各年度视情提出",
    "target",
    { form: "none", operator: null, value: null, reason: "qualitative" },
  ],
  // relative to a reference series
  ["高于GDP增长", "target", { form: "none", operator: null, value: null, reason: "relative" }],
  // upper bound, lower better
  ["<5.5", "target", { form: "level", operator: "<", value: 5.5, unit: null }],
  // lower bound strict
  [">46", "target", { form: "level", operator: ">", value: 46, unit: null }],
  // binding
  ["约束性", "target", { form: "none", operator: null, value: null, reason: "not-a-number" }],
  // average growth or cumulative column
  ["年均/累计", "year", null],
  // growth about 5.5%
  ["增长5.5%左右", "target", { form: "growth", operator: "~", value: 5.5, unit: "%" }],
  // >=1100万人, unit in cell
  ["1100万人以上", "target", { form: "level", operator: ">=", value: 1100, unit: "万人" }],
  // about 3%
  ["3%左右", "target", { form: "level", operator: "~", value: 3, unit: "%" }],
  // relative approximate
  ["基本同步", "target", { form: "none", operator: null, value: null, reason: "relative" }],
  // direction only, lower better
  ["继续下降", "target", { form: "none", operator: null, value: null, reason: "qualitative" }],
  // qualitative
  ["保稳提质", "target", { form: "none", operator: null, value: null, reason: "qualitative" }],
  // each of several sub-items >=12%
  ["均增长12%以上", "target", { form: "growth", operator: ">=", value: 12, unit: "%" }],
  // qualitative, >0
  ["保持适度增长", "target", { form: "none", operator: null, value: null, reason: "qualitative" }],
  // <=1.3
  ["控制在1.3%以内", "target", { form: "level", operator: "<=", value: 1.3, unit: "%" }],
  // relative
  ["均高于GDP增速", "target", { form: "none", operator: null, value: null, reason: "relative" }],
  // <=8, inverse indicator
  ["≤8", "target", { form: "level", operator: "<=", value: 8, unit: null }],
  // equality at an index cap: treat as >=100
  ["=100", "target", { form: "level", operator: ">=", value: 100, unit: null }],
  // per ten thousand
  ["人/万人", "unit", { symbol: "人/万人", dimension: "person/person", scale: 0.0001 }],
  // productivity
  ["万元/人", "unit", { symbol: "万元/人", dimension: "money/person", scale: 10000.0 }],
  // standard vehicles
  ["标车", "unit", { symbol: "标车", dimension: "count:标车", scale: 1 }],
  // constant prices of 2010
  ["(2010年不变价)", "name", { name: "国内生产总值(2010年不变价)", unit: null }],
  // >50 strict
  [">50", "target", { form: "level", operator: ">", value: 50, unit: null }],
  // <4 with a blank
  ["< 4", "target", { form: "level", operator: "<", value: 4, unit: null }],
  // rank <=40
  ["跃居全省前40位", "target", { form: "rank", operator: "<=", value: 40, unit: null }],
  // rank <=3
  ["达到全市前3水平", "target", { form: "rank", operator: "<=", value: 3, unit: null }],
  // >=209 FTE
  ["209人年以上", "target", { form: "level", operator: ">=", value: 209, unit: "人年" }],
  // >=7
  ["7项以上", "target", { form: "level", operator: ">=", value: 7, unit: "项" }],
  // >82
  ["大于82", "target", { form: "level", operator: ">", value: 82, unit: null }],
  // >90
  ["高于90%", "target", { form: "level", operator: ">", value: 90, unit: "%" }],
  // value and unit glued
  [
    "22Tbps",
    "target",
    { form: "level", operator: ">=", value: 22, unit: "Tbps", operatorWritten: false },
  ],
  // 2 x baseline
  ["翻一番", "target", { form: "multiple", operator: ">=", value: 2, unit: null }],
  // >=90 equal to baseline: maintenance
  ["≥90", "target", { form: "level", operator: ">=", value: 90, unit: null }],
  // none set
  ["-", "number", { ok: false, reason: "not-set" }],
  // about 20% cumulative reduction
  ["20%左右", "target", { form: "level", operator: "~", value: 20, unit: "%" }],
  // decimal point lost (652.98)
  ["65298亿元", "number", { ok: true, value: 65298, unit: "亿元" }],
  // five-year total 1000
  [
    "[1000]",
    "target",
    { form: "cumulative", operator: ">=", value: 1000, unit: null, span: "total" },
  ],
  // same, other bracket
  [
    "〔1000〕",
    "target",
    { form: "cumulative", operator: ">=", value: 1000, unit: null, span: "total" },
  ],
  // ratio
  ["1.5:1", "target", { form: "ratio", operator: ">=", value: 1.5, unit: null }],
  // rank <=5
  ["进入全省前5", "target", { form: "rank", operator: "<=", value: 5, unit: null }],
  // external target, not computable
  ["完成上级下达任务", "target", { form: "none", operator: null, value: null, reason: "external" }],
  // external target
  ["达到省定目标", "target", { form: "none", operator: null, value: null, reason: "external" }],
  // interval, em dash
  ["5—6", "target", { form: "level", operator: "in", value: [5, 6], unit: null }],
  // interval, wave dash
  ["5%～6%", "target", { form: "level", operator: "in", value: [5, 6], unit: "%" }],
  // >= ASCII
  [">=3.3", "target", { form: "level", operator: ">=", value: 3.3, unit: null }],
  // >=60
  ["不低于60", "target", { form: "level", operator: ">=", value: 60, unit: null }],
  // <=baseline or 0 growth
  ["零增长", "target", { form: "growth", operator: "<=", value: 0, unit: "%" }],
  // 100%
  ["全覆盖", "target", { form: "coverage", operator: ">=", value: 100, unit: "%" }],
  // about
  ["60左右", "target", { form: "level", operator: "~", value: 60, unit: null }],
  // multiple of baseline
  ["3倍", "target", { form: "multiple", operator: ">=", value: 3, unit: null }],
  // full-width digits
  ["１２", "number", { ok: true, value: 12 }],
  // full-width comma thousands
  ["1，000", "number", { ok: true, value: 1000, doubts: [] }],
];
