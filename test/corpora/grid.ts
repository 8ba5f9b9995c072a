import type { NewCellInput, NewSheet } from "../../src/ooxml/create";
import { formatRange } from "../../src/workbook";

/** A sheet being laid out: cells can be put anywhere, in any order. Positions count from zero. */
export class Grid {
  readonly rows: NewCellInput[][] = [];
  readonly merges: string[] = [];

  put(row: number, column: number, value: NewCellInput): this {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] as NewCellInput[];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    return this;
  }

  line(row: number, column: number, values: readonly NewCellInput[]): this {
    values.forEach((value, offset) => {
      this.put(row, column + offset, value);
    });
    return this;
  }

  merge(top: number, left: number, bottom: number, right: number): this {
    if (top !== bottom || left !== right) {
      this.merges.push(formatRange({ top, left, bottom, right }));
    }
    return this;
  }

  sheet(name: string, more: Partial<NewSheet> = {}): NewSheet {
    return { name, rows: this.rows, merges: this.merges, ...more };
  }
}
