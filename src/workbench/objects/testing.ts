import type { BookContents, BookValue } from "../book/book";
import { type OpenedBook, openBook } from "../book/open-book";
import { cellsOf, contentsOf, type SheetLike } from "../book/testing";
import { openObjects, type WorkbookObject, type Worksheet } from ".";
import type { ObjectOptions } from "./host";

export interface Opened {
  readonly book: OpenedBook;
  readonly workbook: WorkbookObject;
  readonly sheet: Worksheet;
}

const opened: OpenedBook[] = [];

/** Workbooks keep timers of their own: without this a run would not end. */
export function disposeBooks(): void {
  for (const book of opened.splice(0)) book.dispose();
}

/** A workbook with one sheet, 表, of the rows given; more of it as the contents say. */
export function openRows(
  rows: readonly (readonly BookValue[])[],
  more: SheetLike & {
    readonly extras?: Partial<BookContents["extras"]>;
    readonly options?: ObjectOptions;
    readonly others?: Readonly<Record<string, SheetLike>>;
  } = {},
): Opened {
  const { extras, options, others, ...sheetLike } = more;
  const book = openBook(
    contentsOf({ 表: { cells: cellsOf(rows), ...sheetLike }, ...others }, extras),
  );
  opened.push(book);
  const workbook = openObjects(book, options);
  return { book, workbook, sheet: workbook.Worksheets.GetItem("表") };
}

/** The code something is refused with, `none` where it is not. */
export function codeOf(act: () => unknown): string {
  try {
    act();
    return "none";
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
}
