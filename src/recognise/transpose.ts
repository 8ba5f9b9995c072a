import type { Cell, CellRange, Row, Sheet } from "../workbook";

/** Sheets larger than this are never printed across; turning them would only cost time. */
const MAX_CELLS = 20_000;
const MAX_ROWS = 120;

/** A sheet with rows and columns exchanged, `null` where it is too large to be a table printed across. */
export function transpose(sheet: Sheet): Sheet | null {
  const cellCount = sheet.rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (sheet.rows.length > MAX_ROWS || cellCount > MAX_CELLS) return null;
  const rows = new Map<number, Cell[]>();
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      const turned = { ...cell, column: row.index };
      const list = rows.get(cell.column);
      if (list) list.push(turned);
      else rows.set(cell.column, [turned]);
    }
  }
  return {
    ...sheet,
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([index, cells]): Row => ({ index, hidden: isHidden(sheet, index), cells })),
    merges: sheet.merges.map(turn),
    hiddenColumns: sheet.rows
      .filter((row) => row.hidden)
      .map((row) => ({ from: row.index, to: row.index })),
    listObjects: [],
  };
}

export function turn(range: CellRange): CellRange {
  return { top: range.left, left: range.top, bottom: range.right, right: range.bottom };
}

function isHidden(sheet: Sheet, column: number): boolean {
  return sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to);
}
