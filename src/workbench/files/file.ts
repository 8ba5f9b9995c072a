import type { BookContents, BookExtras, Look, SheetContents, Shifts } from "../book/book";

/** What saving needs of the file that was opened. */
export interface FileSource {
  /** As they were read; `null` for a workbook that never was a file. */
  readonly bytes: Uint8Array | null;
  readonly contents: BookContents;
}

export interface OpenedFile {
  readonly contents: BookContents;
  readonly source: FileSource;
}

export interface SavedFile {
  readonly bytes: Uint8Array;
  /** What the grid shows and the file does not hold. Empty nearly always; never silently so. */
  readonly notKept: readonly NotKept[];
}

/** What could not be put into the file. Sentences are made where they are shown. */
export interface NotKept {
  readonly code: NotKeptCode;
  /** `null` where it concerns the whole workbook. */
  readonly sheet: string | null;
  /** A cell, a range, a name: where or what; `null` where there is nothing to name. */
  readonly place: string | null;
}

export type NotKeptCode =
  /** A cell inside an array formula or a spilled range. */
  | "array-formula"
  /** The totals row of a table. */
  | "table-totals"
  /** A cell the file refuses: text or formula too long, a number that is none. */
  | "cell"
  | "too-many-styles"
  | "sheet-name"
  | "table-added"
  | "table-removed"
  | "table-changed"
  | "note"
  | "conditional-format"
  | "document-settings"
  /** Things about cells that stay where they were while the cells moved. */
  | "moved"
  | "date-system";

/** The workbook at one moment, as plain data. Sheets are named by their ids in the extras. */
export interface BookState {
  readonly sheets: readonly SheetState[];
  /** Id of the sheet in front. */
  readonly active: string;
  readonly extras: BookExtras;
}

export interface SheetState extends Omit<SheetContents, "cells" | "usualHeight"> {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  /** By {@link cellKey}; only cells that hold something or look otherwise than `plain`. */
  readonly cells: ReadonlyMap<number, CellState>;
  readonly usualWidth: number;
  readonly shifts: Shifts;
  /** The look of a cell nobody touched. */
  readonly plain: Look;
  /** How far sizes and what is hidden were looked at. */
  readonly horizon: { readonly rows: number; readonly columns: number };
}

export interface CellState {
  readonly value: SheetContents["cells"][number]["value"];
  /** As the grid calls functions: `PLAN.PACE(…)`. */
  readonly formula: string | null;
  readonly format: string;
  readonly look: Look;
}

const COLUMNS = 16_384;

export const cellKey = (row: number, column: number): number => row * COLUMNS + column;
export const rowOf = (key: number): number => Math.floor(key / COLUMNS);
export const columnOf = (key: number): number => key % COLUMNS;
