import { formatAddress } from "../../workbook";
import { headerPlace, placeOf } from "../cells";
import { actualColumns } from "../columns";
import { defineRule, type Report } from "../define";
import { indicatorName, isBlankCell, isNotSet } from "../indicator";

/** M04 未来年份的数: an actual figure for a year that is not over, unless it says 预计. */
export default defineRule({
  meta: {
    id: "future-actual",
    code: "M04",
    level: "warning",
    family: "missing",
    validationLevel: 1,
    needs: ["reporting-year"],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "未来年份已有完成值",
      cell: "报告年度是 {reporting} 年，“{name}”却已填了 {year} 年的数。填错年份的请清除，预计数请注明“预计”。",
      column:
        "报告年度是 {reporting} 年，{year} 年却已填了 {count} 个数。请核对报告年度，预计数请在表头注明“预计”。",
    },
    "en-US": {
      title: "Actual figure for a future year",
      cell: "The reporting year is {reporting}, but “{name}” already has a figure for {year}. Clear it if it is in the wrong year, or mark it as an estimate (预计).",
      column:
        "The reporting year is {reporting}, but {count} {count|figure is|figures are} entered for {year}. Check the reporting year, or mark the header as an estimate (预计).",
    },
  },
  *table(table, context): Iterable<Report> {
    const reporting = context.reportingYear;
    if (reporting === null) return;
    for (const { column, entries } of actualColumns(table)) {
      const { year } = column;
      if (year === null || year <= reporting || column.provisional) continue;
      const filled = entries.filter(
        ({ cell }) =>
          !isBlankCell(cell) && !isNotSet(cell) && !(cell.reading.ok && cell.reading.provisional),
      );
      if (filled.length > 2 && filled.length * 2 > entries.length) {
        const data = { reporting, year, count: filled.length };
        yield { message: "column", data, place: headerPlace(table, column, context), year };
        continue;
      }
      for (const { row, cell } of filled) {
        const address = formatAddress(cell.row, cell.column);
        yield {
          message: "cell",
          data: { reporting, year, name: row.name },
          place: placeOf(table, cell),
          indicator: indicatorName(row),
          year,
          expected: null,
          received: cell.reading.ok ? cell.reading.value : cell.reading.text,
          fix:
            cell.formula === null
              ? { kind: "review", edits: [{ kind: "clear", sheet: table.sheet, cell: address }] }
              : null,
        };
      }
    }
  },
});
