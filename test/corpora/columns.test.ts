import { type ComposeOptions, composeColumns } from "../../src/compose";
import { engineOf, evaluate, plain, sheetsOf } from "../../src/compose/testing/evaluate";
import { createTranslator } from "../../src/messages";
import { shippedPlans } from "../../src/plan";
import { recognise } from "../../src/recognise";
import {
  applyEdits,
  type CellValue,
  cellState,
  type Edit,
  parseAddress,
  type Workbook,
} from "../../src/workbook";
import { workOut } from "../helpers/catalogueCalls";
import { LAYOUTS } from "./layouts";
import { toWorkbook } from "./model";
import { PLANS } from "./plans";
import { shippedTable } from "./plans/shipped";

const t = createTranslator("zh-CN");
const TABLES = [...PLANS, ...shippedPlans.map((plan) => shippedTable(plan, true))];

type FormulaEdit = Extract<Edit, { kind: "formula" }>;

const formulasOf = (edits: readonly Edit[]): FormulaEdit[] =>
  edits.flatMap((edit) => (edit.kind === "formula" ? [edit] : []));

function compose(workbook: Workbook, mode: ComposeOptions["mode"]): readonly Edit[] {
  const { tables } = recognise(workbook, shippedPlans);
  return composeColumns(workbook, tables, { mode, host: "live", t }).edits;
}

function same(a: CellValue, b: CellValue): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** Edits of cells where something stands already. */
const overwriting = (workbook: Workbook, edits: readonly Edit[]): Edit[] =>
  edits.filter(
    (edit) => "cell" in edit && cellState(workbook, edit.sheet, edit.cell).value !== null,
  );

function nativeErrors(workbook: Workbook, edits: readonly Edit[]): object[] {
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

function functionErrors(workbook: Workbook, edits: readonly Edit[]): object[] {
  const engine = engineOf(sheetsOf(applyEdits(workbook, edits), plain));
  const wrong = formulasOf(edits).flatMap((edit) => {
    const given = workOut(edit.formula, engine, edit.sheet);
    return same(given, edit.cached) ? [] : [{ ...edit, given }];
  });
  engine.destroy();
  return wrong;
}

/** Layouts without yearly figures give no columns; of the others each plan is tried in a few. */
const EVERY = 4;

test.each(Object.keys(LAYOUTS).map((layout, at) => [layout, at] as const))(
  "columns beside tables laid out as %s",
  (layout, at) => {
    for (const [order, table] of TABLES.entries()) {
      if ((order + at) % EVERY !== 0) continue;
      const laid = LAYOUTS[layout]?.(table);
      if (!laid) continue;
      const workbook = toWorkbook(laid.sheets);
      const native = compose(workbook, "native");
      const functions = compose(workbook, "functions");
      const errors = {
        overwriting: overwriting(workbook, native),
        native: nativeErrors(workbook, native).slice(0, 2),
        functions: functionErrors(workbook, functions).slice(0, 2),
      };
      expect({ plan: table.id, ...errors }).toEqual({
        plan: table.id,
        overwriting: [],
        native: [],
        functions: [],
      });
      const once = applyEdits(workbook, native);
      expect(applyEdits(once, compose(once, "native"))).toEqual(once);
    }
  },
);
