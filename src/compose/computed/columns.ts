import { createTranslator, LANGUAGES, type Translator } from "../../messages";
import type { RowFunction } from "../function-call";

/** 计算列: what can be written beside a table. */
export type ComputedColumn =
  | "progress" // 完成进度 P
  | "expected" // 序时目标值 E
  | "pace" // 序时比 S
  | "ratio" // 增速比 R
  | "attainment" // 目标完成率 C
  | "class" // 评价
  | "risk" // 预警
  | "reason"; // 评价说明

export const computedColumns: readonly ComputedColumn[] = [
  "progress",
  "expected",
  "pace",
  "ratio",
  "attainment",
  "class",
  "risk",
  "reason",
];

/** Written where nobody chooses: each can be had from functions, native formulas and values alike. */
export const defaultColumns: readonly ComputedColumn[] = [
  "progress",
  "pace",
  "attainment",
  "class",
  "risk",
  "reason",
];

interface ColumnLook {
  readonly function: RowFunction;
  /** A figure, a word or a sentence: decides which neighbour's look it takes. */
  readonly content: "figure" | "word" | "sentence";
  readonly format: string | null;
  /** In characters. */
  readonly width: number;
}

export const looks: Readonly<Record<ComputedColumn, ColumnLook>> = {
  progress: { function: "PROGRESS", content: "figure", format: "0.0%", width: 10 },
  expected: { function: "EXPECTED", content: "figure", format: "General", width: 11 },
  pace: { function: "PACE", content: "figure", format: "0.000", width: 8.5 },
  ratio: { function: "RATIO", content: "figure", format: "0.000", width: 8.5 },
  attainment: { function: "ATTAINMENT", content: "figure", format: "0.0%", width: 11 },
  class: { function: "STATUS", content: "word", format: null, width: 19 },
  risk: { function: "RISK", content: "word", format: null, width: 9 },
  reason: { function: "REASON", content: "sentence", format: null, width: 48 },
};

/** What stands where a figure has no domain: never a 0, never a gap that looks forgotten. */
export const NONE = "—";

export const headerOf = (column: ComputedColumn, t: Translator): string =>
  t(`compose.header.${column}`);

const byHeader: ReadonlyMap<string, ComputedColumn> = new Map(
  LANGUAGES.flatMap((language) => {
    const t = createTranslator(language);
    return computedColumns.map((column): [string, ComputedColumn] => [headerOf(column, t), column]);
  }),
);

/** The computed column a header names, in any language. */
export function columnNamed(header: string): ComputedColumn | null {
  return byHeader.get(header.trim()) ?? null;
}
