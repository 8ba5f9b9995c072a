import type { IndicatorRow, Table } from "../recognise";
import { cellAt, formatAddress } from "../workbook";
import { sheetOf } from "./cells";
import type { Fix, RuleContext } from "./define";

/** Writes another name into a row's name cell, keeping what stands around it (numbers, the unit). */
export function renaming(
  row: IndicatorRow,
  table: Table,
  name: string,
  context: RuleContext,
): Fix | null {
  const { nameCell } = row;
  const sheet = sheetOf(table, context);
  const cell = sheet && cellAt(sheet, nameCell.row, nameCell.column);
  if (typeof cell?.value !== "string" || cell.formula) return null;
  const text = cell.value;
  const at = text.indexOf(row.name);
  const value = at < 0 ? null : text.slice(0, at) + name + text.slice(at + row.name.length);
  if (value === null) return null;
  const address = formatAddress(nameCell.row, nameCell.column);
  return { kind: "review", edits: [{ kind: "value", sheet: table.sheet, cell: address, value }] };
}
