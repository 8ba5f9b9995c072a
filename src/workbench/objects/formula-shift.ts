import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../../workbook";

// Texts, quoted sheets, whole columns, whole rows, names and references: longest first.
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])|[$\p{L}_][$\p{L}\p{N}_.]*[(!]?/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/** A formula as it reads some rows further down and some columns further right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token) => {
    if (/^["']/.test(token) || /[(!]$/.test(token)) return token;
    const ends = token.split(":");
    if (ends.length === 2) {
      const moved = ends.map((end) => shiftEnd(end, rows, columns));
      return moved.includes(null) ? "#REF!" : moved.join(":");
    }
    const cell = CELL.exec(token);
    if (!cell) return token;
    const [, fixedColumn, letters = "", fixedRow, digits = ""] = cell;
    const column = shiftEnd(`${fixedColumn}${letters}`, rows, columns);
    const row = shiftEnd(`${fixedRow}${digits}`, rows, columns);
    return column === null || row === null ? "#REF!" : `${column}${row}`;
  });
}

/** A column or a row of a reference; `null` where it would leave the sheet. */
function shiftEnd(end: string, rows: number, columns: number): string | null {
  if (end.startsWith("$")) return end;
  if (/^\d/.test(end)) {
    const row = Number(end) + rows;
    return row < 1 || row > MAX_ROWS ? null : String(row);
  }
  const column = columnIndex(end);
  if (column === null) return end;
  const moved = column + columns;
  return moved < 0 || moved >= MAX_COLUMNS ? null : columnName(moved);
}
