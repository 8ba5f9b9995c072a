import type { BookContents, SheetContents } from "./book";

/** A sheet with nothing in it; whoever has more puts it in its place. */
export const EMPTY_SHEET: Omit<SheetContents, "name"> = {
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

/** What belongs to a workbook that has nothing but its sheets; made anew, because it is changed in place. */
export function emptyExtras(): BookContents["extras"] {
  return {
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
}
