import type { CellRange } from "../../workbook";
import { HostError } from "../protocol/errors";
import type { Place } from "./cells";
import { tellType } from "./entry";
import { cellRect } from "./rects";
import { usedWithin } from "./used";

const VALUE_TYPES: Readonly<Record<string, string>> = {
  Errors: "Error",
  Logical: "Boolean",
  Numbers: "Double",
  Text: "String",
};

/**
 * Cells of a kind (`Blanks`, `Constants`, `Formulas`, `Visible`) inside what is used, as rectangles
 * of neighbours in a row and of equal rows below each other.
 */
export function specialCells(place: Place, kind: string, valueType = "All"): CellRange[] {
  const { host, sheet } = place;
  const used = usedWithin(place, false);
  if (!used) return [];
  const types = typesOf(valueType);
  const { formats } = host.book;
  const cells = host.book.cells.read(sheet, used);
  const belongs = (row: number, column: number): boolean => {
    const cell = cells[row - used.top]?.[column - used.left];
    if (!cell) return false;
    const isBlank = cell.value === null && cell.formula === null;
    if (kind === "Blanks") return isBlank;
    if (kind === "Visible")
      return !formats.isRowHidden(sheet, row) && !formats.isColumnHidden(sheet, column);
    const fits = (cell.formula !== null) === (kind === "Formulas");
    return !isBlank && fits && (types === null || types.includes(tellType(cell)));
  };
  if (!["Blanks", "Constants", "Formulas", "Visible"].includes(kind))
    throw new HostError("NotImplemented", `Range.GetSpecialCells("${kind}")`);
  return joinCells(used, belongs);
}

/** `ErrorsNumbers` → the types of values meant; `null` for all of them. */
function typesOf(valueType: string): string[] | null {
  if (valueType === "All") return null;
  return Object.entries(VALUE_TYPES)
    .filter(([word]) => valueType.includes(word))
    .map(([, type]) => type);
}

/** Cells of a rectangle that belong together, as few rectangles as reading row by row gives. */
export function joinCells(
  rect: CellRange,
  belongs: (row: number, column: number) => boolean,
): CellRange[] {
  const found: { -readonly [key in keyof CellRange]: number }[] = [];
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    for (let column = rect.left; column <= rect.right; column += 1) {
      if (!belongs(row, column)) continue;
      const run = { ...cellRect(row, column) };
      while (run.right < rect.right && belongs(row, run.right + 1)) run.right += 1;
      column = run.right;
      const above = found.find(
        (one) => one.bottom === row - 1 && one.left === run.left && one.right === run.right,
      );
      if (above) above.bottom = row;
      else found.push(run);
    }
  }
  return found;
}
