import type { Direction } from "../notation";
import { signOf } from "./attainment";
import { number, type Outcome, refuse } from "./outcome";
import { averageChange } from "./pace";

/*
 * F11 保持类: the baseline already satisfies the target (4389 → 3500以上). A share of the way from
 * 4389 down to 3500 would call a fall progress, so there is no P and no S; what counts is the room left.
 * Own definition, consistent with StatCan, which tests "target achieved" before the trend.
 */

/**
 * 余量: d(actual - target), in the unit. Negative once the floor is broken. Errors: `not-a-number`.
 */
export function margin(actual: number, target: number, direction: Direction): Outcome {
  if (!Number.isFinite(actual) || !Number.isFinite(target)) return refuse("not-a-number");
  return number(signOf(direction) * (actual - target));
}

/**
 * 余量率: d(actual - target) / |target|, a fraction. Errors: `not-a-number`, `zero-value`.
 */
export function marginRate(actual: number, target: number, direction: Direction): Outcome {
  const room = margin(actual, target, direction);
  if (!room.ok) return room;
  return target === 0 ? refuse("zero-value") : number(room.value / Math.abs(target));
}

/**
 * 缓冲已用: d(baseline - actual) / (d(baseline - target)), the share of the initial room that is
 * gone; above 1 once the floor is broken, below 0 where the figure improved.
 * Domain: baseline beyond the target. Errors: `not-a-number`, `no-distance`.
 */
export function cushionUsed(
  baseline: number,
  actual: number,
  target: number,
  direction: Direction,
): Outcome {
  if (!Number.isFinite(baseline) || !Number.isFinite(actual) || !Number.isFinite(target))
    return refuse("not-a-number");
  const room = signOf(direction) * (baseline - target);
  if (room <= 0) return refuse("no-distance");
  return number((signOf(direction) * (baseline - actual)) / room);
}

/**
 * Years until the floor is reached if the average change since the baseline goes on (触线年数).
 * `null` where the figure is not moving towards the floor, 0 where it is already broken.
 * Errors: `not-a-number`, `before-start`.
 */
export function yearsToBreach(
  baseline: number,
  baselineYear: number,
  actual: number,
  year: number,
  target: number,
  direction: Direction,
): Outcome | null {
  const change = averageChange(baseline, baselineYear, actual, year);
  if (!change.ok) return change;
  const room = margin(actual, target, direction);
  if (!room.ok) return room;
  if (room.value < 0) return number(0);
  const approach = -signOf(direction) * change.value;
  return approach > 0 ? number(room.value / approach) : null;
}
