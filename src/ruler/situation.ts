import type { Direction, Operator, TargetForm } from "../notation";
import type { Kind } from "../plan";
import { isAboutAttained, isAttained, signOf } from "./attainment";
import { type Band, isInside } from "./band";
import type { Points } from "./forecast";
import { number, type Outcome, type Sign } from "./outcome";
import type { Path } from "./progress";
import { factorAcross, isYear, measuredSeries, type Series, yearsLate } from "./series";
import { defaultThresholds, type Thresholds } from "./thresholds";
import type { AssessOptions, IndicatorInput, ReasonId } from "./types";

/** Where the baseline in use comes from. */
export type BaselineOrigin = "plan" | "linked" | "provisional";

/** One indicator in one reporting year, with everything that had to be decided before computing. */
export interface Situation {
  readonly input: IndicatorInput;
  readonly thresholds: Thresholds;
  /** Which way is better: what the operator says, else what the indicator says. */
  readonly direction: Direction;
  readonly sign: Sign;
  readonly path: Path;
  readonly baselineYear: number;
  readonly baseline: number | null;
  readonly baselineOrigin: BaselineOrigin;
  /** Why there is no baseline. */
  readonly baselineProblem: ReasonId;
  readonly targetYear: number;
  /** The level to reach, in the unit; `null` for a band or without a figure. */
  readonly target: number | null;
  readonly band: Band | null;
  readonly targetProblem: ReasonId;
  readonly operator: Operator | null;
  /** Year and figure judged; `null` without any. */
  readonly year: number | null;
  readonly actual: number | null;
  readonly final: boolean;
  /** Years the data trail the reporting year. */
  readonly late: number;
  /** Measured figures, the baseline among them where it exists. */
  readonly points: Points;
  readonly series: Series;
  /** Years before this one were given up at a break without overlap; 0 if none. */
  readonly brokenBefore: number;
  readonly linkFactor: number;
}

/** Whether every year the ruler needs is a year. */
export function yearsAreUsable(input: IndicatorInput, options: AssessOptions): boolean {
  return isYear(input.baseline.year) && isYear(input.target.year) && isYear(options.asOf);
}

/** Kinds whose yearly figures are parts of a whole, not levels. */
export function isFlow(kind: Kind): boolean {
  return (
    kind === "total" || kind === "growth-average" || kind === "growth-each" || kind === "reduction"
  );
}

/** Decides data year, baseline, target and points. The years must be usable. */
export function settle(input: IndicatorInput, options: AssessOptions): Situation {
  const limit = Math.min(options.asOf, input.target.year);
  const series = measuredSeries(input.actuals, input.baseline.year, limit);
  const start = settleBaseline(input, options, series);
  const last = series.years.length - 1;
  const lastYear = series.years[last];
  const year = lastYear !== undefined && lastYear > input.baseline.year ? lastYear : null;
  const target = settleTarget(input, start);
  const { operator, direction } = senseOf(input);
  return {
    input,
    thresholds: options.thresholds ?? defaultThresholds,
    direction,
    sign: signOf(direction),
    path: options.path ?? input.path,
    baselineYear: start.year,
    baseline: start.value,
    baselineOrigin: start.origin,
    baselineProblem: start.problem,
    targetYear: input.target.year,
    target: target.level,
    band: target.band,
    targetProblem: target.problem,
    operator,
    year,
    actual: year === null ? null : (series.values[last] as number),
    final: year === input.target.year,
    late: year === null ? 0 : yearsLate(year, options.asOf, input.target.year),
    points: isFlow(input.kind) ? series : withBaseline(series, start),
    series,
    brokenBefore: start.brokenBefore,
    linkFactor: start.factor,
  };
}

/** 比较词与方向 as they are judged by: what the target says on the level, and which way that points. */
export function senseOf(
  input: Pick<IndicatorInput, "kind" | "direction"> & {
    readonly target: Pick<IndicatorInput["target"], "operator" | "form">;
  },
): { readonly operator: Operator | null; readonly direction: Direction } {
  const operator = settleOperator(input);
  return { operator, direction: directionOf(operator, input.direction) };
}

/**
 * The comparison on the level: a position is reached from below whatever the words (前十以上), and so
 * is a level to be cut by a share of itself (下降13.5%以上).
 */
function settleOperator({ kind, target }: Parameters<typeof senseOf>[0]): Operator | null {
  const { operator, form } = target;
  if (kind !== "rank" && !(kind === "change" && form === "reduction")) return operator;
  return operator === ">" || operator === "<" ? "<" : "<=";
}

/** An inequality says itself which way is better; where it contradicts the indicator it stands. */
function directionOf(operator: Operator | null, direction: Direction): Direction {
  if (operator === ">=" || operator === ">") return "up";
  return operator === "<=" || operator === "<" ? "down" : direction;
}

interface Start {
  readonly year: number;
  readonly value: number | null;
  readonly origin: BaselineOrigin;
  readonly problem: ReasonId;
  readonly brokenBefore: number;
  readonly factor: number;
}

function settleBaseline(input: IndicatorInput, options: AssessOptions, series: Series): Start {
  const { year, value } = input.baseline;
  const missing = value === null || !Number.isFinite(value);
  const plain: Start = {
    year,
    value: missing ? null : value,
    origin: "plan",
    problem: value === null || !missing ? "baseline-missing" : "not-a-number",
    brokenBefore: 0,
    factor: 1,
  };
  const joined =
    input.seriesBreaks === undefined || input.seriesBreaks.length === 0
      ? plain
      : acrossBreaks(input, series, plain);
  return joined.value === null && options.provisionalBaseline && !isFlow(input.kind)
    ? provisionalStart(joined, series)
    : joined;
}

/** Carries earlier figures to the latest series, or gives them up where no overlap year allows it. */
function acrossBreaks(input: IndicatorInput, series: Series, start: Start): Start {
  const breaks = input.seriesBreaks ?? [];
  const dataYear = series.years.at(-1) ?? start.year;
  const usesRates = isFlow(input.kind) && input.kind !== "total";
  if (usesRates) return start;
  let brokenBefore = 0;
  for (let i = series.years.length - 1; i >= 0; i--) {
    const year = series.years[i] as number;
    const carried = carry(series.values[i] as number, factorAcross(breaks, year, dataYear));
    if (carried.ok) {
      series.values[i] = carried.value;
      continue;
    }
    brokenBefore = series.years[i + 1] ?? dataYear;
    series.years.splice(0, i + 1);
    series.values.splice(0, i + 1);
    break;
  }
  const factor = factorAcross(breaks, start.year, dataYear);
  const linked = carry(start.value ?? 0, factor);
  if (!factor.ok || !linked.ok)
    return {
      ...start,
      value: null,
      problem: "series-break",
      brokenBefore: brokenBefore || dataYear,
    };
  if (factor.value === 1 || start.value === null) return { ...start, brokenBefore };
  return { ...start, value: linked.value, origin: "linked", factor: factor.value, brokenBefore };
}

/** A figure in the later series; out of range where the factor takes it beyond what a number holds. */
const carry = (value: number, factor: Outcome): Outcome =>
  factor.ok ? number(value * factor.value) : factor;

/** The first figure from the baseline year on, as long as a later one is left to judge. */
function provisionalStart(start: Start, series: Series): Start {
  if (series.years.length < 2) return start;
  const year = series.years[0] as number;
  return { ...start, year, value: series.values[0] as number, origin: "provisional" };
}

function withBaseline(series: Series, start: Start): Points {
  const { years, values } = series;
  if (start.value === null || start.origin === "provisional") return series;
  const from = years[0] === start.year ? 1 : 0;
  const points = { years: [start.year], values: [start.value] };
  for (let i = from; i < years.length; i++) {
    points.years.push(years[i] as number);
    points.values.push(values[i] as number);
  }
  return points;
}

interface TargetLevel {
  readonly level: number | null;
  readonly band: Band | null;
  readonly problem: ReasonId;
}

const noTarget: TargetLevel = { level: null, band: null, problem: "target-missing" };

function settleTarget(input: IndicatorInput, start: Start): TargetLevel {
  const { value, form } = input.target;
  if (value === null) return noTarget;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return { ...noTarget, problem: "not-a-number" };
    return input.kind === "change" && isRelative(form)
      ? relativeTarget(input, form, value, start)
      : { level: value, band: null, problem: "target-missing" };
  }
  const [low, high] = value;
  if (!Number.isFinite(low) || !Number.isFinite(high))
    return { ...noTarget, problem: "not-a-number" };
  if (low > high) return { ...noTarget, problem: "bounds-reversed" };
  return { level: null, band: value, problem: "target-missing" };
}

/** Forms that speak of the baseline; with kind "change" the yearly figures are levels. */
function isRelative(form: TargetForm): boolean {
  return (
    form === "multiple" || form === "reduction" || form === "growth-average" || form === "growth"
  );
}

function relativeTarget(
  input: IndicatorInput,
  form: TargetForm,
  value: number,
  start: Start,
): TargetLevel {
  const baseline = start.value;
  if (form === "growth") return { ...noTarget, problem: "target-span-unsaid" };
  if (baseline === null) return { ...noTarget, problem: "target-needs-baseline" };
  const years = input.target.year - start.year;
  const level =
    form === "multiple"
      ? baseline * value
      : form === "reduction"
        ? baseline * (1 - Math.abs(value) / 100)
        : baseline * Math.max(0, 1 + value / 100) ** years;
  return Number.isFinite(level)
    ? { level, band: null, problem: "target-missing" }
    : { ...noTarget, problem: "out-of-range" };
}

/** F1 for whatever the target is; `null` without a target. */
export function meets(situation: Situation, figure: number): boolean | null {
  const { band, target, operator, direction, thresholds } = situation;
  if (band) {
    const inside = isInside(figure, band);
    return inside.ok ? inside.value : null;
  }
  if (target === null) return null;
  const attained =
    operator === "~"
      ? isAboutAttained(figure, target, thresholds.approximate, direction)
      : isAttained(figure, target, operator, direction);
  return attained.ok ? attained.value : null;
}
