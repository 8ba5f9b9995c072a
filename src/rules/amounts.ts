import { comparableUnits, convert, readUnit, type Unit } from "../notation";
import { tidy } from "./series";

/** Whether two figures are one: binary fractions are forgiven, nothing else. */
export function equal(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Relative difference to the second figure. */
export function deviation(value: number, from: number): number {
  if (equal(value, from)) return 0;
  return Math.abs(value - from) / Math.abs(from === 0 ? value : from);
}

/** Half a per cent: rounding that moves a figure further has lost what it says. */
const ROUNDING = 0.005;

/** 55.4 beside 55.44: one is the other with fewer decimals. */
export function isRounded(a: number, b: number): boolean {
  if (equal(a, b)) return true;
  if (deviation(a, b) > ROUNDING) return false;
  const places = Math.min(decimals(a), decimals(b));
  return Math.abs(a - b) <= 0.5 * 10 ** -places + 1e-9;
}

function decimals(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** A figure in another unit; as it is where either side has none, `null` across dimensions. */
export function inUnit(
  value: number,
  from: Unit | string | null,
  to: Unit | string | null,
): number | null {
  const own = unitOf(from);
  const wanted = unitOf(to);
  if (!own || !wanted) return value;
  const converted = convert(value, own, wanted);
  if (converted !== null) return converted;
  return comparableUnits(own, wanted) ? tidy((value * own.scale) / wanted.scale) : null;
}

function unitOf(unit: Unit | string | null): Unit | null {
  return typeof unit === "string" ? readUnit(unit) : unit;
}

/** A computed figure as a sentence shows it. */
export function shown(value: number): number {
  return Number(value.toPrecision(4));
}

/** An amount of base units as people write it: 25960784313 of 亿元 is `259.6亿元`. */
export function amountText(value: number, unit: string): string {
  const base = unit.replace(/^[万亿]+/, "");
  const size = Math.abs(value);
  if (size >= 1e8) return `${shown(value / 1e8)}亿${base}`;
  return size >= 1e4 && base !== unit ? `${shown(value / 1e4)}万${base}` : `${shown(value)}${base}`;
}
