import type { CellRange } from "../../workbook";
import type { Place } from "./cells";
import { around, cellRect, contains, intersect, isSame, WHOLE_SHEET } from "./rects";

/** The smallest range around what is used inside another one, `null` where nothing is. */
export function usedWithin({ host, sheet, rect }: Place, valuesOnly: boolean): CellRange | null {
  host.sheet(sheet);
  const used = host.book.cells.used(sheet, valuesOnly);
  if (!used || contains(rect, used)) return used;
  if (!valuesOnly) return intersect(used, rect);
  let found: CellRange | null = null;
  for (const { row, column } of host.book.cells.filled(sheet)) {
    const cell = cellRect(row, column);
    if (contains(rect, cell)) found = found ? around(found, cell) : cell;
  }
  return found;
}

/** Grows a range as long as something stands directly around it. */
export function surroundingRegion({ host, sheet, rect }: Place): CellRange {
  const cells = [...host.book.cells.filled(sheet)].map(({ row, column }) => cellRect(row, column));
  for (let region = rect; ; ) {
    const near = intersect(WHOLE_SHEET, {
      top: region.top - 1,
      left: region.left - 1,
      bottom: region.bottom + 1,
      right: region.right + 1,
    });
    const grown = cells.reduce(
      (all, cell) => (near && contains(near, cell) ? around(all, cell) : all),
      region,
    );
    if (isSame(grown, region)) return region;
    region = grown;
  }
}
