import type { FileEdit, FileLook } from "../../../ooxml/parts";
import { formatAddress, isError } from "../../../workbook";
import type { BookValue, Look } from "../../book/book";
import { type CellState, columnOf, type NotKept, rowOf, type SheetState } from "../file";
import { lookChange } from "./looks";

/** What Excel holds in a cell. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Shown while a function has not answered, or by a grid that lacks it: never a result to keep. */
const NO_RESULT = /^#(BUSY|GETTING_DATA|NAME|CALC|CONNECT|BLOCKED|UNKNOWN|FIELD)/i;
/** Excel and the grid add in another order now and then. */
const SAME = 1e-12;

export interface CellChanges {
  readonly edits: FileEdit[];
  /** New results of formulas that were not edited: no edits by themselves. */
  readonly results: FileEdit[];
  readonly notKept: NotKept[];
}

type Spell = (formula: string) => string;

/** Turns the difference between two states of a sheet's cells into edits. */
export function cellChanges(before: SheetState, after: SheetState, spell: Spell): CellChanges {
  const changes: CellChanges = { edits: [], results: [], notKept: [] };
  const looks = lookChanges();
  const blankBefore = blank(before.plain);
  const blankAfter = blank(after.plain);
  const keys = [...new Set([...before.cells.keys(), ...after.cells.keys()])].sort((a, b) => a - b);
  for (const key of keys) {
    const old = before.cells.get(key) ?? blankBefore;
    const now = after.cells.get(key) ?? blankAfter;
    const cell = formatAddress(rowOf(key), columnOf(key));
    const place = { sheet: after.name, cell };
    if (old.formula !== now.formula || (now.formula === null && !same(old.value, now.value))) {
      const formula = now.formula === null ? null : spell(now.formula);
      if (isTooMuch(now.value, formula)) {
        changes.notKept.push({ code: "cell", sheet: after.name, place: cell });
      } else changes.edits.push({ ...place, ...contentEdit(now.value, formula) });
    } else if (now.formula !== null && isNewResult(old.value, now.value)) {
      changes.results.push({ kind: "result", ...place, value: now.value });
    }
    const look = looks(old.look, now.look);
    const isOtherFormat = old.format !== now.format;
    if (!look && !isOtherFormat) continue;
    const numberFormat = isOtherFormat && { numberFormat: now.format };
    changes.edits.push({ kind: "look", ...place, look: look ?? {}, ...numberFormat });
  }
  return changes;
}

function blank(look: Look): CellState {
  return { value: null, formula: null, format: "General", look };
}

type Content =
  | { kind: "formula"; formula: string; cached: Exclude<BookValue, null> | null }
  | { kind: "value"; value: Exclude<BookValue, null> }
  | { kind: "clear" };

function contentEdit(value: BookValue, formula: string | null): Content {
  if (formula !== null) {
    const cached = isError(value) && NO_RESULT.test(value.error) ? null : value;
    return { kind: "formula", formula, cached };
  }
  return value === null ? { kind: "clear" } : { kind: "value", value };
}

function isTooMuch(value: BookValue, formula: string | null): boolean {
  if (formula !== null && formula.length > LONGEST_FORMULA) return true;
  if (typeof value === "string") return value.length > LONGEST_TEXT;
  return typeof value === "number" && !Number.isFinite(value);
}

function same(a: BookValue, b: BookValue): boolean {
  if (a !== null && b !== null && isError(a) && isError(b)) return a.error === b.error;
  return a === b;
}

/** A result that a reader of the file should find; none where the grid could not calculate. */
function isNewResult(old: BookValue, now: BookValue): now is Exclude<BookValue, null> {
  if (now === null || same(old, now) || isTooMuch(now, null)) return false;
  if (isError(now)) return !NO_RESULT.test(now.error);
  if (typeof old !== "number" || typeof now !== "number") return true;
  return Math.abs(old - now) > SAME * Math.max(Math.abs(old), Math.abs(now));
}

/** {@link lookChange}, remembered for each pair of looks: a table has thousands of cells and few pairs. */
function lookChanges(): (before: Look, after: Look) => FileLook | null {
  const known = new Map<Look, Map<Look, FileLook | null>>();
  return (before, after) => {
    if (before === after) return null;
    let byAfter = known.get(before);
    if (!byAfter) known.set(before, (byAfter = new Map()));
    let change = byAfter.get(after);
    if (change === undefined) byAfter.set(after, (change = lookChange(before, after)));
    return change;
  };
}
