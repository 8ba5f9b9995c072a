import { parseRange } from "../../workbook";
import type { Place } from "./cells";

// Texts and sheet names are passed over; names and functions are no references.
const TOKENS =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}\p{N}_.]+[(!]?/giu;

/**
 * The format that a formula takes on in a cell without one: that of the first cell it refers to,
 * where that is a format and not that of texts. Excel looks at the operators as well; which formulas
 * take on none is not written down anywhere.
 */
export function formatOfFormula({ host, sheet }: Pick<Place, "host" | "sheet">, formula: string) {
  for (const [, qualifier, cell] of formula.matchAll(TOKENS)) {
    if (cell === undefined) continue;
    const name = qualifier?.startsWith("'")
      ? qualifier.slice(1, -1).replaceAll("''", "'")
      : qualifier;
    const id = name === undefined ? sheet : host.sheetByName(name)?.id;
    const rect = parseRange(cell.replaceAll("$", "").toUpperCase());
    if (id === undefined || !rect) return undefined;
    const format = host.book.cells.read(id, rect)[0]?.[0]?.format ?? "General";
    return format === "General" || format === "@" ? undefined : format;
  }
  return undefined;
}
