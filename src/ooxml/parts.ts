/*
 * The package under a workbook, for who needs more of a file than the plain model holds (the
 * workbench shows fonts, fills and widths). The same limits count here as in `readWorkbook`.
 */

export {
  type AddIn,
  type Arrangement,
  arrangeWorkbook,
  type MovedPlaces,
  type NoteChange,
  type SheetArrangement,
} from "./arrange/arrange";
export { createWorkbook } from "./create";
export { Budget } from "./limits";
export { findWorkbookPart, Package, type Relationship } from "./package";
export type { BorderEdge, FileLook } from "./patch/looks";
export { isSheetName } from "./patch/patch";
export type { FileEdit } from "./patch/sheet-edits";
export { isTrue } from "./sheet/cells";
export { readFormats } from "./styles";
export { readWorkbookPart } from "./workbook-part";
export { toUtf8 } from "./xml/encoding";
export { CLOSE, OPEN, type XmlScanner } from "./xml/scanner";
export { unescapeCharacters } from "./xml/text";
