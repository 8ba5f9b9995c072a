import { type Cell, isDateFormat, type Row } from "../workbook";
import { type Grid, isBlank, plainText, rowsBetween } from "./grid";
import { type HeaderSignal, readHeader } from "./vocabulary";

/** A header of one to four rows and the columns of one table under it. All positions zero-based. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Left to right; the last one holds the indicators, those before it their groups. Empty if no header says so. */
  readonly nameColumns: readonly number[];
  /** Header texts by column, parts of several rows in order from the top. */
  readonly parts: ReadonlyMap<number, readonly string[]>;
}

const MAX_HEADER_ROWS = 4;
/** A blank row or two may have been inserted between header rows. */
const MAX_ROW_GAP = 2;
/** Blank columns that may stand inside a table before it is taken to have ended. */
const MAX_COLUMN_GAP = 3;
/** A sheet with more headers than this is a ledger of headers, not a set of plan tables. */
const MAX_BLOCKS = 100;
/** Leading cells without any header word after which a row is given up. */
const MAX_UNREAD = 8;
const VALUE_ROLES = new Set(["target", "baseline", "actual", "growth", "total", "computed"]);

/** In the corner over a column of years: turned, it stands over the names. */
const CORNER = /^(年份|年度|时间|years?)$/i;

/** Remembers what a text reads as: a sheet repeats few texts many times. */
export class HeaderReader {
  private readonly known = new Map<string, HeaderSignal | null>();

  /** `turned`: the sheet's rows and columns are exchanged. */
  constructor(private readonly turned = false) {}

  read(text: string): HeaderSignal | null {
    let signal = this.known.get(text);
    if (signal === undefined) {
      const corner = this.turned && CORNER.test(text.replace(/\s/g, ""));
      signal = readHeader(corner ? "名称" : text);
      this.known.set(text, signal);
    }
    return signal;
  }
}

/** Serial numbers of 1949 and 2100: dates that can stand in a header. */
const FIRST_DATE = 17_899;
const LAST_DATE = 73_415;

/** What a row looks like when read as part of a header. */
interface RowLook {
  readonly row: Row;
  readonly cells: readonly { readonly column: number; readonly signal: HeaderSignal }[];
  readonly names: number;
  readonly times: number;
  readonly others: number;
  /** Texts that no header holds. */
  readonly unread: number;
}

/** Every header block of a sheet, from the top, tables side by side from the left. */
export function findHeaders(grid: Grid, reader: HeaderReader): HeaderBlock[] {
  const { rows } = grid.sheet;
  const blocks: HeaderBlock[] = [];
  let after = -1;
  rows.forEach((row, position) => {
    if (row.index <= after || blocks.length >= MAX_BLOCKS) return;
    const look = lookAt(grid, row, reader);
    if (!look || !mayStart(look)) return;
    const found = blocksAt(grid, rows, position, look, reader);
    for (const block of found) after = Math.max(after, block.bottom);
    blocks.push(...found);
  });
  return blocks;
}

/** Reads a row as header, `null` as soon as a plain figure shows that it is none. */
function lookAt(grid: Grid, row: Row, reader: HeaderReader): RowLook | null {
  const cells: { column: number; signal: HeaderSignal }[] = [];
  let names = 0;
  let times = 0;
  let others = 0;
  let unread = 0;
  // Before a text is read: most rows hold a figure.
  if (row.cells.some((cell) => typeof cell.value === "number" && !isYear(cell))) return null;
  for (const cell of row.cells) {
    if (isBlank(cell)) continue;
    // Text that says nothing to a header's reader, cell after cell: a row of words, not a header.
    if (unread >= MAX_UNREAD && names + times + others === 0) return null;
    if (typeof cell.value !== "number" && typeof cell.value !== "string") return null;
    const signal = reader.read(plainText(cell, grid.date1904));
    if (!signal) {
      unread++;
      continue;
    }
    if (/^[-+]?[\d.,]+%?$/.test(signal.text) && !/^\d{4}$/.test(signal.text)) return null;
    cells.push({ column: cell.column, signal });
    if (signal.role === "name") names++;
    else if (isTime(signal)) times++;
    else if (signal.role) others++;
  }
  return cells.length > 0 ? { row, cells, names, times, others, unread } : null;
}

/** Without a name header only short, unmistakable words make a header: 2020年, 基期值, 2025年目标. */
function isPlain(signal: HeaderSignal): boolean {
  const said = signal.year !== null || signal.role === "target" || signal.role === "baseline";
  return said && signal.text.length <= 14;
}

/** Speaks of a year, a target, a baseline or an actual. */
function isTime(signal: HeaderSignal): boolean {
  return signal.year !== null || signal.period !== null || VALUE_ROLES.has(signal.role ?? "");
}

function isYear({ value, format }: Cell): boolean {
  if (typeof value !== "number" || !Number.isInteger(value)) return false;
  if (value >= 1949 && value <= 2100) return true;
  return value >= FIRST_DATE && value <= LAST_DATE && isDateFormat(format);
}

function mayStart(look: RowLook): boolean {
  if (look.cells.length < 2) return false;
  if (look.names > 0) return look.times + look.others > 0;
  // A row of figures such as 2035 and 2056 has a name before them; a header has none.
  const allHeaders =
    look.unread === 0 && look.cells.every(({ signal }) => signal.role !== null || isTime(signal));
  return allHeaders && look.cells.filter(({ signal }) => isPlain(signal)).length >= 2;
}

function blocksAt(
  grid: Grid,
  rows: readonly Row[],
  position: number,
  look: RowLook,
  reader: HeaderReader,
): HeaderBlock[] {
  const first = look.row.index;
  const nameColumns = look.cells.filter((c) => c.signal.role === "name").map((c) => c.column);
  let bottom = first;
  for (const { column } of look.cells) {
    const merge = grid.mergeAt(first, column);
    if (merge && merge.top === first && merge.bottom - first < MAX_HEADER_ROWS) {
      bottom = Math.max(bottom, merge.bottom);
    }
  }
  bottom = extendDown(grid, rows, position, first, bottom, nameColumns, reader);
  const top = extendUp(grid, rows, position, nameColumns, reader);
  const parts = headerParts(grid, rows, top, bottom);
  const blocks = split(parts, nameColumns, reader);
  return blocks
    .filter((block) => block.columns.length >= 2)
    .map(({ columns, names }) => ({
      top,
      bottom,
      left: columns[0] as number,
      right: columns[columns.length - 1] as number,
      nameColumns: names,
      parts: new Map(columns.map((column) => [column, parts.get(column) as readonly string[]])),
    }));
}

/** Header rows below the first: years or roles under a group, nothing new in the name column. */
function extendDown(
  grid: Grid,
  rows: readonly Row[],
  position: number,
  top: number,
  mergedBottom: number,
  nameColumns: readonly number[],
  reader: HeaderReader,
): number {
  let bottom = mergedBottom;
  for (let next = position + 1; next < rows.length; next++) {
    const row = rows[next] as Row;
    if (row.index <= mergedBottom || row.cells.every(isBlank)) continue;
    if (row.index - top >= MAX_HEADER_ROWS + MAX_ROW_GAP || row.index - bottom > MAX_ROW_GAP) break;
    const look = lookAt(grid, row, reader);
    if (!look || look.times === 0) break;
    if (look.names > 0 && !saysMore(grid, look, top)) break;
    if (nameColumns.some((column) => isNewText(grid, row.index, column, top))) break;
    if (
      look.cells.some(({ signal }) => !signal.role && !isTime(signal) && signal.text.length > 12)
    ) {
      break;
    }
    bottom = row.index;
  }
  return bottom;
}

function isNewText(grid: Grid, row: number, column: number, top: number): boolean {
  const seen = grid.at(row, column);
  if (!seen || isBlank(seen.cell) || (seen.mergedFrom?.row ?? row) <= top) return false;
  return grid.text(row, column) !== grid.text(top, column);
}

/** 指标 | 2020年完成 under 指标 | “十三五”: a merged header filled down says its names again, its years not. */
function saysMore(grid: Grid, look: RowLook, top: number): boolean {
  const repeated = look.cells.every(
    ({ column, signal }) => isTime(signal) || !isNewText(grid, look.row.index, column, top),
  );
  const times = look.cells.filter(({ signal }) => isTime(signal));
  return repeated && times.every(({ column }) => isNewText(grid, look.row.index, column, top));
}

/** A row of group headers above the one that names the indicators; a title is none. */
function extendUp(
  grid: Grid,
  rows: readonly Row[],
  position: number,
  nameColumns: readonly number[],
  reader: HeaderReader,
): number {
  let top = (rows[position] as Row).index;
  for (let above = position - 1; above >= 0 && position - above < MAX_HEADER_ROWS; above--) {
    const row = rows[above] as Row;
    if (row.cells.every(isBlank)) continue;
    if (top - row.index > MAX_ROW_GAP) break;
    const look = lookAt(grid, row, reader);
    const nameColumn = nameColumns[nameColumns.length - 1] ?? -1;
    if (
      !look ||
      look.times === 0 ||
      look.cells.length !== row.cells.filter((c) => !isBlank(c)).length
    )
      break;
    const groups = look.cells.filter(({ column, signal }) => {
      const merge = grid.mergeAt(row.index, column);
      return (
        column > nameColumn &&
        isTime(signal) &&
        signal.text.length <= 20 &&
        (merge !== null || look.cells.length > 1)
      );
    });
    if (
      groups.length === 0 ||
      look.cells.some(({ column }) => column <= nameColumn && look.cells.length === 1)
    )
      break;
    top = row.index;
  }
  return top;
}

/** Texts over each column, from the top; a group header also covers the unmerged columns right of it. */
function headerParts(
  grid: Grid,
  rows: readonly Row[],
  top: number,
  bottom: number,
): Map<number, string[]> {
  const parts = new Map<number, string[]>();
  const headerRows = rowsBetween(rows, top, bottom);
  const columns = columnsOf(grid, headerRows);
  headerRows.forEach((row, depth) => {
    let group: string | null = null;
    for (const column of columns) {
      const seen = grid.at(row.index, column);
      const text = plainText(seen?.cell, grid.date1904).trim();
      const below = headerRows
        .slice(depth + 1)
        .some((lower) => grid.at(lower.index, column)?.mergedFrom === null);
      if (text === "") {
        const above = headerRows
          .slice(0, depth)
          .some((upper) => grid.text(upper.index, column) !== "");
        if (group !== null && below && !above) push(parts, column, group);
        continue;
      }
      group = below && !grid.mergeAt(row.index, column) ? text : null;
      const anchorRow = seen?.mergedFrom?.row ?? row.index;
      if (anchorRow < row.index && anchorRow >= top) continue;
      push(parts, column, text);
    }
  });
  return new Map([...parts].sort(([a], [b]) => a - b));
}

function columnsOf(grid: Grid, rows: readonly Row[]): number[] {
  const columns = new Set<number>();
  for (const row of rows) {
    for (const cell of row.cells) {
      if (isBlank(cell)) continue;
      const merge = grid.mergeAt(row.index, cell.column);
      const right = Math.min(merge?.right ?? cell.column, cell.column + 200);
      for (let column = cell.column; column <= right; column++) columns.add(column);
    }
    for (const merge of grid.sheet.merges) {
      if (
        merge.top < row.index &&
        merge.bottom >= row.index &&
        merge.top >= (rows[0] as Row).index
      ) {
        columns.add(merge.left);
      }
    }
  }
  return [...columns].sort((a, b) => a - b);
}

function push(parts: Map<number, string[]>, column: number, text: string): void {
  const list = parts.get(column);
  if (list?.at(-1) === text) return;
  if (list) list.push(text);
  else parts.set(column, [text]);
}

/** Tables side by side: a name header right of a value column starts a table of its own. */
function split(
  parts: ReadonlyMap<number, readonly string[]>,
  nameColumns: readonly number[],
  reader: HeaderReader,
): { columns: number[]; names: number[] }[] {
  const groups: { columns: number[]; names: number[] }[] = [];
  let current = { columns: [] as number[], names: [] as number[] };
  let waiting: number[] = [];
  let values = 0;
  for (const column of parts.keys()) {
    const signal = reader.read((parts.get(column) as readonly string[]).join(" "));
    const last = waiting[waiting.length - 1] ?? current.columns[current.columns.length - 1];
    const gap = last === undefined ? 0 : column - last - 1;
    if (
      gap >= MAX_COLUMN_GAP &&
      current.names.length > 0 &&
      !signal?.role &&
      !(signal && isTime(signal))
    )
      break;
    const isName = nameColumns.includes(column);
    if (isName && values > 0 && current.names.length > 0) {
      groups.push(current);
      current = { columns: waiting, names: [] };
      waiting = [];
      values = 0;
    }
    // What may open the next table (序号, 类别) waits until it is clear whether a name follows.
    if (values > 0 && (signal?.role === "ordinal" || signal?.role === "goal")) {
      waiting.push(column);
      continue;
    }
    current.columns.push(...waiting, column);
    waiting = [];
    if (isName) current.names.push(column);
    else if (signal && isTime(signal)) values++;
  }
  current.columns.push(...waiting);
  groups.push(current);
  return groups;
}

/** The texts of header rows, for spotting a header that is printed again further down. */
export function headerTexts(grid: Grid, block: HeaderBlock): ReadonlySet<string>[] {
  return rowsBetween(grid.sheet.rows, block.top, block.bottom).map(
    (row) =>
      new Set(
        row.cells.filter((cell) => !isBlank(cell)).map((cell) => plainText(cell, grid.date1904)),
      ),
  );
}
