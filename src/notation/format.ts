/** 数字格式: what a cell's number format says of the number in it. */

export interface FormattedNumber {
  readonly value: number;
  readonly unit: string | null;
}

/** Anything but digits' own characters: only then is a format worth a closer look. */
const TELLING = /[%‰"\\[ymdhsaegbYMDHSAEGB年月日$¥€_*]/;
const DATE = /[ymdhs]|上午|下午|AM\/PM/i;

/** The number as the cell shows it; `"date"` where it shows a date or a time. */
export function applyFormat(value: number, format: string | undefined): FormattedNumber | "date" {
  if (format === undefined || format === "General" || !TELLING.test(format)) {
    return { value, unit: null };
  }
  const section = (format.split(";")[0] ?? "").replace(/\[(?:[^\]]*)\]/g, elapsed);
  const literals = literalsOf(section);
  const code = section.replace(/"[^"]*"|\\.|_.|\*./g, "");
  if (/general/i.test(code)) return { value, unit: unitLiteral(literals) };
  if (code.includes("%")) return { value: scaled(value, 100), unit: "%" };
  if (literals.includes("%")) return { value, unit: "%" };
  if (DATE.test(code)) return "date";
  return {
    value,
    unit: code.includes(",") && /[0#],+(?![0#])/.test(code) ? null : unitLiteral(literals),
  };
}

const PLACES = /[0#?][0#?.,]*/;

/** What the cell shows where the format adds words to the number: 15 as `0"以上"`. */
export function withLiterals(value: number, format: string | undefined): string | null {
  if (format === undefined || !/["\\]/.test(format)) return null;
  const section = (format.split(";")[0] ?? "").replace(/\[(?:[^\]]*)\]/g, elapsed);
  const places = PLACES.exec(section);
  if (!places) return null;
  const before = literalsOf(section.slice(0, places.index));
  const after = section.slice(places.index + places[0].length);
  const shown = /^%/.test(after) ? `${scaled(value, 100)}%` : String(value);
  return `${before}${shown}${literalsOf(after)}`;
}

/** [h] is elapsed time, [红色] and [$-804] say nothing. */
function elapsed(bracket: string): string {
  return /^\[[hms]+\]$/i.test(bracket) ? "h" : "";
}

function literalsOf(section: string): string {
  const parts = section.match(/"[^"]*"|\\./g) ?? [];
  return parts.map((part) => (part.startsWith("\\") ? part.slice(1) : part.slice(1, -1))).join("");
}

function unitLiteral(literals: string): string | null {
  const text = literals.trim();
  return text === "" || /[-()]/.test(text) ? null : text;
}

/** 0.0255 → 2.55 and not 2.5499999999999998. */
function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}
