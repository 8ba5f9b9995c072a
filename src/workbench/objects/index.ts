import type { Book } from "../book/book";
import { Host, type ObjectOptions } from "./host";
import { WorkbookObject } from "./workbook";

export type { ObjectOptions } from "./host";
export { WorkbookObject } from "./workbook";
export { Worksheet } from "./worksheet";

/** The object model of Excel over an open workbook; its root, as the dispatcher is given it. */
export function openObjects(book: Book, options: ObjectOptions = {}): WorkbookObject {
  return new WorkbookObject(new Host(book, options));
}
