import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import type { CellRange } from "../../workbook";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook";
import type { Handles } from "./univer/handles";

/** Rows and columns shown empty below and beside the contents. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 26;

/** How many rows and columns a sheet with these contents is given: Univer measures each of them. */
export function sizeFor(used: { readonly bottom: number; readonly right: number } | null): {
  rows: number;
  columns: number;
} {
  return {
    rows: Math.min(MAX_ROWS, Math.max(1000, (used?.bottom ?? 0) + 1 + SPARE_ROWS)),
    columns: Math.min(MAX_COLUMNS, Math.max(52, (used?.right ?? 0) + 1 + SPARE_COLUMNS)),
  };
}

/** Makes room for a range beyond the sheet's end. Not undone: empty rows are no contents. */
export function growSheet(handles: Handles, sheetId: string, range: CellRange): void {
  const sheet = handles.workbook.getSheetBySheetId(sheetId);
  if (!sheet) return;
  const { rows, columns } = sizeFor(range);
  const base = { unitId: handles.unitId, subUnitId: sheetId };
  if (range.bottom >= sheet.getRowCount()) {
    handles.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, {
      ...base,
      rowCount: rows,
    });
  }
  if (range.right >= sheet.getColumnCount()) {
    handles.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, {
      ...base,
      columnCount: columns,
    });
  }
}
