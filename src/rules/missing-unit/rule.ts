import type { IndicatorRow, Table } from "../../recognise";
import { formatAddress } from "../../workbook";
import { crossing, headerPlace, placeOf, sheetOf, textAt } from "../cells";
import { defineRule, type Fix, type Report, type RuleContext } from "../define";
import { indicatorName, isHeading, plannedIndicator } from "../indicator";

/** Things that have no unit: an index, a rank, a coefficient, what is done or not done. */
const UNITLESS =
  /指数|位次|排名|名次|PUE|(?:系数|得分|评分|评价|等级|级别|之比|比值)(?:$|[（(])|\b(?:index|rank|score|ratio|grade)\b/i;

/** M09 缺单位: figures of which nobody can say what they count. */
export default defineRule({
  meta: {
    id: "missing-unit",
    code: "M09",
    level: "warning",
    family: "missing",
    validationLevel: 1,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "缺少单位",
      cell: "“{name}”没有写单位，看不出填的是什么数。请补填；本来没有单位的填“—”。",
      column: "“{header}”一列都是空的，看不出各指标填的是什么数。请补填单位。",
    },
    "en-US": {
      title: "Unit missing",
      cell: "“{name}” has no unit, so its figures could be anything. Fill it in, or write “—” if there is none.",
      column: "“{header}” is empty, so the figures could be anything. Fill in the units.",
    },
  },
  *table(table, context): Iterable<Report> {
    const rows = table.rows.filter((row) => hasFigures(row) && !isHeading(row));
    const lacking = rows.filter((row) => row.unit === null && isBlank(row, table, context));
    const column = table.columns.find(({ role }) => role === "unit");
    const sheet = sheetOf(table, context);
    const filled = table.rows.some(
      ({ index }) => column && textAt(sheet, crossing(table, index, column.index)).trim() !== "",
    );
    if (column && !filled && lacking.length > 2) {
      const place = headerPlace(table, column, context);
      yield { message: "column", data: { header: column.header }, place };
      return;
    }
    // Where most rows have none, units are not this table's way, or stand where they were not found.
    if (lacking.length * 2 > rows.length) return;
    for (const row of lacking) {
      if (UNITLESS.test(row.name)) continue;
      yield report(row, table);
    }
  },
});

function report(row: IndicatorRow, table: Table): Report {
  const column = table.columns.find(({ role }) => role === "unit");
  const at = column ? crossing(table, row.index, column.index) : row.nameCell;
  const value = plannedIndicator(row, table)?.unit ?? null;
  const cell = formatAddress(at.row, at.column);
  const fix: Fix | null =
    column && value !== null
      ? { kind: "review", edits: [{ kind: "value", sheet: table.sheet, cell, value }] }
      : null;
  return {
    message: "cell",
    data: { name: row.name },
    place: placeOf(table, at),
    indicator: indicatorName(row),
    expected: value,
    received: null,
    fix,
  };
}

/** A figure of its own, and a target that is one. */
function hasFigures(row: IndicatorRow): boolean {
  const cells = [row.baseline, ...row.actuals.map(({ cell }) => cell)];
  const target = row.target?.reading;
  const named =
    typeof target?.unit === "string" || target?.form === "milestone" || target?.form === "rank";
  return cells.some((cell) => cell?.reading.ok && cell.reading.unit === null) && !named;
}

/** Nothing is written where the unit should stand; a dash says that there is none. */
function isBlank(row: IndicatorRow, table: Table, context: RuleContext): boolean {
  const column = table.columns.find(({ role }) => role === "unit");
  if (!column) return true;
  const at = crossing(table, row.index, column.index);
  return textAt(sheetOf(table, context), at).trim() === "";
}
