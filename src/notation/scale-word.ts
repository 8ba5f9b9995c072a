import type { NumberReading, Unit, Unreadable } from "./types";
import { scaleWordOf } from "./units";

/** A figure whose scale word was multiplied out, in a unit; `null` where the unit bears no such word. */
export function inScaleOf(value: number, unit: Unit): number | null {
  const scale = scaleWordOf(unit);
  return scale === null ? null : Number((value / scale).toPrecision(15));
}

/**
 * The reading of a cell in a row of this unit: 5.47亿 in a row of 万元 is 54700, in one of % it is
 * nothing that can be read. What is written with a unit of its own stays as it is.
 */
export function inRowOf<T extends NumberReading | Unreadable>(
  reading: T,
  unit: Unit | null,
  printed: string,
): T | NumberReading | Unreadable {
  if (!reading.ok || !reading.scaled || !unit) return reading;
  const value = inScaleOf(reading.value, unit);
  return value === null
    ? { ok: false, reason: "scale-word", text: printed }
    : { ...reading, value, scaled: false };
}
