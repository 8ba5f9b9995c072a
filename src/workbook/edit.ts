import type { CellError } from "./model";

/** A value that may be written. There is no blank here: clearing a cell is an edit of its own. */
export type WritableValue = number | string | boolean | CellError;

/**
 * One change to a workbook, as data. Composers and fixes return edits; only `ooxml/` (a file) and
 * `excel/` (a live workbook) carry them out. Cells are named in A1 notation without a sheet.
 */
export type Edit =
  | {
      readonly kind: "value";
      readonly sheet: string;
      readonly cell: string;
      /** A text is written as text whatever it starts with: it never becomes a formula. */
      readonly value: WritableValue;
      readonly style?: CellStyle;
    }
  | {
      readonly kind: "formula";
      readonly sheet: string;
      readonly cell: string;
      /** Without the leading `=`. */
      readonly formula: string;
      /** The result shown until Excel recalculates; `null` shows a blank. */
      readonly cached: WritableValue | null;
      readonly style?: CellStyle;
    }
  | {
      readonly kind: "clear";
      readonly sheet: string;
      readonly cell: string;
      /** How the blank is to look, where somebody is to type into it. */
      readonly style?: CellStyle;
    }
  | {
      readonly kind: "column-width";
      readonly sheet: string;
      /** Column letters, e.g. `"H"`. */
      readonly column: string;
      /** In characters of the default font, as Excel counts them. */
      readonly width: number;
    }
  | {
      readonly kind: "conditional-formats";
      readonly sheet: string;
      /** Replaces the formats that carry the same key, so a second run updates in place. */
      readonly key: string;
      readonly formats: readonly ConditionalFormat[];
    }
  | {
      readonly kind: "add-sheet";
      /** Name of a new empty sheet behind the others; nothing happens where there is one already. */
      readonly sheet: string;
    };

/** Where a style should come from, so that what is written fits the table it joins. */
export interface CellStyle {
  /** Copy the look (font, fill, border, alignment) of this cell of the same sheet. */
  readonly like?: string;
  /** Number format code, e.g. `"0.0%"`. */
  readonly numberFormat?: string;
  /** On top of the look the cell has, or takes from {@link like}. */
  readonly look?: Look;
}

/** Parts of a look; what is left out stays as it is. Colours are RGB hex without `#`. */
export interface Look {
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  /** Colour of the text. */
  readonly font?: string;
  readonly fill?: string;
  /** Colour of thin lines on all four sides. */
  readonly border?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
}

/** A native conditional format: works without the add-in. */
export interface ConditionalFormat {
  readonly range: string;
  /** Native formula relative to the range's first cell, without the leading `=`. */
  readonly formula: string;
  /** RGB hex without `#`, e.g. `"FDE7E9"`. */
  readonly fill: string;
  readonly font: string;
  readonly bold?: boolean;
  /** Shown instead of the cell's own, e.g. `'"▲ "@'` for an icon before the text; the value stays. */
  readonly numberFormat?: string;
}
