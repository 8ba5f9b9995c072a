import type { CellValue, DefinedName } from "../../workbook";
import type { StyleName } from "./styles";

/** A cell with more than a value. A blank with a style is kept: it is where somebody will type. */
export interface NewCell {
  readonly value: CellValue;
  /** Without the leading `=`; `value` is then the cached result, `null` leaves it to Excel. */
  readonly formula?: string;
  readonly style?: StyleName;
  /** Number format code, e.g. `"0.00"`; overrides the style's. */
  readonly format?: string;
}

/** `null` and `undefined` leave the cell out altogether. */
export type NewCellInput = NewCell | CellValue | undefined;

export interface NewValidation {
  readonly range: string;
  /** Choices offered in a drop-down list, or a formula that names a range holding them. */
  readonly choices: readonly string[] | { readonly formula: string };
  /** Shown when another value is typed; without it Excel merely warns in its own words. */
  readonly message?: string;
}

export interface NewListObject {
  /** A valid defined name, unique in the workbook. */
  readonly name: string;
  /** Header row and data; the header cells must be distinct texts. */
  readonly range: string;
}

export interface NewSheet {
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  /** Row by row from row 1, cell by cell from column A. */
  readonly rows: readonly (readonly NewCellInput[])[];
  /** Ranges such as `"A1:C1"`. */
  readonly merges?: readonly string[];
  /** Widths in characters by column letters. */
  readonly widths?: Readonly<Record<string, number>>;
  /** Height in points of the rows that have none of their own. */
  readonly defaultHeight?: number;
  /** Heights in points by row number, counted from 1. */
  readonly heights?: Readonly<Record<number, number>>;
  /** Heights to begin with, by row number: Excel fits them anew as texts change. */
  readonly fittedHeights?: Readonly<Record<number, number>>;
  /** Row numbers, counted from 1. */
  readonly hiddenRows?: readonly number[];
  /** Column letters. */
  readonly hiddenColumns?: readonly string[];
  /** First cell that scrolls, e.g. `"C4"` keeps three rows and two columns in place. */
  readonly freeze?: string;
  readonly validations?: readonly NewValidation[];
  readonly listObjects?: readonly NewListObject[];
  /** Rows repeated on every printed page, e.g. `[1, 3]`. */
  readonly printTitleRows?: readonly [number, number];
  /** RGB hex without `#`. */
  readonly tabColour?: string;
}

export interface NewCustomXml {
  /** GUID with braces; finds the part again. */
  readonly id: string;
  readonly xml: string;
}

export interface NewWorkbookOptions {
  readonly title?: string;
  readonly creator?: string;
  /** ISO time of the document's properties. Left out by default: two runs give the same bytes. */
  readonly created?: string;
  readonly definedNames?: readonly DefinedName[];
  readonly date1904?: boolean;
  readonly customXml?: readonly NewCustomXml[];
  /** Deflate the parts. Off by default: stored parts are the same bytes under every zlib. */
  readonly compress?: boolean;
  /** An empty workbook as Excel makes it: grid lines, and neither our styles nor our page set-up. */
  readonly bare?: boolean;
}
