import { chainedLog } from "./growth";
import { number, type Outcome, refuse, value } from "./outcome";

/** Yearly flows added up, with the holes counted. */
export interface RunningTotal {
  /** Σ of the years that are there, in the unit. A lower bound when years are missing. */
  readonly sum: number;
  readonly years: number;
  readonly missing: number;
}

/**
 * Adds yearly flows (逐年累计); `null` is a missing year, never zero.
 * Errors: `not-a-number`, `actual-missing` when every year is missing.
 */
export function runningTotal(flows: readonly (number | null)[]): Outcome<RunningTotal> {
  let sum = 0;
  let years = 0;
  for (const flow of flows) {
    if (flow === null) continue;
    if (!Number.isFinite(flow)) return refuse("not-a-number");
    sum += flow;
    years++;
  }
  if (years === 0) return refuse("actual-missing");
  if (!Number.isFinite(sum)) return refuse("out-of-range");
  return value({ sum, years, missing: flows.length - years });
}

/**
 * F9 累计完成进度 P = Σ/T. Domain: target > 0; with a missing year the result is 至少.
 * Errors: those of {@link runningTotal}, `not-positive`.
 */
export function totalProgress(flows: readonly (number | null)[], target: number): Outcome {
  const total = runningTotal(flows);
  if (!total.ok) return total;
  if (!Number.isFinite(target)) return refuse("not-a-number");
  return target > 0 ? number(total.value.sum / target) : refuse("not-positive");
}

/**
 * F9 累计序时比 S = P/τ with τ = years so far / totalYears. Domain: complete years.
 * Errors: those of {@link totalProgress}, `missing-years`, `no-duration`.
 */
export function totalPace(
  flows: readonly (number | null)[],
  target: number,
  totalYears: number,
): Outcome {
  const done = totalProgress(flows, target);
  if (!done.ok) return done;
  if (!Number.isFinite(totalYears)) return refuse("not-a-number");
  if (totalYears <= 0) return refuse("no-duration");
  if (flows.includes(null)) return refuse("missing-years");
  return number((done.value * totalYears) / flows.length);
}

/**
 * F10 累计下降 D = 1 - Π(1 - r): yearly reductions chained, as a fraction. Adding the percentages
 * overstates it (the mistake of the 十一五 energy press figure).
 * Domain: r < 1, one year or more. Errors: `not-a-number`, `reduction-above-100`, `actual-missing`.
 */
export function cumulativeReduction(reductions: readonly number[]): Outcome {
  const log = remainderLog(reductions);
  return log.ok ? number(-Math.expm1(log.value)) : log;
}

/** ln Π(1 - r): the logarithm of what is left. */
function remainderLog(reductions: readonly number[]): Outcome {
  const log = chainedLog(reductions.map((reduction) => -reduction));
  return !log.ok && log.reason === "growth-below-minus-100" ? refuse("reduction-above-100") : log;
}

/**
 * F10 P = ln(1 - D) / ln(1 - T): share of the reduction done, by logarithms so that equal yearly
 * rates are equal steps. `reduced` D and `target` T are fractions.
 * Domain: D < 1, 0 < T < 1. Errors: `not-a-number`, `reduction-above-100`, `no-distance`, `not-positive`.
 */
export function reductionProgress(reduced: number, target: number): Outcome {
  if (!Number.isFinite(reduced) || !Number.isFinite(target)) return refuse("not-a-number");
  if (reduced >= 1 || target >= 1) return refuse("reduction-above-100");
  if (target <= 0) return refuse(target === 0 ? "no-distance" : "not-positive");
  return number(Math.log1p(-reduced) / Math.log1p(-target));
}

/**
 * F10 E = 1 - (1 - T)^τ: the reduction due at time share `time`. Domain: 0 < T < 1, time ≥ 0.
 * Errors: `not-a-number`, `reduction-above-100`, `not-positive`.
 */
export function expectedReduction(target: number, time: number): Outcome {
  if (!Number.isFinite(target) || !Number.isFinite(time)) return refuse("not-a-number");
  if (target >= 1) return refuse("reduction-above-100");
  if (target <= 0 || time < 0) return refuse("not-positive");
  return number(-Math.expm1(Math.log1p(-target) * time));
}

/**
 * F10 今后年均需下降: 1 - ((1 - T)/(1 - D))^(1/years left), a fraction.
 * Domain: D < 1, T < 1, yearsLeft > 0. Errors: `not-a-number`, `reduction-above-100`, `no-years-left`.
 */
export function requiredReduction(reduced: number, target: number, yearsLeft: number): Outcome {
  if (!Number.isFinite(reduced) || !Number.isFinite(target) || !Number.isFinite(yearsLeft))
    return refuse("not-a-number");
  if (reduced >= 1 || target >= 1) return refuse("reduction-above-100");
  if (yearsLeft <= 0) return refuse("no-years-left");
  return number(-Math.expm1((Math.log1p(-target) - Math.log1p(-reduced)) / yearsLeft));
}
