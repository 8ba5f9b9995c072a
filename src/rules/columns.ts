import type { Column, IndicatorRow, Table, ValueCell } from "../recognise";

/** The figures of one column, row by row. */
export interface ColumnFigures {
  readonly column: Column;
  readonly entries: readonly { readonly row: IndicatorRow; readonly cell: ValueCell }[];
}

/** Columns of actual figures (完成值) with their cells, from the left. */
export function actualColumns(table: Table): readonly ColumnFigures[] {
  return figureColumns(table).actual;
}

/** The baseline column with its cells, empty if the table has none. */
export function baselineColumns(table: Table): readonly ColumnFigures[] {
  return figureColumns(table).baseline;
}

interface FigureColumns {
  readonly baseline: readonly ColumnFigures[];
  readonly actual: readonly ColumnFigures[];
}

/** Kept as long as the table is: several rules look at the same columns. */
const known = new WeakMap<Table, FigureColumns>();

function figureColumns(table: Table): FigureColumns {
  let columns = known.get(table);
  if (!columns) {
    const { rows } = table;
    const baselines = rows.flatMap((row) => (row.baseline ? [{ row, cell: row.baseline }] : []));
    const actuals = rows.flatMap((row) => row.actuals.map(({ cell }) => ({ row, cell })));
    columns = {
      baseline: byColumn(table, "baseline", baselines),
      actual: byColumn(table, "actual", actuals),
    };
    known.set(table, columns);
  }
  return columns;
}

function byColumn(
  table: Table,
  role: Column["role"],
  entries: readonly { row: IndicatorRow; cell: ValueCell }[],
): ColumnFigures[] {
  const found = new Map<number, { row: IndicatorRow; cell: ValueCell }[]>();
  for (const entry of entries) {
    const index = table.transposed ? entry.cell.row : entry.cell.column;
    const list = found.get(index);
    if (list) list.push(entry);
    else found.set(index, [entry]);
  }
  return table.columns
    .filter((column) => column.role === role && found.has(column.index))
    .map((column) => ({ column, entries: found.get(column.index) ?? [] }));
}

/** The column of the final targets: of yearly ones the last. */
export function mainTarget(table: Table): Column | null {
  const columns = table.columns.filter(({ role }) => role === "target");
  return columns.reduce<Column | null>(
    (latest, column) => (latest && (latest.year ?? 0) > (column.year ?? 0) ? latest : column),
    null,
  );
}
