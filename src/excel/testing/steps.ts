import type { BookContents } from "../../workbench/book/book";
import { cellsOf, contentsOf } from "../../workbench/book/testing";
import type { Edit } from "../../workbook";

export const red = {
  range: "C2:C3",
  formula: 'C2="红"',
  fill: "FDE7E9",
  font: "A4262C",
  bold: true,
  numberFormat: '"▲ "@',
} as const;

/** Every kind of edit, over every kind of former content of {@link filledBook}. */
export const edits: readonly Edit[] = [
  { kind: "value", sheet: "表1", cell: "B2", value: 5.5, style: { numberFormat: "0.0" } },
  { kind: "value", sheet: "表1", cell: "B3", value: "=1+1" },
  { kind: "clear", sheet: "表1", cell: "B4" },
  { kind: "value", sheet: "表1", cell: "B5", value: { error: "#N/A" } },
  { kind: "value", sheet: "表1", cell: "B6", value: 7 },
  { kind: "value", sheet: "表1", cell: "B7", value: true },
  { kind: "value", sheet: "表1", cell: "C1", value: "进度", style: { like: "B1" } },
  { kind: "formula", sheet: "表1", cell: "C2", formula: "PLAN.PROGRESS(B2)", cached: null },
  { kind: "formula", sheet: "表1", cell: "C3", formula: "B3/2", cached: 1 },
  { kind: "column-width", sheet: "表1", column: "C", width: 20 },
  { kind: "conditional-formats", sheet: "表1", key: "status", formats: [red] },
  { kind: "add-sheet", sheet: "校验报告" },
  { kind: "value", sheet: "校验报告", cell: "A1", value: "校验报告" },
];

const FORMATS: Readonly<Record<string, string>> = { "3:1": "0.00%", "5:1": "@" };

export function filledBook(more: Partial<BookContents["sheets"][number]> = {}): BookContents {
  const column = ["指标", "旧", 2, "=A1*2", "007", 6, true];
  const cells = cellsOf(column.map((one) => ["名称", one])).map((cell) => ({
    ...cell,
    format: FORMATS[`${cell.row}:${cell.column}`] ?? cell.format,
    ...(cell.row === 0 && cell.column === 1 ? { look: HEADER } : {}),
  }));
  return contentsOf({ 表1: { cells, ...more }, 其他: { cells: cellsOf([[1]]) } });
}

const HEADER = {
  fill: "#DDEBF7",
  bold: true,
  fontName: "宋体",
  fontSize: 11,
  wrap: true,
  borders: { top: { style: "Continuous", color: "#000000", weight: "Thin" } },
};
