import { type CellState, isError } from "../workbook";

/**
 * What is put into `range.formulas` so that Excel holds exactly this state. `formulas` takes plain
 * values as well, and does with texts what a keyboard does: `=1`, `+1`, `-1`, `@a` become formulas,
 * `007`, `1-2`, `TRUE` and `#N/A` something else than a text. A leading apostrophe keeps a text a
 * text and is no part of it; every text that is not plainly a word gets one. Blanks are `""`:
 * `null` would mean "leave as it is".
 */
export function literalOf({ value, formula }: CellState): string | number | boolean {
  if (formula !== null) return `=${formula}`;
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value !== "string") return value;
  return isPlainWord(value) ? value : `'${value}`;
}

/** True for texts that no Excel in any language takes for anything but a text. */
function isPlainWord(text: string): boolean {
  if (!/^[\p{L}“（(《【]/u.test(text) || /[\p{N}\t\r\n]/u.test(text)) return false;
  if (/^(?:true|false)$/i.test(text)) return false;
  // Chinese dates and times may be written without a digit: 二〇二一年三月, 上午.
  return !/[年月日时点分秒午]/.test(text);
}
