import type { Explanation } from "../check";
import type { Language } from "../messages";
import type { Thresholds } from "../ruler";
import type { CellState, ConditionalFormat, Edit, Workbook } from "../workbook";

/**
 * What the pane and the ribbon commands work with: one open workbook, without a type of Office in
 * it. Every method throws {@link SessionError} and nothing else. `createExcelSession` makes the one
 * of a live Excel, `createMemorySession` one on plain data.
 */
export interface WorkbookSession {
  /** Reads the whole workbook: a constant number of round trips, chunks for large sheets. */
  read(options?: ReadOptions): Promise<Workbook>;
  /**
   * Carries out edits as one step (登记后写入): all of them or none. Cells that cannot be written
   * refuse the whole step before anything is touched. `label` is shown in the journal.
   */
  apply(edits: readonly Edit[], label: string, options?: ApplyOptions): Promise<JournalEntry>;
  /**
   * Puts every cell of a step back to exactly what it was, and answers the entry, now marked as
   * undone. Refused with `changed-since` where a cell holds something else by now.
   */
  undo(entryId: string, options?: StepOptions): Promise<JournalEntry>;
  /** Every step that is remembered (修改记录), the latest first. Survives closing the pane. */
  journal(): Promise<readonly JournalEntry[]>;
  /** Forgets all steps, e.g. before a workbook is handed in: former figures leave the file. */
  forgetJournal(): Promise<void>;
  /** Shows a cell and selects it; `null` shows the sheet only. `cell` may be a range. */
  goTo(sheet: string, cell: string | null): Promise<void>;
  /**
   * Calls the listener when results no longer speak of what the workbook holds. Returns what takes
   * it off. Results are merely marked: nobody writes, asks or reads because of it.
   */
  onStale(listener: StaleListener): () => void;
  /** Settings kept with the workbook. Saved only when a person says so. */
  readonly settings: Kept<Settings>;
  /** 说明 kept with the workbook, in the part the command line reads and writes as well. */
  readonly explanations: Kept<readonly Explanation[]>;
  /** 封签 kept with the workbook, as the XML document the command line reads and writes as well. */
  readonly seal: Kept<string | null>;
  readonly capabilities: Capabilities;
  /** Look of Excel when the session began; `prefers-color-scheme` where Excel says nothing. */
  readonly theme: Theme;
  /** Language of Excel; what the user set in {@link Settings} comes first. */
  readonly language: Language;
}

/** Something kept inside the workbook. */
export interface Kept<T> {
  /** What is kept, or the usual where nothing is or where it cannot be made sense of. */
  load(): Promise<T>;
  /**
   * Excel may forget what the user could take back with Ctrl+Z (#3141, #4484): only on an explicit
   * action, never by itself.
   */
  save(value: T): Promise<void>;
}

export interface StepOptions {
  /** Stops between two requests; what was begun is taken back first. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface ReadOptions extends StepOptions {
  /**
   * Whether merges are asked for (usual: yes). Asking clears Excel's own undo (#5918), so a look at
   * the workbook that nobody asked for passes `false`.
   */
  readonly merges?: boolean;
}

export interface ApplyOptions extends StepOptions {
  /**
   * The workbook the edits were made for. Where a cell to be written holds something else by now
   * (a co-author, the user) the step is refused with `changed-since` and nothing is written.
   */
  readonly expected?: Workbook | undefined;
}

/** How far a step is. `done` and `total` count requests, or what is checked between them. */
export interface Progress {
  readonly stage: "listing" | "reading" | "checking" | "writing" | "restoring";
  readonly done: number;
  readonly total: number;
  /** The sheet that was just dealt with, where there is one. */
  readonly sheet: string | null;
}

/** One step of the journal (修改记录). */
export interface JournalEntry {
  readonly id: string;
  /** What was done, as it was shown when it was done. */
  readonly label: string;
  /** ISO date and time. */
  readonly when: string;
  /**
   * `open`: writing began and was not finished (Excel was closed or failed): undo puts back what was
   * reached. `undone`: everything is as before.
   */
  readonly state: "open" | "done" | "undone";
  /** False where the step is too large to be kept in the workbook and is lost with the pane. */
  readonly kept: boolean;
  readonly changes: readonly Change[];
}

/** One thing a step changed. */
export type Change =
  | {
      readonly kind: "cell";
      readonly sheet: string;
      readonly cell: string;
      readonly before: CellState;
      readonly after: CellState;
      /** Looks to go back to; only where the step changed the look. */
      readonly look?: CellLook;
    }
  | {
      readonly kind: "column-width";
      readonly sheet: string;
      readonly column: string;
      /** In points, as Excel's interface counts. */
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly kind: "conditional-formats";
      readonly sheet: string;
      readonly key: string;
      readonly before: readonly ConditionalFormat[];
      readonly after: readonly ConditionalFormat[];
    }
  | { readonly kind: "add-sheet"; readonly sheet: string };

/** Font, fill, borders and alignment of a cell, as the host tells them; opaque to everyone else. */
export type CellLook = Readonly<Record<string, unknown>>;

export interface Stale {
  /** The sheet that changed; `null` where several may have. */
  readonly sheet: string | null;
  /**
   * `local`: this user. `remote`: a co-author; results are marked, but nothing may be run because of
   * it. `session`: a step of this very session.
   */
  readonly by: "local" | "remote" | "session";
}

export type StaleListener = (stale: Stale) => void;

/** How computed columns are filled (填充方式). */
export type FillMode = "functions" | "native" | "values";

export interface Settings {
  /** Id of the plan tables are held against; `null` where recognition decides. */
  readonly plan: string | null;
  /** 报告年度; `null` where the data decide. */
  readonly reportingYear: number | null;
  /** Cut-offs that differ from the published ones. */
  readonly thresholds: Partial<Thresholds>;
  readonly fillMode: FillMode;
  /** `null`: as Excel. */
  readonly language: Language | null;
}

export const usualSettings: Settings = Object.freeze({
  plan: null,
  reportingYear: null,
  thresholds: Object.freeze({}),
  fillMode: "functions",
  language: null,
});

export type Theme = "light" | "dark" | "high-contrast";

/** What not every Excel can do. Sentences: `excel.missing.<id>` in `messages/`. */
export type Capability =
  /** The interface everything is built on (ExcelApi 1.14). */
  | "baseline"
  /** Custom functions; without them columns are filled with native formulas or values. */
  | "custom-functions"
  /** Keeping settings, explanations and the journal inside the workbook. */
  | "custom-xml"
  | "conditional-formats"
  /** Telling merged cells. */
  | "merges"
  /** Being told of changes. */
  | "events"
  /** Showing the pane from the ribbon. */
  | "show-pane"
  /** Selecting a cell. */
  | "navigation";

export interface Capabilities {
  /** `PC`, `Mac`, `OfficeOnline`, … as Office calls it; `memory` for plain data. */
  readonly platform: string;
  readonly version: string;
  /** What this Excel cannot do, each with a sentence to show; empty where it can do everything. */
  readonly missing: readonly Capability[];
  has(capability: Capability): boolean;
}

/** The commands of the ribbon. The manifest's actions carry the same ids. */
export const ribbonCommands = ["recognise", "check", "fill", "warn", "submit", "pane"] as const;

/** 识别 校验 填充 预警 报送 面板. */
export type RibbonCommand = (typeof ribbonCommands)[number];
