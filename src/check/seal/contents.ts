import type { Recognition, Table } from "../../recognise";
import {
  callsPlanFunction,
  formatAddress,
  OWN_HEADER_FORMAT,
  type Sheet,
  type Workbook,
  type WritableValue,
} from "../../workbook";

/** A cell by its A1 address and what it holds; a formula by its result. */
export type SealedCell = readonly [cell: string, value: WritableValue];

/** What of a sheet is handed in. */
export interface SealedContents {
  readonly name: string;
  /** Row by row. */
  readonly cells: readonly SealedCell[];
}

/**
 * What is handed in with a workbook: everything on the sheets that hold a plan's table, but what we
 * compute from it beside (计算列), which the receiver may fill again at any time.
 */
export function contentsToSeal(
  workbook: Workbook,
  { tables, works }: Pick<Recognition, "tables" | "works">,
  /** Sheets that count whether or not a table is found in them. */
  also: readonly string[] = [],
): SealedContents[] {
  const names = new Set([...also, ...[...tables, ...works].map(({ sheet }) => sheet)]);
  return workbook.sheets
    .filter(({ name }) => names.has(name))
    .map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet, tables) }));
}

function cellsOf(sheet: Sheet, tables: readonly Table[]): SealedCell[] {
  const isOwn = ownCells(sheet, tables);
  return sheet.rows.flatMap(({ index, cells }) =>
    cells.flatMap(({ column, value, formula }): SealedCell[] => {
      const isDerived = isOwn(index, column) || (formula !== null && callsPlanFunction(formula));
      if (value === null || value === "" || isDerived) return [];
      return [[formatAddress(index, column), asStored(value)]];
    }),
  );
}

/** Tells the cells of our computed columns by the mark their headers carry. */
function ownCells(sheet: Sheet, tables: readonly Table[]) {
  const blocks = tables
    .filter((table) => table.sheet === sheet.name && !table.transposed)
    .map(({ headerRows: { top, bottom }, range }) => {
      const headers = sheet.rows.filter(({ index }) => index >= top && index <= bottom);
      const own = headers.flatMap(({ cells }) =>
        cells.filter(({ format }) => format === OWN_HEADER_FORMAT).map(({ column }) => column),
      );
      return { top, bottom: range.bottom, columns: new Set(own) };
    });
  return (row: number, column: number): boolean =>
    blocks.some(({ top, bottom, columns }) => row >= top && row <= bottom && columns.has(column));
}

/** As it comes back from every file: 15 digits, and no difference between line breaks. */
function asStored(value: WritableValue): WritableValue {
  if (typeof value === "number") return Number(value.toPrecision(15));
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
}
