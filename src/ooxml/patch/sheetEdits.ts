import {
  type CellStyle,
  columnIndex,
  type Edit,
  formatAddress,
  type Look,
  parseAddress,
  type WritableValue,
} from "../../workbook";
import type { CellContent } from "./cellMarkup";
import type { FormatsEdit } from "./conditionalFormats";
import { unwritable } from "./errors";

/** What one cell is to become. Positions are zero-based. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: CellStyle;
}

/** The edits of one sheet, sorted out: of two edits of one thing the later counts. */
export interface SheetEdits {
  readonly sheet: string;
  /** By address. */
  readonly cells: Map<string, CellEdit>;
  /** By column letters in capitals. */
  readonly widths: Map<string, number>;
  /** By key. */
  readonly formats: Map<string, FormatsEdit>;
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Edits by sheet, in the order in which sheets are first named. @throws UnwritableEdit. */
export function sortEdits(edits: readonly Edit[]): Map<string, SheetEdits> {
  const sheets = new Map<string, SheetEdits>();
  for (const edit of edits) {
    const { sheet } = edit;
    const known = sheets.get(sheet);
    const own = known ?? { sheet, cells: new Map(), widths: new Map(), formats: new Map() };
    if (!known) sheets.set(sheet, own);
    addEdit(own, edit);
  }
  return sheets;
}

function addEdit(own: SheetEdits, edit: Edit): void {
  if (edit.kind === "add-sheet") return;
  if (edit.kind === "column-width") {
    const known = columnIndex(edit.column) !== null;
    own.widths.set(known ? edit.column.toUpperCase() : edit.column, edit.width);
  } else if (edit.kind === "conditional-formats") {
    own.formats.set(edit.key, { key: edit.key, formats: edit.formats });
  } else {
    const position = parseAddress(edit.cell);
    if (!position) throw unwritable("not-a-cell", { sheet: edit.sheet, cell: edit.cell });
    const content = contentOf(edit);
    requireWritable(content, edit.sheet, edit.cell);
    const { style = {} } = edit;
    requireLook(style.look, edit.sheet);
    own.cells.set(formatAddress(position.row, position.column), { ...position, content, style });
  }
}

const COLOUR = /^[0-9a-f]{6}$/i;

function requireLook(look: Look | undefined, sheet: string): void {
  for (const colour of [look?.font, look?.fill, look?.border])
    if (colour !== undefined && !COLOUR.test(colour))
      throw unwritable("bad-format", { sheet, value: colour });
  if (look?.size !== undefined && !(look.size >= 1 && look.size <= 409))
    throw unwritable("bad-format", { sheet, value: String(look.size) });
}

function contentOf(edit: Extract<Edit, { readonly cell: string }>): CellContent {
  if (edit.kind === "value") return { kind: "value", value: edit.value };
  if (edit.kind === "formula") {
    return { kind: "formula", formula: edit.formula, cached: edit.cached };
  }
  return { kind: "clear" };
}

function requireWritable(content: CellContent, sheet: string, cell: string): void {
  if (content.kind === "clear") return;
  if (content.kind === "value") {
    requireValue(content.value, sheet, cell);
    return;
  }
  if (content.formula.trim() === "") throw unwritable("empty-formula", { sheet, cell });
  requireLength(content.formula, LONGEST_FORMULA, sheet, cell);
  if (content.cached !== null) requireValue(content.cached, sheet, cell);
}

function requireValue(value: WritableValue, sheet: string, cell: string): void {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw unwritable("not-a-number", { sheet, cell });
  }
  if (typeof value === "string") requireLength(value, LONGEST_TEXT, sheet, cell);
}

function requireLength(text: string, allowed: number, sheet: string, cell: string): void {
  if (text.length <= allowed) return;
  throw unwritable("too-long", { sheet, cell, length: text.length, allowed });
}
