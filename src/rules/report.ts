import { formatAddress } from "../workbook";
import type { Figure, Fix, Place } from "./define";

/** Where a figure stands. */
export function figurePlace(figure: Figure): Place {
  return { sheet: figure.table.sheet, row: figure.cell.row, column: figure.cell.column };
}

/** A fix that writes one value into a figure's own cell. */
export function setValue(kind: Fix["kind"], figure: Figure, value: number | string): Fix {
  const cell = formatAddress(figure.cell.row, figure.cell.column);
  return { kind, edits: [{ kind: "value", sheet: figure.table.sheet, cell, value }] };
}
