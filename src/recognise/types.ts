import type { NumberReading, Target, Unit, Unreadable } from "../notation";
import type { Plan } from "../plan";
import type { CellRange, CellValue } from "../workbook";
import type { WorkTable } from "./works/types";

export type TableKind = "targets" | "completion" | "monitoring";

export type ColumnRole =
  | "ordinal"
  | "name"
  | "unit"
  | "attribute"
  | "department"
  | "goal"
  | "note"
  | "baseline"
  | "target"
  | "actual"
  | "growth"
  | "total"
  | "computed"
  | "other";

/** A recognised table. Positions are those of the sheet; a transposed table says so and swaps axes. */
export interface Table {
  /** Unique within the workbook and stable while the layout is: sheet name and first cell. */
  readonly id: string;
  readonly sheet: string;
  /** Header and data; titles, notes and unit lines outside. */
  readonly range: CellRange;
  readonly kind: TableKind;
  /** The known plan it belongs to, `null` for an unknown plan. */
  readonly plan: Plan | null;
  /** 0–1. */
  readonly confidence: number;
  /** True where indicators run across columns. Then `columns` are sheet rows and `rows` sheet columns. */
  readonly transposed: boolean;
  readonly title: string | null;
  readonly headerRows: CellRange;
  /** Baseline and target year the table itself speaks of; `null` where it does not say. */
  readonly baselineYear: number | null;
  readonly targetYear: number | null;
  readonly columns: readonly Column[];
  readonly rows: readonly IndicatorRow[];
  /** Section, note and repeated-header rows inside the range, zero-based. */
  readonly otherRows: readonly {
    readonly row: number;
    readonly what: "section" | "note" | "header" | "blank" | "unit" | "total";
    readonly text: string;
  }[];
  /** Why this is a plan table, in message ids with their data, strongest first. */
  readonly evidence: readonly Evidence[];
}

export interface Evidence {
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface Column {
  /** Zero-based sheet column (sheet row when transposed). */
  readonly index: number;
  /** Header text, parts of a multi-row header joined by a blank, whitespace inside words removed. */
  readonly header: string;
  /** Header text exactly as in the cells, parts joined by "\n". */
  readonly printed: string;
  readonly role: ColumnRole;
  readonly year: number | null;
  readonly unit: Unit | null;
  /** An estimate or forecast column (2025年预计). */
  readonly provisional: boolean;
}

/** A value cell with what was found in it and how it reads. */
export interface ValueCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  /** The cell is covered by a merge whose anchor is elsewhere; the value is the anchor's. */
  readonly mergedFrom: { readonly row: number; readonly column: number } | null;
  readonly reading: NumberReading | Unreadable;
}

export interface IndicatorRow {
  /** Zero-based sheet row (sheet column when transposed). */
  readonly index: number;
  readonly hidden: boolean;
  readonly ordinal: string | null;
  /** Indicator name without its unit. */
  readonly name: string;
  /** As in the cell. */
  readonly printedName: string;
  /** Where the name stands. */
  readonly nameCell: { readonly row: number; readonly column: number };
  /** Id in `Table.plan`, `null` where unmatched or the plan is unknown. */
  readonly indicator: string | null;
  /** 0–1, of the match; 0 without one. */
  readonly confidence: number;
  /** Second-best indicator and how close it came; `null` if there was none. */
  readonly runnerUp: { readonly indicator: string; readonly confidence: number } | null;
  readonly unit: Unit | null;
  /** Where the unit was found. */
  readonly unitFrom: "column" | "name" | "header" | "unit-line" | "value" | null;
  readonly attribute: string | null;
  readonly department: string | null;
  readonly baseline: ValueCell | null;
  readonly target: { readonly cell: ValueCell; readonly reading: Target } | null;
  /** 年均/累计 cell where the table has such a column. */
  readonly growth: { readonly cell: ValueCell; readonly reading: Target } | null;
  /** Yearly figures, ascending by year; blanks are present with a `blank` reading. */
  readonly actuals: readonly {
    readonly year: number;
    readonly provisional: boolean;
    readonly cell: ValueCell;
  }[];
  readonly note: string | null;
}

export interface SkippedSheet {
  readonly sheet: string;
  /** Message id: `empty`, `no-plan-table`, `own-report`, `chart-sheet`, `very-hidden`, … */
  readonly reason: string;
}

export interface Recognition {
  /** Indicator tables: rules, assessments and computed columns stand on these alone. */
  readonly tables: readonly Table[];
  /** Tables of projects and tasks. */
  readonly works: readonly WorkTable[];
  readonly skipped: readonly SkippedSheet[];
}
