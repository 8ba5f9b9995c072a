import type { IndicatorRow, Table } from "../recognise";
import { type Point, seriesOf } from "./series";
import { slipsOf } from "./slips";
import { keyOf, swapsOf } from "./swaps";

const known = new WeakMap<IndicatorRow, readonly Point[]>();

/**
 * The figures of a row that nothing more definite is wrong with: no slip of a power of ten, not
 * exchanged with another, no impossible sign. Changes over time are judged by these alone.
 */
export function soundPoints(row: IndicatorRow, table: Table): readonly Point[] {
  const before = known.get(row);
  if (before) return before;
  const { points, nature } = seriesOf(row, table);
  const slipped = new Set(slipsOf(row, table).slips.map(({ point }) => point));
  const swapped = swapsOf(table).cells;
  const sound = points.filter(
    (point) =>
      !slipped.has(point) && !swapped.has(keyOf(point)) && (point.value >= 0 || nature.signed),
  );
  known.set(row, sound);
  return sound;
}
