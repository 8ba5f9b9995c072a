import { isError } from "../../workbook";
import type { BookCell, BookValue, CellEntry } from "../book/book";
import { HostError } from "../protocol/errors";
import { parseMoment } from "./entry-dates";
import { parseNumber } from "./entry-numbers";

/** What becomes of something that is put into a cell. */
export interface Entered {
  readonly entry: CellEntry;
  /** Format the cell takes on, where it has none of its own. */
  readonly format?: string;
}

export const ERROR_TEXTS = [
  "#N/A",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
] as const;

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;

/**
 * Makes of a value what Excel in Chinese makes of it when it is entered, by a keyboard or through
 * `values` and `formulas`, which are the same in this. In this order:
 *
 * - `null` leaves the cell, `""` makes it blank; numbers keep 15 digits.
 * - A cell of format `@` takes everything as a text, apostrophes and equals signs included.
 * - A leading apostrophe makes the rest a text and is no part of it.
 * - `=…` is a formula, `+…`, `-…` and `@…` as well where they are no number; a formula whose brackets
 *   or quotes do not close is refused, as Excel refuses it.
 * - Errors as Excel spells them, `TRUE` and `FALSE` in any case.
 * - Numbers: digits of any width, thousands, percent, currency, exponents, `(5)`, `0 1/2`; then days
 *   and times (`2021/3/5`, `2021-3`, `2021年3月5日`, `3-5`, `5-Mar`, `8:30`, both together). Where the
 *   cell has no format it takes on the fitting one.
 * - Everything else is a text, blanks at its ends included.
 *
 * Not done: Chinese numerals (二〇二一年) and lunar dates. The format that a formula takes on from what
 * it refers to is `formula-format.ts`.
 */
export function enter(raw: unknown, format: string, date1904: boolean): Entered | null {
  if (raw === null || raw === undefined) return null;
  if (raw === "") return { entry: { value: null } };
  if (format === "@") return { entry: { value: asText(raw) } };
  if (typeof raw === "number") return { entry: { value: fifteenDigits(raw) } };
  if (typeof raw === "boolean") return { entry: { value: raw } };
  if (typeof raw !== "string") throw new HostError("InvalidArgument", "a cell cannot hold this");
  return enterText(raw, date1904);
}

function enterText(text: string, date1904: boolean): Entered {
  if (text.length > LONGEST_TEXT) throw new HostError("InvalidArgument", "the text is too long");
  if (text.startsWith("'")) return { entry: { value: text.slice(1) } };
  const trimmed = text.trim();
  if (/^=./s.test(trimmed)) return { entry: { formula: formulaOf(trimmed.slice(1)) } };
  const error = ERROR_TEXTS.find((one) => one === trimmed.toUpperCase());
  if (error) return { entry: { value: { error } } };
  if (/^(?:true|false)$/i.test(trimmed)) return { entry: { value: /^t/i.test(trimmed) } };
  const number = parseNumber(trimmed) ?? parseMoment(trimmed, date1904);
  if (number)
    return {
      entry: { value: fifteenDigits(number.value) },
      ...(number.format === null ? {} : { format: number.format }),
    };
  if (/^[+-]./s.test(trimmed)) return { entry: { formula: formulaOf(trimmed) } };
  if (/^@./s.test(trimmed)) return { entry: { formula: formulaOf(trimmed.slice(1)) } };
  return { entry: { value: text } };
}

function asText(raw: unknown): string {
  return typeof raw === "boolean" ? String(raw).toUpperCase() : String(raw);
}

function fifteenDigits(value: number): number {
  if (!Number.isFinite(value)) throw new HostError("InvalidArgument", "no finite number");
  return Number(value.toPrecision(15));
}

function formulaOf(formula: string): string {
  if (formula.length > LONGEST_FORMULA || !isClosed(formula))
    throw new HostError("InvalidArgument", `not a formula: ${formula.slice(0, 80)}`);
  return formula;
}

/** Whether texts, sheet names and brackets of a formula are closed. */
function isClosed(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  if (/["']/.test(bare)) return false;
  let depth = 0;
  for (const sign of bare) {
    if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** As `values` tells it: blanks are `""`, errors their texts. */
export function tellValue(value: BookValue): string | number | boolean {
  if (value === null) return "";
  return isError(value) ? value.error : value;
}

/** As `formulas` tells it: formulas with their `=`, everything else as in `values`. */
export function tellFormula({ formula, value }: BookCell): string | number | boolean {
  return formula === null ? tellValue(value) : `=${formula}`;
}

/** As `valueTypes` tells it. */
export function tellType({ value }: BookCell): string {
  if (value === null) return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "Error";
}
