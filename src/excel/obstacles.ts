import { formatAddress, type ListObject } from "../workbook";
import { refusal } from "./errors";
import { type CellWrite, keyOf, type Scene, type SheetScene, type Step } from "./scene";

/**
 * Refuses a step that could not be carried out, or would do more than it says, before anything is
 * touched.
 * @throws SessionError
 */
export function refuseObstacles(step: Step, scene: Scene): void {
  if (scene.readOnly) throw refusal("read-only", {});
  if (step.addSheets.length + step.removeSheets.length > 0 && scene.structureProtected)
    throw refusal("protected-workbook", {});
  for (const write of step.cells) {
    const sheet = scene.sheets.get(write.sheet);
    if (sheet) refuseCell(write, sheet, scene);
  }
  for (const { sheet } of [...step.widths, ...step.formats])
    if (scene.sheets.get(sheet)?.isProtected) throw refusal("protected-sheet", { sheet });
}

function refuseCell(write: CellWrite, scene: SheetScene, { cells }: Scene): void {
  const { sheet, cell, at } = write;
  // Unlocked cells of a protected sheet may be written, but not formatted.
  const formats = write.from.format !== write.to.format || write.look !== null;
  if (scene.isProtected && (formats || cells.get(keyOf(sheet, at))?.locked !== false))
    throw refusal("protected-sheet", { sheet });
  const merge = scene.merges.find((range) => contains(range, at.row, at.column));
  if (merge && (merge.top !== at.row || merge.left !== at.column))
    throw refusal("merged-cell", { sheet, cell, anchor: formatAddress(merge.top, merge.left) });
  const table = tableAt(scene, write);
  if (!table) return;
  const { name, range, headerRows, totalsRows } = table;
  if (at.row < range.top + headerRows) throw refusal("table-header", { sheet, cell, table: name });
  if (at.row > range.bottom - totalsRows)
    throw refusal("table-totals", { sheet, cell, table: name });
}

function contains(
  range: { top: number; left: number; bottom: number; right: number },
  row: number,
  column: number,
): boolean {
  const { top, left, bottom, right } = range;
  return row >= top && row <= bottom && column >= left && column <= right;
}

function tableAt({ tables }: SheetScene, { at }: CellWrite): ListObject | undefined {
  return tables.find(({ range }) => contains(range, at.row, at.column));
}

/** A column of a table into which formulas are written. */
export interface FormulaColumn {
  readonly sheet: string;
  readonly table: ListObject;
  readonly column: number;
  /** Rows that are written. */
  readonly rows: ReadonlySet<number>;
  /** The first cell that is written. */
  readonly cell: string;
}

/** Columns of tables that get formulas in some of their rows only. */
export function partialFormulaColumns(step: Step, scene: Scene): FormulaColumn[] {
  const columns = new Map<string, FormulaColumn & { readonly rows: Set<number> }>();
  for (const write of step.cells) {
    const { sheet, at, cell } = write;
    const own = scene.sheets.get(sheet);
    const table = own && write.to.formula !== null ? tableAt(own, write) : undefined;
    if (!table) continue;
    const key = `${table.name}!${at.column}`;
    const known = columns.get(key);
    if (known) known.rows.add(at.row);
    else columns.set(key, { sheet, table, column: at.column, rows: new Set([at.row]), cell });
  }
  return [...columns.values()].filter(({ table, rows }) => {
    const { range, headerRows, totalsRows } = table;
    return rows.size < range.bottom - range.top + 1 - headerRows - totalsRows;
  });
}

/**
 * Refuses a formula in some rows of a column that is blank otherwise: Excel would fill the whole
 * column with it (#2093), and nothing is written that was not announced.
 */
export function refuseAutofill(
  column: FormulaColumn,
  types: readonly (readonly unknown[])[],
  top: number,
): void {
  const others = types.filter((_, at) => !column.rows.has(top + at));
  if (others.length === 0 || others.some((row) => row[0] !== "Empty")) return;
  const { sheet, cell, table } = column;
  throw refusal("table-autofill", { sheet, cell, table: table.name });
}
