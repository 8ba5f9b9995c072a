import type { CellRange } from "../../workbook";

/** An error as office.js throws it. */
export class FakeError extends Error {
  constructor(
    readonly code: string,
    message = `the fake says ${code}`,
  ) {
    super(message);
  }
}

export interface FakeCell {
  value: number | string | boolean;
  type: "Empty" | "String" | "Double" | "Boolean" | "Error";
  formula: string | null;
  format: string;
  look: Record<string, unknown>;
  locked: boolean;
}

export interface FakeFormat {
  id: string;
  type: "Custom" | "ColorScale";
  range: CellRange;
  formula: string;
  fill: string;
  font: string;
  bold: boolean;
}

export interface FakeTable {
  name: string;
  sheet: string;
  range: CellRange;
  showHeaders: boolean;
  showTotals: boolean;
}

export class FakeSheet {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  isProtected = false;
  readonly cells = new Map<string, FakeCell>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly widths = new Map<number, number>();
  merges: CellRange[] = [];
  formats: FakeFormat[] = [];
  names: { name: string; formula: string }[] = [];

  constructor(readonly name: string) {}

  cell(row: number, column: number): FakeCell {
    return this.cells.get(`${row}:${column}`) ?? blankCell();
  }

  /** The cell to be changed. */
  touch(row: number, column: number): FakeCell {
    const cell = this.cell(row, column);
    this.cells.set(`${row}:${column}`, cell);
    return cell;
  }
}

export const blankLook = {
  fill: { color: "#FFFFFF", pattern: "None" },
  font: { bold: false, color: "#000000", name: "宋体", size: 11 },
  borders: {
    top: { style: "None" },
    bottom: { style: "None" },
    left: { style: "None" },
    right: { style: "None" },
  },
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
};

export function blankCell(): FakeCell {
  return {
    value: "",
    type: "Empty",
    formula: null,
    format: "General",
    look: structuredClone(blankLook),
    locked: true,
  };
}

const ERRORS = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"];

/**
 * What Excel makes of something that is put into a cell, at its least forgiving: whatever looks like
 * a formula, a number, a date, an error or a truth value becomes one; a cell of text format takes
 * everything as it comes, an apostrophe included.
 */
export function enter(cell: FakeCell, raw: unknown): void {
  if (raw === null) return;
  cell.formula = null;
  if (raw === "") {
    cell.value = "";
    cell.type = "Empty";
  } else if (cell.format === "@") {
    cell.value = String(raw);
    cell.type = "String";
  } else if (typeof raw === "number" || typeof raw === "boolean") {
    cell.value = raw;
    cell.type = typeof raw === "number" ? "Double" : "Boolean";
  } else enterText(cell, String(raw));
}

function enterText(cell: FakeCell, text: string): void {
  const trimmed = text.trim();
  if (text.startsWith("'")) {
    cell.value = text.slice(1);
    cell.type = "String";
  } else if (/^[=+\-@]/.test(trimmed)) {
    cell.formula = trimmed.startsWith("=") ? trimmed.slice(1) : trimmed;
    cell.value = 42;
    cell.type = "Double";
    // A formula in a cell without a format takes the one of what it refers to.
    if (cell.format === "General") cell.format = "0.00%";
  } else if (ERRORS.includes(trimmed)) {
    cell.value = trimmed;
    cell.type = "Error";
  } else if (/^(true|false)$/i.test(trimmed)) {
    cell.value = trimmed.toLowerCase() === "true";
    cell.type = "Boolean";
  } else if (/\d/.test(trimmed.normalize("NFKC")) && !/[a-z]{2}/i.test(trimmed)) {
    cell.value = Number.parseFloat(trimmed.normalize("NFKC")) || 44_000;
    cell.type = "Double";
    cell.format = "yyyy/m/d";
  } else {
    cell.value = text;
    cell.type = "String";
  }
}

export class FakeWorkbook {
  sheets: FakeSheet[] = [];
  tables: FakeTable[] = [];
  names: { name: string; formula: string }[] = [];
  readonly parts = new Map<string, string>();
  structureProtected = false;
  readOnly = false;
  date1904 = false;
  selected: string | null = null;
  private next = 0;

  newId(): string {
    this.next += 1;
    return `{${this.next}}`;
  }

  sheet(name: string): FakeSheet {
    const sheet = this.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new FakeError("ItemNotFound", name);
    return sheet;
  }

  /** All that a step could leave behind, ids of formats left out. */
  snapshot(): unknown {
    const usual = JSON.stringify(blankCell());
    return structuredClone({
      sheets: this.sheets.map(({ name, cells, widths, formats }) => ({
        name,
        cells: [...cells].filter(([, cell]) => JSON.stringify(cell) !== usual).sort(),
        widths: [...widths].filter(([, width]) => width !== 48),
        formats: formats.map(({ id: _, ...format }) => format),
      })),
      tables: this.tables,
    });
  }
}
