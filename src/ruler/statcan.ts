import { compoundGrowth } from "./eurostat";
import type { Sign } from "./outcome";

/*
 * The progress measure of Statistics Canada and Open SDG, as published: with its replacement of zero
 * by 0.001, its thresholds scaled near a natural limit, and its scores. The ruler's own R (eurostat.ts)
 * refuses zeros instead. Source: Open SDG docs/progress-methodology.md, checked on published values.
 */

export type StatcanStatus =
  | "target_achieved"
  | "substantial_progress"
  | "moderate_progress"
  | "limited_progress"
  | "deterioration"
  | "not_available";

export interface StatcanInput {
  readonly baseline: number | null;
  readonly baselineYear: number;
  readonly actual: number | null;
  readonly actualYear: number;
  readonly target: number | null;
  readonly targetYear: number;
  readonly sign: Sign;
  /** The figure's natural maximum or minimum (100 for a share), used only without a target. */
  readonly naturalLimit: number | null;
}

export interface StatcanResult {
  /** R; `null` without a target or without two usable years. */
  readonly ratio: number | null;
  /** d·CAGR; `null` with a target. */
  readonly signedGrowth: number | null;
  readonly status: StatcanStatus;
  /** -5 … +5. */
  readonly score: number | null;
}

/** Exponent of the published scaling factor C. */
const limitExponent = 4.44;

/** What StatCan puts in place of a zero base value or target. */
const zeroSubstitute = 0.001;

/** C between 0 and 1: how much the growth thresholds shrink near a natural limit. */
export function limitFactor(baseline: number, limit: number): number {
  const base = Math.abs(baseline);
  const end = Math.abs(limit);
  if (base >= 2 * end) return 1;
  const nearness = base <= end ? base / end : (2 * end - base) / end;
  return 1 - nearness ** limitExponent;
}

/** The whole measure for one series. Never throws; unusable figures give `not_available`. */
export function statcanMeasure(input: StatcanInput): StatcanResult {
  const achieved = isAchieved(input);
  const measured = input.target === null ? trendValue(input) : ratioValue(input);
  const factor =
    input.target === null && input.naturalLimit !== null && input.baseline !== null
      ? limitFactor(input.baseline, input.naturalLimit)
      : 1;
  const cuts = input.target === null ? [0.015 * factor, 0.005 * factor] : [0.95, 0.6];
  return {
    ratio: input.target === null ? null : measured,
    signedGrowth: input.target === null ? measured : null,
    status: achieved ? "target_achieved" : statusOf(measured, cuts[0] as number, cuts[1] as number),
    score: scoreOf(achieved, measured, input.target !== null, factor),
  };
}

function isAchieved({ actual, target, sign }: StatcanInput): boolean {
  return actual !== null && target !== null && sign * (actual - (target || zeroSubstitute)) >= 0;
}

function statusOf(measured: number | null, high: number, middle: number): StatcanStatus {
  if (measured === null) return "not_available";
  if (measured >= high) return "substantial_progress";
  if (measured >= middle) return "moderate_progress";
  return measured >= 0 ? "limited_progress" : "deterioration";
}

/** CAGR that lets the figure fall to zero (-100 %), as published; `null` where it has no meaning. */
function growth(start: number, end: number, years: number): number | null {
  if (years < 1) return null;
  if (end === 0 && start !== 0) return -1;
  const rate = compoundGrowth(start, end, years);
  return rate.ok ? rate.value : null;
}

function trendValue(input: StatcanInput): number | null {
  if (input.baseline === null || input.actual === null) return null;
  const base = input.baseline || zeroSubstitute;
  const observed = growth(base, input.actual, input.actualYear - input.baselineYear);
  return observed === null ? null : (base < 0 ? -1 : 1) * input.sign * observed + 0;
}

function ratioValue(input: StatcanInput): number | null {
  if (input.baseline === null || input.actual === null || input.target === null) return null;
  const base = input.baseline || zeroSubstitute;
  const observed = growth(base, input.actual, input.actualYear - input.baselineYear);
  const needed = growth(
    base,
    input.target || zeroSubstitute,
    input.targetYear - input.baselineYear,
  );
  if (observed === null || needed === null || needed === 0) return null;
  const ratio = ((base < 0 ? -1 : 1) * input.sign * observed) / Math.abs(needed);
  return Number.isFinite(ratio) ? ratio + 0 : null;
}

function scoreOf(
  achieved: boolean,
  measured: number | null,
  hasTarget: boolean,
  factor: number,
): number | null {
  if (achieved) return 5;
  if (measured === null) return null;
  const score = hasTarget ? ratioScore(measured) : trendScore(measured, factor);
  return Math.min(5, Math.max(-5, score));
}

/** Straight lines through (-0.6, -5), (0.6, 0), (1.3, 5). */
function ratioScore(ratio: number): number {
  return ratio >= 0.6 ? ((ratio - 0.6) / 0.7) * 5 : ((ratio - 0.6) / 1.2) * 5;
}

/** Straight lines through (-2 %, -5), (0, -2.5), (0.5 % C, 0), (1.5 % C, 2.5), (2 % C, 5). */
function trendScore(rate: number, factor: number): number {
  if (rate < 0) return 125 * rate - 2.5;
  if (factor === 0) return 5;
  const scaled = rate / factor;
  if (scaled >= 0.015) return 500 * scaled - 5;
  return scaled >= 0.005 ? 250 * scaled - 1.25 : 500 * scaled - 2.5;
}
