import type { IndicatorRow, Table } from "../../recognise";
import { formatAddress } from "../../workbook";
import { headerPlace, placeOf } from "../cells";
import { baselineColumns } from "../columns";
import { defineRule, type Report } from "../define";
import {
  indicatorName,
  isBlankCell,
  isHeading,
  isLevel,
  isNotSet,
  plannedIndicator,
  soleIndicator,
} from "../indicator";

/** M01 缺基期值: without it no progress can be told. A blank is never zero. */
export default defineRule({
  meta: {
    id: "missing-baseline",
    code: "M01",
    level: "warning",
    family: "missing",
    validationLevel: 1,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "缺少基期值",
      blank: "“{name}”没有基期值，算不出进度。请补填；确实没有的请说明原因，不要填 0。",
      planned: "“{name}”没有填基期值。规划里是 {value}，请补上。",
      unplanned: "“{name}”在规划里就没有基期值，只能看是否达到目标，算不出进度。",
      column: "“{header}”整列都没有填，算不出任何进度。请补填。",
    },
    "en-US": {
      title: "Baseline missing",
      blank:
        "“{name}” has no baseline: no progress can be computed. Fill it in, or say why there is none; do not enter 0.",
      planned: "“{name}” has no baseline here. In the plan it is {value}: fill it in.",
      unplanned:
        "The plan itself gives no baseline of “{name}”: it can be held against its target, but no progress can be computed.",
      column: "Column “{header}” is empty: no progress can be computed. Fill it in.",
    },
  },
  *table(table, context): Iterable<Report> {
    for (const { column, entries } of baselineColumns(table)) {
      const blank = entries.filter(({ row, cell }) => isMissing(row, cell, table));
      if (blank.length > 2 && entries.every(({ cell }) => isBlankCell(cell))) {
        yield {
          message: "column",
          data: { header: column.header },
          place: headerPlace(table, column, context),
          year: column.year,
        };
        continue;
      }
      for (const { row, cell } of blank)
        yield { ...finding(row, cell, table), place: placeOf(table, cell), year: column.year };
    }
  },
});

function isMissing(row: IndicatorRow, cell: IndicatorRow["baseline"], table: Table): boolean {
  if (!cell || isHeading(row)) return false;
  const planned = plannedIndicator(row, table);
  if (isNotSet(cell)) return planned !== null && planned.baseline.value !== null;
  if (!isBlankCell(cell)) return false;
  // Rates of growth, totals over the span and deeds start from no figure.
  if (planned || isRank(row)) return true;
  return isLevel(row.target?.reading) && row.target?.reading.value !== null;
}

/** A place can be reached from anywhere: 进入前十 needs no place to start from. */
function isRank(row: IndicatorRow): boolean {
  return row.target?.reading.form === "rank";
}

function finding(row: IndicatorRow, cell: { row: number; column: number }, table: Table) {
  const planned = plannedIndicator(row, table);
  const value = planned?.baseline.value ?? null;
  const common = { data: { name: row.name, value }, indicator: indicatorName(row), received: null };
  // What the plan left open its owner should see once; no department can fill it in.
  if (planned && value === null)
    return {
      ...common,
      message: "unplanned",
      level: table.kind === "targets" ? ("warning" as const) : ("note" as const),
    };
  // A department's part of a collected table is not the plan's figure.
  if (value === null || !soleIndicator(row, table))
    return { ...common, message: "blank", ...(isRank(row) ? { level: "note" as const } : {}) };
  const edit = {
    kind: "value",
    sheet: table.sheet,
    cell: formatAddress(cell.row, cell.column),
    value,
  } as const;
  const fix = { kind: "review", edits: [edit] } as const;
  return { ...common, message: "planned", expected: value, fix };
}
