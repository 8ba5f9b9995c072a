import type { Direction, Operator, TargetForm } from "../notation";
import type { Attribute, Kind } from "../plan";
import type { LikelihoodWord } from "./likelihood";
import type { DomainReason } from "./outcome";
import type { Path } from "./progress";
import type { Thresholds } from "./thresholds";

/** One yearly figure. `null` is a blank cell, never zero. */
export interface Actual {
  readonly year: number;
  /** In the indicator's unit; growth and reduction rates in per cent (15 = 15 %), milestones 1 or 0. */
  readonly value: number | null;
  /** 预计、初步、快报 */
  readonly provisional: boolean;
  /** Drawn between two figures; never counted, never computed with. */
  readonly interpolated?: boolean;
}

/** A year from which the series is counted differently (口径调整). */
export interface SeriesBreak {
  /** First year of the new series. */
  readonly year: number;
  /** The same year measured both ways; without it nothing is computed across the break. */
  readonly overlap: { readonly old: number; readonly new: number } | null;
}

/**
 * What each yearly figure of a reduction covers (各年降幅的口径). Figures of a single year are chained
 * (F10); figures since the baseline already are the reduction so far. `unsaid` is taken for single
 * years unless the figures grow the way running ones do.
 */
export type Span =
  | "year" // 当年、比上年
  | "baseline" // 较2020年
  | "cumulative" // 累计, unless a figure below the one before contradicts it
  | "unsaid";

/** What the ruler needs to know of one indicator: plain figures, no workbook and no plan behind them. */
export interface IndicatorInput {
  readonly plan?: string | null;
  readonly indicator?: string | null;
  readonly name?: string;
  readonly sheet?: string | null;
  readonly row?: number | null;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly path: Path;
  readonly baseline: { readonly year: number; readonly value: number | null };
  readonly target: {
    readonly year: number;
    readonly form: TargetForm;
    readonly operator: Operator | null;
    readonly value: number | readonly [number, number] | null;
  };
  /** In any order; a year given twice counts with its last entry. */
  readonly actuals: readonly Actual[];
  readonly attribute: Attribute | null;
  /** The baseline before it was revised (修订前基期值). */
  readonly previousBaseline?: number | null;
  readonly seriesBreaks?: readonly SeriesBreak[];
  /** Of a reduction only; `year` where left out. */
  readonly span?: Span;
  /** A level that cannot be negative (a count, a share): it is not projected below zero. */
  readonly nonNegative?: boolean;
}

export interface AssessOptions {
  /** Reporting year (监测年度); later figures are not looked at. */
  readonly asOf: number;
  /** The published values where left out. */
  readonly thresholds?: Thresholds;
  /** Overrides the indicator's path. */
  readonly path?: Path | null;
  /** Lets the first later figure stand in for a missing baseline, flagged (StatCan, UN). */
  readonly provisionalBaseline?: boolean;
}

export const assessmentClasses = [
  "attained-early", // 提前完成
  "attained", // 完成
  "missed", // 未完成
  "ahead", // 达到或快于序时
  "nearly", // 基本达到
  "behind", // 滞后
  "far-behind", // 明显滞后
  "regressing", // 倒退
  "maintained", // 保持达标
  "breached", // 跌破底线
  "not-assessable", // 无法评价
] as const;

export type AssessmentClass = (typeof assessmentClasses)[number];

export const risks = ["red", "yellow", "green", "grey"] as const;

export type Risk = (typeof risks)[number];

/** The figures of an assessment that can be `null`. */
export type Field =
  | "actual"
  | "toDate"
  | "attained"
  | "progress"
  | "expected"
  | "pace"
  | "ratio"
  | "attainment"
  | "required.perYear"
  | "required.growth"
  | "forecast"
  | "forecast.interval"
  | "forecast.likelihood";

/** What is worth saying of an assessment although every figure is there. */
export type Remark =
  | "data-late" // 数据滞后
  | "data-late-at-end" // 规划期已过，数据仍缺
  | "provisional-figure" // 预计数
  | "provisional-baseline"
  | "baseline-not-needed"
  | "baseline-revised"
  | "baseline-revised-class" // the old baseline gives another class
  | "series-linked" // 口径调整,已按重叠年衔接
  | "series-break" // 口径调整,无重叠年
  | "figure-not-a-number"
  | "year-given-twice"
  | "years-missing" // 缺年
  | "lower-bound" // 缺年,只给下限
  | "cumulative-to-date"
  | "average-to-date"
  | "average-needs-all-years"
  | "each-year-failures"
  | "overshoot"
  | "already-attained"
  | "approximate-target"
  | "distance-outside"
  | "inside-band"
  | "maintenance-margin"
  | "milestone-open"
  | "qualitative-target"
  | "target-needs-baseline" // 翻一番 without a baseline
  | "target-span-unsaid" // 增长…% over an unsaid span
  | "figures-span-unsaid" // 当年降幅 or 累计降幅
  | "figures-span-doubtful" // 累计 in words, but a figure falls
  | "figures-since-baseline"
  // why the risk is what it is
  | "risk-missed"
  | "risk-far-behind"
  | "risk-regressing"
  | "risk-floor-broken"
  | "risk-binding"
  | "risk-pace-needed"
  | "risk-no-pace" // no year came closer
  | "risk-behind"
  | "risk-projected-miss"
  | "risk-floor-ahead"
  | "risk-each-year";

export type ReasonId = DomainReason | Remark;

export type ReasonData = Readonly<Record<string, number | string>>;

/** Why a figure is `null`, or what is notable. */
export interface AssessmentReason {
  readonly id: ReasonId;
  /** The figures it explains; empty for a remark. */
  readonly about: readonly Field[];
  readonly data: ReasonData;
}

/** What may be said of the future with the points there are (ruler.md §5). */
export type StatementId =
  | "one-point" // 不能预测
  | "two-points" // 按两点速度外推,无误差信息
  | "three-points" // 仅给出三种算法的区间
  | "four-points" // 点预测、80%区间、达标可能性
  | "no-scatter" // four points or more exactly on a line
  | "rank-point" // 位次只给点外推
  | "no-target"; // an interval, but nothing to reach

export interface Statement {
  readonly id: StatementId;
  readonly data: ReasonData;
}

export interface Forecast {
  readonly year: number;
  /** In the indicator's unit; `null` with one point, or outside the figure's domain. */
  readonly value: number | null;
  readonly low80: number | null;
  readonly high80: number | null;
  /** P(reach), 0 to 1, from four points on. */
  readonly likelihood: number | null;
  readonly likelihoodWord: LikelihoodWord | null;
  /** With three points: lowest and highest of the average, compound and fading pace. */
  readonly range: readonly [low: number, high: number] | null;
  /** Measured yearly figures used; interpolated ones never count. */
  readonly n: number;
  /** How far it can be relied on: none (1 point), C (2), B (3), A (4 and more). */
  readonly confidence: "none" | "C" | "B" | "A";
  readonly statement: Statement;
}

/** The verdict on one indicator in one reporting year. Shares are fractions: 0.45 = 45 %. */
export interface Assessment {
  readonly plan: string | null;
  readonly indicator: string | null;
  readonly name: string;
  readonly sheet: string | null;
  readonly row: number | null;
  /** The kind it was judged as; a change target met from the start is judged as maintenance. */
  readonly kind: Kind;
  readonly path: Path;
  readonly asOf: number;
  readonly dataYear: number | null;
  /** The figure of the data year, as reported. */
  readonly actual: number | null;
  /** What is compared with the target: the actual, or the sum, average growth or chained reduction so far. */
  readonly toDate: number | null;
  readonly attained: boolean | null;
  /** 完成进度 P */
  readonly progress: number | null;
  /** 序时目标值 E, in the unit */
  readonly expected: number | null;
  /** 序时比 S */
  readonly pace: number | null;
  /** Eurostat ratio R */
  readonly ratio: number | null;
  /** 目标完成率 C */
  readonly attainment: number | null;
  readonly required: {
    /** In the unit a year. */
    readonly perYear: number | null;
    /** A fraction a year. */
    readonly growth: number | null;
  };
  readonly forecast: Forecast | null;
  readonly class: AssessmentClass;
  readonly risk: Risk;
  readonly reasons: readonly AssessmentReason[];
}
