import type { BookContents } from "../book/book";
import { EMPTY_SHEET, emptyExtras } from "../book/empty";
import type { OpenedFile } from "./file";

/** A new workbook with one empty sheet; its file is made when it is saved. */
export function newFile(name: string, sheet = "Sheet1"): OpenedFile {
  const contents: BookContents = {
    name,
    sheets: [{ ...EMPTY_SHEET, name: sheet }],
    extras: emptyExtras(),
    active: sheet,
  };
  return { contents, source: { bytes: null, contents } };
}
