import type { CellRange } from "../../workbook";
import { type Place, writeMatrix } from "./cells";
import { tellFormula } from "./entry";
import { cellRect, contains } from "./rects";

export interface FindCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** Cells of a range whose formula or value holds a text, in reading order. */
export function findCells(place: Place, text: string, criteria: FindCriteria = {}): CellRange[] {
  const { host, sheet, rect } = place;
  const matches = matcher(text, criteria);
  return [...host.book.cells.filled(sheet)]
    .filter((cell) => contains(rect, cellRect(cell.row, cell.column)))
    .filter((cell) => matches(String(tellFormula(cell))))
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column }) => cellRect(row, column));
}

/** `*` and `?` stand for any signs and any one sign, as in Excel's own search. */
function matcher(text: string, { completeMatch, matchCase }: FindCriteria) {
  const pattern = text
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/~([*?~])|([*?])/g, (_, literal: string | undefined, wild: string | undefined) =>
      literal ? `\\${literal}` : wild === "*" ? "[\\s\\S]*" : "[\\s\\S]",
    );
  const whole = completeMatch ? `^${pattern}$` : pattern;
  const expression = new RegExp(whole, matchCase ? "u" : "iu");
  return (content: string): boolean => expression.test(content);
}

/** Replaces a text in formulas and values of a range; answers how often. */
export function replaceAll(
  place: Place,
  text: string,
  replacement: string,
  criteria: FindCriteria = {},
): number {
  const { host, sheet } = place;
  if (text === "") return 0;
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const whole = criteria.completeMatch ? `^${literal}$` : literal;
  const expression = new RegExp(whole, criteria.matchCase ? "gu" : "giu");
  let count = 0;
  host.change(() => {
    for (const rect of findCells(place, literalText(text), criteria)) {
      const [cell] = host.book.cells.read(sheet, rect)[0] ?? [];
      if (!cell) continue;
      const content = String(tellFormula(cell));
      const changed = content.replace(expression, () => {
        count += 1;
        return replacement;
      });
      writeMatrix({ host, sheet, rect }, changed);
    }
  });
  return count;
}

const literalText = (text: string): string => text.replace(/[~*?]/g, "~$&");
