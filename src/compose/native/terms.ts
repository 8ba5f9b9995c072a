import type { CellValue } from "../../workbook";
import { formatAddress } from "../../workbook";
import type { Figure, Place, TargetFigure, YearFigure } from "../figures";
import { literal, or, quoted, type Term, type YearTerm } from "./expression";

/** `F5` on the formula's own sheet, `'表 2'!F5` on another. */
export function reference(place: Place, home: string): string {
  const address = formatAddress(place.row, place.column);
  return place.sheet === home ? address : `'${place.sheet.replaceAll("'", "''")}'!${address}`;
}

/** What a cell without a figure may come to hold later: a number is taken as soon as it is there. */
export function termOf(figure: Figure, home: string): Term {
  const { place, value, content, factor } = figure;
  if (place === null) return { given: null, value: literal(value ?? 0) };
  return cellTerm(reference(place, home), content, value, factor);
}

/**
 * A number in the cell counts, with its factor. A text that was read as a figure (２３５, 已建成)
 * counts as that figure while the text stays what it is.
 */
function cellTerm(cell: string, content: CellValue, value: number | null, factor: number): Term {
  const plain = factor === 1 ? cell : `(${cell}*${literal(factor)})`;
  const isNumber = `ISNUMBER(${cell})`;
  if (value === null || content === null || typeof content === "number")
    return { given: isNumber, value: plain };
  if (typeof content === "boolean") {
    const otherwise = `IF(${cell},1,0)`;
    return {
      given: `OR(${isNumber},ISLOGICAL(${cell}))`,
      value: `IF(${isNumber},${plain},${otherwise})`,
    };
  }
  if (typeof content === "string")
    return {
      given: `OR(${isNumber},${cell}=${quoted(content)})`,
      value: `IF(${isNumber},${plain},${literal(value)})`,
    };
  return { given: isNumber, value: plain };
}

/** The figure to reach, or the two ends of a band. */
export interface TargetTerm extends Term {
  readonly band: readonly [string, string] | null;
}

/** `null` where there is nothing to reach and no cell that might come to say it. */
export function targetTerm(target: TargetFigure | null, home: string): TargetTerm | null {
  if (!target) return null;
  const { value, place, content } = target;
  if (typeof value === "number" || value === null) {
    if (value === null && place === null) return null;
    return { ...termOf({ ...target, value }, home), band: null };
  }
  const given =
    place === null ? null : `${reference(place, home)}=${quoted(String(content ?? ""))}`;
  return { given, value: '""', band: [literal(value[0]), literal(value[1])] };
}

/** The yearly figures after `after` up to `until`; two figures of one year are one, the later counting. */
export function yearTerms(
  actuals: readonly YearFigure[],
  home: string,
  after: number,
  until: number,
): YearTerm[] {
  const terms = new Map<number, YearTerm>();
  for (const figure of actuals) {
    const { year } = figure;
    if (year <= after || year > until) continue;
    const term = termOf(figure, home);
    const known = terms.get(year);
    terms.set(year, known ? joined(year, known, term) : { year, ...term });
  }
  return [...terms.values()].sort((a, b) => a.year - b.year);
}

function joined(year: number, earlier: Term, later: Term): YearTerm {
  return {
    year,
    given: or([earlier.given, later.given]),
    value:
      later.given === null ? later.value : `IF(${later.given},${later.value},${earlier.value})`,
  };
}
