import { diffArrays } from "diff";
import { type Position, parseAddress } from "../../workbook";
import type { SealedCell } from "./contents";

/** A cell where it stands, zero-based. */
interface Placed extends Position {
  readonly value: SealedCell[1];
}

export interface PlacedPair {
  readonly before: SealedCell | null;
  readonly after: SealedCell | null;
}

/**
 * Cells of a sheet before and after, by what they belong to: rows and columns are told by the texts
 * in them, so that one put in between does not make everything behind it look changed.
 */
export function alignCells(
  before: readonly SealedCell[],
  after: readonly SealedCell[],
): PlacedPair[] {
  const [old, now] = [before.map(place), after.map(place)];
  const rows = alignLines(textsBy(old, "row"), textsBy(now, "row"));
  const columns = alignLines(textsBy(old, "column"), textsBy(now, "column"));
  const left = new Map(after.map((cell, at) => [keyOf(now[at] as Placed), cell]));
  const pairs = before.map((cell, at): PlacedPair => {
    const { row, column } = old[at] as Placed;
    const key = keyOf({ row: rows.get(row) ?? -1, column: columns.get(column) ?? -1 });
    const match = left.get(key) ?? null;
    left.delete(key);
    return { before: cell, after: match };
  });
  return [...pairs, ...[...left.values()].map((cell) => ({ before: null, after: cell }))];
}

function place([cell, value]: SealedCell): Placed {
  return { ...(parseAddress(cell) ?? { row: -1, column: -1 }), value };
}

const keyOf = ({ row, column }: Position): string => `${row}:${column}`;

interface Line {
  readonly index: number;
  readonly texts: string;
}

/** Rows, or columns, that hold anything, ascending, with the texts in them. */
function textsBy(cells: readonly Placed[], axis: "row" | "column"): Line[] {
  const lines = new Map<number, string[]>();
  for (const cell of cells) {
    const texts = lines.get(cell[axis]) ?? [];
    lines.set(cell[axis], texts);
    if (typeof cell.value === "string") texts.push(cell.value);
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([index, texts]) => ({ index, texts: JSON.stringify(texts) }));
}

/**
 * Which line of before is which of after: those of equal texts in their order, and between them one
 * after the other. Lines that only stand in one of both are left out.
 */
function alignLines(before: readonly Line[], after: readonly Line[]): Map<number, number> {
  const found = new Map<number, number>();
  let [old, now] = [0, 0];
  let gone: Line[] = [];
  const changes = diffArrays(
    before.map(({ texts }) => texts),
    after.map(({ texts }) => texts),
  );
  for (const { removed, added, count = 0 } of changes) {
    if (removed) {
      gone = before.slice(old, old + count);
      old += count;
      continue;
    }
    const lines = after.slice(now, now + count);
    const partners = added ? gone : before.slice(old, old + count);
    lines.slice(0, partners.length).forEach(({ index }, at) => {
      found.set((partners[at] as Line).index, index);
    });
    now += count;
    if (!added) old += count;
    gone = [];
  }
  return found;
}
