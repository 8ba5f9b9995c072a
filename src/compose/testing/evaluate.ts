import { HyperFormula } from "hyperformula";
import type { Cell, CellValue, Workbook } from "../../workbook";

/** Settings under which HyperFormula computes as Excel does: results are not rounded. */
const ENGINE = { licenseKey: "gpl-v3", smartRounding: false, precisionEpsilon: 1e-14 } as const;

/** Excel takes these words for constants, HyperFormula for names. */
const CONSTANTS = [
  { name: "TRUE", expression: "=TRUE()" },
  { name: "FALSE", expression: "=FALSE()" },
];

/** A cell for the evaluator: a value, or a formula with its `=`. */
export type EvaluatorCell = string | number | boolean | null;

type Sheets = Readonly<Record<string, readonly (readonly EvaluatorCell[])[]>>;

/** An evaluator that knows nothing of the product. Destroy it after use. */
export function engineOf(sheets: Sheets): HyperFormula {
  const own = Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]);
  return HyperFormula.buildFromSheets(Object.fromEntries(own), ENGINE, CONSTANTS);
}

/** A value of the evaluator as one of ours. */
export function valueOf(value: unknown): CellValue {
  if (typeof value === "object" && value !== null)
    return { error: (value as { value: string }).value };
  return (value as CellValue | undefined) ?? null;
}

/** Evaluates sheets of cells. By sheet, row and column. */
export function evaluate(sheets: Sheets): Record<string, CellValue[][]> {
  const engine = engineOf(sheets);
  const values = Object.keys(sheets).map((name): [string, CellValue[][]] => {
    const rows = engine.getSheetValues(engine.getSheetId(name) ?? 0);
    return [name, rows.map((row) => row.map(valueOf))];
  });
  engine.destroy();
  return Object.fromEntries(values);
}

/** The sheets of a workbook for the evaluator, formulas as `show` wants them. */
export function sheetsOf(workbook: Workbook, show: (cell: Cell) => EvaluatorCell): Sheets {
  return Object.fromEntries(
    workbook.sheets.map(({ name, rows }) => {
      const grid: EvaluatorCell[][] = [];
      for (const row of rows) {
        const cells: EvaluatorCell[] = [];
        for (const cell of row.cells) {
          while (cells.length < cell.column) cells.push(null);
          cells.push(show(cell));
        }
        while (grid.length < row.index) grid.push([]);
        grid.push(cells);
      }
      return [name, grid];
    }),
  );
}

/** A plain value; a text stays a text though it reads like a number or a formula. */
export function plain({ value }: Pick<Cell, "value">): EvaluatorCell {
  if (typeof value === "string") return `'${value}`;
  return typeof value === "object" && value !== null ? `=${errorFormula(value.error)}` : value;
}

const errorFormula = (error: string): string => (error === "#N/A" ? "NA()" : "1/0");
