/*
 * Pieces of native formulas as text. Only functions and operators of Excel 2010 and earlier, and no
 * exponents in numbers: other spreadsheets read those formulas too.
 */

/** A number as a formula holds it: without an exponent, negative ones in brackets. */
export function literal(value: number): string {
  const text = plainDigits(Math.abs(value));
  return value < 0 ? `(-${text})` : text;
}

function plainDigits(size: number): string {
  const text = String(size);
  const match = /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, whole = "", fraction = "", exponent = "0"] = match;
  const digits = whole + fraction;
  const point = 1 + Number(exponent);
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  return digits.padEnd(point, "0");
}

/** Excel refuses longer texts inside a formula. */
const LONGEST_TEXT = 255;

/** A text as a formula holds it; a long one in pieces. */
export function quoted(text: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    if (piece.length + character.length > LONGEST_TEXT) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  pieces.push(piece);
  return pieces.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
}

/** `null` stands for a condition that always holds. */
export type Condition = string | null;

export function and(...conditions: readonly Condition[]): Condition {
  const real = [...new Set(conditions.filter((condition) => condition !== null))];
  if (real.length === 0) return null;
  return real.length === 1 ? (real[0] as string) : `AND(${real.join(",")})`;
}

/** At least one of them; nothing at all is never there. */
export function or(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return "FALSE";
  const real = [...new Set(conditions.filter((condition) => condition !== null))];
  if (real.length < conditions.length && conditions.includes(null)) return null;
  return real.length === 1 ? (real[0] as string) : `OR(${real.join(",")})`;
}

export function iff(condition: Condition, then: string, otherwise: string): string {
  if (condition === null) return then;
  if (condition === "FALSE" || then === otherwise) return otherwise;
  return `IF(${condition},${then},${otherwise})`;
}

/** A figure in a formula: an expression that may be used where the condition holds. */
export interface Term {
  readonly given: Condition;
  readonly value: string;
}

/** A year and its figure. */
export interface YearTerm extends Term {
  readonly year: number;
}

/** The last of several figures that is there; the text only where one of them is. */
export function lastOf(terms: readonly YearTerm[], pick: (term: YearTerm) => string): string {
  const [first, ...later] = terms;
  if (!first) return '""';
  return later.reduce((earlier, term) => iff(term.given, pick(term), earlier), pick(first));
}

/** The first of several figures that is there. */
export function firstOf(terms: readonly YearTerm[], pick: (term: YearTerm) => string): string {
  return lastOf([...terms].reverse(), pick);
}
