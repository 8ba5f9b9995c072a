import type { CellRange } from "../../workbook";
import type { BookCell, CellEntry } from "../book/book";
import { HostError } from "../protocol/errors";
import { enter } from "./entry";
import { formatOfFormula } from "./formula-format";
import type { Host } from "./host";
import {
  cellRect,
  cellsOf,
  columnsOf,
  intersect,
  isEntireColumn,
  isEntireRow,
  rowsOf,
} from "./rects";
import { growTables, tablesToGrow } from "./table-growth";

/** Cells of which Excel hands over nothing at all (#6781). */
const MOST_CELLS = 5_000_000;

/** A rectangle of one sheet. */
export interface Place {
  readonly host: Host;
  /** Id of the sheet. */
  readonly sheet: string;
  readonly rect: CellRange;
}

/**
 * Something of every cell, row by row; `null` for whole columns, whole rows and more cells than Excel
 * hands over.
 * @throws HostError `ResponsePayloadSizeLimitExceeded` beyond the limit the host was opened with
 */
export function readMatrix<T>(place: Place, of: (cell: BookCell) => T): T[][] | null {
  if (isTooLarge(place.rect)) return null;
  const { host, sheet, rect } = place;
  host.sheet(sheet);
  return limited(
    host,
    host.book.cells.read(sheet, rect).map((row) => row.map(of)),
  );
}

export function isTooLarge(rect: CellRange): boolean {
  return isEntireColumn(rect) || isEntireRow(rect) || cellsOf(rect) > MOST_CELLS;
}

/** @throws HostError where the answer is larger than the host hands over */
export function limited<T>(host: Host, answer: T): T {
  const { responseLimit } = host.options;
  if (responseLimit !== undefined && JSON.stringify(answer).length > responseLimit)
    throw new HostError("ResponsePayloadSizeLimitExceeded", "the response is too large");
  return answer;
}

/**
 * Values as rows of cells, one value for all of them.
 * @throws HostError `InvalidArgument` where the rows have another shape than the range
 */
export function shaped(rect: CellRange, given: unknown): readonly (readonly unknown[])[] {
  const [rows, columns] = [rowsOf(rect), columnsOf(rect)];
  if (!Array.isArray(given)) {
    if (cellsOf(rect) > MOST_CELLS)
      throw new HostError("RangeExceedsLimit", "too many cells to be written at once");
    const row = Array<unknown>(columns).fill(given);
    return Array<readonly unknown[]>(rows).fill(row);
  }
  const fits = given.length === rows && given.every((row) => isRow(row, columns));
  if (!fits)
    throw new HostError(
      "InvalidArgument",
      "the number of rows or columns in the input array doesn't match the size of the range",
    );
  return given as unknown[][];
}

function isRow(row: unknown, columns: number): boolean {
  return Array.isArray(row) && row.length === columns;
}

/**
 * Enters values as `values` and `formulas` do. Cells that a merge covers take nothing; a table that
 * is written under or beside grows over it, as it does when typing (AutoExpand).
 * @throws HostError `InvalidArgument`, `AccessDenied` in locked cells of a protected sheet
 */
export function writeMatrix(place: Place, given: unknown): void {
  const { host, sheet, rect } = place;
  host.sheet(sheet);
  if (given === "" && isTooLarge(rect)) {
    clearContents(place);
    return;
  }
  const rows = shaped(rect, given);
  refuseLocked(place, (row, column) => isGiven(rows[row - rect.top]?.[column - rect.left]));
  const isCovered = coveredByMerges(place);
  const before = host.book.cells.read(sheet, rect);
  let formatted = false;
  const codes = before.map((row) => row.map(({ format }) => format));
  const entries = rows.map((row, at) =>
    row.map((raw, column): CellEntry | undefined => {
      const code = codes[at]?.[column] ?? "General";
      const entered = enter(raw, code, host.book.extras.date1904);
      if (!entered || isCovered(rect.top + at, rect.left + column)) return undefined;
      const format =
        "formula" in entered.entry ? formatOfFormula(place, entered.entry.formula) : entered.format;
      if (format !== undefined && code === "General") {
        (codes[at] as string[])[column] = format;
        formatted = true;
      }
      return entered.entry;
    }),
  );
  if (entries.every((row) => row.every((entry) => entry === undefined))) return;
  const growing = tablesToGrow(place, entries);
  host.change(() => {
    host.book.cells.write(sheet, rect.top, rect.left, entries);
    if (formatted) host.book.cells.setFormats(sheet, rect, codes);
    growTables(host, growing);
  });
}

const isGiven = (raw: unknown): boolean => raw !== null && raw !== undefined;

/** Empties cells, as `Clear("Contents")` does. */
export function clearContents(place: Place): void {
  refuseLocked(place);
  const { host, sheet } = place;
  const used = host.book.cells.used(sheet, false);
  const rect = used && intersect(used, place.rect);
  if (rect) host.change(() => host.book.cells.clear(sheet, rect, "contents"));
}

/**
 * @throws HostError `AccessDenied` where the sheet is protected and a cell to be written is locked
 */
export function refuseLocked(
  { host, sheet, rect }: Place,
  isWritten: (row: number, column: number) => boolean = () => true,
): void {
  if (!host.book.extras.protectedSheets.has(sheet)) return;
  // Cells are locked unless something else was set: the first one of a whole column tells.
  for (let row = rect.top; row <= rect.bottom; row += 1)
    for (let column = rect.left; column <= rect.right; column += 1)
      if (isWritten(row, column) && host.book.formats.look(sheet, row, column).locked)
        throw new HostError("AccessDenied", `${host.sheet(sheet).name} is protected`);
}

/** Tells which cells lie under a merge without being its first. */
function coveredByMerges({ host, sheet, rect }: Place): (row: number, column: number) => boolean {
  const near = host.book.cells.merges(sheet).filter((merge) => intersect(merge, rect));
  if (near.length === 0) return () => false;
  return (row, column) =>
    near.some(
      (merge) =>
        intersect(merge, cellRect(row, column)) !== null &&
        !(row === merge.top && column === merge.left),
    );
}

/** Gives cells number formats; `null` leaves one as it is, one code is for all of them. */
export function writeFormats(place: Place, given: unknown): void {
  const { host, sheet } = place;
  host.refuseUnless(sheet, "allowFormatCells");
  const rect = isTooLarge(place.rect) ? reach(place) : place.rect;
  const rows = shaped(rect, given);
  const isPartial = rows.some((row) => row.some((code) => !isGiven(code)));
  const before = isPartial ? host.book.cells.read(sheet, rect) : [];
  const codes = rows.map((row, at) =>
    row.map((code, column) =>
      isGiven(code) ? formatCode(code) : (before[at]?.[column]?.format ?? "General"),
    ),
  );
  host.change(() => host.book.cells.setFormats(sheet, rect, codes));
}

function formatCode(code: unknown): string {
  if (typeof code !== "string") throw new HostError("InvalidArgument", "not a number format");
  return code === "" || code === "G/通用格式" ? "General" : code;
}

const REACH = { rows: 1000, columns: 100 };

/**
 * How far something given to whole columns or rows reaches: to the end of what is used, a good deal
 * further on an empty sheet. A grid holds looks by cell, a column of its own has none.
 */
export function reach({ host, sheet, rect }: Place): CellRange {
  const used = host.book.cells.used(sheet, false);
  return {
    ...rect,
    bottom: Math.min(rect.bottom, Math.max(rect.top, REACH.rows - 1, used?.bottom ?? 0)),
    right: Math.min(rect.right, Math.max(rect.left, REACH.columns - 1, used?.right ?? 0)),
  };
}

/**
 * What all cells of a range have in common, `null` where they differ. Beyond what is used all cells
 * are alike: one of them stands for the others.
 */
export function uniform<T>(
  { host, sheet, rect }: Place,
  of: (row: number, column: number) => T,
): T | null {
  const used = host.book.cells.used(sheet, false);
  const inside = used && intersect(used, rect);
  let first: { readonly value: T } | null = null;
  const differs = (row: number, column: number): boolean => {
    const value = of(row, column);
    first ??= { value };
    return first.value !== value;
  };
  const beyond = !inside || cellsOf(inside) < cellsOf(rect) ? outsider(rect, inside) : null;
  if (beyond && differs(beyond.row, beyond.column)) return null;
  if (inside)
    for (let row = inside.top; row <= inside.bottom; row += 1)
      for (let column = inside.left; column <= inside.right; column += 1)
        if (differs(row, column)) return null;
  return (first as { readonly value: T } | null)?.value ?? null;
}

function outsider(rect: CellRange, inside: CellRange | null) {
  if (!inside) return { row: rect.top, column: rect.left };
  const row = rect.top < inside.top ? rect.top : rect.bottom;
  const column = rect.left < inside.left ? rect.left : rect.right;
  return { row, column };
}
