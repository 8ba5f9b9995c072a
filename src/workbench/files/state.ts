import { type CellRange, MAX_COLUMNS } from "../../workbook";
import type { Book, BookExtras, BookSheet, Look } from "../book/book";
import { type BookState, type CellState, cellKey, type SheetState } from "./file";

/** So many rows and columns are looked at behind what is used: a person may have hidden them. */
const ROWS_BEHIND = 200;
const COLUMNS_BEHIND = 26;
/** Blanks of a larger area are not looked at one by one; what is filled always is. */
const LARGEST_AREA = 2_000_000;

/**
 * What a book holds at this moment.
 * @param since an earlier state: at least as much of each sheet is looked at as then.
 */
export function stateOf(book: Book, since?: BookState): BookState {
  const known = new Map(since?.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    sheets: book.sheets.list().map((sheet) => sheetState(book, sheet, known.get(sheet.id))),
    active: book.sheets.active(),
    extras: copyOf(book.extras),
  };
}

function sheetState(book: Book, sheet: BookSheet, since: SheetState | undefined): SheetState {
  const { cells, formats } = book;
  const { id, name, visibility, tabColor } = sheet;
  const used = cells.used(id, false);
  const rows = Math.max(since?.horizon.rows ?? 0, (used?.bottom ?? 0) + 1 + ROWS_BEHIND);
  const columns = Math.max(since?.horizon.columns ?? 0, (used?.right ?? 0) + 1 + COLUMNS_BEHIND);
  const plain = formats.look(id, rows + 1, columns + 1);
  const hiddenRows: number[] = [];
  const rowHeights = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    if (formats.isRowHidden(id, row)) hiddenRows.push(row);
    if (formats.hasOwnHeight(id, row)) rowHeights.set(row, formats.rowHeight(id, row));
  }
  const hiddenColumns: { from: number; to: number }[] = [];
  const columnWidths = new Map<number, number>();
  // No grid reaches as far as the last column of a file.
  const usualWidth = formats.columnWidth(id, MAX_COLUMNS - 1);
  for (let column = 0; column < columns; column++) {
    if (formats.isColumnHidden(id, column)) hiddenColumns.push({ from: column, to: column });
    const width = formats.columnWidth(id, column);
    if (width !== usualWidth) columnWidths.set(column, width);
  }
  return {
    id,
    name,
    visibility,
    tabColor,
    horizon: { rows, columns },
    plain,
    cells: used ? cellStates(book, id, used, plain) : new Map(),
    merges: cells.merges(id).map((range) => ({ ...range })),
    columnWidths,
    usualWidth,
    shifts: { whole: [...cells.shifts(id).whole], parts: cells.shifts(id).parts },
    rowHeights,
    hiddenRows,
    hiddenColumns,
    conditional: formats.conditional(id).map((format) => ({ ...format })),
    frozen: { ...formats.frozen(id) },
  };
}

function cellStates(book: Book, id: string, used: CellRange, plain: Look): Map<number, CellState> {
  const states = new Map<number, CellState>();
  const looks = new LookPool(plain);
  const add = (row: number, column: number, cell: Omit<CellState, "look">) => {
    const look = looks.shared(book.formats.look(id, row, column));
    const isBlank = cell.value === null && cell.formula === null;
    if (isBlank && cell.format === "General" && look === looks.plain) return;
    const { value, formula, format } = cell;
    states.set(cellKey(row, column), { value, formula, format, look });
  };
  const area = (used.bottom - used.top + 1) * (used.right - used.left + 1);
  if (area > LARGEST_AREA) {
    for (const cell of book.cells.filled(id)) add(cell.row, cell.column, cell);
    return states;
  }
  book.cells.read(id, used).forEach((row, down) => {
    row.forEach((cell, across) => {
      add(used.top + down, used.left + across, cell);
    });
  });
  return states;
}

/** Equal looks as one object, so that comparing is quick and memory small. */
class LookPool {
  readonly plain: Look;
  private readonly known = new Map<string, Look>();

  constructor(plain: Look) {
    this.plain = this.shared(plain);
  }

  shared(look: Look): Look {
    const key = JSON.stringify(look);
    const same = this.known.get(key);
    if (!same) this.known.set(key, look);
    return same ?? look;
  }
}

function copyOf(extras: BookExtras): BookExtras {
  const items = <T extends object>(list: readonly T[]): T[] => list.map((item) => ({ ...item }));
  return {
    ...extras,
    tables: items(extras.tables).map((table) => ({ ...table, range: { ...table.range } })),
    names: items(extras.names),
    notes: items(extras.notes),
    charts: items(extras.charts),
    xmlParts: items(extras.xmlParts),
    settings: new Map(extras.settings),
    protectedSheets: new Set(extras.protectedSheets),
  };
}
