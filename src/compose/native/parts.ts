import { type Condition, iff, literal, type YearTerm } from "./expression";
import { binding, frame, onTheWay } from "./level";
import { isLate, type NativeRow, text } from "./situation";

/** What formulas of yearly parts have in common. */

/** The four formulas of one kind; pace and class take the cells they build on. */
export interface FlowFormulas {
  readonly progress: string;
  readonly pace: (progress: string) => string;
  readonly attainment: string;
  readonly verdict: (pace: string) => string;
  readonly risk: (verdict: string, pace: string) => string;
}

/** Every year up to the last figure is there. */
export function complete({ years, year, start }: NativeRow): Condition {
  const count = years
    .map(({ given }) => (given === null ? "1" : `(${given})`))
    .map((counted) => `N(${counted})`);
  return `${count.join("+")}=${year}-${start}`;
}

/** A sum over the figures there are; `none` stands for a missing one. */
export const over = (
  years: readonly YearTerm[],
  part: (value: string) => string,
  none: string,
  join = "+",
): string => `(${years.map(({ given, value }) => iff(given, part(value), none)).join(join)})`;

export const extreme = (name: "MIN" | "MAX", years: readonly YearTerm[], spare: string): string =>
  `${name}(${years.map(({ given, value }) => iff(given, value, spare)).join(",")})`;

/** The largest figure there is; the last stands in for the missing ones. */
export const largest = (row: NativeRow): string => extreme("MAX", row.years, row.actual);
export const smallest = (row: NativeRow): string => extreme("MIN", row.years, row.actual);

/** `needed` a year is more than the best year so far times the threshold. */
const tooMuch = ({ thresholds }: NativeRow, needed: string, best: string): string =>
  `${needed}>MAX(0,${best})*${literal(thresholds.paceMultiple + 1e-9)}`;

export function risk(
  row: NativeRow,
  signs: { readonly needed: string | null; readonly best: string; readonly miss: string | null },
  extra: (verdict: string) => string[],
) {
  return (verdict: string, pace: string): string => {
    const { classes, risks } = row.words;
    const yellow = text(risks.yellow);
    const green = text(risks.green);
    const severe = [
      ...binding(row, pace),
      ...(signs.needed ? [tooMuch(row, signs.needed, signs.best)] : []),
    ];
    const behind = `${verdict}=${text(classes.behind)}`;
    const mild = [isLate(row), behind, ...(signs.miss ? [signs.miss] : [])];
    const underWay = `IF(OR(${mild.join(",")}),${yellow},${green})`;
    const judged =
      severe.length === 0 ? underWay : `IF(OR(${severe.join(",")}),${text(risks.red)},${underWay})`;
    const settled = `IF(OR(${[isLate(row), ...extra(verdict)].join(",")}),${yellow},${green})`;
    return frame(row, verdict, `IF(${onTheWay(row, verdict)},${judged},${settled})`);
  };
}

/** At least two years: one gives no pace to go on at. */
export const twoYears = (row: NativeRow, miss: string): string =>
  `IF(${row.year}-${row.start}>=2,${miss},FALSE)`;
