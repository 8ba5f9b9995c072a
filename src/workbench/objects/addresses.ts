import {
  type CellRange,
  columnIndex,
  columnName,
  formatRange,
  MAX_ROWS,
  parseRange,
} from "../../workbook";
import { isEntireColumn, isEntireRow, WHOLE_SHEET } from "./rects";

export interface Area {
  /** Name of the sheet, `null` where the address names none. */
  readonly sheet: string | null;
  readonly rect: CellRange;
}

/** `"'表 1'!$A$1:C9"`, `"B3"`, `"H:H"`, `"1:3"` → area; `null` where it is no address. */
export function parseArea(text: string): Area | null {
  const [sheet, bare] = splitSheet(text.trim());
  const plain = bare.replaceAll("$", "");
  const rect = parseRange(plain) ?? parseLines(plain);
  return rect && { sheet, rect };
}

/** `"'张三''s'!A1"` → `["张三's", "A1"]`. */
export function splitSheet(text: string): [string | null, string] {
  const at = text.lastIndexOf("!");
  if (at < 0) return [null, text];
  const name = text.slice(0, at);
  const bare = text.slice(at + 1);
  const isQuoted = name.length > 1 && name.startsWith("'") && name.endsWith("'");
  return [isQuoted ? name.slice(1, -1).replaceAll("''", "'") : name, bare];
}

/** Whole columns or whole rows. */
function parseLines(text: string): CellRange | null {
  const [first = "", last = "", ...more] = text.split(":");
  if (more.length > 0 || last === "") return null;
  const columns = [columnIndex(first), columnIndex(last)];
  if (columns[0] !== null && columns[1] !== null)
    return { ...WHOLE_SHEET, ...ordered("left", "right", columns as number[]) };
  const rows = [first, last].map((row) => (/^[1-9]\d{0,6}$/.test(row) ? Number(row) - 1 : -1));
  if (rows.some((row) => row < 0 || row >= MAX_ROWS)) return null;
  return { ...WHOLE_SHEET, ...ordered("top", "bottom", rows) };
}

function ordered<T extends string>(low: T, high: T, ends: readonly number[]): Record<T, number> {
  return { [low]: Math.min(...ends), [high]: Math.max(...ends) } as Record<T, number>;
}

/** `H:H` for whole columns, `1:3` for whole rows (all of a sheet included), else `A1:C9`. */
export function formatArea(rect: CellRange): string {
  if (isEntireRow(rect)) return `${rect.top + 1}:${rect.bottom + 1}`;
  if (isEntireColumn(rect)) return `${columnName(rect.left)}:${columnName(rect.right)}`;
  return formatRange(rect);
}

/** With the sheet in front, quoted where a formula would have to quote it. */
export function formatWithSheet(sheet: string, rect: CellRange): string {
  return `${quoteSheet(sheet)}!${formatArea(rect)}`;
}

/** With fixed rows and columns: `表1!$A$1:$C$9`, as names refer to their ranges. */
export function formatFixed(sheet: string, rect: CellRange): string {
  const fixed = formatArea(rect)
    .split(":")
    .map((corner) =>
      corner.replace(/^([A-Z]*)(\d*)$/, (_, c, r) => (c && `$${c}`) + (r && `$${r}`)),
    )
    .join(":");
  return `${quoteSheet(sheet)}!${fixed}`;
}

export function quoteSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = /^[A-Z]{1,3}\d+$/i.test(name) || /^(?:R\d*)?(?:C\d*)?$/i.test(name);
  return isPlain && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Several areas in one text, `"A1:B2,D4"`; `null` where one of them is no address. */
export function parseAreas(text: string): Area[] | null {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const areas = parts.map(parseArea);
  return areas.length > 0 && areas.every((area) => area !== null) ? areas : null;
}
