import { type CellRange, parseRange, type Row } from "../../workbook";
import { damaged } from "../errors";
import { CLOSE, OPEN, type XmlScanner } from "../xml/scanner";
import { CellReader, isTrue, lastOfEach, type RawRow, type SheetContext } from "./cells";

/** What one worksheet part holds itself. Tables are parts of their own, named here by their link. */
export interface WorksheetContent {
  readonly rows: readonly Row[];
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  /** Relationship ids of the tables in the sheet. */
  readonly tableLinks: readonly string[];
}

/** Rows read before the caller is asked whether to go on. */
const ROWS_AT_ONCE = 256;

/**
 * Reads a worksheet part. `<dimension>` is never looked at: rows are what is there.
 * @param pause awaited between blocks of rows with the share of the part read (0–1); throws to stop.
 */
export async function readWorksheet(
  scanner: XmlScanner,
  context: SheetContext,
  pause: (share: number) => Promise<void> | undefined,
): Promise<WorksheetContent> {
  const cells = new CellReader(scanner, context);
  const rows: RawRow[] = [];
  const merges: CellRange[] = [];
  const hiddenColumns: { from: number; to: number }[] = [];
  const tableLinks: string[] = [];
  expectRoot(scanner);
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token === CLOSE) continue;
    if (scanner.is("row")) {
      rows.push(cells.readRow());
      if (rows.length % ROWS_AT_ONCE === 0) {
        const waiting = pause(scanner.position / scanner.bytes.length);
        if (waiting) await waiting;
      }
    } else if (scanner.is("mergeCell")) merges.push(readMerge(scanner, context));
    else if (scanner.is("col")) readColumns(scanner, hiddenColumns);
    else if (scanner.is("tablePart")) readLink(scanner, tableLinks);
    else if (!CONTAINERS.some((name) => scanner.is(name))) scanner.skip();
  }
  resolveWaiting(cells, rows);
  return { rows: tidyRows(rows), merges, hiddenColumns, tableLinks };
}

/** A part of another kind must not pass for an empty sheet. */
function expectRoot(scanner: XmlScanner): void {
  if (scanner.next() !== OPEN || !scanner.is("worksheet")) throw damaged(scanner.part, "markup");
}

/** Elements whose children are looked at; everything else in a sheet is passed over whole. */
const CONTAINERS = ["sheetData", "mergeCells", "cols", "tableParts"];

function readMerge(scanner: XmlScanner, context: SheetContext): CellRange {
  const range = parseRange(scanner.attributes().get("ref") ?? "");
  if (!range) throw damaged(scanner.part, "address");
  context.budget.addMerge(scanner.part);
  return range;
}

function readColumns(scanner: XmlScanner, hidden: { from: number; to: number }[]): void {
  const attributes = scanner.attributes();
  if (!isTrue(attributes.get("hidden"))) return;
  const from = Number(attributes.get("min")) - 1;
  const to = Number(attributes.get("max")) - 1;
  if (from >= 0 && to >= from) hidden.push({ from, to });
}

function readLink(scanner: XmlScanner, links: string[]): void {
  const id = scanner.attributes().get("id");
  if (id) links.push(id);
}

function resolveWaiting(cells: CellReader, rows: RawRow[]): void {
  if (cells.waiting.length === 0) return;
  for (const { group, row, cell } of cells.waiting) {
    cell.formula = cells.formulas.resolve(group, row, cell.column);
  }
  // Members of a group that nothing defines and that hold no result are blanks after all.
  for (const row of rows) {
    row.cells = row.cells.filter((cell) => cell.value !== null || cell.formula !== null);
  }
}

/** Rows in order, each once; rows that say nothing are left out. */
function tidyRows(rows: RawRow[]): RawRow[] {
  let last = -1;
  let inOrder = true;
  for (const row of rows) {
    if (row.index <= last) inOrder = false;
    last = row.index;
  }
  return (inOrder ? rows : mergeRows(rows)).filter((row) => row.hidden || row.cells.length > 0);
}

/** A row written in several places counts as one. */
function mergeRows(rows: RawRow[]): RawRow[] {
  const byIndex = new Map<number, RawRow>();
  for (const row of rows) {
    const known = byIndex.get(row.index);
    if (known) {
      known.cells = lastOfEach([...known.cells, ...row.cells]);
      known.hidden ||= row.hidden;
    } else byIndex.set(row.index, row);
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}
