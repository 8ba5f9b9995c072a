import type { Column, IndicatorRow, Table } from "../../recognise";
import { formatAddress } from "../../workbook";
import { crossing, namePlace, placeOf } from "../cells";
import { defineRule, type Report, type RuleContext } from "../define";
import { indicatorName, isHeading, plannedIndicator } from "../indicator";

/** S01 必需的列: a table of indicators says what each is measured in, where it starts and where it is to get. */
export default defineRule({
  meta: {
    id: "required-columns",
    code: "S01",
    level: "error",
    family: "structure",
    validationLevel: 0,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "缺少必需的列",
      target: "这张表没有目标列。请补上目标列，例如“{year}年目标”。",
      baseline: "这张表没有基期列，算不出进度。请补上基期列，例如“{year}年基础”。",
      unit: "这张表看不出任何指标的单位。请加一列“单位”，或把单位写进指标名称的括号里。",
      "target-from-plan": "这张表没有目标列，将按规划原定的目标核对。",
      "baseline-from-plan": "这张表没有基期列，将按规划原定的基期值核对。",
      "unit-blank": "“{name}”的单位没有填。规划里的单位是“{unit}”，请补填。",
    },
    "en-US": {
      title: "A required column is missing",
      target: "This table has no target column. Add one, e.g. “{year} target”.",
      baseline:
        "This table has no baseline column, so progress cannot be computed. Add one, e.g. “{year} baseline”.",
      unit: "This table gives no indicator's unit. Add a unit column, or write the unit in brackets after the name.",
      "target-from-plan": "This table has no target column; the plan's own targets are used.",
      "baseline-from-plan": "This table has no baseline column; the plan's own baselines are used.",
      "unit-blank": "“{name}” has no unit. In the plan its unit is “{unit}”: fill it in.",
    },
  },
  *table(table, context): Iterable<Report> {
    const has = (role: Column["role"]): boolean => table.columns.some((c) => c.role === role);
    const place = namePlace(table, context);
    // The pack knows a known plan's figures, so a department may well send its yearly figures alone.
    const known = table.plan !== null;
    const onlyTargets = table.kind === "targets";
    if (!has("target") && !has("growth")) {
      const data = { year: table.targetYear };
      if (known && !onlyTargets)
        yield { message: "target-from-plan", place, data, level: "note" as const };
      else yield { message: "target", place, data };
    }
    if (!has("baseline") && table.rows.some(needsBaseline)) {
      const data = { year: table.baselineYear };
      if (known) yield { message: "baseline-from-plan", place, data, level: "note" as const };
      else yield { message: "baseline", place, data, level: "warning" as const };
    }
    if (table.rows.every((row) => row.unit === null))
      yield { message: "unit", place, level: "warning" };
  },
  *row(row, table, context): Iterable<Report> {
    if (table.rows.every((other) => other.unit === null)) return;
    yield* blankUnit(row, table, context);
  },
});

/** A unit column with one cell left blank; only a known plan can tell what belongs there. */
function* blankUnit(row: IndicatorRow, table: Table, _context: RuleContext): Iterable<Report> {
  const planned = plannedIndicator(row, table);
  const column = table.columns.find(({ role }) => role === "unit");
  // An index or a ratio has no unit in the plan either.
  if (row.unit !== null || !planned?.unit || !column || isHeading(row)) return;
  const at = crossing(table, row.index, column.index);
  const edit = {
    kind: "value",
    sheet: table.sheet,
    cell: formatAddress(at.row, at.column),
  } as const;
  yield {
    message: "unit-blank",
    data: { name: row.name, unit: planned.unit },
    place: placeOf(table, at),
    indicator: indicatorName(row),
    expected: planned.unit,
    level: "warning",
    fix: { kind: "review", edits: [{ ...edit, value: planned.unit }] },
  };
}

/** Growth rates, totals over the span and deeds are judged without a baseline. */
function needsBaseline(row: IndicatorRow): boolean {
  return row.target !== null && ["level", "multiple"].includes(row.target.reading.form);
}
