import type { Column, Table } from "../../recognise";
import { headerPlace, placeOf } from "../cells";
import { actualColumns, baselineColumns } from "../columns";
import { defineRule, type Report } from "../define";
import { indicatorName, isBlankCell } from "../indicator";

/** M07 预计数: an estimate of a year that is over, to be replaced by the final figure. */
export default defineRule({
  meta: {
    id: "provisional-figure",
    code: "M07",
    level: "note",
    family: "missing",
    validationLevel: 1,
    needs: [],
    follows: [],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "预计数还没有换成正式数",
      cell: "“{name}”{year} 年是预计数（{text}）。有正式数后请更新。",
      column: "{year} 年一列是预计数。有正式数后请更新。",
    },
    "en-US": {
      title: "Estimate not yet replaced",
      cell: "The {year} figure of “{name}” is an estimate ({text}). Replace it when the final figure is out.",
      column: "The figures for {year} are estimates. Replace them when the final figures are out.",
    },
  },
  *table(table, context): Iterable<Report> {
    for (const { column, entries } of [...baselineColumns(table), ...actualColumns(table)]) {
      const { year } = column;
      if (!isOver(year, context.reportingYear)) continue;
      if (column.provisional) {
        const filled = entries.some(({ cell }) => !isBlankCell(cell));
        if (filled && !hasFinal(table, column))
          yield {
            message: "column",
            data: { year },
            place: headerPlace(table, column, context),
            year,
          };
        continue;
      }
      for (const { row, cell } of entries)
        if (cell.reading.ok && cell.reading.provisional)
          yield {
            message: "cell",
            data: { name: row.name, year, text: String(cell.value) },
            place: placeOf(table, cell),
            indicator: indicatorName(row),
            year,
            received: String(cell.value),
          };
    }
  },
});

function isOver(year: number | null, reportingYear: number | null): boolean {
  return year === null || reportingYear === null || year <= reportingYear;
}

function hasFinal(table: Table, estimate: Column): boolean {
  return table.columns.some(
    (column) => column.role === "actual" && column.year === estimate.year && !column.provisional,
  );
}
