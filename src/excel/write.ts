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
  return toRequests(
    [
      ...toBlocks(
        step.cells.filter((write) => !isFormula(write)),
        isTall,
        weightOf,
      ),
      ...toBlocks(step.cells.filter(isFormula), isTall, weightOf),
    ],
    weightOf,
  );
}

/** Characters that are no more than a cell is reckoned to take, read back as value and as formula. */
const SHORT = 25;

function weightOf({ to: { value, formula } }: CellWrite): number {
  const length = formula?.length ?? (typeof value === "string" ? value.length : 0);
  return Math.max(1, length / SHORT);
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

/** A formula that Excel spells in a way of its own. */
interface Spelling {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
}

/**
 * Compares what a block holds with what was to be written, and answers the formulas that Excel
 * spells otherwise.
 * @throws SessionError where Excel made something else of it
 */
export function verifyBlock(range: Excel.Range, { sheet, cells }: Block<CellWrite>): Spelling[] {
  const raw = rawCells(range, cells.length, cells[0]?.length ?? 0);
  return cells.flatMap((row, at) =>
    row.flatMap(({ cell, to }, column): Spelling[] => {
      const found = raw && stateAt(raw, at, column);
      if (!found || !isAsWritten(found, to)) throw refusal("not-as-written", { sheet, cell });
      const { formula } = found;
      return formula === null || formula === to.formula ? [] : [{ sheet, cell, formula }];
    }),
  );
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
