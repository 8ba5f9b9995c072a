import { squash } from "../../notation";
import type { IndicatorRow, Table } from "../../recognise";
import { formatAddress, type Sheet } from "../../workbook";
import { crossing, placeOf, sheetOf, textAt } from "../cells";
import { defineRule, type Report } from "../define";
import { indicatorName, isHeading } from "../indicator";

/** S03 重复的指标: the same indicator twice in one table, so that nobody knows which figure counts. */
export default defineRule({
  meta: {
    id: "duplicate-indicator",
    code: "S03",
    level: "error",
    family: "structure",
    validationLevel: 0,
    needs: [],
    follows: ["S09"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "指标重复",
      repeated: "“{name}”已经在 {cell} 出现过。请删去重复的一行，或改正指标名称。",
      "same-indicator": "“{name}”与 {cell} 的“{other}”是同一个指标。请只保留一行，或改正指标名称。",
    },
    "en-US": {
      title: "Indicator repeated",
      repeated: "“{name}” is already at {cell}. Delete the repeated row or correct the name.",
      "same-indicator":
        "“{name}” is the same indicator as “{other}” at {cell}. Keep one row or correct the name.",
    },
  },
  *table(table, context): Iterable<Report> {
    const first = new Map<string, IndicatorRow>();
    for (const { row, key } of keyedRows(table, sheetOf(table, context))) {
      const other = first.get(key);
      if (!other) {
        first.set(key, row);
        continue;
      }
      const same = squash(row.name) === squash(other.name);
      yield {
        message: same ? "repeated" : "same-indicator",
        data: {
          name: row.name,
          other: other.name,
          cell: formatAddress(other.nameCell.row, other.nameCell.column),
        },
        place: placeOf(table, row.nameCell),
        indicator: indicatorName(row),
        received: row.name,
        // Two names that only probably mean one indicator are for a person to judge.
        level: same ? "error" : "warning",
      };
    }
  },
});

/**
 * What makes a row a thing of its own: indicator and unit, within its section, group and department.
 * A group or department written once for the rows below it holds for all of them.
 */
function* keyedRows(
  table: Table,
  sheet: Sheet | null,
): Iterable<{ row: IndicatorRow; key: string }> {
  const telling = table.columns.filter(({ role }) =>
    ["goal", "department", "other"].includes(role),
  );
  const last = new Map<number, string>();
  const sections = table.otherRows.filter(({ what }) => what === "section");
  let at = 0;
  let section = "";
  for (const row of table.rows) {
    for (; at < sections.length && (sections[at]?.row ?? 0) < row.index; at++)
      section = sections[at]?.text ?? "";
    const texts = telling.map(({ index }) => {
      const text = textAt(sheet, crossing(table, row.index, index)).trim();
      if (text !== "") last.set(index, text);
      return last.get(index) ?? "";
    });
    if (isHeading(row)) continue;
    const parts = [row.indicator ?? squash(row.name), row.unit?.symbol ?? "", section, ...texts];
    yield { row, key: parts.join("|") };
  }
}
