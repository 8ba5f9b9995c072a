import { type CellRange, parseRange } from "../../workbook";
import type { NewSheet } from "./types";

export function requireRange(text: string): CellRange {
  const range = parseRange(text);
  if (!range) throw new RangeError(`not a range: ${text}`);
  return range;
}

const MAX_SHEET_NAME = 31;
const MAX_TEXT = 32_767;

/** What Excel refuses or repairs on opening is refused here instead. */
export function requireValid(sheets: readonly NewSheet[]): void {
  if (!sheets.some((sheet) => (sheet.visibility ?? "visible") === "visible")) {
    throw new RangeError("a workbook needs a visible sheet");
  }
  const names = new Set<string>();
  for (const { name, merges, rows } of sheets) {
    if (name === "" || name.length > MAX_SHEET_NAME || /[[\]:*?/\\]|^'|'$/.test(name)) {
      throw new RangeError(`not a sheet name: ${name}`);
    }
    if (names.has(name.toLowerCase())) throw new RangeError(`two sheets are called ${name}`);
    names.add(name.toLowerCase());
    requireApart((merges ?? []).map(requireRange));
    for (const cell of rows.flat()) {
      const value = typeof cell === "object" && cell && "value" in cell ? cell.value : cell;
      if (typeof value === "string" && value.length > MAX_TEXT) {
        throw new RangeError(`longer than a cell of ${name} can hold`);
      }
    }
  }
}

function requireApart(ranges: readonly CellRange[]): void {
  ranges.forEach((a, index) => {
    const clash = ranges
      .slice(index + 1)
      .some(
        (b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right,
      );
    if (clash) throw new RangeError("two merges overlap");
  });
}
