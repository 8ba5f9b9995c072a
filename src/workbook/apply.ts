import { parseAddress } from "./address";
import { type CellSpec, withCells } from "./build";
import { cellAt } from "./cells";
import type { Edit } from "./edit";
import type { Cell, CellValue, Sheet, Workbook } from "./model";

/** All that an edit can change of a cell. */
export interface CellState {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula: string | null;
  /** Number format code. */
  readonly format: string;
}

const BLANK: CellState = { value: null, formula: null, format: "General" };

/** An edit that changes one cell. */
export type CellEdit = Extract<Edit, { readonly cell: string }>;

export function isCellEdit(edit: Edit): edit is CellEdit {
  return "cell" in edit;
}

/** What a cell holds, named in A1 notation; a blank where there is none. */
export function cellState(workbook: Workbook, sheetName: string, cell: string): CellState {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  const at = parseAddress(cell);
  return (sheet && at && stateOf(cellAt(sheet, at.row, at.column))) || BLANK;
}

function stateOf(cell: Cell | undefined): CellState | null {
  return cell ? { value: cell.value, formula: cell.formula, format: cell.format } : null;
}

/** What an edit leaves in a cell. A number format stays unless the edit brings one. */
export function stateAfter(before: CellState, edit: CellEdit): CellState {
  const format = edit.style?.numberFormat ?? before.format;
  if (edit.kind === "clear") return { value: null, formula: null, format };
  return edit.kind === "value"
    ? { value: edit.value, formula: null, format }
    : { value: edit.cached, formula: edit.formula, format };
}

/**
 * Adds sheets and carries out edits of cells on the plain model, in their order. Widths and
 * conditional formats are no part of it and are left out, as are cells of sheets that are neither in
 * the workbook nor added.
 */
export function applyEdits(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    if (!isCellEdit(edit)) continue;
    const own = bySheet.get(edit.sheet);
    if (own) own.push(edit);
    else bySheet.set(edit.sheet, [edit]);
  }
  let changed = withSheets(workbook, edits);
  for (const [name, own] of bySheet) {
    const sheet = changed.sheets.find((candidate) => candidate.name === name);
    if (sheet) changed = withCells(changed, name, specsOf(sheet, own));
  }
  return changed;
}

function withSheets(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const known = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const added = edits.flatMap((edit): Sheet[] => {
    if (edit.kind !== "add-sheet" || known.has(edit.sheet.toLowerCase())) return [];
    known.add(edit.sheet.toLowerCase());
    const nothing = { rows: [], merges: [], hiddenColumns: [], listObjects: [] };
    return [{ name: edit.sheet, visibility: "visible", ...nothing }];
  });
  return added.length > 0 ? { ...workbook, sheets: [...workbook.sheets, ...added] } : workbook;
}

function specsOf(sheet: Sheet, edits: readonly CellEdit[]): ReadonlyMap<string, CellSpec> {
  const states = new Map<string, CellState>();
  for (const edit of edits) {
    const at = parseAddress(edit.cell);
    const before =
      states.get(edit.cell) ?? (at && stateOf(cellAt(sheet, at.row, at.column))) ?? BLANK;
    states.set(edit.cell, stateAfter(before, edit));
  }
  return new Map([...states].map(([cell, state]): [string, CellSpec] => [cell, specOf(state)]));
}

function specOf({ value, formula, format }: CellState): CellSpec {
  if (value === null && formula === null) return null;
  return formula === null ? { value, format } : { value, formula, format };
}
