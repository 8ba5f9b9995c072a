import type { Cell, CellError, CellValue, Row, Sheet } from "./model";

export function isError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Binary search over rows or cells, which are kept in ascending order. */
function find<T>(items: readonly T[], key: (item: T) => number, wanted: number): T | undefined {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const item = items[middle] as T;
    const at = key(item);
    if (at === wanted) return item;
    if (at < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The row at a zero-based index, `undefined` where the sheet holds nothing there. */
export function rowAt(sheet: Sheet, index: number): Row | undefined {
  return find(sheet.rows, (row) => row.index, index);
}

/** The cell at a zero-based position, `undefined` for a blank. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  const cells = rowAt(sheet, row)?.cells;
  return cells && find(cells, (cell) => cell.column, column);
}
