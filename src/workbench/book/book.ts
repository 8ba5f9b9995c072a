import type { CellError, CellRange, ConditionalFormat } from "../../workbook";

/**
 * The open workbook as the host holds it: a grid that calculates, can take steps back and tells of
 * changes. `openBook` makes one on Univer, with a picture of itself in a browser, without one in Node.
 *
 * Sheets are named by an id that stays when they are renamed. Rows and columns are zero-based, a
 * {@link CellRange} includes both corners. Reading is immediate; what was written is calculated when
 * {@link Book.settled} resolves. Every writing method is one step of undo, several in one go inside
 * {@link Book.together}.
 */
export interface Book {
  /** File name, e.g. `监测.xlsx`. */
  name: string;
  readonly sheets: SheetStore;
  readonly cells: CellStore;
  readonly formats: FormatStore;
  /** What belongs to the package and no grid shows. Plain data, changed in place, not undone. */
  readonly extras: BookExtras;
  readonly selection: SelectionStore;
  readonly history: HistoryStore;
  readonly events: BookEvents;
  /** Resolves when everything written so far is calculated; cells of custom functions may still wait. */
  settled(): Promise<void>;
  /** Runs several changes as one step of undo, told as made by `by`. */
  together<T>(by: ChangedBy, change: () => T): T;
  dispose(): void;
}

/** `coauthor`: somebody else who has the same workbook open. */
export type ChangedBy = "user" | "addin" | "undo" | "file" | "coauthor";

/** What a cell holds, errors included. `null` is a blank. */
export type BookValue = number | string | boolean | CellError | null;

export interface BookCell {
  /** The entered value or the result of the formula. */
  readonly value: BookValue;
  /** Without its leading `=`; `null` for a plain value. */
  readonly formula: string | null;
  /** Number format code, `"General"` where none is set. */
  readonly format: string;
}

/** What is put into a cell; `undefined` in a matrix leaves a cell as it is. */
export type CellEntry = { readonly formula: string } | { readonly value: BookValue };

export interface CellStore {
  /** Row by row, every cell of the range. */
  read(sheet: string, range: CellRange): BookCell[][];
  /** As shown, number formats applied. */
  text(sheet: string, range: CellRange): string[][];
  /** Contents only: formats stay. A text is a text whatever it begins with. */
  write(
    sheet: string,
    top: number,
    left: number,
    entries: readonly (readonly (CellEntry | undefined)[])[],
  ): void;
  setFormats(sheet: string, range: CellRange, codes: readonly (readonly string[])[]): void;
  /** `contents`: values and formulas; `formats`: looks and number formats. */
  clear(sheet: string, range: CellRange, what: "all" | "contents" | "formats"): void;
  /** The smallest range that holds everything; `null` on an empty sheet. */
  used(sheet: string, valuesOnly: boolean): CellRange | null;
  /** Cells that hold something, only those; for looking through a large sheet. */
  filled(sheet: string): Iterable<{ readonly row: number; readonly column: number } & BookCell>;
  merges(sheet: string): readonly CellRange[];
  merge(sheet: string, range: CellRange): void;
  unmerge(sheet: string, range: CellRange): void;
  /** What came and went since the workbook was opened, but for what was taken back at once. */
  shifts(sheet: string): Shifts;
  insert(sheet: string, range: CellRange, shift: "down" | "right"): void;
  remove(sheet: string, range: CellRange, shift: "up" | "left"): void;
}

/** Whole rows or columns that came or, with a `count` below zero, went. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

export interface Shifts {
  readonly whole: readonly Shift[];
  /** Whether cells moved without the rest of their rows and columns. */
  readonly parts: boolean;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

export interface BookSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** `#RRGGBB`, `null` for none. */
  readonly tabColor: string | null;
}

export interface SheetStore {
  /** In the order of the tabs. */
  list(): readonly BookSheet[];
  active(): string;
  activate(id: string): void;
  /** Behind the others unless `position` says otherwise; answers the new id. */
  add(name: string, position?: number): string;
  remove(id: string): void;
  rename(id: string, name: string): void;
  move(id: string, position: number): void;
  setVisibility(id: string, visibility: Visibility): void;
  setTabColor(id: string, color: string | null): void;
}

export const EDGES = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;
export type Edge = (typeof EDGES)[number];

export interface Border {
  /** As Excel's interface calls them: `Continuous`, `Dash`, `Dot`, `Double`, … */
  readonly style: string;
  readonly color: string;
  /** `Hairline`, `Thin`, `Medium`, `Thick`. */
  readonly weight: string;
}

/** Everything about a cell's appearance but its number format. Colours are `#RRGGBB`. */
export interface Look {
  /** `null`: no fill, which is not white. */
  readonly fill: string | null;
  readonly fontColor: string;
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  /** As Excel's interface calls them: `General`, `Left`, `Center`, `Right`, … */
  readonly horizontal: string;
  /** `Top`, `Center`, `Bottom`. */
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees, 0 for upright. */
  readonly rotation: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<Edge, Border>>>;
}

export interface FormatStore {
  look(sheet: string, row: number, column: number): Look;
  /** `null` or `undefined` in the matrix leaves a cell as it is; a part leaves the rest as it is. */
  setLooks(
    sheet: string,
    range: CellRange,
    looks: readonly (readonly (Partial<Look> | null | undefined)[])[],
  ): void;
  /** In points, as Excel's interface counts, in whole pixels; 48 for the usual column. */
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, from: number, to: number, points: number): void;
  rowHeight(sheet: string, row: number): number;
  /** False where a row is as high as what stands in it. */
  hasOwnHeight(sheet: string, row: number): boolean;
  setRowHeight(sheet: string, from: number, to: number, points: number): void;
  isRowHidden(sheet: string, row: number): boolean;
  isColumnHidden(sheet: string, column: number): boolean;
  setRowsHidden(sheet: string, from: number, to: number, hidden: boolean): void;
  setColumnsHidden(sheet: string, from: number, to: number, hidden: boolean): void;
  /** In order of priority. */
  conditional(sheet: string): readonly BookConditionalFormat[];
  /** Last in priority; answers its id. */
  addConditional(sheet: string, format: Omit<BookConditionalFormat, "id">): string;
  setConditional(sheet: string, id: string, format: Omit<BookConditionalFormat, "id">): void;
  removeConditional(sheet: string, id: string): void;
  freeze(sheet: string, rows: number, columns: number): void;
  frozen(sheet: string): { readonly rows: number; readonly columns: number };
}

/** A conditional format by formula; others in a file are kept in the file and not shown. */
export interface BookConditionalFormat {
  readonly id: string;
  /** Several ranges apart from each other are possible. */
  readonly ranges: readonly CellRange[];
  /** Relative to the first cell of the first range, without `=`; `null` while it is not set yet. */
  readonly formula: string | null;
  readonly stopIfTrue: boolean;
  /** Of the add-in's own data type; what is not set is `undefined`. Colours without `#`. */
  readonly look: Partial<Pick<ConditionalFormat, "fill" | "font" | "bold" | "numberFormat">> & {
    readonly italic?: boolean;
    readonly strikethrough?: boolean;
  };
}

export interface BookTable {
  readonly id: string;
  name: string;
  sheet: string;
  range: CellRange;
  style: string;
  hasHeaders: boolean;
  hasTotals: boolean;
}

export interface BookName {
  name: string;
  /** Without `=`. */
  refersTo: string;
  /** Id of the sheet it is local to. */
  readonly sheet: string | null;
  visible: boolean;
}

export interface BookNote {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  text: string;
  author: string;
}

export interface BookChart {
  readonly id: string;
  readonly sheet: string;
  name: string;
  title: string;
}

export interface BookExtras {
  readonly tables: BookTable[];
  readonly names: BookName[];
  readonly notes: BookNote[];
  /** Listed, not drawn. */
  readonly charts: BookChart[];
  readonly xmlParts: { readonly id: string; xml: string }[];
  /** Office.context.document.settings, as the client writes them. */
  readonly settings: Map<string, string>;
  /** Ids of protected sheets. */
  readonly protectedSheets: Set<string>;
  structureProtected: boolean;
  readOnly: boolean;
  date1904: boolean;
  calculation: "automatic" | "manual";
}

export interface SelectionStore {
  get(): { readonly sheet: string; readonly range: CellRange };
  set(sheet: string, range: CellRange): void;
}

/** Undo and redo of the host (Ctrl+Z), not of the add-in. */
export interface HistoryStore {
  undo(): boolean;
  redo(): boolean;
  clear(): void;
}

export type BookEvent =
  | {
      readonly kind: "changed";
      readonly sheet: string;
      readonly range: CellRange;
      readonly by: ChangedBy;
    }
  | { readonly kind: "calculated"; readonly sheet: string }
  | {
      readonly kind: "formatted";
      readonly sheet: string;
      readonly range: CellRange;
      readonly by: ChangedBy;
    }
  | { readonly kind: "selected"; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: "activated"; readonly sheet: string }
  | {
      readonly kind: "added" | "deleted" | "renamed";
      readonly sheet: string;
      readonly by: ChangedBy;
    }
  | {
      readonly kind: "rows-hidden";
      readonly sheet: string;
      readonly range: CellRange;
      readonly by: ChangedBy;
    };

export interface BookEvents {
  on(listener: (event: BookEvent) => void): () => void;
}

/** What a file hands over to be opened; looks by cell are shared objects where they are the same. */
export interface BookContents {
  readonly name: string;
  readonly sheets: readonly SheetContents[];
  readonly extras: Omit<BookExtras, "tables" | "names" | "notes" | "charts" | "protectedSheets"> & {
    /** Sheets are named by their names here; ids are given on opening. */
    readonly tables: readonly Omit<BookTable, "id">[];
    readonly names: readonly BookName[];
    readonly notes: readonly Omit<BookNote, "id">[];
    readonly charts: readonly Omit<BookChart, "id">[];
    readonly protectedSheets: ReadonlySet<string>;
  };
  /** Name of the sheet in front. */
  readonly active: string | null;
  /** Of cells that have no look of their own, in sheets to come as well. */
  readonly look?: Partial<Look>;
}

export interface SheetContents {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string | null;
  readonly cells: readonly ({ readonly row: number; readonly column: number } & BookCell & {
      readonly look?: Partial<Look>;
    })[];
  readonly merges: readonly CellRange[];
  /** In points. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Of columns and rows that are not listed; left out where they are as in a new workbook. */
  readonly usualWidth?: number;
  readonly usualHeight?: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  readonly conditional: readonly Omit<BookConditionalFormat, "id">[];
  readonly frozen: { readonly rows: number; readonly columns: number };
}
