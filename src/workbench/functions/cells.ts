import type { IRange, IUnitRange } from "@univerjs/core";
import { formatAddress } from "../../workbook";
import type { CellKey } from "./calls";
import type { ExecutorCell } from "./executor";

export function cellKey({ unit, sheet, row, column }: ExecutorCell): CellKey {
  return JSON.stringify([unit, sheet, row, column]);
}

export function cellOf(key: CellKey): ExecutorCell {
  const [unit, sheet, row, column] = JSON.parse(key) as [string, string, number, number];
  return { unit, sheet, row, column };
}

/** `监测!H5`, `'表 1'!H5`: quoted as in formulas. */
export function fullAddress(sheetName: string, row: number, column: number): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName);
  const sheet = plain ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
  return `${sheet}!${formatAddress(row, column)}`;
}

/** Cells as ranges, runs down a column in one: the engine compares ranges with each other. */
export function rangesOf(cells: readonly ExecutorCell[]): IUnitRange[] {
  const columns = new Map<string, ExecutorCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.unit, cell.sheet, cell.column]);
    const column = columns.get(key) ?? [];
    column.push(cell);
    columns.set(key, column);
  }
  return [...columns.values()].flatMap(runsOf);
}

function runsOf(column: readonly ExecutorCell[]): IUnitRange[] {
  const ranges: { unitId: string; sheetId: string; range: IRange }[] = [];
  for (const { unit, sheet, row, column: at } of column.toSorted((a, b) => a.row - b.row)) {
    const last = ranges.at(-1)?.range;
    if (last && row <= last.endRow + 1) last.endRow = row;
    else
      ranges.push({
        unitId: unit,
        sheetId: sheet,
        range: { startRow: row, endRow: row, startColumn: at, endColumn: at },
      });
  }
  return ranges;
}
