import type { Column, Table } from "../recognise";
import { cellAt, type Position, type Sheet, type Workbook } from "../workbook";
import type { Place, RuleContext } from "./define";

/** Sheets by name, kept as long as the workbook is: many rules ask for the same ones. */
const sheetsOf = new WeakMap<Workbook, ReadonlyMap<string, Sheet>>();

/** The sheet a table stands on. */
export function sheetOf(table: Table, { workbook }: RuleContext): Sheet | null {
  let sheets = sheetsOf.get(workbook);
  if (!sheets) {
    sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    sheetsOf.set(workbook, sheets);
  }
  return sheets.get(table.sheet) ?? null;
}

export function placeOf(table: Table, at: Position): Place {
  return { sheet: table.sheet, row: at.row, column: at.column };
}

/** The cell where an indicator's line crosses a column, on the sheet as it is. */
export function crossing(table: Table, line: number, column: number): Position {
  return table.transposed ? { row: column, column: line } : { row: line, column };
}

/** A cell's content as text, untrimmed; errors, truth values and blanks give `""`. */
export function textAt(sheet: Sheet | null, at: Position): string {
  const value = sheet ? (cellAt(sheet, at.row, at.column)?.value ?? null) : null;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Header cells over a column that hold something, outermost first. */
export function headerCells(table: Table, sheet: Sheet | null, column: Column): Position[] {
  const { top, bottom, left, right } = table.headerRows;
  const [first, last] = table.transposed ? [left, right] : [top, bottom];
  const cells: Position[] = [];
  for (let line = first; line <= last; line++) {
    const at = crossing(table, line, column.index);
    if (textAt(sheet, at).trim() !== "") cells.push(at);
  }
  return cells;
}

/** The innermost header cell of a column: where a finding about all of the column points. */
export function headerPlace(table: Table, column: Column, context: RuleContext): Place {
  const at = headerCells(table, sheetOf(table, context), column).at(-1);
  const { bottom, right } = table.headerRows;
  return placeOf(table, at ?? crossing(table, table.transposed ? right : bottom, column.index));
}

/** The header of the indicator names: where a finding about the table as a whole points. */
export function namePlace(table: Table, context: RuleContext): Place | null {
  const column = table.columns.find(({ role }) => role === "name");
  return column ? headerPlace(table, column, context) : null;
}
