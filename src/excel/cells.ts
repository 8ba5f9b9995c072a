import type { CellState, CellValue } from "../workbook";

/** What a range tells of its cells, row by row, as it comes from Excel. */
export interface RawCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

/** The properties of a range that {@link RawCells} needs. What is shown (`text`) nobody asks for. */
export const CELL_PROPERTIES = "values,formulas,numberFormat,valueTypes";

/**
 * What a range tells, `null` where any of it is missing: a range too large to be handed over comes
 * as `null` without an error (#6781), and must never be taken for blanks.
 */
export function rawCells(range: Excel.Range, rows: number, columns: number): RawCells | null {
  const { values, formulas, numberFormat, valueTypes } = range;
  const isWhole = (matrix: unknown): boolean =>
    Array.isArray(matrix) &&
    matrix.length === rows &&
    matrix.every((row) => Array.isArray(row) && row.length === columns);
  const whole = [values, formulas, numberFormat, valueTypes].every(isWhole);
  if (!whole || values.some((row) => row.includes(null))) return null;
  return { values, formulas, numberFormat, valueTypes };
}

/** One cell of what a range tells, counted from its first. */
export function stateAt(raw: RawCells, row: number, column: number): CellState {
  const value = valueOf(raw.values[row]?.[column], raw.valueTypes[row]?.[column]);
  const format = raw.numberFormat[row]?.[column];
  return {
    value,
    formula: formulaOf(raw.formulas[row]?.[column], value),
    format: typeof format === "string" && format !== "" ? format : "General",
  };
}

/** The type tells a text from an error that reads the same, and a blank from a text without letters. */
function valueOf(value: unknown, type: unknown): CellValue {
  if (type === "Empty") return null;
  if (type === "Error") return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}

/**
 * A text that begins with `=` comes without the apostrophe that keeps it a text (#6687); it is told
 * from a formula by being its own value.
 */
function formulaOf(formula: unknown, value: CellValue): string | null {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return null;
  return formula.slice(1);
}
