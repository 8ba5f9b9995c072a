import type { Column, Table } from "../../recognise";
import { cellAt, formatAddress, type Sheet } from "../../workbook";
import { crossing, placeOf, sheetOf, textAt } from "../cells";
import { defineRule, type Report } from "../define";

const FIGURES: ReadonlySet<string> = new Set(["baseline", "target", "actual"]);

/** M10 缺指标名称: a line of figures that belong to nobody knows what, and are left out of every check. */
export default defineRule({
  meta: {
    id: "missing-name",
    code: "M10",
    level: "error",
    family: "missing",
    validationLevel: 1,
    needs: [],
    follows: ["S09"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "缺少指标名称",
      text: "第 {line} 行有数，却没有指标名称，这一行没有参加校验。请补填名称。",
      "text-transposed": "第 {line} 列有数，却没有指标名称，这一列没有参加校验。请补填名称。",
    },
    "en-US": {
      title: "Indicator name missing",
      text: "Row {line} has figures but no indicator name and was left out of the checks. Fill in the name.",
      "text-transposed":
        "Column {line} has figures but no indicator name and was left out of the checks. Fill in the name.",
    },
  },
  *table(table, context): Iterable<Report> {
    const sheet = sheetOf(table, context);
    const name = table.columns.find(({ role }) => role === "name");
    if (!sheet || !name) return;
    for (const line of nameless(table)) {
      const at = crossing(table, line, name.index);
      if (textAt(sheet, at).trim() !== "" || isMerged(sheet, at)) continue;
      if (!belongs(line, table, sheet)) continue;
      const letters = formatAddress(0, line).slice(0, -1);
      yield {
        message: table.transposed ? "text-transposed" : "text",
        data: { line: table.transposed ? letters : line + 1 },
        place: placeOf(table, at),
        received: null,
      };
    }
  },
});

/** Lines between the header and just below the table that were taken for no indicator. */
function nameless({ range, headerRows, rows, otherRows, transposed }: Table): number[] {
  const others = otherRows.filter(({ text }) => text.trim() !== "").map(({ row }) => row);
  const known = new Set([...rows.map(({ index }) => index), ...others]);
  const first = (transposed ? headerRows.right : headerRows.bottom) + 1;
  const last = (transposed ? range.right : range.bottom) + 1;
  const lines: number[] = [];
  for (let line = first; line <= last; line++) if (!known.has(line)) lines.push(line);
  return lines;
}

/** A figure where figures stand, and an ordinal or a unit that makes the line one of the table. */
function belongs(line: number, table: Table, sheet: Sheet): boolean {
  const holds = ({ index }: Column, type: string): boolean => {
    const at = crossing(table, line, index);
    return typeof cellAt(sheet, at.row, at.column)?.value === type;
  };
  const figures = table.columns.some(
    (column) => FIGURES.has(column.role) && holds(column, "number"),
  );
  const marked = table.columns.some(
    (column) =>
      (column.role === "unit" && holds(column, "string")) ||
      (column.role === "ordinal" && holds(column, "number")),
  );
  return figures && marked;
}

function isMerged(sheet: Sheet, at: { row: number; column: number }): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      at.row >= top && at.row <= bottom && at.column >= left && at.column <= right,
  );
}
