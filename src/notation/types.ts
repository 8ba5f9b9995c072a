/**
 * What people write in cells, as typed values. Nothing is guessed silently: a reading is either
 * a value, or a reason why there is none; doubts travel beside the value they concern.
 */

/** Why a text gives no value. The sentence for a person is in `messages/`. */
export type NotationReason =
  | "blank"
  | "not-set" // —, /, 无, -, n/a: the author says there is none
  | "not-a-number"
  | "ambiguous-separator" // 1,00  1.000.00  1，5
  | "qualitative" // 稳步提高
  | "relative" // 高于GDP增速, 与GDP增长基本同步: measured against another series
  | "external" // 完成上级下达任务, 达到省定目标: set elsewhere
  | "for-each" // 每个县至少1所: of each place or body, not of all together
  | "scale-word" // 5万 in a row of %
  | "needs-baseline" // 前移3位, 提高1岁 where the baseline is unknown
  | "several-figures" // 高企280家、科小1000家: more than one, none of them the target alone
  | "error-value"; // #DIV/0! in the cell

/** What was odd about a text that could still be read. */
export type NotationDoubt =
  | "full-width-point" // 76。7 read as 76.7
  | "letter-for-digit" // 1O0, l2
  | "inner-space" // 1 234, 60. 5
  | "missing-group" // 1,00,000
  | "missing-dimension" // an operator stands before a thing that is not the unit of the row
  | "sign-mark" // △3.2, ↓3.2, (3.2) read as negative
  | "cumulative-brackets" // [13.5] where a plain figure is expected
  | "reversed-range" // 6-5
  | "scale-word" // 5.47亿: a scale word, and no unit behind it
  | "open-low" // 60<x: the lower end of the band does not count
  | "open-high"
  | "other-wording"; // the figure was read, words beside it were not: Target.remainder

export interface NumberReading {
  readonly ok: true;
  /** The number in the unit written beside it, scale words (万, 亿) multiplied out only if no unit follows. */
  readonly value: number;
  /** Unit as written in the cell, `null` if none. `"10万人"` gives value 10, unit `"万人"`. */
  readonly unit: string | null;
  /**
   * The scale word without a unit that was multiplied out (1e8 for 亿): how the figure stands to the
   * row's unit is open. `null` where there is none, or it was settled.
   */
  readonly scaled: number | null;
  /** 约, 左右, 近, ~ */
  readonly approximate: boolean;
  /** (预计), (初步), (快报), e, p: not final. */
  readonly provisional: boolean;
  /** Footnote mark without the number it hangs on: `*`, `①`, `[1]`, `(2019年)` after a figure; `null` if none. */
  readonly footnote: string | null;
  /** The cell holds a number. A number as text is never canonical, however it is written. */
  readonly canonical: boolean;
  readonly doubts: readonly NotationDoubt[];
}

export interface Unreadable {
  readonly ok: false;
  readonly reason: NotationReason;
  /** The text as found. */
  readonly text: string;
}

/** What a unit measures; units convert only within one dimension. */
export interface Unit {
  /** Canonical symbol, e.g. `亿元`, `%`, `人年`, `吨标准煤/万元`. */
  readonly symbol: string;
  /** Canonical dimension, e.g. `money`, `share`, `count:家`, `person`, `person-year`, `person/person`. */
  readonly dimension: string;
  /** How many base units of the dimension one of this is: 亿元 → 1e8 (元), % → 0.01. */
  readonly scale: number;
  /** As written. */
  readonly printed: string;
}

export type Operator = ">=" | ">" | "<=" | "<" | "=" | "~" | "in";

/** What the written target speaks about. */
export type TargetForm =
  | "level" // 60, 3.3%以上
  | "cumulative" // [1000], 〔13.5〕, 五年累计
  | "growth-average" // 年均增长15%以上
  | "growth-each" // 每年/保持15%增长
  | "growth" // 增长5.5%左右: over an unsaid span
  | "reduction" // 下降18%, 降低13.5%
  | "multiple" // 翻一番, 3倍: value is the multiple of the baseline
  | "rank" // 进入前十
  | "coverage" // 全覆盖: 100 %
  | "ratio" // 1.5:1
  | "milestone" // 建成, 完成, 是/否
  | "none"; // blank, not set, qualitative, relative, external

/** 年均, 每年 (逐年), 累计. */
export type Span = "average" | "each" | "total";

export interface Target {
  readonly form: TargetForm;
  /** `null` where nothing can be compared. */
  readonly operator: Operator | null;
  /** A number, `[low, high]` for `in`, `null` without a figure. In the unit of {@link Target.unit}, or the row's. */
  readonly value: number | readonly [number, number] | null;
  /** False where the operator was deduced (a bare "60"), true where it is written. */
  readonly operatorWritten: boolean;
  /** Unit as written in the cell, `null` if none. */
  readonly unit: string | null;
  readonly provisional: boolean;
  readonly footnote: string | null;
  /** Why {@link Target.value} is `null`. */
  readonly reason: NotationReason | null;
  /** Forms this could also mean: 保持15%增长 is each year or on average. */
  readonly alternatives: readonly TargetForm[];
  /** 年均, 每年, 累计: what stretch of time the figure covers; `null` where it is unsaid. */
  readonly span: Span | null;
  /** Wording beside the figure that was not read (`力争投入强度高于…`), `null` if none. */
  readonly remainder: string | null;
  readonly doubts: readonly NotationDoubt[];
  /** The text as found, trimmed of nothing. */
  readonly printed: string;
}

export type Direction = "up" | "down";

/** What a header's words say of a column's time and role. */
export interface YearReading {
  readonly year: number;
  /** The words around the year, e.g. `目标`, `完成情况`; empty if none. */
  readonly rest: string;
  /** Estimate marks in the header: 2025E, 2024(预计). */
  readonly provisional: boolean;
  /** False for a month, a quarter or a half of the year (2023年6月, 2023Q2, 上半年): no annual figure. */
  readonly annual: boolean;
  /** The year is inferred: '21年, 十四五目标. */
  readonly doubtful: boolean;
  /** Mark glued to the year as in broker tables: `A`, `E`, `F`, `P`. */
  readonly mark: "A" | "E" | "F" | "P" | null;
}

/** 2021-2025年, 十四五期间: both years included. */
export interface PeriodReading {
  readonly from: number;
  readonly to: number;
  readonly rest: string;
}

/** What the row says of a target cell before it is read. */
export interface TargetContext {
  readonly unit?: Unit | null | undefined;
  readonly direction?: Direction | null | undefined;
  readonly baseline?: number | null | undefined;
  /** Whether the row counts what was added (新增就业), not what there is; left out: nobody knows. */
  readonly additions?: boolean | undefined;
}
