import { type CellRange, isError } from "../../workbook";
import type { BookTable, CellEntry } from "../book/book";
import type { Host } from "./host";
import { intersect, span } from "./rects";

interface Growth {
  readonly table: BookTable;
  readonly range: CellRange;
  /** Columns that are new and whose header is blank. */
  readonly unnamed: readonly number[];
}

interface Written {
  readonly host: Host;
  readonly sheet: string;
  readonly rect: CellRange;
}

type Entries = readonly (readonly (CellEntry | undefined)[])[];

/**
 * Tables that grow over what is about to be written: rows directly under one without totals, columns
 * directly beside one, where nothing else stood in what the table takes in.
 */
export function tablesToGrow({ host, sheet, rect }: Written, entries: Entries): Growth[] {
  const holds = (row: number, column: number): boolean => {
    const entry = entries[row - rect.top]?.[column - rect.left];
    return entry !== undefined && ("formula" in entry || !isBlank(entry.value));
  };
  const isFree = (area: CellRange): boolean => {
    const inSheet = host.book.cells.read(sheet, area);
    return inSheet.every((row, at) =>
      row.every(
        ({ value, formula }, column) =>
          (value === null && formula === null) || isOver(rect, area.top + at, area.left + column),
      ),
    );
  };
  const { tables } = host.book.extras;
  return tables
    .filter((table) => table.sheet === sheet)
    .flatMap((table): Growth[] => {
      const { range } = table;
      const down = rowsBelow(table, rect, holds);
      const under = { ...range, top: range.bottom + 1, bottom: down };
      if (down > range.bottom && isFree(under) && !meetsOther(tables, table, under))
        return [{ table, range: { ...range, bottom: down }, unnamed: [] }];
      const right = columnsBeside(table, rect, holds);
      const beside = { ...range, left: range.right + 1, right };
      if (right > range.right && isFree(beside) && !meetsOther(tables, table, beside))
        return [
          {
            table,
            range: { ...range, right },
            unnamed: table.hasHeaders
              ? span(range.right + 1, right).filter((column) => !holds(range.top, column))
              : [],
          },
        ];
      return [];
    });
}

const isBlank = (value: unknown): boolean =>
  value === null || (typeof value === "object" && !isError(value as never));

const isOver = (rect: CellRange, row: number, column: number): boolean =>
  row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;

function meetsOther(tables: readonly BookTable[], own: BookTable, area: CellRange): boolean {
  return tables.some(
    (one) => one !== own && one.sheet === own.sheet && intersect(one.range, area) !== null,
  );
}

/** Last of the rows under a table that something is written into, without a gap. */
function rowsBelow(
  { range, hasTotals }: BookTable,
  rect: CellRange,
  holds: (row: number, column: number) => boolean,
): number {
  let last = range.bottom;
  // Something that reaches beyond the table's columns is no row of it.
  if (hasTotals || rect.left < range.left || rect.right > range.right) return last;
  const columns = span(rect.left, rect.right);
  while (last < rect.bottom && columns.some((column) => holds(last + 1, column))) last += 1;
  return last;
}

/** Last of the columns beside a table that something is written into, without a gap. */
function columnsBeside(
  { range }: BookTable,
  rect: CellRange,
  holds: (row: number, column: number) => boolean,
): number {
  let last = range.right;
  if (rect.top < range.top || rect.bottom > range.bottom) return last;
  const rows = span(rect.top, rect.bottom);
  while (last < rect.right && rows.some((row) => holds(row, last + 1))) last += 1;
  return last;
}

/** New columns without a header get one: 列1, 列2 …, whichever the table has not. */
export function growTables(host: Host, growing: readonly Growth[]): void {
  for (const { table, range, unnamed } of growing) {
    table.range = range;
    const taken = new Set(headersOf(host, table));
    for (const column of unnamed) {
      const value = freeHeader(taken);
      taken.add(value);
      host.book.cells.write(table.sheet, range.top, column, [[{ value }]]);
    }
  }
}

/** Texts of the header row, blanks as `""`. */
export function headersOf(host: Host, table: BookTable): string[] {
  const header = { ...table.range, bottom: table.range.top };
  return host.book.cells
    .read(table.sheet, header)
    .flat()
    .map(({ value }) => (typeof value === "object" ? "" : String(value)));
}

export function freeHeader(taken: ReadonlySet<string>): string {
  for (let next = 1; ; next += 1) if (!taken.has(`列${next}`)) return `列${next}`;
}
