import type { NewCellInput, NewSheet } from "../../src/ooxml/create";
import type { Business } from "./types";

/**
 * Workbooks from text. `== id / sheet` starts a workbook, `-- sheet` another sheet of it; a line is
 * a row, cells stand apart by `|`. Numbers become numbers, `2023-04-01` a date, `'` keeps a text.
 */
export function books(text: string): Business[] {
  const found: { id: string; sheets: { name: string; rows: NewCellInput[][] }[] }[] = [];
  for (const line of text.trim().split("\n")) {
    const start = /^(==|--) (.+)$/.exec(line);
    if (start?.[1] === "==") {
      const [id = "", name = "Sheet1"] = (start[2] as string).split(" / ");
      found.push({ id, sheets: [{ name, rows: [] }] });
    } else if (start) {
      found.at(-1)?.sheets.push({ name: start[2] as string, rows: [] });
    } else {
      const rows = found.at(-1)?.sheets.at(-1)?.rows;
      rows?.push(line.trim() === "" ? [] : line.split("|").map((cell) => cellOf(cell.trim())));
    }
  }
  return found.map((book) => ({ id: book.id, sheets: book.sheets satisfies NewSheet[] }));
}

export function cellOf(text: string): NewCellInput {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^-?\d+(\.\d+)?%$/.test(text)) {
    return { value: Number((Number(text.slice(0, -1)) / 100).toFixed(6)), format: "0.0%" };
  }
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!date) return text;
  const [, year, month, day] = date.map(Number) as [number, number, number, number];
  return { value: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569, format: "yyyy-mm-dd" };
}
