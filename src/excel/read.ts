import {
  type Cell,
  type CellRange,
  type DefinedName,
  formatRange,
  type ListObject,
  parseRange,
  type Row,
  type Sheet,
  type Workbook,
} from "../workbook";
import { CELL_PROPERTIES, type RawCells, rawCells, stateAt } from "./cells";
import { refusal } from "./errors";
import { type ExcelHost, isTooLarge, refuseIfCancelled, runBatch, send, type Wait } from "./host";
import { type Listing, listSheets, type SheetListing } from "./listing";
import type { ReadOptions } from "./session";

/**
 * Cells asked for in one request. Value, formula, format and type of a cell are some 150 bytes of
 * JSON, so that a request stays below 4 MB; where texts are long and it does not, it is halved.
 */
export const CELLS_PER_REQUEST = 20_000;

/** A block of rows of one sheet, asked for at once. */
interface Piece {
  readonly sheet: SheetListing;
  readonly range: CellRange;
  /** The sheet's first: merges and hidden columns come with it. */
  readonly first: boolean;
}

/** What came of one sheet so far. */
interface Gathered {
  readonly rows: Row[];
  merges: CellRange[];
  hiddenColumns: { from: number; to: number }[];
}

export interface ReadEnvironment {
  readonly host: ExcelHost;
  readonly pause: Wait;
  /** No interface tells the date system; whoever probed it knows. */
  readonly date1904: boolean;
  readonly canTellMerges: boolean;
}

/**
 * Reads a workbook: one request for the list, one for the used ranges, and one for every
 * {@link CELLS_PER_REQUEST} cells whichever sheets they are of.
 * @throws SessionError
 */
export function readWorkbook(
  environment: ReadEnvironment,
  { signal, onProgress, merges = true }: ReadOptions = {},
): Promise<Workbook> {
  const { host, pause, date1904, canTellMerges } = environment;
  return runBatch(
    host,
    async (context) => {
      refuseIfCancelled(signal);
      onProgress?.({ stage: "listing", done: 0, total: 1, sheet: null });
      const listing = await listSheets(context, signal);
      const requests = pack(listing.sheets.flatMap(piecesOf));
      const gathered = new Map<SheetListing, Gathered>();
      for (const [done, request] of requests.entries()) {
        refuseIfCancelled(signal);
        const sheet = request[0]?.sheet.name ?? null;
        onProgress?.({ stage: "reading", done, total: requests.length, sheet });
        await fetchPieces(context, request, merges && canTellMerges, gathered);
        await pause(0);
      }
      refuseIfCancelled(signal);
      const total = requests.length;
      onProgress?.({ stage: "reading", done: total, total, sheet: null });
      return assemble(listing, gathered, date1904);
    },
    pause,
  );
}

function piecesOf(sheet: SheetListing): Piece[] {
  if (!sheet.used) return [];
  const { top, left, bottom, right } = sheet.used;
  const height = Math.max(1, Math.floor(CELLS_PER_REQUEST / (right - left + 1)));
  const pieces: Piece[] = [];
  for (let row = top; row <= bottom; row += height) {
    const range = { top: row, left, bottom: Math.min(bottom, row + height - 1), right };
    pieces.push({ sheet, range, first: row === top });
  }
  return pieces;
}

function pack(pieces: readonly Piece[]): Piece[][] {
  const requests: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const cells = rowsOf(piece.range) * columnsOf(piece.range);
    const last = requests.at(-1);
    if (last && cells <= room) last.push(piece);
    else {
      requests.push([piece]);
      room = CELLS_PER_REQUEST;
    }
    room -= cells;
  }
  return requests;
}

const rowsOf = ({ top, bottom }: CellRange): number => bottom - top + 1;
const columnsOf = ({ left, right }: CellRange): number => right - left + 1;

/** Asks for pieces in one request; in two halves where that is more than Excel hands over. */
async function fetchPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  merges: boolean,
  gathered: Map<SheetListing, Gathered>,
): Promise<void> {
  const asked = pieces.map((piece) => ask(piece, merges));
  try {
    await send(context);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    for (const half of halves(pieces)) await fetchPieces(context, half, merges, gathered);
    return;
  }
  pieces.forEach((piece, at) => gather(piece, asked[at] as Asked, gathered));
}

function halves(pieces: readonly Piece[]): Piece[][] {
  const middle = Math.ceil(pieces.length / 2);
  if (pieces.length > 1) return [pieces.slice(0, middle), pieces.slice(middle)];
  const [piece] = pieces as [Piece];
  const { top, bottom } = piece.range;
  if (top === bottom) throw refusal("too-large", placeOf(piece));
  const cut = Math.floor((top + bottom) / 2);
  return [
    [{ ...piece, range: { ...piece.range, bottom: cut } }],
    [{ ...piece, first: false, range: { ...piece.range, top: cut + 1 } }],
  ];
}

interface Asked {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly merges: Excel.RangeAreas | null;
}

function ask({ sheet, range, first }: Piece, merges: boolean): Asked {
  const cells = sheet.worksheet.getRange(formatRange(range)).load(CELL_PROPERTIES);
  const used = first && sheet.used ? sheet.worksheet.getRange(formatRange(sheet.used)) : null;
  return {
    range: cells,
    // Only where some are hidden and some are not: one answer for all of them was enough.
    rows: sheet.rowsHidden === null ? cells.getRowProperties({ rowHidden: true }) : null,
    columns:
      used && sheet.columnsHidden === null
        ? used.getColumnProperties({ columnHidden: true })
        : null,
    // Over the whole used range: a merge that begins outside what is asked for is missed (#3611).
    merges: used && merges ? used.getMergedAreasOrNullObject().load("address,areaCount") : null,
  };
}

function gather(piece: Piece, asked: Asked, gathered: Map<SheetListing, Gathered>): void {
  const { sheet, range } = piece;
  const raw = rawCells(asked.range, rowsOf(range), columnsOf(range));
  if (!raw) throw refusal("no-answer", placeOf(piece));
  const own = gathered.get(sheet) ?? { rows: [], merges: [], hiddenColumns: [] };
  gathered.set(sheet, own);
  const hidden = asked.rows?.value.map((row) => row.rowHidden === true) ?? null;
  own.rows.push(...rowsFrom(raw, range, (row) => hidden?.[row] ?? sheet.rowsHidden === true));
  if (piece.first) own.hiddenColumns = hiddenColumnsOf(sheet, asked);
  if (asked.merges) own.merges = mergesOf(asked.merges, piece);
}

function rowsFrom(raw: RawCells, range: CellRange, isHidden: (row: number) => boolean): Row[] {
  const rows: Row[] = [];
  for (let row = 0; row < rowsOf(range); row += 1) {
    const cells: Cell[] = [];
    for (let column = 0; column < columnsOf(range); column += 1) {
      const state = stateAt(raw, row, column);
      if (state.value === null && state.formula === null) continue;
      cells.push({ column: range.left + column, ...state });
    }
    const hidden = isHidden(row);
    if (cells.length > 0 || hidden) rows.push({ index: range.top + row, hidden, cells });
  }
  return rows;
}

function hiddenColumnsOf(sheet: SheetListing, asked: Asked): { from: number; to: number }[] {
  if (!sheet.used || sheet.columnsHidden === false) return [];
  const { left, right } = sheet.used;
  if (sheet.columnsHidden === true) return [{ from: left, to: right }];
  const spans: { from: number; to: number }[] = [];
  asked.columns?.value.forEach(({ columnHidden }, at) => {
    if (!columnHidden) return;
    const last = spans.at(-1);
    if (last && last.to === left + at - 1) last.to += 1;
    else spans.push({ from: left + at, to: left + at });
  });
  return spans;
}

function mergesOf(areas: Excel.RangeAreas, piece: Piece): CellRange[] {
  if (areas.isNullObject) return [];
  const ranges = rangesOf(areas.address);
  if (ranges.length !== areas.areaCount) throw refusal("no-answer", placeOf(piece));
  return ranges;
}

/** `"'表 1'!A1:B2,'表 1'!D4:E4"` → its ranges. */
export function rangesOf(address: string): CellRange[] {
  // Quoted names go first: `'Q1,Q2'` would be taken for a range as well.
  const found = address
    .replaceAll(/'(?:[^']|'')*'!/g, "")
    .matchAll(/(?:^|!|,)\s*(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?=,|$)/g);
  return [...found].flatMap((match) => parseRange(match[1] ?? "") ?? []);
}

function placeOf({ sheet, range }: Piece): { readonly sheet: string; readonly range: string } {
  return { sheet: sheet.name, range: formatRange(range) };
}

function assemble(
  { sheets, names, tables }: Listing,
  gathered: ReadonlyMap<SheetListing, Gathered>,
  date1904: boolean,
): Workbook {
  return {
    sheets: sheets.map((listing): Sheet => {
      const own = gathered.get(listing);
      const { name, visibility } = listing;
      return {
        name,
        visibility,
        rows: own?.rows ?? [],
        merges: own?.merges ?? [],
        hiddenColumns: own?.hiddenColumns ?? [],
        listObjects: tables
          .filter(({ sheet }) => sheet === name)
          .map(({ sheet: _, ...table }): ListObject => table),
      };
    }),
    definedNames: [...names, ...sheets.flatMap((sheet): readonly DefinedName[] => sheet.names)],
    date1904,
  };
}
