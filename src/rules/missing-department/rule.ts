import type { Column, Table } from "../../recognise";
import { formatAddress } from "../../workbook";
import { crossing, headerPlace, placeOf } from "../cells";
import { defineRule, type Fix, type Report } from "../define";
import { indicatorName, isHeading, plannedIndicator } from "../indicator";

/** M06 缺责任部门: an indicator that nobody answers for. */
export default defineRule({
  meta: {
    id: "missing-department",
    code: "M06",
    level: "warning",
    family: "missing",
    validationLevel: 1,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "缺少责任部门",
      cell: "“{name}”没有填责任部门。请补填。",
      column: "“{header}”有 {count} 个指标没有填（共 {total} 个）。请补填。",
    },
    "en-US": {
      title: "Responsible department missing",
      cell: "“{name}” has no responsible department. Fill it in.",
      column: "“{header}” is blank for {count} of {total} indicators. Fill it in.",
    },
  },
  *table(table, context): Iterable<Report> {
    const column = table.columns.find(({ role }) => role === "department");
    if (!column || standsApart(table, column)) return;
    const rows = table.rows.filter((row) => !isHeading(row));
    const blank = rows.filter(({ department }) => department === null);
    // Mostly blank, it is a column not in use, or one name stands for the rows below it.
    if (blank.length > 2 && blank.length * 2 > rows.length) {
      const data = { header: column.header, count: blank.length, total: rows.length };
      const place = headerPlace(table, column, context);
      yield { message: "column", data, place, level: "note" };
      return;
    }
    for (const row of blank) {
      const at = crossing(table, row.index, column.index);
      const value = plannedIndicator(row, table)?.department ?? null;
      const cell = formatAddress(at.row, at.column);
      const fix: Fix | null =
        value === null
          ? null
          : { kind: "review", edits: [{ kind: "value", sheet: table.sheet, cell, value }] };
      yield {
        message: "cell",
        data: { name: row.name },
        place: placeOf(table, at),
        indicator: indicatorName(row),
        expected: value,
        received: null,
        fix,
      };
    }
  },
});

/** Past an empty column it belongs to whatever stands beside the table. */
function standsApart(table: Table, { index }: Column): boolean {
  const before = table.columns.filter((column) => column.index < index);
  return before.length > 0 && !before.some((column) => column.index === index - 1);
}
