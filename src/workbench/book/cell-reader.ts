import type { ICellData, Worksheet } from "@univerjs/core";
import type { CellRange } from "../../workbook";
import type { BookCell } from "./book";
import { valueOf } from "./cell-value";
import { boundsOf } from "./range";
import type { Handles } from "./univer/handles";

type Matrix = Readonly<
  Record<number, Readonly<Record<number, ICellData | null | undefined>> | null | undefined>
>;

const BLANK: BookCell = { value: null, formula: null, format: "General" };

/** Reads the grid's data where it lies: asking Univer cell by cell is fifty times slower. */
export class CellReader {
  readonly #handles: Handles;

  constructor(handles: Handles) {
    this.#handles = handles;
  }

  sheet(id: string): Worksheet {
    const sheet = this.#handles.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet ${id}`);
    return sheet;
  }

  /** As stored: no results that spill from another cell. */
  raw(sheet: string, row: number, column: number): ICellData | undefined {
    return this.#stored(sheet)[row]?.[column] ?? undefined;
  }

  read(sheet: string, range: CellRange): BookCell[][] {
    const stored = this.#stored(sheet);
    const spilt = this.#spilt(sheet);
    const format = this.#formatReader();
    const rows: BookCell[][] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      const cells: BookCell[] = [];
      const storedRow = stored[row];
      const spiltRow = spilt[row];
      for (let column = range.left; column <= range.right; column += 1) {
        const cell = storedRow?.[column];
        const result = spiltRow?.[column];
        cells.push(cell || result ? this.#toCell(sheet, row, column, cell, result, format) : BLANK);
      }
      rows.push(cells);
    }
    return rows;
  }

  *filled(sheet: string): Iterable<{ readonly row: number; readonly column: number } & BookCell> {
    const stored = this.#stored(sheet);
    const spilt = this.#spilt(sheet);
    const format = this.#formatReader();
    for (const row of keysOf(stored, spilt)) {
      for (const column of keysOf(stored[row], spilt[row])) {
        const cell = stored[row]?.[column];
        const read = this.#toCell(sheet, row, column, cell, spilt[row]?.[column], format);
        if (read.value !== null || read.formula !== null) yield { row, column, ...read };
      }
    }
  }

  used(sheet: string, valuesOnly: boolean): CellRange | null {
    const cells: Record<number, Record<number, true>> = {};
    const keep = (row: number, column: number) => {
      (cells[row] ??= {})[column] = true;
    };
    const matrices = [this.#stored(sheet), this.#spilt(sheet)];
    for (const matrix of matrices) {
      for (const row of keysOf(matrix)) {
        for (const column of keysOf(matrix[row])) {
          const cell = matrix[row]?.[column];
          if (cell && (holdsSomething(cell) || (!valuesOnly && cell.s))) keep(row, column);
        }
      }
    }
    // A merge is a format of its cells, blank ones as well.
    for (const merge of valuesOnly ? [] : this.sheet(sheet).getMergeData()) {
      keep(merge.startRow, merge.startColumn);
      keep(merge.endRow, merge.endColumn);
    }
    return boundsOf(cells);
  }

  #toCell(
    sheet: string,
    row: number,
    column: number,
    cell: ICellData | null | undefined,
    result: ICellData | null | undefined,
    format: (cell: ICellData | null | undefined) => string,
  ): BookCell {
    const formula = cell?.f || cell?.si ? this.#formula(sheet, row, column, cell) : null;
    const own = valueOf(cell);
    return {
      value: own === null && result ? valueOf(result) : own,
      formula,
      format: format(cell),
    };
  }

  /** Formulas filled down are stored once; the others only name it. */
  #formula(sheet: string, row: number, column: number, cell: ICellData): string {
    const text =
      cell.f ||
      this.#handles.formulas.getFormulaStringByCell(row, column, sheet, this.#handles.unitId) ||
      "";
    return text.replace(/^=/, "");
  }

  #stored(sheet: string): Matrix {
    return this.sheet(sheet).getCellMatrix().getMatrix() as Matrix;
  }

  /** Results of formulas that give more than one cell. */
  #spilt(sheet: string): Matrix {
    const { formulas, unitId } = this.#handles;
    return (formulas.getArrayFormulaCellData()?.[unitId]?.[sheet] ?? {}) as Matrix;
  }

  #formatReader(): (cell: ICellData | null | undefined) => string {
    const styles = this.#handles.workbook.getStyles();
    const known = new Map<string, string>();
    return (cell) => {
      const style = cell?.s;
      if (!style) return "General";
      if (typeof style !== "string") return style.n?.pattern ?? "General";
      let format = known.get(style);
      if (format === undefined) {
        format = styles.get(style)?.n?.pattern ?? "General";
        known.set(style, format);
      }
      return format;
    };
  }
}

function holdsSomething(cell: ICellData): boolean {
  return (cell.v !== undefined && cell.v !== null) || Boolean(cell.f || cell.si || cell.p);
}

function keysOf(...objects: (object | null | undefined)[]): number[] {
  const keys = new Set<number>();
  for (const object of objects) for (const key in object) keys.add(Number(key));
  // Integer keys of one object come in order; only those of two have to be sorted.
  return objects.length > 1 ? [...keys].sort((a, b) => a - b) : [...keys];
}
