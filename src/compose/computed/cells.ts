import type { Language } from "../../messages";
import type { Texts, Thresholds } from "../../ruler";
import type { CellValue, WritableValue } from "../../workbook";
import { formatAddress } from "../../workbook";
import type { RowAssessment } from "../assess-table";
import { tellingSentences } from "../describe";
import type { FormulaHost } from "../function-call";
import { type NativeColumn, type NativeWords, nativeFormulas } from "../native";
import { and, literal, quoted } from "../native/expression";
import { reference } from "../native/terms";
import { rowFormula } from "../row-call";
import { type ComputedColumn, looks, NONE } from "./columns";

/** 自定义函数, 原生公式, 数值: how a column is filled. */
export type FillMode = "functions" | "native" | "values";

/** What one computed cell is to hold. */
export interface ComputedCell {
  readonly value: WritableValue;
  /** Without the leading `=`. */
  readonly formula: string | null;
}

/** What the cells of a table have in common. */
export interface CellContext {
  readonly mode: FillMode;
  readonly host: FormulaHost;
  readonly thresholds: Thresholds;
  readonly words: NativeWords;
  readonly texts: Texts;
  /** Of everything that is written. */
  readonly language: Language;
  /** Joins sentences: nothing in Chinese, a blank in English. */
  readonly joint: string;
  /** Years after it are not looked at. */
  readonly until: number;
  /** The reporting year as an expression. */
  readonly asOf: string;
  /** Zero-based column of each computed column that will be there. */
  readonly columns: ReadonlyMap<ComputedColumn, number>;
}

/** Excel holds no longer formula. */
const LONGEST_FORMULA = 8192;

/** What a row shows in each column. The value is always the product's own result. */
export function computedCells(
  judged: RowAssessment,
  context: CellContext,
): ReadonlyMap<ComputedColumn, ComputedCell> {
  const cells = new Map<ComputedColumn, ComputedCell>();
  const formulas = formulasOf(judged, context);
  for (const column of context.columns.keys()) {
    const value = valueOf(judged, column, context);
    const formula = formulas(column);
    // What cannot change needs no formula.
    const fixed = formula === null || formula === quoted(String(value));
    const fits = !fixed && formula.length <= LONGEST_FORMULA;
    cells.set(column, { value, formula: fits ? formula : null });
  }
  return cells;
}

function valueOf(judged: RowAssessment, column: ComputedColumn, context: CellContext) {
  const { assessment } = judged;
  const { words } = context;
  switch (column) {
    case "class":
      return words.classes[assessment.class];
    case "risk":
      return words.risks[assessment.risk];
    case "reason":
      return reasonOf(judged, context);
    default:
      return assessment[column] ?? NONE;
  }
}

function reasonOf(judged: RowAssessment, { texts, joint }: CellContext): string {
  return tellingSentences(judged, texts).join(joint);
}

type Formulas = (column: ComputedColumn) => string | null;

function formulasOf(judged: RowAssessment, context: CellContext): Formulas {
  if (context.mode === "values") return () => null;
  return context.mode === "functions"
    ? functionFormulas(judged, context)
    : nativeColumns(judged, context);
}

/**
 * A missing figure is an error of the function, shown as a dash here. Word columns are left bare:
 * where the add-in is missing they say #NAME?, so that nobody takes the dashes for an answer.
 * Where no function says the same the native formula stands in.
 */
function functionFormulas(judged: RowAssessment, context: CellContext): Formulas {
  const native = nativeColumns(judged, context);
  const none = quoted(NONE);
  return (column) => {
    const { function: name, content } = looks[column];
    const formula = rowFormula(name, judged, context);
    if (formula === null) return native(column);
    if (content !== "figure") return formula;
    return column === "expected" || column === "ratio"
      ? `IFERROR(IF(ISNUMBER(${progressOf(judged, context)}),${formula},${none}),${none})`
      : `IFERROR(${formula},${none})`;
  };
}

/** A row that is kept (保持类) has no path to be compared with, though one could be computed. */
function progressOf(judged: RowAssessment, context: CellContext): string {
  const index = context.columns.get("progress");
  if (index !== undefined) return formatAddress(judged.row.nameCell.row, index);
  return rowFormula("PROGRESS", judged, context) ?? quoted(NONE);
}

const NATIVE: Readonly<Partial<Record<ComputedColumn, NativeColumn>>> = {
  progress: "progress",
  pace: "pace",
  attainment: "attainment",
  class: "class",
  risk: "risk",
};

function nativeColumns(judged: RowAssessment, context: CellContext): Formulas {
  const { table, row, figures } = judged;
  const { thresholds, words, until, asOf, columns } = context;
  const cells = Object.fromEntries(
    Object.entries(NATIVE).flatMap(([column, native]) => {
      const index = columns.get(column as ComputedColumn);
      return index === undefined ? [] : [[native, formatAddress(row.nameCell.row, index)]];
    }),
  ) as Partial<Record<NativeColumn, string>>;
  const options = { sheet: table.sheet, thresholds, words, until, asOf };
  const formulas = nativeFormulas(figures, options, cells);
  return (column) => {
    const native = NATIVE[column];
    if (native) return formulas[native];
    return stamped(judged, valueOf(judged, column, context), context);
  };
}

/**
 * What no native formula can work out (a sentence, the Eurostat ratio) holds for the figures it was
 * made from: the formula gives it as long as they stand, and says so when one has changed.
 */
function stamped(judged: RowAssessment, value: WritableValue, { texts }: CellContext): string {
  const { figures, table } = judged;
  const sources = [figures.baseline, figures.target, ...figures.actuals];
  const unchanged = and(
    ...sources.flatMap((source) =>
      source?.place ? [isStill(reference(source.place, table.sheet), source.content)] : [],
    ),
  );
  const shown = typeof value === "number" ? literal(value) : quoted(String(value));
  if (unchanged === null) return shown;
  return `IF(${unchanged},${shown},${quoted(texts.find("compose.stale") ?? "")})`;
}

/** A condition that is never an error, whatever the cell comes to hold but an error of another kind. */
function isStill(cell: string, content: CellValue): string {
  if (content === null) return `ISBLANK(${cell})`;
  if (typeof content === "object") return `ISERROR(${cell})`;
  if (typeof content === "string") return `IF(ISTEXT(${cell}),${cell}=${quoted(content)},FALSE)`;
  if (typeof content === "boolean")
    return `IF(ISLOGICAL(${cell}),${cell}=${content ? "TRUE" : "FALSE"},FALSE)`;
  return `IF(ISNUMBER(${cell}),${cell}=${literal(content)},FALSE)`;
}
