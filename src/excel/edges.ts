import {
  type CellRange,
  type CellState,
  formatAddress,
  formatRange,
  type ListObject,
} from "../workbook";
import { toBlocks, toRequests } from "./blocks";
import { CELL_PROPERTIES, rawCells, stateAt } from "./cells";
import { refusal } from "./errors";
import { send } from "./host";
import { type CellDemand, keyOf } from "./scene";

/** A cell that a table takes in should Excel extend it over what a step writes, as it was before. */
export interface EdgeCell {
  readonly table: string;
  readonly sheet: string;
  readonly cell: string;
  readonly at: CellDemand["at"];
  readonly before: CellState;
}

type Table = ListObject & { readonly sheet: string };
type Edge = Omit<EdgeCell, "before">;

/**
 * The cells beside and below tables that nobody announced and Excel fills when it extends a table:
 * with a header such as 列1, or with the formula of a column.
 */
export function edgesOf(tables: readonly Table[], written: readonly CellDemand[]): Edge[] {
  const announced = new Set(written.map(({ sheet, at }) => keyOf(sheet, at)));
  return tables.flatMap((table) => {
    const { sheet, name } = table;
    return stripsOf(
      table,
      written.filter((cell) => cell.sheet === sheet),
    )
      .flatMap(cellsIn)
      .filter((at) => !announced.has(keyOf(sheet, at)))
      .map((at) => ({ table: name, sheet, at, cell: formatAddress(at.row, at.column) }));
  });
}

/** Columns right of a table, and rows below it, as far as something is written without a gap. */
function stripsOf({ range, totalsRows }: Table, written: readonly CellDemand[]): CellRange[] {
  const { top, left, bottom, right } = range;
  const beside = written.filter(({ at: { row } }) => row >= top && row <= bottom);
  const columns = new Set(beside.map(({ at }) => at.column));
  const below = written.filter(({ at: { column } }) => column >= left && column <= right);
  const rows = new Set(totalsRows > 0 ? [] : below.map(({ at }) => at.row));
  return [
    { top, bottom, left: right + 1, right: lastOf(columns, right) },
    { left, right, top: bottom + 1, bottom: lastOf(rows, bottom) },
  ];
}

function lastOf(taken: ReadonlySet<number>, end: number): number {
  let last = end;
  while (taken.has(last + 1)) last += 1;
  return last;
}

/** Reads such cells; one request, more where there are more cells than fit one. */
export async function readEdges(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  edges: readonly Edge[],
): Promise<EdgeCell[]> {
  const read: EdgeCell[] = [];
  const requests = toRequests(toBlocks(edges));
  for (const request of requests.length > 0 ? requests : [[]]) {
    const asked = request.map(({ sheet, range }) =>
      (sheets.get(sheet) as Excel.Worksheet).getRange(formatRange(range)).load(CELL_PROPERTIES),
    );
    await send(context);
    request.forEach(({ sheet, range, cells }, block) => {
      const raw = rawCells(asked[block] as Excel.Range, cells.length, cells[0]?.length ?? 0);
      if (!raw) throw refusal("no-answer", { sheet, range: formatRange(range) });
      cells.forEach((row, at) => {
        row.forEach((edge, column) => {
          read.push({ ...edge, before: stateAt(raw, at, column) });
        });
      });
    });
  }
  return read;
}

function cellsIn({ top, left, bottom, right }: CellRange): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) cells.push({ row, column });
  return cells;
}
