import type { Plan } from "../../plan";
import type { CellRange, CellValue } from "../../workbook";
import type { Evidence } from "../types";

/** 重大项目表, 任务分解表: what a plan undertakes, beside what it wants to reach. */
export type WorkKind = "projects" | "tasks";

export type WorkRole =
  | "ordinal"
  | "name"
  | "department"
  | "start"
  | "due"
  | "progress"
  | "note"
  | "other";

/** A table of a known plan's projects or tasks. Positions are those of the sheet, zero-based. */
export interface WorkTable {
  /** Unique within the workbook and stable while the layout is: sheet name and first cell. */
  readonly id: string;
  readonly sheet: string;
  /** Header and data. */
  readonly range: CellRange;
  readonly kind: WorkKind;
  readonly plan: Plan;
  /** 0–1. */
  readonly confidence: number;
  readonly headerRows: CellRange;
  readonly columns: readonly WorkColumn[];
  readonly rows: readonly WorkRow[];
  readonly evidence: readonly Evidence[];
}

export interface WorkColumn {
  readonly index: number;
  /** Header text exactly as in the cells, parts joined by "\n". */
  readonly printed: string;
  readonly role: WorkRole;
}

/** What stands in a cell, not yet read. */
export interface WorkCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: string;
}

export interface WorkRow {
  readonly index: number;
  readonly hidden: boolean;
  readonly ordinal: string | null;
  /** As in the cell, without its numbering. */
  readonly name: string;
  readonly nameCell: { readonly row: number; readonly column: number };
  /**
   * Id of the project or task in `WorkTable.plan`; a measure is its safeguard's id and its place
   * among the measures, `funding/2`. `null` where unmatched.
   */
  readonly item: string | null;
  /** 0–1, of the match; 0 without one. */
  readonly confidence: number;
  readonly runnerUp: { readonly item: string; readonly confidence: number } | null;
  readonly department: string | null;
  /** 开工时间; `null` where the table has no such column or the cell is blank. */
  readonly start: WorkCell | null;
  /** 完成时限 or 起止年份; `null` where the table has no such column or the cell is blank. */
  readonly due: WorkCell | null;
  /** Cells of every progress column that hold something, from the left. */
  readonly progress: readonly WorkCell[];
  readonly note: string | null;
}
