import type { BookContents } from "../book/book";
import type { OpenedFile } from "./file";

/** A new workbook with one empty sheet; its file is made when it is saved. */
export function newFile(name: string, sheet = "Sheet1"): OpenedFile {
  const contents: BookContents = {
    name,
    sheets: [
      {
        name: sheet,
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
      },
    ],
    extras: {
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
    },
    active: sheet,
  };
  return { contents, source: { bytes: null, contents } };
}
