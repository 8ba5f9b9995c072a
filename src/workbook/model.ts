/**
 * A workbook as plain data. No Excel, no React, no file format: whatever reads one (a package on
 * disk, a live Excel) produces this, and everything else consumes it.
 */

/** An Excel error value such as `#DIV/0!`. A type of its own: never a text, never a blank. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. `null` is a blank; `0`, `""`, `null` and an error are four different things. */
export type CellValue = number | string | boolean | CellError | null;

export interface Cell {
  /** Zero-based column. */
  readonly column: number;
  /** The value entered, or the cached result of {@link Cell.formula}. Dates are serial numbers. */
  readonly value: CellValue;
  /** The formula without its leading `=`; `null` where the cell holds a plain value. */
  readonly formula: string | null;
  /** Number format code, `"General"` where none is set. */
  readonly format: string;
}

export interface Row {
  /** Zero-based row. */
  readonly index: number;
  readonly hidden: boolean;
  /** Ascending by column; blanks without a formula are left out. */
  readonly cells: readonly Cell[];
}

/** Zero-based, both corners included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An Excel table (ListObject). */
export interface ListObject {
  readonly name: string;
  readonly range: CellRange;
  readonly headerRows: number;
  readonly totalsRows: number;
}

export interface DefinedName {
  readonly name: string;
  /** As written, e.g. `表1!$A$1:$C$9`. */
  readonly refersTo: string;
  /** Sheet the name is local to, `null` for the whole workbook. */
  readonly sheet: string | null;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Ascending by index; rows without cells and without a mark are left out. */
  readonly rows: readonly Row[];
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  readonly listObjects: readonly ListObject[];
}

/** A tab that holds no cells of its own: a chart sheet, a dialog sheet, a macro sheet. */
export interface OtherSheet {
  readonly name: string;
  /** As the file calls it: `chartsheet`, `dialogsheet`, `xlMacrosheet`, or `missing`. */
  readonly type: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly definedNames: readonly DefinedName[];
  /** True where serial 0 is 1 January 1904 (Excel for old Macs), false for the 1900 system. */
  readonly date1904: boolean;
  /** Tabs that were not read because there are no cells in them. */
  readonly otherSheets?: readonly OtherSheet[];
}
