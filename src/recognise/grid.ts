import {
  type Cell,
  type CellRange,
  isDateFormat,
  type Row,
  rowAt,
  type Sheet,
  serialToDate,
} from "../workbook";

/** A cell as a person sees it: inside a merge every position shows the anchor's content. */
export interface Seen {
  readonly cell: Cell;
  /** The anchor where the position is covered by a merge, `null` where the cell is its own. */
  readonly mergedFrom: { readonly row: number; readonly column: number } | null;
}

/** Reads one sheet by position, merges applied. Positions are zero-based. */
export class Grid {
  private readonly mergesByRow = new Map<number, CellRange[]>();

  constructor(
    readonly sheet: Sheet,
    readonly date1904: boolean,
  ) {
    for (const merge of sheet.merges) {
      // Only rows that hold something can be asked for, so a merge over a million rows costs nothing.
      for (const row of rowsBetween(sheet.rows, merge.top, merge.bottom)) {
        const list = this.mergesByRow.get(row.index);
        if (list) list.push(merge);
        else this.mergesByRow.set(row.index, [merge]);
      }
    }
  }

  /** The merge that covers a position, `null` for an ordinary cell. */
  mergeAt(row: number, column: number): CellRange | null {
    const merges = this.mergesByRow.get(row);
    return merges?.find((merge) => column >= merge.left && column <= merge.right) ?? null;
  }

  /** What is seen at a position, `null` for a blank. */
  at(row: number, column: number): Seen | null {
    const merge = this.mergeAt(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) {
      const cell = find(this.sheet, merge.top, merge.left);
      return cell ? { cell, mergedFrom: { row: merge.top, column: merge.left } } : null;
    }
    const cell = find(this.sheet, row, column);
    return cell ? { cell, mergedFrom: null } : null;
  }

  /** The text seen at a position; numbers as written plainly, errors and blanks as `""`. */
  text(row: number, column: number): string {
    return plainText(this.at(row, column)?.cell, this.date1904);
  }
}

/** A cell's content as plain text; errors and blanks give `""`. */
export function plainText(cell: Cell | undefined, date1904: boolean): string {
  const value = cell?.value ?? null;
  if (typeof value === "number" && cell && isDateFormat(cell.format))
    return dateText(value, cell.format, date1904);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A date as the year it stands for where it shows a year only or ends one, else as year and month. */
function dateText(serial: number, format: string, date1904: boolean): string {
  const date = serialToDate(serial, date1904);
  if (!date) return String(serial);
  const yearOnly = !/[md]/i.test(format.replace(/"[^"]*"/g, ""));
  const closesYear = date.month === 12 && date.day === 31;
  return yearOnly || closesYear ? `${date.year}年` : `${date.year}年${date.month}月`;
}

/** True for a cell with nothing to read: no content, or only blanks. */
export function isBlank(cell: Cell): boolean {
  return cell.value === null || (typeof cell.value === "string" && cell.value.trim() === "");
}

/** Rows with `top ≤ index ≤ bottom`, found by binary search. */
export function rowsBetween(rows: readonly Row[], top: number, bottom: number): readonly Row[] {
  return rows.slice(firstAtOrAfter(rows, top), firstAtOrAfter(rows, bottom + 1));
}

function firstAtOrAfter(rows: readonly Row[], index: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as Row).index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function find(sheet: Sheet, row: number, column: number): Cell | undefined {
  return rowAt(sheet, row)?.cells.find((cell) => cell.column === column);
}
