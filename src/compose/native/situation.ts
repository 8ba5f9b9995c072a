import type { Operator } from "../../notation";
import { type AssessmentClass, type Risk, senseOf, type Thresholds } from "../../ruler";
import { columnIndex, columnName } from "../../workbook";
import type { RowFigures } from "../row-figures";
import {
  and,
  type Condition,
  iff,
  lastOf,
  literal,
  or,
  type Term,
  type YearTerm,
} from "./expression";
import { type TargetTerm, targetTerm, termOf, yearTerms } from "./terms";

/** What the formulas of one row are made of. */
export interface NativeRow {
  readonly figures: RowFigures;
  readonly thresholds: Thresholds;
  readonly words: NativeWords;
  /** The comparison on the level and which way it points: +1 where higher is better. */
  readonly operator: Operator | null;
  readonly sign: 1 | -1;
  readonly start: number;
  readonly end: number;
  readonly base: Term | null;
  readonly target: TargetTerm | null;
  /** Every year that has a cell, ascending. */
  readonly years: readonly YearTerm[];
  /** The last figure there is and its year; only where {@link known} holds. */
  readonly actual: string;
  readonly year: string;
  readonly known: Condition;
  /** Whether the last year can be the target year. */
  readonly mayEnd: boolean;
  /** The reporting year as an expression. */
  readonly asOf: string;
}

/** The words a formula gives as its result. */
export interface NativeWords {
  readonly none: string;
  readonly classes: Readonly<Record<AssessmentClass, string>>;
  readonly risks: Readonly<Record<Risk, string>>;
}

export interface NativeOptions {
  /** Sheet the formulas stand on. */
  readonly sheet: string;
  readonly thresholds: Thresholds;
  readonly words: NativeWords;
  /** Years after it are not looked at. */
  readonly until: number;
  /** The reporting year as an expression: a number, a cell, or what finds it. */
  readonly asOf: string;
}

export function settleNative(figures: RowFigures, options: NativeOptions): NativeRow {
  const { sheet, thresholds, words, asOf } = options;
  const start = figures.baselineYear;
  const end = figures.targetYear;
  const years = yearTerms(figures.actuals, sheet, start, Math.min(options.until, end));
  const base = figures.baseline && termOf(figures.baseline, sheet);
  const { operator, direction } = senseOfRow(figures);
  return {
    figures,
    thresholds,
    words,
    operator,
    sign: direction === "up" ? 1 : -1,
    start,
    end,
    base,
    target: levelTarget(figures, targetTerm(figures.target, sheet), base),
    years,
    actual: lastOf(years, ({ value }) => value),
    year: lastOf(years, ({ year }) => String(year)),
    known: anyKnown(years),
    mayEnd: years.at(-1)?.year === end,
    asOf,
  };
}

/** How the ruler hears the target's comparison. */
export function senseOfRow({ kind, direction, target }: RowFigures) {
  const { operator = null, form = "none" } = target ?? {};
  return senseOf({ kind, direction, target: { operator, form } });
}

/** `COUNT(F5:H5)>0` where the years stand side by side and nothing but numbers is meant. */
function anyKnown(years: readonly YearTerm[]): Condition {
  const cells = years.map(({ given }) => /^ISNUMBER\(([A-Z]+)(\d+)\)$/.exec(given ?? ""));
  const columns = cells.map((cell) => columnIndex(cell?.[1] ?? ""));
  const first = columns[0] ?? null;
  const side =
    years.length > 1 &&
    first !== null &&
    cells.every((cell, at) => cell?.[2] === cells[0]?.[2] && columns[at] === first + at);
  if (!side) return or(years.map(({ given }) => given));
  const row = cells[0]?.[2];
  return `COUNT(${columnName(first)}${row}:${columnName(first + years.length - 1)}${row})>0`;
}

/** 翻一番, 下降18%: for a row of levels, the level that follows from the baseline. */
function levelTarget(
  figures: RowFigures,
  target: TargetTerm | null,
  base: Term | null,
): TargetTerm | null {
  const form = figures.target?.form;
  if (!target || target.band || figures.kind !== "change") return target;
  // 增长30% of a quantity, not said over what time: nobody can tell what level that is.
  if (form === "growth") return null;
  if (form !== "multiple" && form !== "reduction" && form !== "growth-average") return target;
  const given = and(target.given, base ? base.given : "FALSE");
  const from = base?.value ?? "0";
  const span = figures.targetYear - figures.baselineYear;
  const value =
    form === "multiple"
      ? `${from}*${target.value}`
      : form === "reduction"
        ? `${from}*(1-ABS(${target.value})/100)`
        : `${from}*MAX(0,1+${target.value}/100)^${span}`;
  return { given, value: `(${value})`, band: null };
}

/** F1 as a condition on an expression; the spreadsheet itself takes 6.7+0.1 for 6.8. */
export function meets(row: NativeRow, figure: string): string {
  const { target, operator, thresholds, sign } = row;
  if (!target) return "FALSE";
  if (target.band) return `AND(${figure}>=${target.band[0]},${figure}<=${target.band[1]})`;
  const value = target.value;
  if (operator === ">" || operator === "<" || operator === ">=" || operator === "<=")
    return `${figure}${operator}${value}`;
  const approximate = operator === "~" ? thresholds.approximate : 0;
  const slack =
    approximate === 0 ? "" : `${sign === 1 ? "-" : "+"}${literal(approximate)}*ABS(${value})`;
  return `${figure}${sign === 1 ? ">=" : "<="}${value}${slack}`;
}

/** As {@link meets}, a hair to the good: a forecast short of the target by rounding is no miss. */
export function meetsNearly(row: NativeRow, figure: string): string {
  const { target, sign } = row;
  if (!target || target.band) return meets(row, figure);
  return meets(row, `${figure}${sign === 1 ? "+" : "-"}ABS(${target.value})*0.000000001`);
}

/** The class a pace ratio gives; cut-offs belong to the better class, rounding does not move them. */
export function classOfPace({ thresholds, words }: NativeRow, pace: string): string {
  const { classes } = words;
  const steps = [
    [thresholds.onTrack, classes.ahead],
    [thresholds.nearly, classes.nearly],
    [thresholds.behind, classes.behind],
    [thresholds.regressing, classes["far-behind"]],
  ] as const;
  const verdict = steps.reduceRight(
    (below, [cut, word]) => `IF(ROUND(${pace},9)>=${literal(cut)},"${word}",${below})`,
    `"${classes.regressing}"`,
  );
  return `IF(ISNUMBER(${pace}),${verdict},"${classes["not-assessable"]}")`;
}

/** `then` where the last figure is of the target year, `otherwise` before. */
export function ifFinal(row: NativeRow, then: string, otherwise: string): string {
  if (!row.mayEnd) return otherwise;
  const last = row.years.at(-1) as YearTerm;
  return iff(last.given, then, otherwise);
}

/** 数据滞后 */
export function isLate({ thresholds, year, asOf, end }: NativeRow): string {
  const years = Math.max(1, Math.ceil(thresholds.lateYears));
  return `MIN(${asOf},${end})-${year}>=${years}`;
}

/** Share of the plan's time that has passed, τ. */
export const elapsed = ({ year, start, end }: NativeRow): string =>
  `((${year}-${start})/${literal(end - start)})`;

export const text = (word: string): string => `"${word.replaceAll('"', '""')}"`;
