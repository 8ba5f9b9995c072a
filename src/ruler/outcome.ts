/**
 * Every formula of the ruler gives a number inside its domain, or says why there is none.
 * Reasons are ids; the sentences for people are in `messages/`.
 */

/** Why a formula has no value (无法计算的原因). */
export type DomainReason =
  | "not-a-number" // an input is NaN or infinite
  | "out-of-range" // the result is beyond what a number can hold
  | "actual-missing" // 没有实际值
  | "baseline-missing" // 基期缺失
  | "target-missing" // 未设目标值
  | "no-distance" // target equals baseline: nothing to travel
  | "baseline-beyond-target" // the baseline already satisfies the target: 保持类
  | "before-start" // data year not after the baseline year
  | "no-duration" // target year not after the baseline year
  | "no-years-left" // data year at or after the target year
  | "not-positive" // a logarithm, root or quotient needs positive numbers
  | "zero-value" // compound growth from or to zero
  | "mixed-signs" // compound growth across zero
  | "growth-below-minus-100" // a rate of -100 % or less wipes the level out
  | "reduction-above-100" // a reduction of 100 % or more
  | "missing-years" // 缺年: the sum or chain has holes
  | "needs-two-points"
  | "needs-three-points"
  | "needs-four-points"
  | "no-scatter" // points lie exactly on a line: the error cannot be estimated
  | "duplicate-year"
  | "bounds-reversed" // a band whose low is above its high
  | "not-a-rank" // positions start at 1
  | "not-for-kind" // the quantity has no meaning for this kind of target
  | "below-zero" // a projection of what cannot be negative
  | "zero-total";

export interface Value<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refusal {
  readonly ok: false;
  readonly reason: DomainReason;
}

/** A value, or the reason why there is none. Numbers inside are always finite. */
export type Outcome<T = number> = Value<T> | Refusal;

/** Wraps a computed number; overflow becomes `out-of-range`, minus zero becomes zero. */
export function number(value: number): Outcome {
  return Number.isFinite(value) ? { ok: true, value: value + 0 } : refuse("out-of-range");
}

/** Wraps a result that is not a single number; the caller vouches for the numbers inside. */
export function value<T>(content: T): Outcome<T> {
  return { ok: true, value: content };
}

export function refuse(reason: DomainReason): Refusal {
  return { ok: false, reason };
}

/** The number inside, or `null`. */
export function orNull(outcome: Outcome): number | null {
  return outcome.ok ? outcome.value : null;
}

/** +1 where higher is better, -1 where lower is better (d of the method). */
export type Sign = 1 | -1;
