import type { Direction } from "../notation";
import { signOf } from "./attainment";
import { number, type Outcome, type Refusal, refuse } from "./outcome";

/*
 * Rates in this file are fractions: 0.15 is 15 %. Growth rates are never averaged or compounded
 * as if they were levels (StatCan unit transformations): they are chained.
 */

/** Why a list of yearly rates cannot be chained, or `null` if it can. */
function ratesProblem(rates: readonly number[]): Refusal | null {
  for (const rate of rates) {
    if (!Number.isFinite(rate)) return refuse("not-a-number");
    if (rate <= -1) return refuse("growth-below-minus-100");
  }
  return null;
}

/**
 * Σ ln(1 + g): the logarithm of the level reached from 1. Domain: every rate > -1, one or more.
 * Errors: `not-a-number`, `growth-below-minus-100`, `actual-missing`.
 */
export function chainedLog(rates: readonly number[]): Outcome {
  const problem = ratesProblem(rates);
  if (problem) return problem;
  if (rates.length === 0) return refuse("actual-missing");
  let sum = 0;
  for (const rate of rates) sum += Math.log1p(rate);
  return number(sum);
}

/**
 * F8 年均增长 to date: (Π(1 + g))^(1/k) - 1 over the k yearly rates given.
 * Errors: those of {@link chainedLog}.
 */
export function averageGrowth(rates: readonly number[]): Outcome {
  const sum = chainedLog(rates);
  return sum.ok ? number(Math.expm1(sum.value / rates.length)) : sum;
}

/**
 * F8 今后年均需增长: ((1 + target)^n / Π(1 + g))^(1/(n - k)) - 1 so that the average over `totalYears`
 * reaches `target`. Domain: k < totalYears, rates and target > -1.
 * Errors: those of {@link chainedLog}, `no-years-left`.
 */
export function remainingGrowth(
  rates: readonly number[],
  target: number,
  totalYears: number,
): Outcome {
  const sum = chainedLog(rates);
  if (!sum.ok) return sum;
  if (!Number.isFinite(target) || !Number.isFinite(totalYears)) return refuse("not-a-number");
  if (target <= -1) return refuse("growth-below-minus-100");
  const left = totalYears - rates.length;
  if (left <= 0) return refuse("no-years-left");
  return number(Math.expm1((totalYears * Math.log1p(target) - sum.value) / left));
}

/**
 * 年均增速 from the growth over several years: (1 + total)^(1/years) - 1.
 * 增长114.1% in 4 years is 21.0 % a year. Errors: `not-a-number`, `growth-below-minus-100`, `before-start`.
 */
export function averageFromTotal(total: number, years: number): Outcome {
  if (!Number.isFinite(total) || !Number.isFinite(years)) return refuse("not-a-number");
  if (total <= -1) return refuse("growth-below-minus-100");
  if (years <= 0) return refuse("before-start");
  return number(Math.expm1(Math.log1p(total) / years));
}

/**
 * 序时比 of an average-growth target: ln(1 + average so far) / ln(1 + target), which is F4 on the
 * geometric path of the level behind the rates. Domain: d·target > 0.
 * Errors: those of {@link chainedLog}, `no-distance`.
 */
export function growthPace(
  rates: readonly number[],
  target: number,
  direction: Direction,
): Outcome {
  const sum = chainedLog(rates);
  if (!sum.ok) return sum;
  if (!Number.isFinite(target)) return refuse("not-a-number");
  if (target <= -1) return refuse("growth-below-minus-100");
  if (signOf(direction) * target <= 0) return refuse("no-distance");
  return number(sum.value / rates.length / Math.log1p(target));
}
