import type { CellRange } from "./model";

/** Excel's own limits. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Zero-based position of a cell. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** `0` → `"A"`, `26` → `"AA"`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `"A"` → `0`; letters of either case. `null` for anything that is not a column of a sheet. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : null;
}

/** `{row: 2, column: 1}` → `"B3"`. */
export function formatAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `"B3"` or `"$B$3"` → position; `null` where it is not an address inside a sheet. */
export function parseAddress(address: string): Position | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address);
  if (!match) return null;
  const column = columnIndex(match[1] as string);
  const row = Number(match[2]) - 1;
  return column === null || row >= MAX_ROWS ? null : { row, column };
}

/** `"A1:C9"` for a block, `"B3"` for a single cell. */
export function formatRange(range: CellRange): string {
  const first = formatAddress(range.top, range.left);
  const last = formatAddress(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** `"A1:C9"`, `"$A$1:$C$9"` or `"B3"` → range with its corners in order; `null` if malformed. */
export function parseRange(text: string): CellRange | null {
  const [first = "", last = first, ...more] = text.split(":");
  if (more.length > 0) return null;
  const a = parseAddress(first);
  const b = parseAddress(last);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
