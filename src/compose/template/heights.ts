import { type Edit, isCellEdit, parseAddress } from "../../workbook";

/** Points a line takes, and the air above and below it. */
const LINE = 15;
const AIR = 6;
/** Excel allows no more. */
const TALLEST = 409;

/**
 * Heights of the rows of a sheet by row number, for a file: Excel fits rows to their texts when it
 * writes them, other programs show a file's rows as high as the file says.
 */
export function templateHeights(edits: readonly Edit[], sheet: string): Record<number, number> {
  const widths = new Map<string, number>();
  const heights: Record<number, number> = {};
  for (const edit of edits) {
    if (edit.sheet !== sheet) continue;
    if (edit.kind === "column-width") widths.set(edit.column, edit.width);
    if (!isCellEdit(edit)) continue;
    const row = (parseAddress(edit.cell)?.row ?? 0) + 1;
    const look = edit.kind === "clear" ? undefined : edit.style?.look;
    const room = (widths.get(edit.cell.replace(/\d+/g, "")) ?? Number.POSITIVE_INFINITY) - 2;
    const text = edit.kind === "value" ? String(edit.value) : "";
    const lines = look?.wrap ? Math.max(1, Math.ceil(charactersOf(text) / room)) : 1;
    const line = Math.max(LINE, (look?.size ?? 0) * 1.3);
    heights[row] = Math.min(TALLEST, Math.max(heights[row] ?? 0, lines * line + AIR));
  }
  return heights;
}

/** In characters of the default font: a Chinese one is as wide as two. */
const charactersOf = (text: string): number => text.replace(/[^\x00-\xff]/g, "xx").length;
