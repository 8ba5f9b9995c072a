import { formatAddress, parseAddress, parseRange } from "./address";
import type { Cell, CellValue, Row, Sheet, Workbook } from "./model";

/** A cell as written down in code: a plain value, or one with a formula or a number format. */
export type CellSpec =
  | CellValue
  | { readonly value: CellValue; readonly formula?: string; readonly format?: string };

/** A sheet as written down in code: rows of cells from A1 on. */
export interface SheetSpec {
  readonly name?: string;
  readonly cells: readonly (readonly CellSpec[])[];
  /** Merged ranges in A1 notation. */
  readonly merges?: readonly string[];
  /** Hidden rows, one-based as Excel shows them. */
  readonly hiddenRows?: readonly number[];
}

/** A workbook from plain rows, for tests, samples and templates. */
export function buildWorkbook(sheets: readonly SheetSpec[]): Workbook {
  return { sheets: sheets.map(buildSheet), definedNames: [], date1904: false };
}

function buildSheet(spec: SheetSpec, position: number): Sheet {
  const hidden = new Set(spec.hiddenRows ?? []);
  const rows = spec.cells.map(
    (cells, index): Row => ({
      index,
      hidden: hidden.has(index + 1),
      cells: cells.flatMap((cell, column) => buildCell(cell, column)),
    }),
  );
  return {
    name: spec.name ?? `Sheet${position + 1}`,
    visibility: "visible",
    rows: rows.filter((row) => row.cells.length > 0 || row.hidden),
    merges: (spec.merges ?? []).map((text) => {
      const range = parseRange(text);
      if (!range) throw new Error(`not a range: ${text}`);
      return range;
    }),
    hiddenColumns: [],
    listObjects: [],
  };
}

function buildCell(spec: CellSpec, column: number): Cell[] {
  const rich = typeof spec === "object" && spec !== null && "value" in spec ? spec : null;
  const value = rich ? rich.value : (spec as CellValue);
  if (value === null && !rich?.formula) return [];
  return [{ column, value, formula: rich?.formula ?? null, format: rich?.format ?? "General" }];
}

/** The workbook with some cells of one sheet replaced; `null` blanks a cell. Addresses in A1 notation. */
export function withCells(
  workbook: Workbook,
  sheetName: string,
  changes: ReadonlyMap<string, CellSpec>,
): Workbook {
  const byRow = new Map<number, Map<number, CellSpec>>();
  for (const [address, spec] of changes) {
    const at = parseAddress(address);
    if (!at) throw new Error(`not an address: ${address}`);
    const row = byRow.get(at.row) ?? new Map<number, CellSpec>();
    byRow.set(at.row, row.set(at.column, spec));
  }
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === sheetName ? { ...sheet, rows: replaceRows(sheet.rows, byRow) } : sheet,
  );
  return { ...workbook, sheets };
}

function replaceRows(
  rows: readonly Row[],
  changes: ReadonlyMap<number, ReadonlyMap<number, CellSpec>>,
): Row[] {
  const indices = new Set([...rows.map((row) => row.index), ...changes.keys()]);
  const known = new Map(rows.map((row) => [row.index, row]));
  return [...indices]
    .sort((a, b) => a - b)
    .map((index): Row => {
      const row = known.get(index) ?? { index, hidden: false, cells: [] };
      const change = changes.get(index);
      if (!change) return row;
      const kept = row.cells.filter((cell) => !change.has(cell.column));
      const added = [...change].flatMap(([column, spec]) => buildCell(spec, column));
      return { ...row, cells: [...kept, ...added].sort((a, b) => a.column - b.column) };
    });
}

/** Every cell of a sheet by its address, for comparing before and after. */
export function cellsByAddress(sheet: Sheet): Map<string, Cell> {
  return new Map(
    sheet.rows.flatMap((row) =>
      row.cells.map((cell): [string, Cell] => [formatAddress(row.index, cell.column), cell]),
    ),
  );
}
