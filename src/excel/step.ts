import {
  type CellEdit,
  type CellState,
  type ConditionalFormat,
  columnIndex,
  type Edit,
  formatAddress,
  isCellEdit,
  isError,
  type Look,
  type Position,
  parseAddress,
  parseRange,
  stateAfter,
  type Workbook,
} from "../workbook";
import { refusal } from "./errors";

export interface PlacedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly at: Position;
}

/** A cell that a step is going to write. */
export interface PlannedCell extends PlacedCell {
  /** In their order; the last content and the last format count. */
  readonly edits: readonly CellEdit[];
  /** The cell whose look it takes, `null` where its own look stays. */
  readonly like: Position | null;
  /** What its look gets besides; `null` where nothing. */
  readonly look: Look | null;
}

export interface PlannedWidth {
  readonly sheet: string;
  readonly column: string;
  readonly index: number;
  /** In characters of the default font. */
  readonly width: number;
}

export interface PlannedFormats {
  readonly sheet: string;
  readonly key: string;
  readonly formats: readonly ConditionalFormat[];
}

/** Edits sorted by what they touch; every one of them is sound in itself. */
export interface StepPlan {
  readonly addSheets: readonly string[];
  readonly cells: readonly PlannedCell[];
  readonly widths: readonly PlannedWidth[];
  readonly formats: readonly PlannedFormats[];
}

/** Excel's own limits. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;
const WIDEST_COLUMN = 255;

/**
 * Sorts edits by what they touch.
 * @throws SessionError where an edit could not be carried out in any workbook
 */
export function planStep(edits: readonly Edit[]): StepPlan {
  const addSheets = new Map<string, string>();
  const cells = new Map<string, PlannedCell>();
  const widths = new Map<string, PlannedWidth>();
  const formats = new Map<string, PlannedFormats>();
  for (const edit of edits) {
    if (isCellEdit(edit)) {
      const key = `${edit.sheet}!${edit.cell.replaceAll("$", "").toUpperCase()}`;
      cells.set(key, planCell(edit, cells.get(key)));
    } else if (edit.kind === "column-width") {
      widths.set(`${edit.sheet}!${edit.column.toUpperCase()}`, planWidth(edit));
    } else if (edit.kind === "conditional-formats") {
      edit.formats.forEach((format) => checkFormat(edit.sheet, format));
      const { sheet, key } = edit;
      formats.set(`${sheet}!${key}`, { sheet, key, formats: edit.formats });
    } else {
      if (!isSheetName(edit.sheet)) throw refusal("bad-sheet-name", { sheet: edit.sheet });
      addSheets.set(edit.sheet.toLowerCase(), edit.sheet);
    }
  }
  return {
    addSheets: [...addSheets.values()],
    cells: [...cells.values()],
    widths: [...widths.values()],
    formats: [...formats.values()],
  };
}

/** Every sheet that a plan touches, those that it adds included. */
export function sheetsOf(plan: StepPlan): string[] {
  const named = [...plan.cells, ...plan.widths, ...plan.formats].map(({ sheet }) => sheet);
  return [...new Set([...named, ...plan.addSheets])];
}

/**
 * What was entered beside the cells of a step, in their rows: where it stands there no more, rows or
 * columns came or went and what was meant for one row would be written into another. Formulas are left
 * out, as they change with every such move wherever it was.
 */
export function witnessesOf({ cells }: StepPlan, { sheets }: Workbook): PlacedCell[] {
  const written = new Set(cells.map(({ sheet, at }) => `${sheet}!${at.row},${at.column}`));
  const rows = new Set(cells.map(({ sheet, at }) => `${sheet}!${at.row}`));
  return sheets.flatMap(({ name: sheet, rows: all }) =>
    all
      .filter(({ index }) => rows.has(`${sheet}!${index}`))
      .flatMap(({ index: row, cells: own }) =>
        own
          .filter(({ formula }) => formula === null)
          .filter(({ column }) => !written.has(`${sheet}!${row},${column}`))
          .map(({ column }) => {
            return { sheet, cell: formatAddress(row, column), at: { row, column } };
          }),
      ),
  );
}

/** What a planned cell will hold. */
export function plannedState(before: CellState, { edits }: PlannedCell): CellState {
  return edits.reduce(stateAfter, before);
}

/** Whether two states show the same: a formula is compared by itself, its result comes and goes. */
export function sameContent(a: CellState, b: CellState): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}

export function sameState(a: CellState, b: CellState): boolean {
  return sameContent(a, b) && a.format === b.format;
}

function sameValue(a: CellState["value"], b: CellState["value"]): boolean {
  if (isError(a) || isError(b)) return isError(a) && isError(b) && a.error === b.error;
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b);
  return a === b;
}

/** Excel keeps 15 digits of a number: what was written and what stands there differ by the rest. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-14;
}

function planCell(edit: CellEdit, known: PlannedCell | undefined): PlannedCell {
  const { sheet } = edit;
  const at = parseAddress(edit.cell);
  if (!at) throw refusal("not-a-cell", { sheet, cell: edit.cell });
  checkContent(edit);
  const { like: asked, look } = edit.style ?? {};
  if (look) checkLook(sheet, look);
  const like = asked === undefined ? (known?.like ?? null) : parseAddress(asked);
  if (asked !== undefined && !like) throw refusal("not-a-cell", { sheet, cell: asked });
  const cell = edit.cell.replaceAll("$", "").toUpperCase();
  return {
    sheet,
    cell,
    at,
    like,
    look: look || known?.look ? { ...known?.look, ...look } : null,
    edits: [...(known?.edits ?? []), edit],
  };
}

function checkContent(edit: CellEdit): void {
  const { sheet, cell } = edit;
  if (edit.kind === "formula" && edit.formula.trim() === "")
    throw refusal("empty-formula", { sheet, cell });
  if (edit.kind === "value" && typeof edit.value === "number" && !Number.isFinite(edit.value))
    throw refusal("not-a-number", { sheet, cell });
  const [length, allowed] =
    edit.kind === "formula"
      ? [edit.formula.length, LONGEST_FORMULA]
      : [edit.kind === "value" ? String(edit.value).length : 0, LONGEST_TEXT];
  if (length > allowed) throw refusal("too-long", { sheet, cell, length, allowed });
}

function planWidth(edit: Extract<Edit, { kind: "column-width" }>): PlannedWidth {
  const { sheet, column, width } = edit;
  const index = columnIndex(column);
  if (index === null || !(width >= 0 && width <= WIDEST_COLUMN))
    throw refusal("bad-width", { sheet, column, width });
  return { sheet, column: column.toUpperCase(), index, width };
}

const isColour = (text: string): boolean => /^[0-9a-f]{6}$/i.test(text);

function checkLook(sheet: string, { font, fill, border, size }: Look): void {
  const wrong =
    [font, fill, border].find((colour) => colour !== undefined && !isColour(colour)) ??
    (size !== undefined && !(size >= 1 && size <= 409) ? String(size) : undefined);
  if (wrong !== undefined) throw refusal("bad-format", { sheet, value: wrong });
}

function checkFormat(sheet: string, { range, fill, font, formula }: ConditionalFormat): void {
  const wrong = !parseRange(range)
    ? range
    : ([fill, font].find((colour) => !isColour(colour)) ?? (formula.trim() === "" ? range : null));
  if (wrong !== null) throw refusal("bad-format", { sheet, value: wrong });
}

function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= 31 &&
    !/[\\/?*[\]:\u0000-\u001f]/.test(name) &&
    !/^'|'$/.test(name)
  );
}
