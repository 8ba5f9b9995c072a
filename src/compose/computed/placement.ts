import type { Table } from "../../recognise";
import {
  type CellRange,
  callsPlanFunction,
  cellAt,
  columnName,
  formatAddress,
  MAX_COLUMNS,
  OWN_HEADER_FORMAT,
  type Sheet,
} from "../../workbook";
import { type ComputedColumn, columnNamed } from "./columns";

/** Where one computed column stands or will stand. */
export interface PlacedColumn {
  readonly column: ComputedColumn;
  /** Zero-based. */
  readonly index: number;
  readonly letters: string;
  /** False where an earlier run wrote it. */
  readonly fresh: boolean;
}

/** Why nothing is written beside a table; the sentence is in `messages/`. */
export type RefusalReason = "transposed" | "no-figures" | "no-rows" | "no-room";

export type Placement =
  | { readonly ok: true; readonly columns: readonly PlacedColumn[] }
  | { readonly ok: false; readonly reason: RefusalReason };

/** How far right of a table its computed columns are looked for. */
const REACH = 60;

/**
 * Finds the columns an earlier run wrote and free ones for the rest, side by side to the right of
 * the table. A column is free where nothing stands or is merged between the header and the last row.
 */
export function placeColumns(
  sheet: Sheet,
  table: Table,
  wanted: readonly ComputedColumn[],
): Placement {
  const own = ownColumns(sheet, table);
  const missing = wanted.filter((column) => !own.has(column));
  const right = Math.max(table.range.right, ...own.values());
  const first = missing.length === 0 ? 0 : freeColumns(sheet, table, right + 1, missing.length);
  if (first === null) return { ok: false, reason: "no-room" };
  const columns = wanted.map((column): PlacedColumn => {
    const known = own.get(column);
    const index = known ?? first + missing.indexOf(column);
    return { column, index, letters: columnName(index), fresh: known === undefined };
  });
  return { ok: true, columns };
}

/** Our columns by what they show: headers of ours that carry our mark or stand over our functions. */
function ownColumns(sheet: Sheet, table: Table): Map<ComputedColumn, number> {
  const found = new Map<ComputedColumn, number>();
  const { top, bottom } = table.headerRows;
  const last = table.range.right + REACH;
  for (let row = top; row <= bottom; row++)
    for (let index = table.range.left; index <= last; index++) {
      const header = cellAt(sheet, row, index);
      const column = typeof header?.value === "string" ? columnNamed(header.value) : null;
      if (column === null || found.has(column)) continue;
      if (header?.format === OWN_HEADER_FORMAT || holdsFunctions(sheet, table, index))
        found.set(column, index);
    }
  return found;
}

const holdsFunctions = (sheet: Sheet, table: Table, column: number): boolean =>
  table.rows.some((row) => {
    const formula = cellAt(sheet, row.nameCell.row, column)?.formula;
    return formula !== null && formula !== undefined && callsPlanFunction(formula);
  });

/** The first of `count` free columns in a row, `null` where the sheet ends before. */
function freeColumns(sheet: Sheet, table: Table, from: number, count: number): number | null {
  const { range } = table;
  const taken = takenColumns(sheet, range);
  // A ListObject takes in what is written next to it: one column is left between.
  const lists = sheet.listObjects.filter((list) => meet(list.range, range));
  const start = Math.max(from, ...lists.map((list) => list.range.right + 2));
  let first = start;
  for (let index = start; index < first + count; index++) {
    if (index >= MAX_COLUMNS) return null;
    if (taken(index)) first = index + 1;
  }
  return first;
}

/** Whether anything stands in a column beside the table: a cell, a merge, another ListObject. */
function takenColumns(sheet: Sheet, { top, bottom }: CellRange): (index: number) => boolean {
  const columns = new Set<number>();
  for (const row of sheet.rows)
    if (row.index >= top && row.index <= bottom)
      for (const cell of row.cells) columns.add(cell.column);
  const blocks = [...sheet.merges, ...sheet.listObjects.map(({ range }) => range)].filter(
    (block) => block.top <= bottom && block.bottom >= top,
  );
  return (index) =>
    columns.has(index) || blocks.some(({ left, right }) => left <= index && index <= right);
}

const meet = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;

/** The cell whose look a header or a row's cell takes: the table's own, the anchor where merged. */
export function lookAlike(sheet: Sheet, row: number, column: number): string {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge ? formatAddress(merge.top, merge.left) : formatAddress(row, column);
}
