import { HostError } from "../protocol/errors";
import { type Place, reach } from "./cells";
import { isEntireColumn, isEntireRow } from "./rects";

/** Whether the rows of a range are hidden; `null` where some are and some are not. */
export function rowsHidden({ host, sheet, rect }: Place): boolean | null {
  const { formats } = host.book;
  return alike(rect.top, rect.bottom, (row) => formats.isRowHidden(sheet, row));
}

export function columnsHidden({ host, sheet, rect }: Place): boolean | null {
  const { formats } = host.book;
  return alike(rect.left, rect.right, (column) => formats.isColumnHidden(sheet, column));
}

/** What all lines have in common, `null` where they differ. */
export function alike<T>(from: number, to: number, of: (line: number) => T): T | null {
  const first = of(from);
  for (let line = from + 1; line <= to; line += 1) if (of(line) !== first) return null;
  return first;
}

export function setRowsHidden(place: Place, hidden: unknown): void {
  const { host, sheet, rect } = place;
  host.refuseUnless(sheet, "allowFormatRows");
  const { bottom } = isEntireColumn(rect) ? reach(place) : rect;
  host.change(() => host.book.formats.setRowsHidden(sheet, rect.top, bottom, flag(hidden)));
}

export function setColumnsHidden(place: Place, hidden: unknown): void {
  const { host, sheet, rect } = place;
  host.refuseUnless(sheet, "allowFormatColumns");
  const { right } = isEntireRow(rect) ? reach(place) : rect;
  host.change(() => host.book.formats.setColumnsHidden(sheet, rect.left, right, flag(hidden)));
}

function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument", "true or false expected");
  return value;
}

/** Width of all columns of a range in points, `null` where they differ. */
export function columnWidth({ host, sheet, rect }: Place): number | null {
  return alike(rect.left, rect.right, (column) => host.book.formats.columnWidth(sheet, column));
}

export function setColumnWidth(place: Place, points: unknown): void {
  const { host, sheet, rect } = place;
  host.refuseUnless(sheet, "allowFormatColumns");
  const { right } = isEntireRow(rect) ? reach(place) : rect;
  const width = size(points);
  host.change(() => host.book.formats.setColumnWidth(sheet, rect.left, right, width));
}

export function rowHeight(place: Place): number | null {
  const { host, sheet, rect } = place;
  const { bottom } = isEntireColumn(rect) ? reach(place) : rect;
  return alike(rect.top, bottom, (row) => host.book.formats.rowHeight(sheet, row));
}

/** Highest row in points that Excel allows. */
const HIGHEST_ROW = 409.5;

export function setRowHeight(place: Place, points: unknown): void {
  const { host, sheet, rect } = place;
  host.refuseUnless(sheet, "allowFormatRows");
  const { bottom } = isEntireColumn(rect) ? reach(place) : rect;
  const height = size(points);
  if (height > HIGHEST_ROW) throw new HostError("InvalidArgument", "the row would be too high");
  host.change(() => host.book.formats.setRowHeight(sheet, rect.top, bottom, height));
}

function size(points: unknown): number {
  if (typeof points !== "number" || !(points >= 0))
    throw new HostError("InvalidArgument", "a size in points expected");
  return points;
}

/** Points a sign of half width takes up at 11 points, and what a cell adds to its text. */
const SIGN = 5.5;
const PADDING = 4.5;
const LINE_HEIGHT = 1.3;

/** As wide as the longest text in them; columns without texts stay as they are. */
export function autofitColumns(place: Place): void {
  const { host, sheet } = place;
  host.refuseUnless(sheet, "allowFormatColumns");
  const rect = reach(place);
  const texts = host.book.cells.text(sheet, rect);
  host.change(() => {
    for (let column = rect.left; column <= rect.right; column += 1) {
      const widths = texts.map((row, at) => {
        const text = row[column - rect.left] ?? "";
        if (text === "") return 0;
        const { fontSize } = host.book.formats.look(sheet, rect.top + at, column);
        return signsOf(text) * SIGN * (fontSize / 11);
      });
      const widest = widths.reduce((a, b) => Math.max(a, b), 0);
      if (widest > 0) host.book.formats.setColumnWidth(sheet, column, column, widest + PADDING);
    }
  });
}

/** As high as the lines in them need; wrapped lines are counted by their signs. */
export function autofitRows(place: Place): void {
  const { host, sheet } = place;
  host.refuseUnless(sheet, "allowFormatRows");
  const rect = reach(place);
  const texts = host.book.cells.text(sheet, rect);
  host.change(() => {
    texts.forEach((row, at) => {
      const heights = row.map((text, column) => {
        const where = rect.left + column;
        const { fontSize, wrap } = host.book.formats.look(sheet, rect.top + at, where);
        const room = Math.max(1, host.book.formats.columnWidth(sheet, where) - PADDING);
        const lines = text
          .split("\n")
          .map((line) => Math.max(1, Math.ceil((signsOf(line) * SIGN * fontSize) / 11 / room)));
        return fontSize * LINE_HEIGHT * (wrap ? lines.reduce((a, b) => a + b, 0) : 1);
      });
      const highest = Math.min(HIGHEST_ROW, Math.max(...heights));
      host.book.formats.setRowHeight(sheet, rect.top + at, rect.top + at, highest);
    });
  });
}

/** Signs of half width: a Chinese one counts for two. Of several lines the longest counts. */
function signsOf(text: string): number {
  const lines = text.split("\n").map((line) => {
    let signs = 0;
    for (const sign of line) signs += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
    return signs;
  });
  return Math.max(...lines);
}
