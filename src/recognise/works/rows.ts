import { squash } from "../../notation";
import type { Row } from "../../workbook";
import { NOTE, SIGNATURE, TOTAL } from "../body";
import { type Grid, isBlank, plainText, rowsBetween } from "../grid";
import { NUMBERING } from "../rows";
import { headerAt, type RoleReader, type WorkHeader } from "./header";
import type { WorkCell, WorkRole, WorkRow } from "./types";

/** Blank rows that may stand inside a table before it is taken to have ended. */
const MAX_BLANK_ROWS = 3;
/** No plan undertakes more; a longer table is a register of something else. */
const MAX_ROWS = 500;

/** The rows under a header as works, by the names in one of its columns; none in a register. */
export function readRows(
  grid: Grid,
  header: WorkHeader,
  nameColumn: number,
  reader: RoleReader,
): WorkRow[] {
  const found: WorkRow[] = [];
  const title = grid.text(header.bottom, nameColumn);
  let last = header.bottom;
  for (const row of rowsBetween(grid.sheet.rows, header.bottom + 1, Infinity)) {
    const first = row.cells.find((cell) => !isBlank(cell));
    if (!first) continue;
    if (row.index - last - 1 > MAX_BLANK_ROWS) break;
    last = row.index;
    const name = grid.text(row.index, nameColumn).trim();
    if (name === title.trim()) continue;
    if (headerAt(grid, row, reader)) break;
    const opening = squash(plainText(first, grid.date1904));
    if (NOTE.test(opening) || SIGNATURE.test(opening) || TOTAL.test(opening)) continue;
    if (name === "" || isSection(grid, row, nameColumn)) continue;
    found.push(readRow(grid, row, header, nameColumn));
    if (found.length > MAX_ROWS) return [];
  }
  return found;
}

/** A heading that runs across several columns is no work of its own. */
function isSection(grid: Grid, row: Row, nameColumn: number): boolean {
  const merge = grid.mergeAt(row.index, nameColumn);
  return merge !== null && merge.right > merge.left;
}

function readRow(grid: Grid, row: Row, header: WorkHeader, nameColumn: number): WorkRow {
  const cells = (role: WorkRole): WorkCell[] =>
    header.columns
      .filter((column) => column.role === role && column.index !== nameColumn)
      .flatMap(({ index }) => cellAt(grid, row, index));
  const text = (role: WorkRole): string | null => {
    const [cell] = cells(role);
    return cell ? grid.text(row.index, cell.column).trim() || null : null;
  };
  return {
    index: row.index,
    hidden: row.hidden,
    ordinal: text("ordinal"),
    name: grid
      .text(row.index, nameColumn)
      .replace(NUMBERING, "")
      .replace(/\s*\n\s*/g, "")
      .trim(),
    nameCell: { row: row.index, column: nameColumn },
    item: null,
    confidence: 0,
    runnerUp: null,
    department: text("department"),
    start: cells("start")[0] ?? null,
    due: cells("due")[0] ?? null,
    progress: cells("progress"),
    note: text("note"),
  };
}

function cellAt(grid: Grid, row: Row, column: number): WorkCell[] {
  const cell = grid.at(row.index, column)?.cell;
  if (!cell || isBlank(cell)) return [];
  return [{ row: row.index, column, value: cell.value, format: cell.format }];
}
