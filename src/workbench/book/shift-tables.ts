import type { IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/sheets";
import type { CellRange } from "../../workbook";
import type { BookExtras } from "./book";
import { boundsOf } from "./range";
import type { Handles } from "./univer/handles";

/** Where a span of rows or columns is after `count` of them came in at `at` or went from there. */
export function shiftSpan(
  [from, to]: readonly [number, number],
  at: number,
  count: number,
): readonly [number, number] | null {
  if (count > 0) return [from >= at ? from + count : from, to >= at ? to + count : to];
  const end = at - count;
  const moved = (place: number) => (place >= end ? place + count : Math.min(place, at));
  const first = moved(from);
  // The last one that is left: in front of those that go, where it is among them.
  const last = to >= end ? to + count : Math.min(to, at - 1);
  return last < first ? null : [first, last];
}

/** Tables go along when rows or columns come or go, and disappear with all of their rows. */
export function shiftTables({ commands }: Handles, extras: BookExtras): { dispose(): void } {
  return commands.onCommandExecuted(({ id, params }) => {
    if (id === MoveRangeMutation.id) return followMove(params as MoveParams, extras);
    const count = DIRECTIONS.get(id);
    if (!count) return;
    const { subUnitId, range } = params as { subUnitId: string; range: IRange };
    for (const table of [...extras.tables]) {
      if (table.sheet !== subUnitId) continue;
      const { top, left, bottom, right } = table.range;
      const rows = count.rows
        ? shiftSpan([top, bottom], range.startRow, count.rows * (range.endRow - range.startRow + 1))
        : ([top, bottom] as const);
      const columns = count.columns
        ? shiftSpan(
            [left, right],
            range.startColumn,
            count.columns * (range.endColumn - range.startColumn + 1),
          )
        : ([left, right] as const);
      if (rows && columns) {
        table.range = { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
      } else extras.tables.splice(extras.tables.indexOf(table), 1);
    }
  });
}

const DIRECTIONS: ReadonlyMap<string, { readonly rows?: number; readonly columns?: number }> =
  new Map([
    [InsertRowMutation.id, { rows: 1 }],
    [RemoveRowMutation.id, { rows: -1 }],
    [InsertColMutation.id, { columns: 1 }],
    [RemoveColMutation.id, { columns: -1 }],
  ]);

interface MoveParams {
  readonly fromRange: IRange;
  readonly toRange: IRange;
  readonly from: { readonly subUnitId: string; readonly value: object };
  readonly to: { readonly subUnitId: string };
}

/** Only what lies within what is moved; a table of which a part moves stays. */
function followMove({ fromRange, toRange, from, to }: MoveParams, extras: BookExtras): void {
  const moved = fromRange ?? toUniver(boundsOf(from.value as never));
  if (!moved || !toRange) return;
  for (const table of extras.tables) {
    const { top, left, bottom, right } = table.range;
    const inside =
      table.sheet === from.subUnitId &&
      top >= moved.startRow &&
      bottom <= moved.endRow &&
      left >= moved.startColumn &&
      right <= moved.endColumn;
    if (!inside) continue;
    const down = toRange.startRow - moved.startRow;
    const along = toRange.startColumn - moved.startColumn;
    table.sheet = to.subUnitId;
    table.range = {
      top: top + down,
      bottom: bottom + down,
      left: left + along,
      right: right + along,
    };
  }
}

function toUniver(range: CellRange | null): IRange | null {
  return (
    range && {
      startRow: range.top,
      endRow: range.bottom,
      startColumn: range.left,
      endColumn: range.right,
    }
  );
}
