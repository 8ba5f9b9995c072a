import { UnreadableWorkbook, UnwritableEdit } from "../../../ooxml";
import { type Arrangement, arrangeWorkbook, type FileEdit } from "../../../ooxml/parts";
import { type CellRange, formatAddress, parseAddress, parseRange } from "../../../workbook";
import type { NotKept, NotKeptCode } from "../file";

type Patch = (edits: readonly FileEdit[]) => Promise<Uint8Array>;

/** Carries edits out; those the file refuses are left out and told of. */
export async function patchWhatCanBe(
  patch: Patch,
  edits: readonly FileEdit[],
): Promise<{ readonly bytes: Uint8Array; readonly notKept: readonly NotKept[] }> {
  const notKept: NotKept[] = [];
  let left = edits;
  for (;;) {
    try {
      return { bytes: await patch(left), notKept };
    } catch (error) {
      if (!(error instanceof UnwritableEdit)) throw error;
      const refused = refusalOf(error);
      const kept = left.filter((edit) => !refused.covers(edit));
      // An error about nothing that was asked for would come back for ever.
      if (kept.length === left.length) throw error;
      left = kept;
      notKept.push(refused.told);
    }
  }
}

/** Carries an arrangement out; notes whose parts cannot be changed are left out and told of. */
export async function arrangeWhatCanBe(
  bytes: Uint8Array,
  arrangement: Arrangement,
): Promise<{ readonly bytes: Uint8Array; readonly notKept: readonly NotKept[] }> {
  const { notes, settings, ...rest } = arrangement;
  const notKept: NotKept[] = [];
  let arranged = Object.keys(rest).length > 0 ? await arrangeWorkbook(bytes, rest) : bytes;
  try {
    if (settings) arranged = await arrangeWorkbook(arranged, { settings });
  } catch (error) {
    if (!(error instanceof UnwritableEdit || error instanceof UnreadableWorkbook)) throw error;
    notKept.push({ code: "document-settings", sheet: null, place: null });
  }
  for (const [sheet, changes] of notes ?? []) {
    try {
      arranged = await arrangeWorkbook(arranged, { notes: new Map([[sheet, changes]]) });
    } catch (error) {
      if (!(error instanceof UnwritableEdit || error instanceof UnreadableWorkbook)) throw error;
      for (const { before, after } of changes) {
        const { row, column } = after ?? before ?? { row: 0, column: 0 };
        notKept.push({ code: "note", sheet, place: formatAddress(row, column) });
      }
    }
  }
  return { bytes: arranged, notKept };
}

interface Refusal {
  readonly told: NotKept;
  covers(edit: FileEdit): boolean;
}

function refusalOf({ reason }: UnwritableEdit): Refusal {
  const { sheet } = reason.data;
  const inSheet = (edit: FileEdit) => edit.sheet === sheet;
  const refusal = (
    code: NotKeptCode,
    place: string | null,
    covers: (edit: FileEdit) => boolean,
  ): Refusal => ({ told: { code, sheet, place }, covers: (edit) => inSheet(edit) && covers(edit) });
  const content = (code: NotKeptCode, place: string) => {
    const range = parseRange(place);
    return refusal(code, place, (edit) => isContent(edit) && isWithin(edit.cell, range));
  };
  switch (reason.code) {
    case "array-formula":
      return content("array-formula", reason.data.range);
    case "table-totals":
      return content("table-totals", reason.data.cell);
    case "table-header":
    case "merged-cell":
    case "not-a-number":
    case "too-long":
    case "empty-formula":
      return content("cell", reason.data.cell);
    case "not-a-cell":
      return refusal(
        "cell",
        reason.data.cell,
        (edit) => "cell" in edit && edit.cell === reason.data.cell,
      );
    case "too-many-styles":
      return refusal("too-many-styles", null, (edit) => edit.kind === "look");
    case "bad-format":
      return refusal(
        "conditional-format",
        null,
        (edit) => edit.kind === "format-rules" || edit.kind === "look",
      );
    case "bad-width":
      return refusal("cell", reason.data.column, (edit) => edit.kind === "column-width");
    case "bad-sheet-name":
    case "unknown-sheet":
      return refusal("sheet-name", null, () => true);
    default:
      return refusal("cell", null, () => true);
  }
}

type ContentEdit = Extract<FileEdit, { readonly kind: "value" | "formula" | "clear" }>;

function isContent(edit: FileEdit): edit is ContentEdit {
  return edit.kind === "value" || edit.kind === "formula" || edit.kind === "clear";
}

function isWithin(cell: string, range: CellRange | null): boolean {
  const at = parseAddress(cell);
  if (!at || !range) return false;
  return (
    at.row >= range.top &&
    at.row <= range.bottom &&
    at.column >= range.left &&
    at.column <= range.right
  );
}
