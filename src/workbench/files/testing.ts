import { readWorkbook } from "../../ooxml";
import type { AddIn } from "../../ooxml/parts";
import { packedPartsOf, partsOf } from "../../ooxml/testing-parts";
import { cellState, type Workbook } from "../../workbook";
import { type OpenedBook, openBook } from "../book/open-book";
import type { OpenedFile } from "./file";
import { openFile } from "./open-file";
import { type TrackedFile, trackFile } from "./save-file";

const books: OpenedBook[] = [];
/** Closes what a test has opened. */
export function closeBooks(): void {
  for (const book of books.splice(0)) book.dispose();
}

export interface Open {
  readonly book: OpenedBook;
  readonly file: TrackedFile;
  readonly first: string;
  readonly ids: readonly string[];
}

export async function openBytes(bytes: Uint8Array, addIn?: AddIn): Promise<Open> {
  return openAs(await openFile(bytes, "a.xlsx"), addIn);
}

export function openAs(opened: OpenedFile, addIn?: AddIn): Open {
  const book = openBook(opened.contents);
  books.push(book);
  const file = trackFile(opened.source, book, { namespaces: ["PLAN"], ...(addIn && { addIn }) });
  const ids = book.sheets.list().map(({ id }) => id);
  return { book, file, ids, first: ids[0] as string };
}

export async function saved({ book, file }: Open) {
  await book.settled();
  const { bytes, notKept } = await file.save();
  return { bytes, notKept, workbook: await readWorkbook(bytes), parts: await partsOf(bytes) };
}

/** Names of the parts whose compressed bytes differ, are new or are gone. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = packedPartsOf(before);
  const now = packedPartsOf(after);
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.filter((name) => {
    const a = old.get(name);
    const b = now.get(name);
    return !a || !b || Buffer.compare(a, b) !== 0;
  });
}

export const at = (workbook: Workbook, sheet: string, cell: string) => {
  const { value, formula, format } = cellState(workbook, sheet, cell);
  return [value, formula, format];
};

export const one = (row: number, column: number) => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});
