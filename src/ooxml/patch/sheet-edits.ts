import {
  type CellStyle,
  columnIndex,
  type Edit,
  formatAddress,
  parseAddress,
  type WritableValue,
} from "../../workbook";
import type { CellContent } from "./cell-markup";
import type { FormatsEdit, RulesEdit } from "./conditional-formats";
import { unwritable } from "./errors";
import type { FileLook } from "./looks";

/** What may be changed in a file beside what the product itself writes. */
export type FileEdit =
  | Edit
  | {
      /** The cell's content stays, or is what another edit of the cell says. */
      readonly kind: "look";
      readonly sheet: string;
      readonly cell: string;
      readonly look: FileLook;
      readonly numberFormat?: string;
    }
  | {
      /** What a formula that stays is shown to give; nothing happens to a cell without one. */
      readonly kind: "result";
      readonly sheet: string;
      readonly cell: string;
      readonly value: WritableValue | null;
    }
  | ({
      /** Conditional formats by formula, whoever made them. */
      readonly kind: "format-rules";
      readonly sheet: string;
    } & RulesEdit);

/** What one cell is to become. Positions are zero-based. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: FileStyle;
}

export type FileStyle = Omit<CellStyle, "look"> & { readonly look?: FileLook };

/** The edits of one sheet, sorted out: of two edits of one thing the later counts. */
export interface SheetEdits {
  readonly sheet: string;
  /** By address. */
  readonly cells: Map<string, CellEdit>;
  /** By column letters in capitals. */
  readonly widths: Map<string, number>;
  /** By key. */
  readonly formats: Map<string, FormatsEdit>;
  readonly rules: RulesEdit[];
}

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Edits by sheet, in the order in which sheets are first named. @throws UnwritableEdit. */
export function sortEdits(edits: readonly FileEdit[]): Map<string, SheetEdits> {
  const sheets = new Map<string, SheetEdits>();
  for (const edit of edits) {
    const { sheet } = edit;
    const known = sheets.get(sheet);
    const own = known ?? {
      sheet,
      cells: new Map(),
      widths: new Map(),
      formats: new Map(),
      rules: [],
    };
    if (!known) sheets.set(sheet, own);
    addEdit(own, edit);
  }
  return sheets;
}

function addEdit(own: SheetEdits, edit: FileEdit): void {
  if (edit.kind === "add-sheet") return;
  if (edit.kind === "column-width") {
    const known = columnIndex(edit.column) !== null;
    own.widths.set(known ? edit.column.toUpperCase() : edit.column, edit.width);
  } else if (edit.kind === "format-rules") {
    own.rules.push(edit);
  } else if (edit.kind === "conditional-formats") {
    own.formats.set(edit.key, { key: edit.key, formats: edit.formats });
  } else {
    const position = parseAddress(edit.cell);
    if (!position) throw unwritable("not-a-cell", { sheet: edit.sheet, cell: edit.cell });
    const content = contentOf(edit);
    requireWritable(content, edit.sheet, edit.cell);
    const style = styleOf(edit);
    requireLook(style.look, edit.sheet);
    const cell = formatAddress(position.row, position.column);
    own.cells.set(cell, joined(own.cells.get(cell), edit, { ...position, content, style }));
  }
}

function styleOf(edit: Extract<FileEdit, { readonly cell: string }>): FileStyle {
  if (edit.kind === "result") return {};
  if (edit.kind !== "look") return edit.style ?? {};
  const { look, numberFormat } = edit;
  return { look, ...(numberFormat !== undefined && { numberFormat }) };
}

/** A look and a content for one cell, in either order, are carried out together. */
function joined(before: CellEdit | undefined, { kind }: FileEdit, edit: CellEdit): CellEdit {
  if (!before) return edit;
  if (kind === "look") {
    return { ...edit, content: before.content, style: { ...before.style, ...edit.style } };
  }
  return before.content.kind === "keep"
    ? { ...edit, style: { ...edit.style, ...before.style } }
    : edit;
}

const COLOUR = /^[0-9a-f]{6}$/i;

function requireLook(look: FileLook | undefined, sheet: string): void {
  for (const colour of [look?.font, look?.fill, look?.border, ...edgeColours(look)])
    if (colour !== undefined && colour !== null && !COLOUR.test(colour))
      throw unwritable("bad-format", { sheet, value: colour });
  if (look?.size !== undefined && !(look.size >= 1 && look.size <= 409))
    throw unwritable("bad-format", { sheet, value: String(look.size) });
}

function edgeColours(look: FileLook | undefined): string[] {
  return Object.values(look?.borders ?? {}).map(({ color }) => color);
}

function contentOf(edit: Extract<FileEdit, { readonly cell: string }>): CellContent {
  if (edit.kind === "look") return { kind: "keep" };
  if (edit.kind === "result") return { kind: "result", value: edit.value };
  if (edit.kind === "value") return { kind: "value", value: edit.value };
  if (edit.kind === "formula") {
    return { kind: "formula", formula: edit.formula, cached: edit.cached };
  }
  return { kind: "clear" };
}

function requireWritable(content: CellContent, sheet: string, cell: string): void {
  if (content.kind === "clear" || content.kind === "keep") return;
  if (content.kind === "result") {
    if (content.value !== null) requireValue(content.value, sheet, cell);
    return;
  }
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
