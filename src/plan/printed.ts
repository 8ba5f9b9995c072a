import type { Operator } from "../notation";
import { convert, readNumber, readTarget, readUnit } from "../notation";

/**
 * All Arabic figures of a printed text, those before 万 and 亿 also multiplied out. Where it can be
 * read in two ways both are given: 54 119 may be one figure or two, 5-6 a span or a minus.
 */
export function figuresIn(printed: string): number[] {
  const text = printed.normalize("NFKC");
  const grouped = text.replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, "");
  return [...new Set([...figuresOf(text), ...figuresOf(grouped)])];
}

function figuresOf(text: string): number[] {
  return [...text.matchAll(/(-?\d+(?:\.\d+)?)\s*([万亿]?)/g)].flatMap(([, digits, scale]) => {
    const value = Number(digits);
    const signs = value < 0 ? [value, -value] : [value];
    if (scale === "") return signs;
    return signs.flatMap((one) => [one, one * (scale === "万" ? 1e4 : 1e8)]);
  });
}

/**
 * Whether a printed form can stand for a value in a unit (`null`: the unit is not known). A form
 * without any figure is not judged; a blank stands for no value.
 */
export function printsValue(
  printed: string,
  value: number | readonly [number, number],
  unit: string | null,
): boolean {
  const figures = [...figuresIn(printed), ...readingsOf(printed, unit)];
  if (figures.length === 0) return withoutBlanks(printed) !== "";
  const wanted = typeof value === "number" ? [value] : value;
  return wanted.every((one) =>
    figures.some((figure) => Math.abs(figure - one) <= 1e-9 * Math.abs(one)),
  );
}

/** The operator a printed form writes out, `null` where it leaves that to the reader (a bare 60). */
export function printedOperator(printed: string): Operator | null {
  const reading = readTarget(printed);
  return reading.operatorWritten ? reading.operator : null;
}

/** What the form reads as, Chinese numerals included, in its own unit and in the one asked for. */
function readingsOf(printed: string, unit: string | null): number[] {
  const number = readNumber(printed);
  const reading = number.ok ? number : readTarget(printed);
  if (typeof reading.value !== "number") return [];
  const from = reading.unit === null ? null : readUnit(reading.unit);
  const to = unit === null ? null : readUnit(unit);
  const converted = from && to ? convert(reading.value, from, to) : null;
  return converted === null ? [reading.value] : [reading.value, converted];
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s/g, "");
}
