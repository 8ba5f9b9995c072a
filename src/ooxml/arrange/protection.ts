import { SHEET_ORDER, WORKBOOK_ORDER } from "../patch/sheet-order";
import type { XmlPart } from "../patch/xml-part";

/** Protects a sheet as Excel does without a password, objects and scenarios included. */
export function protectSheet(part: XmlPart, isProtected: boolean): void {
  const old = part.child("sheetProtection");
  if (old) part.splices.remove(old.start, old.end);
  if (!isProtected) return;
  const markup = `<${part.prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>`;
  part.insertChild("sheetProtection", SHEET_ORDER, markup);
}

/** Protects names, order and number of the sheets, or no longer. */
export function protectStructure(workbook: XmlPart, isProtected: boolean): void {
  const old = workbook.child("workbookProtection");
  if (old) workbook.splices.remove(old.start, old.end);
  if (!isProtected) return;
  const markup = `<${workbook.prefix}workbookProtection lockStructure="1"/>`;
  workbook.insertChild("workbookProtection", WORKBOOK_ORDER, markup);
}
