import type { Operator, TargetForm } from "../../notation";
import type { Kind } from "../../plan";
import { assessmentClasses, defaultThresholds, type IndicatorInput, type Span } from "../../ruler";
import { formatAddress } from "../../workbook";
import { type NativeColumn, type NativeWords, nativeFormulas } from "../native";
import type { RowFigures } from "../row-figures";
import type { EvaluatorCell } from "./evaluate";

export const START = 2020;
export const END = 2025;
const YEARS = [2021, 2022, 2023, 2024, 2025];
export const SHEET = "表";
export const COLUMNS: readonly NativeColumn[] = ["progress", "pace", "attainment", "class", "risk"];
/** Column of the first formula: baseline, target and the years stand before it. */
export const FIRST_FORMULA = 2 + YEARS.length;

/** Ids for words: results are compared by id. */
export const idWords: NativeWords = {
  none: "—",
  classes: Object.fromEntries(assessmentClasses.map((id) => [id, id])) as NativeWords["classes"],
  risks: { red: "red", yellow: "yellow", green: "green", grey: "grey" },
};

/** A row of a table by its figures alone. */
export interface Row {
  readonly kind: Kind;
  readonly direction: "up" | "down";
  readonly path: "linear" | "geometric";
  readonly attribute: "约束性" | null;
  readonly operator: Operator | null;
  readonly form: TargetForm;
  readonly baseline: number | null;
  readonly target: number | readonly [number, number] | null;
  /** From 2021 on. */
  readonly actuals: readonly (number | null)[];
  readonly asOf: number;
  /** How the figures are written: as numbers, as texts, or as numbers in a unit half as large. */
  readonly written: "numbers" | "texts" | "halves";
  /** Of a reduction. */
  readonly span?: Span;
}

export function inputOf(row: Row): IndicatorInput {
  const { operator, form, target: value } = row;
  return {
    kind: row.kind,
    direction: row.direction,
    path: row.path,
    attribute: row.attribute,
    span: row.span ?? "year",
    baseline: { year: START, value: row.baseline },
    target: { year: END, form, operator, value },
    actuals: row.actuals.map((figure, at) => ({
      year: START + 1 + at,
      value: figure,
      provisional: false,
    })),
  };
}

/** What stands in a cell for a figure. */
function contentOf(value: number | null, { written }: Row): string | number | null {
  if (value === null) return null;
  if (written === "numbers") return value;
  return written === "texts" ? `约${value}` : value * 2;
}

/** The row on a sheet: baseline in A, target in B, years from C on. */
export function figuresOf(row: Row, at: number): RowFigures {
  const figure = (value: number | null, column: number) => ({
    value,
    origin: "table" as const,
    place: { sheet: SHEET, row: at, column },
    content: contentOf(value, row),
    factor: row.written === "halves" ? 0.5 : 1,
  });
  return {
    plan: null,
    indicator: null,
    name: "甲",
    unit: null,
    kind: row.kind,
    direction: row.direction,
    path: row.path,
    attribute: row.attribute,
    baselineYear: START,
    targetYear: END,
    baseline: figure(row.baseline, 0),
    target: {
      ...figure(null, 1),
      value: row.target,
      content: targetContent(row),
      form: row.form,
      operator: row.operator,
      printed: String(targetContent(row) ?? ""),
    },
    actuals: row.actuals.map((value, i) => ({
      ...figure(value, 2 + i),
      year: START + 1 + i,
      provisional: false,
    })),
    span: row.span ?? "year",
    remarks: [],
  };
}

function targetContent(row: Row): string | number | null {
  const { target } = row;
  return typeof target === "number" || target === null ? contentOf(target, row) : target.join("-");
}

/** The rows as cells, each with its native formulas behind its figures. */
export function formulaGrid(rows: readonly Row[]): EvaluatorCell[][] {
  return rows.map((row, at) => {
    const figures = figuresOf(row, at);
    const { asOf } = row;
    const own = [figures.baseline, figures.target, ...YEARS.map((_, i) => figures.actuals[i])];
    const addresses = COLUMNS.map((column, i) => [column, formatAddress(at, FIRST_FORMULA + i)]);
    const formulas = nativeFormulas(
      figures,
      {
        sheet: SHEET,
        thresholds: defaultThresholds,
        words: idWords,
        until: asOf,
        asOf: String(asOf),
      },
      Object.fromEntries(addresses) as Record<NativeColumn, string>,
    );
    return [
      ...own.map((figure) => (figure?.content ?? null) as EvaluatorCell),
      ...COLUMNS.map((column) => `=${formulas[column]}`),
    ];
  });
}
