import type { IndicatorRow, Table } from "../recognise";
import type { Position } from "../workbook";
import { crossing } from "./cells";

/** The row's unit as it is written behind a figure. */
export function unitOf({ unit }: Pick<IndicatorRow, "unit">): string {
  return unit?.symbol ?? "";
}

/** Where the unit of a row is written: its unit cell, else its name. */
export function unitCell(row: IndicatorRow, table: Table): Position {
  const column = table.columns.find(({ role }) => role === "unit");
  return row.unitFrom === "column" && column
    ? crossing(table, row.index, column.index)
    : row.nameCell;
}

/** 0.0255 for 2.55 %: the power by which a share written as a fraction is too small. */
export function isFraction({ unit }: Pick<IndicatorRow, "unit">, power: number): boolean {
  const scale = unit?.dimension === "share" ? unit.scale : 1;
  return scale < 1 && Math.round(Math.log10(scale)) === power;
}
