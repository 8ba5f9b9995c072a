import type { CellRange, Row, Sheet, Workbook } from "../../src/workbook";

function withSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

/** The sheet without a row; what stands below moves up. */
export function deleteRow(workbook: Workbook, name: string, index: number): Workbook {
  return withSheet(workbook, name, (sheet) => ({
    ...sheet,
    rows: sheet.rows
      .filter((row) => row.index !== index)
      .map((row) => (row.index > index ? { ...row, index: row.index - 1 } : row)),
    merges: sheet.merges.map((merge) => moved(merge, index, -1)),
  }));
}

/** The sheet with a copy of a row put in below another. */
export function copyRow(workbook: Workbook, name: string, from: number, below: number): Workbook {
  return withSheet(workbook, name, (sheet) => {
    const copied = sheet.rows.find((row) => row.index === from);
    if (!copied) return sheet;
    const shifted = sheet.rows.map(
      (row): Row => (row.index > below ? { ...row, index: row.index + 1 } : row),
    );
    const rows = [...shifted, { ...copied, index: below + 1 }].sort((a, b) => a.index - b.index);
    return { ...sheet, rows, merges: sheet.merges.map((merge) => moved(merge, below, 1)) };
  });
}

function moved(merge: CellRange, from: number, by: number): CellRange {
  return merge.top > from ? { ...merge, top: merge.top + by, bottom: merge.bottom + by } : merge;
}
