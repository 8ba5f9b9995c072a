import { CodedError, type ReasonOf } from "../../workbook";

/** Where an edit was to go. `cell` in A1 notation. */
interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** Why an edit is refused, with what a sentence about it needs. Nothing is written then. */
export interface UnwritableData {
  /** No sheet of that name, or one without cells (a chart sheet). */
  "unknown-sheet": { readonly sheet: string };
  /** Not an address inside a sheet. */
  "not-a-cell": Place;
  /** Covered by a merge: only the merge's first cell, `anchor`, shows anything. */
  "merged-cell": Place & { readonly anchor: string };
  /** Part of an array formula, a spilled array or a data table over `range`. */
  "array-formula": Place & { readonly range: string };
  /** A table's header names its columns, which formulas refer to. */
  "table-header": Place & { readonly table: string };
  /** A table's totals row is described a second time in the table's own part. */
  "table-totals": Place & { readonly table: string };
  /** NaN or infinite. */
  "not-a-number": Place;
  /** Excel holds 32,767 characters in a text and 8,192 in a formula. */
  "too-long": Place & { readonly length: number; readonly allowed: number };
  "empty-formula": Place;
  /** Column letters that are none, or a width that is not between 0 and 255. */
  "bad-width": { readonly sheet: string; readonly column: string; readonly width: number };
  /** A range that is none, a colour that is not six hex digits, or a size Excel does not know. */
  "bad-format": { readonly sheet: string; readonly value: string };
  /** Excel allows 64,000 cell styles. */
  "too-many-styles": { readonly sheet: string };
  /** Empty, over 31 characters, with a character Excel forbids, or taken. */
  "bad-sheet-name": { readonly sheet: string };
}

export type UnwritableCode = keyof UnwritableData;

export type UnwritableReason = ReasonOf<UnwritableData>;

/** The only error by which a sound workbook refuses an edit. */
export class UnwritableEdit extends CodedError<UnwritableData> {
  override readonly name = "UnwritableEdit";
}

export function unwritable<Code extends UnwritableCode>(
  code: Code,
  data: UnwritableData[Code],
): UnwritableEdit {
  return new UnwritableEdit({ code, data } as UnwritableReason);
}
