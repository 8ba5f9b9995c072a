import type { MovedPlaces } from "../../../ooxml/parts";
import type { CellRange } from "../../../workbook";
import { shiftedRange } from "../../book/shift-log";
import type { SheetState } from "../file";

/**
 * How what a file says about cells follows them; `null` where none has moved since the file was
 * opened. Where only parts of rows moved, everything stays and `left` is told.
 */
export function movedPlaces(
  before: SheetState,
  after: SheetState,
  left: (element: string) => void,
): MovedPlaces | null {
  const { whole, parts } = after.shifts;
  const since = whole.slice(before.shifts.whole.length);
  if (since.length === 0 && !parts) return null;
  const told = new Set<string>();
  const tell = (element: string) => {
    if (told.has(element)) return;
    told.add(element);
    left(element);
  };
  const to = (range: CellRange): CellRange | null =>
    since.reduce<CellRange | null>((place, shift) => place && shiftedRange(place, shift), range);
  return { to, left: tell, isPart: parts };
}
