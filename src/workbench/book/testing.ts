import type { BookContents, BookValue, SheetContents } from "./book";

type Extras = BookContents["extras"];

/** Contents for tests: sheets by what is in their cells, everything else empty unless given. */
export function contentsOf(
  sheets: Readonly<Record<string, SheetLike>>,
  extras: Partial<Extras> = {},
): BookContents {
  return {
    name: "测试.xlsx",
    active: null,
    sheets: Object.entries(sheets).map(([name, sheet]) => ({ ...EMPTY_SHEET, name, ...sheet })),
    extras: { ...EMPTY_EXTRAS, settings: new Map(), ...extras },
  };
}

export type SheetLike = Partial<Omit<SheetContents, "name">>;

/** Cells from rows of values; a text that begins with `=` is a formula without a result. */
export function cellsOf(rows: readonly (readonly BookValue[])[]): SheetContents["cells"] {
  return rows.flatMap((values, row) =>
    values.flatMap((value, column) => {
      if (value === null) return [];
      const formula = typeof value === "string" && value.startsWith("=") ? value.slice(1) : null;
      return [{ row, column, value: formula === null ? value : null, formula, format: "General" }];
    }),
  );
}

const EMPTY_SHEET: Omit<SheetContents, "name"> = {
  visibility: "visible",
  tabColor: null,
  cells: [],
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenRows: [],
  hiddenColumns: [],
  conditional: [],
  frozen: { rows: 0, columns: 0 },
};

const EMPTY_EXTRAS: Extras = {
  tables: [],
  names: [],
  notes: [],
  charts: [],
  xmlParts: [],
  settings: new Map(),
  protectedSheets: new Set(),
  structureProtected: false,
  readOnly: false,
  date1904: false,
  calculation: "automatic",
};
