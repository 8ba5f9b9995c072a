import {
  convertAlike,
  isInOwnUnit,
  type Operator,
  readNumber,
  readUnit,
  type Target,
  type TargetForm,
  type Unit,
} from "../notation";
import type { ValueCell } from "../recognise";
import type { CellValue } from "../workbook";

/** A cell of the workbook that a figure was taken from. */
export interface Place {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
}

/** Where a figure comes from: a cell of its own table, of another table of the plan, or the plan. */
export type Origin = "table" | "other-table" | "plan";

/** A figure in the unit it is judged in, and how to get it out of its cell again. */
export interface Figure {
  /** `null` is a blank or a cell without a figure, never zero. */
  readonly value: number | null;
  readonly origin: Origin;
  /** `null` where the plan itself says it. */
  readonly place: Place | null;
  /** What the cell holds; `null` for a blank and for a figure of the plan. */
  readonly content: CellValue;
  /** What a plain number in that cell has to be multiplied by: 100 under a per cent format, 1e4 for 亿元 in 万元. */
  readonly factor: number;
}

/** The figure to reach, as {@link Figure}, with what its wording says. */
export interface TargetFigure extends Omit<Figure, "value"> {
  readonly value: number | readonly [number, number] | null;
  readonly form: TargetForm;
  readonly operator: Operator | null;
  /** As written in the cell or the plan. */
  readonly printed: string;
}

export interface YearFigure extends Figure {
  readonly year: number;
  /** 预计、初步 */
  readonly provisional: boolean;
}

/**
 * A value in another unit; units that measure the same in other words (家, 个) convert by their scale.
 * `null` where they measure different things, the value itself where either is unknown.
 */
export function inUnit(value: number, from: Unit | null, to: Unit | null): number | null {
  if (!from || !to) return value;
  return convertAlike(value, from, to);
}

/** Whether figures in one unit can be judged in the other. */
export function fits(from: Unit | null, to: Unit | null): boolean {
  return inUnit(1, from, to) !== null;
}

const unitWritten = (written: string | null, row: Unit | null): Unit | null =>
  written === null ? row : (readUnit(written) ?? row);

/** Reads the figure of a cell into `unit`. `rowUnit` holds where the cell names none. */
export function figureOf(
  cell: ValueCell,
  sheet: string,
  rowUnit: Unit | null,
  unit: Unit | null,
  origin: Origin,
): Figure {
  const { reading } = cell;
  const value = reading.ok
    ? inUnit(reading.value, unitWritten(reading.unit, rowUnit), unit)
    : milestoneValue(cell.value);
  return {
    value,
    origin,
    place: placeOf(cell, sheet),
    content: cell.value,
    factor: factorOf(cell.format, rowUnit, unit),
  };
}

/** The anchor where a merge covers the cell: a formula finds nothing in the others. */
function placeOf(cell: ValueCell, sheet: string): Place {
  const { row, column } = cell.mergedFrom ?? cell;
  return { sheet, row, column };
}

/** What a number typed into a cell of this format is multiplied by to be in `unit`. */
function factorOf(format: string, rowUnit: Unit | null, unit: Unit | null): number {
  const reading = readNumber(1, format);
  if (!reading.ok) return 1;
  return inUnit(reading.value, unitWritten(reading.unit, rowUnit), unit) ?? 1;
}

const DONE =
  /^(?:是|有|已(?:经)?(?:完成|建成|实现|达到|达标|投用|启用)?|完成|建成|达标|√|✓|✔|yes|y|true|done)$/i;
const NOT_DONE =
  /^(?:否|无|未(?:完成|建成|实现|达到|达标|启动)?|在建|建设中|推进中|进行中|×|✗|✘|no|n|false)$/i;

/** 是/否, 已建成/在建, TRUE/FALSE of a milestone as 1 or 0; `null` for anything else. */
export function milestoneValue(content: CellValue): number | null {
  const text = String(content ?? "").trim();
  if (DONE.test(text)) return 1;
  return NOT_DONE.test(text) ? 0 : null;
}

/** Reads a target cell into `unit`. */
export function targetOf(
  target: { readonly cell: ValueCell; readonly reading: Target },
  sheet: string,
  rowUnit: Unit | null,
  unit: Unit | null,
  origin: Origin,
): TargetFigure {
  const { cell, reading } = target;
  const inOwnUnit = isInOwnUnit(reading.form);
  const from = unitWritten(reading.unit, rowUnit);
  const move = (value: number): number | null => (inOwnUnit ? inUnit(value, from, unit) : value);
  return {
    value: moved(reading.value, move),
    form: reading.form,
    operator: reading.operator,
    printed: reading.printed.trim(),
    origin,
    place: placeOf(cell, sheet),
    content: cell.value,
    factor: inOwnUnit ? factorOf(cell.format, rowUnit, unit) : factorOf(cell.format, null, null),
  };
}

function moved(value: Target["value"], move: (value: number) => number | null): Target["value"] {
  if (value === null) return null;
  if (typeof value === "number") return move(value);
  const low = move(value[0]);
  const high = move(value[1]);
  return low === null || high === null ? null : [low, high];
}
