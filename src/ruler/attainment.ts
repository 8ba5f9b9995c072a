import type { Direction, Operator } from "../notation";
import { number, type Outcome, refuse, type Sign, value } from "./outcome";

/**
 * Numbers that agree to twelve significant digits are the same number: a spreadsheet shows fifteen,
 * and 6.7 + 0.1 must reach a target of 6.8.
 */
const sameRelative = 1e-12;

/** d of the method: +1 for 越高越好, -1 for 越低越好. */
export function signOf(direction: Direction): Sign {
  return direction === "up" ? 1 : -1;
}

/** Whether two finite numbers are the same figure. */
export function sameFigure(a: number, b: number): boolean {
  return Math.abs(a - b) <= sameRelative * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * The comparison a target asks for. 以上、不低于、至少、达到 and a bare figure include the figure
 * itself, 超过、高于、低于 do not (民法典第1259条). "=" and "~" name a figure to reach: with d = +1
 * reaching it from below counts, with d = -1 from above.
 */
export function comparisonOf(
  operator: Operator | null,
  direction: Direction,
): ">=" | ">" | "<=" | "<" {
  if (operator === ">=" || operator === ">" || operator === "<=" || operator === "<")
    return operator;
  return direction === "up" ? ">=" : "<=";
}

/**
 * F1 达标: whether `actual` satisfies `target`, both in the indicator's unit.
 * Domain: finite numbers. Errors: `not-a-number`.
 */
export function isAttained(
  actual: number,
  target: number,
  operator: Operator | null,
  direction: Direction,
): Outcome<boolean> {
  if (!Number.isFinite(actual) || !Number.isFinite(target)) return refuse("not-a-number");
  const same = sameFigure(actual, target);
  switch (comparisonOf(operator, direction)) {
    case ">=":
      return value(same || actual > target);
    case ">":
      return value(!same && actual > target);
    case "<=":
      return value(same || actual < target);
    case "<":
      return value(!same && actual < target);
  }
}

/**
 * F1 for 左右/约: like a bare figure, with a relative tolerance the user sets (0 by default).
 * `tolerance` 0.02 lets 98 attain a target of about 100. Errors: `not-a-number`.
 */
export function isAboutAttained(
  actual: number,
  target: number,
  tolerance: number,
  direction: Direction,
): Outcome<boolean> {
  if (!Number.isFinite(tolerance)) return refuse("not-a-number");
  const slack = signOf(direction) * tolerance * Math.abs(target);
  return isAttained(actual, target - slack, null, direction);
}

/**
 * F6 目标完成率 C: actual/target for d = +1, target/actual for d = -1, as a share (0.974 = 97.4 %),
 * never capped. Source: 国家统计局 实现程度 (capped at 100 there).
 * Domain: both positive. Errors: `not-a-number`, `not-positive`.
 */
export function attainmentRate(actual: number, target: number, direction: Direction): Outcome {
  if (!Number.isFinite(actual) || !Number.isFinite(target)) return refuse("not-a-number");
  if (actual <= 0 || target <= 0) return refuse("not-positive");
  return number(direction === "up" ? actual / target : target / actual);
}
