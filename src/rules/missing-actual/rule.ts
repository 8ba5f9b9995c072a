import type { IndicatorRow } from "../../recognise";
import { headerPlace, placeOf } from "../cells";
import { actualColumns } from "../columns";
import { defineRule, type Report } from "../define";
import { indicatorName, isBlankCell, isHeading, isNotSet } from "../indicator";

/** M03 缺年度数据: figures of a year that is over. */
export default defineRule({
  meta: {
    id: "missing-actual",
    code: "M03",
    level: "warning",
    family: "missing",
    validationLevel: 1,
    needs: ["reporting-year"],
    follows: [],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "缺少年度完成值",
      cell: "“{name}”缺 {year} 年的数。请补填；还没有数据的请说明原因，不要填 0。",
      some: "{year} 年有 {count} 个指标没有填（共 {total} 个）。请补填，或说明不由本单位填报。",
      dash: "“{name}”{year} 年填的是“{text}”，而别的年份有数。请补填，或说明为什么没有。",
      column: "{year} 年的数一个都没有填。请补填；还没有数据的请说明原因，不要填 0。",
      nothing: "这张表还没有填报任何年度数据。请填报。",
    },
    "en-US": {
      title: "Yearly figure missing",
      cell: "“{name}” has no figure for {year}. Fill it in, or say why there is none yet; do not enter 0.",
      some: "{count} of {total} indicators {count|has|have} no figure for {year}. Fill them in, or say that others report them.",
      dash: "“{name}” has “{text}” for {year} where other years have figures. Fill it in, or say why there is none.",
      column:
        "No figure at all has been entered for {year}. Fill them in, or say why there are none yet; do not enter 0.",
      nothing: "No yearly figure has been entered in this table yet. Fill them in.",
    },
  },
  *table(table, context): Iterable<Report> {
    const { reportingYear } = context;
    if (reportingYear === null) return;
    const closed = actualColumns(table).flatMap(({ column, entries }) => {
      const rows = entries.filter(({ row }) => !isHeading(row) || row.indicator !== null);
      const blank = rows.filter(({ cell }) => isBlankCell(cell));
      const due = column.year !== null && column.year <= reportingYear && !column.provisional;
      const dashed = rows.filter(({ row, cell }) => isNotSet(cell) && hasFigure(row));
      return due && rows.length > 0 ? [{ column, blank, dashed, total: rows.length }] : [];
    });
    const last = closed.at(-1);
    if (last && closed.every(({ blank, total }) => blank.length === total)) {
      const place = headerPlace(table, last.column, context);
      yield { message: "nothing", place, year: last.column.year };
      return;
    }
    for (const { column, dashed } of closed) {
      for (const { row, cell } of dashed)
        yield {
          message: "dash",
          data: { name: row.name, year: column.year, text: String(cell.value) },
          place: placeOf(table, cell),
          indicator: indicatorName(row),
          year: column.year,
          received: String(cell.value),
          level: "note",
        };
    }
    for (const { column, blank, total } of closed) {
      const { year } = column;
      if (blank.length * 2 > total) {
        // A department that got the whole table fills in its own rows only.
        const message = blank.length === total ? "column" : "some";
        const data = { year, count: blank.length, total };
        yield { message, data, place: headerPlace(table, column, context), year };
      } else
        for (const { row, cell } of blank)
          yield {
            message: "cell",
            data: { name: row.name, year },
            place: placeOf(table, cell),
            indicator: indicatorName(row),
            year,
            received: null,
          };
    }
  },
});

/** A figure in some year: the indicator is one that is measured. */
function hasFigure({ baseline, actuals }: IndicatorRow): boolean {
  return [baseline, ...actuals.map(({ cell }) => cell)].some((cell) => cell?.reading.ok === true);
}
