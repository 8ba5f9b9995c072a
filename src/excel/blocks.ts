import type { CellRange, Position } from "../workbook";
import { CELLS_PER_REQUEST } from "./read";

/** A rectangle of cells of one sheet that is read or written at once. */
export interface Block<T> {
  readonly sheet: string;
  readonly range: CellRange;
  /** Row by row. */
  readonly cells: readonly (readonly T[])[];
}

/** What a block costs beside its cells, in cells: a request names and loads each one. */
const OVERHEAD = 20;
const MOST_CELLS = CELLS_PER_REQUEST / 2;

/** What a cell costs, in cells of the usual size: more where its text is long. */
type Weigh<T> = (cell: T) => number;

const usual = (): number => 1;

interface Located {
  readonly sheet: string;
  readonly at: Position;
}

/**
 * Groups cells into rectangles: neighbours of a row first, then equally wide runs of rows that
 * follow each other. `isTall` tells of which sheets rows may be joined.
 */
export function toBlocks<T extends Located>(
  cells: readonly T[],
  isTall: (sheet: string) => boolean = () => true,
  weigh: Weigh<T> = usual,
): Block<T>[] {
  const blocks: { sheet: string; range: CellRange; cells: T[][]; weight: number }[] = [];
  const open = new Map<string, (typeof blocks)[number]>();
  for (const run of runsOf(cells)) {
    const [first] = run as [T];
    const { sheet, at } = first;
    const right = at.column + run.length - 1;
    const key = `${at.column}:${right}:${sheet}`;
    const above = open.get(key);
    const fits = above && above.range.bottom === at.row - 1 && isTall(sheet);
    const weight = run.reduce((sum, cell) => sum + weigh(cell), 0);
    if (fits && above.weight + weight <= MOST_CELLS) {
      above.weight += weight;
      above.cells.push(run);
      above.range = { ...above.range, bottom: at.row };
      continue;
    }
    const range = { top: at.row, left: at.column, bottom: at.row, right };
    const block = { sheet, range, cells: [run], weight };
    open.set(key, block);
    blocks.push(block);
  }
  return blocks.map(({ weight: _, ...block }) => block);
}

/** Neighbours of one row, in reading order. */
function runsOf<T extends Located>(cells: readonly T[]): T[][] {
  const sheets = new Map<string, T[]>();
  for (const cell of cells) {
    const own = sheets.get(cell.sheet);
    if (own) own.push(cell);
    else sheets.set(cell.sheet, [cell]);
  }
  const runs: T[][] = [];
  for (const own of sheets.values()) {
    own.sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
    let last: T | null = null;
    for (const cell of own) {
      const joins = last && last.at.row === cell.at.row && last.at.column === cell.at.column - 1;
      if (joins) runs.at(-1)?.push(cell);
      else runs.push([cell]);
      last = cell;
    }
  }
  return runs;
}

/** Shares blocks out to requests below the size Excel takes. */
export function toRequests<T>(blocks: readonly Block<T>[], weigh: Weigh<T> = usual): Block<T>[][] {
  const requests: Block<T>[][] = [];
  let room = 0;
  for (const block of blocks) {
    const cost = block.cells.flat().reduce((sum, cell) => sum + weigh(cell), OVERHEAD);
    if (cost > room) {
      requests.push([]);
      room = CELLS_PER_REQUEST;
    }
    requests.at(-1)?.push(block);
    room -= cost;
  }
  return requests;
}
