import { type ComposeOptions, composeColumns } from "../../src/compose";
import { createTranslator } from "../../src/messages";
import { shippedPlans } from "../../src/plan";
import { recognise } from "../../src/recognise";
import { applyEdits, cellState, type Edit, type Workbook } from "../../src/workbook";
import { functionErrors, nativeErrors } from "../helpers/formula-errors";
import { LAYOUTS } from "./layouts";
import { toWorkbook } from "./model";
import { PLANS } from "./plans";
import { shippedTable } from "./plans/shipped";

const t = createTranslator("zh-CN");
const TABLES = [...PLANS, ...shippedPlans.map((plan) => shippedTable(plan, true))];

function compose(workbook: Workbook, mode: ComposeOptions["mode"]): readonly Edit[] {
  const { tables } = recognise(workbook, shippedPlans);
  return composeColumns(workbook, tables, { mode, host: "live", t }).edits;
}

/** Edits of cells where something stands already. */
const overwriting = (workbook: Workbook, edits: readonly Edit[]): Edit[] =>
  edits.filter(
    (edit) => "cell" in edit && cellState(workbook, edit.sheet, edit.cell).value !== null,
  );

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
