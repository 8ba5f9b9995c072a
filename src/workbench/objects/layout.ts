import type { CellRange } from "../../workbook";
import type { CellEntry } from "../book/book";
import { HostError } from "../protocol/errors";
import { type Place, refuseLocked } from "./cells";
import {
  around,
  cellsOf,
  contains,
  intersect,
  isEntireColumn,
  isEntireRow,
  isSame,
  span,
} from "./rects";

/** Merges a range, or each of its rows; what stands in it but its first cell is gone. */
export function mergeCells(place: Place, across: boolean): void {
  const { host, sheet, rect } = place;
  host.refuseUnless(sheet, "allowFormatCells");
  refuseLocked(place);
  const meets = host.book.extras.tables.some(
    (table) => table.sheet === sheet && intersect(table.range, rect),
  );
  if (meets) throw new HostError("InvalidOperation", "cells of a table cannot be merged");
  const rects = across
    ? span(rect.top, rect.bottom).map((row) => ({ ...rect, top: row, bottom: row }))
    : [rect];
  host.change(() => {
    for (const one of rects) if (cellsOf(one) > 1) mergeOne(place, one);
  });
}

function mergeOne({ host, sheet }: Place, rect: CellRange): void {
  const { cells } = host.book;
  const whole = cells
    .merges(sheet)
    .filter((merge) => intersect(merge, rect))
    .reduce(around, rect);
  cells.unmerge(sheet, whole);
  const used = cells.used(sheet, true);
  const filled = used && intersect(used, whole);
  if (filled) {
    const entries = span(whole.top, filled.bottom).map((row) =>
      span(whole.left, filled.right).map((column): CellEntry | undefined =>
        row === whole.top && column === whole.left ? undefined : { value: null },
      ),
    );
    cells.write(sheet, whole.top, whole.left, entries);
  }
  cells.merge(sheet, whole);
}

export function unmergeCells({ host, sheet, rect }: Place): void {
  host.refuseUnless(sheet, "allowFormatCells");
  host.change(() => host.book.cells.unmerge(sheet, rect));
}

/**
 * Puts cells in (`Down`, `Right`) or takes cells away (`Up`, `Left`). Tables move along; where one
 * would be torn apart it is refused, as Excel refuses it.
 */
export function shiftCells(place: Place, shift: string): void {
  const { host, sheet, rect } = place;
  const way = shift.toLowerCase();
  if (way !== "down" && way !== "right" && way !== "up" && way !== "left")
    throw new HostError("InvalidArgument", `not a direction: ${shift}`);
  refuseShift(place, way);
  const moved = movedTables(place, way);
  host.change(() => {
    if (way === "down" || way === "right") host.book.cells.insert(sheet, rect, way);
    else host.book.cells.remove(sheet, rect, way);
    for (const { id, range } of moved) {
      const at = host.book.extras.tables.findIndex((table) => table.id === id);
      const table = host.book.extras.tables[at];
      if (!table) continue;
      if (range) table.range = range;
      else host.book.extras.tables.splice(at, 1);
    }
  });
}

type Way = "down" | "right" | "up" | "left";

const LEAVE: Readonly<Record<Way, readonly [string, (rect: CellRange) => boolean]>> = {
  down: ["allowInsertRows", isEntireRow],
  right: ["allowInsertColumns", isEntireColumn],
  up: ["allowDeleteRows", isEntireRow],
  left: ["allowDeleteColumns", isEntireColumn],
};

function refuseShift({ host, sheet, rect }: Place, way: Way): void {
  const [leave, isWhole] = LEAVE[way];
  host.refuseUnless(sheet, isWhole(rect) ? leave : "");
}

interface Moved {
  readonly id: string;
  /** `null`: nothing is left of it. */
  readonly range: CellRange | null;
}

function movedTables({ host, sheet, rect }: Place, way: Way): Moved[] {
  const tables = host.book.extras.tables.filter((table) => table.sheet === sheet);
  return tables.flatMap(({ id, range }): Moved[] => {
    const after = shiftRect(range, rect, way);
    if (after === "torn")
      throw new HostError("InsertDeleteConflict", "the operation would tear a table apart");
    return after && isSame(after, range) ? [] : [{ id, range: after }];
  });
}

/** Where a rectangle comes to lie; `null` where all of it is taken away. */
function shiftRect(range: CellRange, rect: CellRange, way: Way): CellRange | null | "torn" {
  const isVertical = way === "down" || way === "up";
  const [low, high, from, to] = isVertical
    ? ([range.top, range.bottom, rect.top, rect.bottom] as const)
    : ([range.left, range.right, rect.left, rect.right] as const);
  const across = isVertical
    ? { top: 0, bottom: 0, left: range.left, right: range.right }
    : { top: range.top, bottom: range.bottom, left: 0, right: 0 };
  const band = isVertical ? { ...rect, top: 0, bottom: 0 } : { ...rect, left: 0, right: 0 };
  if (from > high || !intersect(band, across)) return range;
  if (!contains(band, across)) return "torn";
  const size = to - from + 1;
  const ends =
    way === "down" || way === "right"
      ? [from <= low ? low + size : low, high + size]
      : [afterRemoval(low, from, to, false), afterRemoval(high, from, to, true)];
  const [first, last] = ends as [number, number];
  if (first > last) return null;
  return isVertical
    ? { ...range, top: first, bottom: last }
    : { ...range, left: first, right: last };
}

function afterRemoval(line: number, from: number, to: number, isLast: boolean): number {
  if (line < from) return line;
  if (line > to) return line - (to - from + 1);
  return isLast ? from - 1 : from;
}
