import type { Cell, CellRange, Row, Sheet } from "../workbook";
import { isBlank } from "./grid";

/** Sheets larger than this are never printed across; turning them would only cost time. */
const MAX_CELLS = 20_000;
const MAX_ROWS = 120;

/** A sheet with rows and columns exchanged, and the lines of text that stood alone in their rows. */
export interface Turned {
  readonly sheet: Sheet;
  /** Titles, unit lines and notes: turned, they would look like columns of the table. */
  readonly lines: readonly string[];
}

/** `null` where the sheet is too large to be a table printed across. */
export function transpose(sheet: Sheet): Turned | null {
  const cellCount = sheet.rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (sheet.rows.length > MAX_ROWS || cellCount > MAX_CELLS) return null;
  const columns = new Map<number, Cell[]>();
  const lines: string[] = [];
  for (const row of sheet.rows) {
    const [first, second] = row.cells.filter((cell) => !isBlank(cell));
    if (first && !second && typeof first.value === "string") {
      lines.push(first.value);
      continue;
    }
    for (const cell of row.cells) {
      const turned = { ...cell, column: row.index };
      const list = columns.get(cell.column);
      if (list) list.push(turned);
      else columns.set(cell.column, [turned]);
    }
  }
  const rows = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([index, cells]): Row => ({ index, hidden: isHidden(sheet, index), cells }));
  const hidden = sheet.rows.filter((row) => row.hidden);
  return {
    sheet: {
      ...sheet,
      rows,
      merges: sheet.merges.map(turn),
      hiddenColumns: hidden.map((row) => ({ from: row.index, to: row.index })),
      listObjects: [],
    },
    lines,
  };
}

export function turn(range: CellRange): CellRange {
  return { top: range.left, left: range.top, bottom: range.right, right: range.bottom };
}

function isHidden(sheet: Sheet, column: number): boolean {
  return sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to);
}
