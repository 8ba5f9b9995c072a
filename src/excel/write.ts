import { type CellState, formatRange, isError } from "../workbook";
import { type Block, toBlocks, toRequests } from "./blocks";
import { rawCells, stateAt } from "./cells";
import { refusal } from "./errors";
import { literalOf } from "./literal";
import { queueLooks } from "./looks";
import type { CellWrite, Scene, Step } from "./scene";
import { sameNumber } from "./step";

/** Text format: whatever is entered stays a text, formulas and numbers as well. */
const TEXT = "@";

/** The cells of a step, shared out to requests: formulas and values in blocks of their own. */
export function writeRequests(step: Step, scene: Scene): Block<CellWrite>[][] {
  // Rows that are filtered away are written one by one: an array would pass over them.
  const isTall = (sheet: string): boolean => scene.sheets.get(sheet)?.isTall ?? true;
  const isFormula = ({ to }: CellWrite): boolean => to.formula !== null;
  return toRequests([
    ...toBlocks(
      step.cells.filter((write) => !isFormula(write)),
      isTall,
    ),
    ...toBlocks(step.cells.filter(isFormula), isTall),
  ]);
}

/**
 * Queues the writing of a block, and answers its range. The format comes twice: in a cell of
 * text format a number would become a text, and a formula entered into a cell of no format takes
 * the format of what it refers to.
 */
export function queueBlock(
  worksheet: Excel.Worksheet,
  { range, cells }: Block<CellWrite>,
  canFormat: boolean,
): Excel.Range {
  const target = worksheet.getRange(formatRange(range));
  const isText = ({ from, to }: CellWrite): boolean => from.format === TEXT || to.format === TEXT;
  if (canFormat && cells.some((row) => row.some(isText)))
    target.numberFormat = matrix(cells, ({ to }) => (to.format === TEXT ? "General" : to.format));
  const contents = matrix(cells, ({ to }) => literalOf(to));
  if (cells[0]?.[0]?.to.formula === null) target.values = contents;
  else target.formulas = contents;
  if (canFormat) target.numberFormat = matrix(cells, ({ to }) => to.format);
  queueLooks(
    target,
    matrix(cells, ({ look }) => look?.to ?? null),
  );
  return target;
}

function matrix<T>(cells: readonly (readonly CellWrite[])[], of: (write: CellWrite) => T): T[][] {
  return cells.map((row) => row.map(of));
}

/**
 * Compares what a block holds with what was to be written.
 * @throws SessionError where Excel made something else of it
 */
export function verifyBlock(range: Excel.Range, { sheet, cells }: Block<CellWrite>): void {
  const raw = rawCells(range, cells.length, cells[0]?.length ?? 0);
  cells.forEach((row, at) => {
    row.forEach(({ cell, to }, column) => {
      if (!raw || !isAsWritten(stateAt(raw, at, column), to))
        throw refusal("not-as-written", { sheet, cell });
    });
  });
}

/** Excel may spell a formula its own way. */
function isAsWritten(found: CellState, to: CellState): boolean {
  if (to.formula !== null) return found.formula !== null;
  if (found.formula !== null) return false;
  if (typeof to.value === "number")
    return typeof found.value === "number" && sameNumber(found.value, to.value);
  if (isError(to.value)) return isError(found.value) && found.value.error === to.value.error;
  // A text without letters may come back as a blank.
  return found.value === to.value || (to.value === "" && found.value === null);
}
