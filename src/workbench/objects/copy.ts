import type { CellEntry } from "../book/book";
import { HostError } from "../protocol/errors";
import { isTooLarge, type Place, refuseLocked } from "./cells";
import { shiftFormula } from "./formula-shift";
import { columnsOf, inSheet, rowsOf, span } from "./rects";

export interface CopyOptions {
  readonly copyType: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies cells into a range. The target repeats the source where it is a multiple of it, and takes
 * the size of the source where it is not.
 */
export function copyCells(from: Place, to: Place, options: CopyOptions): void {
  const { copyType, transpose } = options;
  if (!["All", "Formulas", "Values", "Formats"].includes(copyType))
    throw new HostError("NotImplemented", `Range.CopyFrom(…, "${copyType}")`);
  if (isTooLarge(from.rect) || isTooLarge(to.rect))
    throw new HostError("NotImplemented", "Range.CopyFrom of whole rows or columns");
  const [high, wide] = transpose
    ? [columnsOf(from.rect), rowsOf(from.rect)]
    : [rowsOf(from.rect), columnsOf(from.rect)];
  const { top, left } = to.rect;
  const height = times(rowsOf(to.rect), high);
  const width = times(columnsOf(to.rect), wide);
  const rect = inSheet({ top, left, bottom: top + height - 1, right: left + width - 1 });
  const target = { ...to, rect };
  refuseLocked(target);
  if (copyType === "All" || copyType === "Formats")
    to.host.refuseUnless(to.sheet, "allowFormatCells");
  const source = (row: number, column: number): readonly [number, number] => {
    const [r, c] = [row % high, column % wide];
    return transpose ? [c, r] : [r, c];
  };
  to.host.change(() => {
    if (copyType !== "Formats") copyContents(from, target, options, source);
    if (copyType === "All" || copyType === "Formats") copyLooks(from, target, source);
  });
}

const times = (room: number, size: number): number => (room % size === 0 ? room : size);

type Source = (row: number, column: number) => readonly [number, number];

function copyContents(from: Place, to: Place, options: CopyOptions, source: Source): void {
  const { book } = to.host;
  const cells = book.cells.read(from.sheet, from.rect);
  const entries = span(to.rect.top, to.rect.bottom).map((row, at) =>
    span(to.rect.left, to.rect.right).map((column, across): CellEntry | undefined => {
      const [r, c] = source(at, across);
      const cell = cells[r]?.[c];
      if (!cell) return undefined;
      if (cell.formula !== null && options.copyType !== "Values") {
        const [down, right] = [row - from.rect.top - r, column - from.rect.left - c];
        return { formula: shiftFormula(cell.formula, down, right) };
      }
      if (cell.value === null && options.skipBlanks) return undefined;
      return { value: cell.value };
    }),
  );
  book.cells.write(to.sheet, to.rect.top, to.rect.left, entries);
}

function copyLooks(from: Place, to: Place, source: Source): void {
  const { book } = to.host;
  const cells = book.cells.read(from.sheet, from.rect);
  const each = <T>(of: (row: number, column: number) => T): T[][] =>
    span(0, rowsOf(to.rect) - 1).map((row) =>
      span(0, columnsOf(to.rect) - 1).map((column) => of(...source(row, column))),
    );
  const looks = each((row, column) =>
    book.formats.look(from.sheet, from.rect.top + row, from.rect.left + column),
  );
  book.cells.setFormats(
    to.sheet,
    to.rect,
    each((row, column) => cells[row]?.[column]?.format ?? "General"),
  );
  book.formats.setLooks(to.sheet, to.rect, looks);
}
