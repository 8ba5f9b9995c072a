import type { NewCell, NewCellInput, NewSheet } from "../../src/ooxml/create";
import {
  type Cell,
  columnIndex,
  type DefinedName,
  parseRange,
  type Row,
  type Sheet,
  type Workbook,
} from "../../src/workbook";

/** The workbook a reader makes of the file that these sheets become. */
export function toWorkbook(
  sheets: readonly NewSheet[],
  definedNames: readonly DefinedName[] = [],
): Workbook {
  return { sheets: sheets.map(toSheet), definedNames, date1904: false };
}

function toSheet(sheet: NewSheet): Sheet {
  const hidden = new Set(sheet.hiddenRows ?? []);
  const last = Math.max(sheet.rows.length, ...hidden);
  const rows: Row[] = [];
  for (let index = 0; index < last; index++) {
    const cells = (sheet.rows[index] ?? []).flatMap(toCell);
    if (cells.length > 0 || hidden.has(index + 1)) {
      rows.push({ index, hidden: hidden.has(index + 1), cells });
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility ?? "visible",
    rows,
    merges: (sheet.merges ?? []).map(range),
    hiddenColumns: (sheet.hiddenColumns ?? []).map((letters) => {
      const column = columnIndex(letters) as number;
      return { from: column, to: column };
    }),
    listObjects: (sheet.listObjects ?? []).map((table) => ({
      name: table.name,
      range: range(table.range),
      headerRows: 1,
      totalsRows: 0,
    })),
  };
}

const FORMATS: Partial<Record<NonNullable<NewCell["style"]>, string>> = { percent: "0.0%" };

function toCell(input: NewCellInput, column: number): Cell[] {
  if (input === null || input === undefined) return [];
  const cell = typeof input === "object" && "value" in input ? input : { value: input };
  if (cell.value === null && cell.formula === undefined) return [];
  const format = cell.format ?? (cell.style && FORMATS[cell.style]) ?? "General";
  return [{ column, value: cell.value, formula: cell.formula ?? null, format }];
}

function range(text: string) {
  const parsed = parseRange(text);
  if (!parsed) throw new RangeError(`not a range: ${text}`);
  return parsed;
}
