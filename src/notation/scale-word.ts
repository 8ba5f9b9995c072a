import type { NumberReading, Unit, Unreadable } from "./types";
import { scaleWordOf } from "./units";

const UNWIELDY = 1e6;

/**
 * A figure whose scale word was multiplied out, in a unit; `null` where the unit bears no such word. In
 * a row of 万元 the word stands for the unit's own (5.47亿 is 54700) or before all of it (1.6万 is
 * 16000): what is nearer to another figure of the row counts. Where there is none, a word larger than the
 * unit's own stands for it, and so does one that would make the figure a million or more: units are
 * chosen so that figures stay short.
 */
export function inScaleOf(
  value: number,
  word: number,
  unit: Unit,
  near: number | null = null,
): number | null {
  const scale = scaleWordOf(unit);
  if (scale === null) return null;
  const own = Number((value / scale).toPrecision(15));
  if (near === null || near === 0 || value === 0)
    return word > scale || Math.abs(value) >= UNWIELDY ? own : value;
  const distance = (figure: number): number => Math.abs(Math.log(Math.abs(figure / near)));
  return distance(own) <= distance(value) ? own : value;
}

/**
 * The reading of a cell in a row of this unit: 5.47亿 in a row of 万元 is 54700, in one of % it is
 * nothing that can be read. What is written with a unit of its own stays as it is.
 */
export function inRowOf<T extends NumberReading | Unreadable>(
  reading: T,
  unit: Unit | null,
  printed: string,
  near: number | null = null,
): T | NumberReading | Unreadable {
  if (!reading.ok || !reading.scaled || !unit) return reading;
  const value = inScaleOf(reading.value, reading.scaled, unit, near);
  return value === null
    ? { ok: false, reason: "scale-word", text: printed }
    : { ...reading, value, scaled: null };
}

/** The first figure of a row that says by itself how large its figures are. */
export function plainFigureOf(readings: readonly (NumberReading | Unreadable)[]): number | null {
  for (const reading of readings)
    if (reading.ok && !reading.scaled && reading.unit === null && reading.value !== 0)
      return reading.value;
  return null;
}
