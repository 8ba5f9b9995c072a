import { engineOf, evaluate, plain, sheetsOf } from "../../src/compose/testing/evaluate";
import {
  applyEdits,
  type CellValue,
  type Edit,
  parseAddress,
  type Workbook,
} from "../../src/workbook";
import { workOut } from "./catalogue-calls";

type FormulaEdit = Extract<Edit, { kind: "formula" }>;

export const formulasOf = (edits: readonly Edit[]): FormulaEdit[] =>
  edits.flatMap((edit) => (edit.kind === "formula" ? [edit] : []));

function same(a: CellValue, b: CellValue): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** Native formulas whose result, worked out by an independent evaluator, is not the product's own. */
export function nativeErrors(workbook: Workbook, edits: readonly Edit[]): object[] {
  const filled = applyEdits(workbook, edits);
  const values = evaluate(
    sheetsOf(filled, (cell) => (cell.formula === null ? plain(cell) : `=${cell.formula}`)),
  );
  return formulasOf(edits).flatMap((edit) => {
    const at = parseAddress(edit.cell);
    const given = at ? (values[edit.sheet]?.[at.row]?.[at.column] ?? null) : null;
    return same(given, edit.cached) ? [] : [{ ...edit, given }];
  });
}

/** As {@link nativeErrors}, of formulas that call the product's custom functions. */
export function functionErrors(workbook: Workbook, edits: readonly Edit[]): object[] {
  const engine = engineOf(sheetsOf(applyEdits(workbook, edits), plain));
  const wrong = formulasOf(edits).flatMap((edit) => {
    const given = workOut(edit.formula, engine, edit.sheet);
    return same(given, edit.cached) ? [] : [{ ...edit, given }];
  });
  engine.destroy();
  return wrong;
}
