import type { Table } from "../../recognise";
import { headerPlace } from "../cells";
import { actualColumns } from "../columns";
import { defineRule, type Report, type RuleContext } from "../define";
import { isBlankCell } from "../indicator";

/** L01 报送迟延: handed in after the deadline, or figures older than the year reported on. */
export default defineRule({
  meta: {
    id: "late-submission",
    code: "L01",
    level: "warning",
    family: "lateness",
    validationLevel: 1,
    needs: ["reporting-year"],
    follows: [],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "报送迟了或数据旧了",
      deadline: "报送截止日是 {deadline}，今天是 {today}，已迟 {days} 天。请尽快报送并说明原因。",
      lag: "报告年度是 {year} 年，这张表最新的数只到 {last} 年，晚了 {years} 年。请补报；尚未出数的请说明。",
    },
    "en-US": {
      title: "Late, or with old figures",
      deadline:
        "The deadline was {deadline}; today is {today}, {days} {days|day|days} late. Submit soon and give the reason.",
      lag: "The reporting year is {year}, but the latest figures of this table are of {last}, {years} {years|year|years} behind. Add the missing ones, or say that they are not out yet.",
    },
  },
  *workbook({ deadline, today }): Iterable<Report> {
    if (deadline === null || today === null) return;
    const days = Math.floor((Date.parse(today) - Date.parse(deadline)) / 86_400_000);
    if (!(days > 0)) return;
    yield {
      message: "deadline",
      data: { deadline, today, days },
      place: null,
      expected: deadline,
      received: today,
    };
  },
  *table(table, context): Iterable<Report> {
    if (isUpToDate(table, context)) return;
    const last = lastFigures(table, context);
    const year = Math.min(context.reportingYear ?? 0, table.targetYear ?? Number.POSITIVE_INFINITY);
    if (!last || last.year >= year) return;
    yield {
      message: "lag",
      data: { year, last: last.year, years: year - last.year },
      place: last.place,
      year: last.year,
      expected: year,
      received: last.year,
    };
  },
});

/** This table or another of its plan has a column for the year; one left blank is M03's. */
function isUpToDate({ plan }: Table, { recognition, reportingYear }: RuleContext): boolean {
  return recognition.tables.some(
    (table) =>
      table.plan === plan &&
      table.columns.some(
        ({ role, year }) => role === "actual" && year !== null && year >= (reportingYear ?? 0),
      ),
  );
}

/** The last year a monitoring table has figures of. */
function lastFigures(table: Table, context: RuleContext) {
  if (table.kind !== "monitoring") return null;
  const columns = actualColumns(table).filter(({ column }) => column.year !== null);
  const filled = columns.filter(({ entries }) => entries.some(({ cell }) => !isBlankCell(cell)));
  const last = filled.reduce<(typeof filled)[number] | null>(
    (a, b) => (a && (a.column.year ?? 0) > (b.column.year ?? 0) ? a : b),
    null,
  );
  if (!last || last.column.year === null) return null;
  return { year: last.column.year, place: headerPlace(table, last.column, context) };
}
