import { type CellRange, MAX_COLUMNS, MAX_ROWS } from "../../workbook";
import { HostError } from "../protocol/errors";

export const WHOLE_SHEET: CellRange = {
  top: 0,
  left: 0,
  bottom: MAX_ROWS - 1,
  right: MAX_COLUMNS - 1,
};

export const rowsOf = ({ top, bottom }: CellRange): number => bottom - top + 1;
export const columnsOf = ({ left, right }: CellRange): number => right - left + 1;
export const cellsOf = (rect: CellRange): number => rowsOf(rect) * columnsOf(rect);

export const isEntireColumn = (rect: CellRange): boolean => rowsOf(rect) === MAX_ROWS;
export const isEntireRow = (rect: CellRange): boolean => columnsOf(rect) === MAX_COLUMNS;

export function isSame(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}

/** What two rectangles have in common, `null` where that is nothing. */
export function intersect(a: CellRange, b: CellRange): CellRange | null {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top > both.bottom || both.left > both.right ? null : both;
}

/** The smallest rectangle around both. */
export function around(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/**
 * The rectangle itself where it lies inside a sheet.
 * @throws HostError `InvalidArgument` where it does not
 */
export function inSheet(rect: CellRange): CellRange {
  const isSound = Object.values(rect).every(Number.isInteger);
  if (!isSound || rect.top > rect.bottom || rect.left > rect.right || !contains(WHOLE_SHEET, rect))
    throw new HostError("InvalidArgument", "the range would lie outside the sheet");
  return rect;
}

export function shifted(rect: CellRange, rows: number, columns: number): CellRange {
  return {
    top: rect.top + rows,
    left: rect.left + columns,
    bottom: rect.bottom + rows,
    right: rect.right + columns,
  };
}

export const cellRect = (row: number, column: number): CellRange => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
