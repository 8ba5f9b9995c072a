import { HyperFormula } from "hyperformula";
import type { CellValue } from "../../workbook";

/** Settings under which HyperFormula computes as Excel does: no rounding of results. */
export const ENGINE = {
  licenseKey: "gpl-v3",
  smartRounding: false,
  precisionEpsilon: 1e-14,
} as const;

/** A cell for the evaluator: a value, or a formula with its `=`. */
export type EvaluatorCell = string | number | boolean | null;

/** Evaluates sheets of cells independently of the product. By sheet, row and column. */
export function evaluate(
  sheets: Readonly<Record<string, readonly (readonly EvaluatorCell[])[]>>,
): Record<string, CellValue[][]> {
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries(
      Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]),
    ),
    ENGINE,
    // Excel takes these words for constants, HyperFormula for names.
    [
      { name: "TRUE", expression: "=TRUE()" },
      { name: "FALSE", expression: "=FALSE()" },
    ],
  );
  const values = Object.fromEntries(
    Object.keys(sheets).map((name) => {
      const id = engine.getSheetId(name) ?? 0;
      const rows = engine.getSheetValues(id).map((row) =>
        row.map((value): CellValue => {
          if (typeof value === "object" && value !== null)
            return { error: (value as { value: string }).value };
          return value === undefined ? null : value;
        }),
      );
      return [name, rows];
    }),
  );
  engine.destroy();
  return values;
}
