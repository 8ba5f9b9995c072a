import type { IRange } from "@univerjs/core";
import type { CellRange } from "../../workbook";

export function toUniverRange(range: CellRange): IRange {
  return {
    startRow: range.top,
    startColumn: range.left,
    endRow: range.bottom,
    endColumn: range.right,
  };
}

export function fromUniverRange(range: IRange): CellRange {
  return {
    // Whole rows and columns have no corners.
    top: range.startRow || 0,
    left: range.startColumn || 0,
    bottom: range.endRow,
    right: range.endColumn,
  };
}

/** The smallest range around all cells of a matrix by row and column; `null` where there is none. */
export function boundsOf(
  matrix: Readonly<Record<number, Readonly<Record<number, unknown>> | undefined>>,
): CellRange | null {
  let range: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const rowKey in matrix) {
    const row = Number(rowKey);
    for (const columnKey in matrix[row]) {
      const column = Number(columnKey);
      if (!range) range = { top: row, left: column, bottom: row, right: column };
      else {
        range.top = Math.min(range.top, row);
        range.bottom = Math.max(range.bottom, row);
        range.left = Math.min(range.left, column);
        range.right = Math.max(range.right, column);
      }
    }
  }
  return range;
}
