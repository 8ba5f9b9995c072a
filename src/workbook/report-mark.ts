import { cellAt } from "./cells";
import type { Sheet } from "./model";

/**
 * Number format of the first cell of a report this product wrote (校验报告). It shows the title as
 * it is and outlives saving, copying and renaming the sheet; nobody types it by chance.
 */
export const REPORT_MARK = ';;"plan-ruler report";@';

/** A report of ours speaks of the workbook and is no part of its data. */
export function isReport(sheet: Sheet): boolean {
  return cellAt(sheet, 0, 0)?.format === REPORT_MARK;
}
