import { placeOf } from "../cells";
import { defineRule, type Report } from "../define";
import { indicatorName } from "../indicator";
import { plannedUnit } from "../planned-unit";
import { unitCell } from "../row-unit";
import { seriesOf } from "../series";
import { changeColumns } from "./changes";

/** U05 百分点与百分比: 2.1 % to 2.55 % is 0.45 percentage points, or 21.4 per cent. */
export default defineRule({
  meta: {
    id: "percentage-points",
    code: "U05",
    level: "warning",
    family: "unit",
    validationLevel: 1,
    needs: [],
    follows: ["U01"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "百分点与百分比混用",
      unit: "“{name}”是比率，单位应为“%”，这里写的是“{unit}”。“百分点”只用来说两个百分数之差。",
      figure:
        "{year} 年填的是“{text}”，带“百分点”的是增减幅度，这一格要填 {year} 年的水平（%）。请改填水平。",
      points:
        "“{header}”填的 {value} 是两个百分数之差，单位应为个百分点（按百分比计算为 {expected}%）。请改列名或改数。",
      percent:
        "“{header}”填的 {value} 是相对变化的百分比，按百分点计算应为 {expected}。请改列名或改数。",
    },
    "en-US": {
      title: "Per cent and percentage points confused",
      unit: "“{name}” is a rate and its unit is %, not “{unit}”: percentage points only measure the difference of two percentages.",
      figure:
        "{year} says “{text}”: percentage points are a change, but this cell asks for the level of {year} in per cent. Enter the level.",
      points:
        "{value} under “{header}” is the difference of two percentages, that is percentage points (as a percentage it is {expected}%). Change the header or the figure.",
      percent:
        "{value} under “{header}” is a relative change in per cent; in percentage points it is {expected}. Change the header or the figure.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    const series = seriesOf(row, table);
    const shared = { indicator: indicatorName(row) };
    const points = row.unit?.dimension === "percentage-point";
    const planned = plannedUnit(series.nature.indicator);
    if (row.unit && points && (planned ? planned.dimension === "share" : isLevel(row.name)))
      yield {
        message: "unit",
        data: { name: row.name, unit: row.unit.printed },
        place: placeOf(table, unitCell(row, table)),
        ...shared,
        expected: "%",
        received: row.unit.printed,
      };
    if (row.unit?.dimension !== "share" || series.nature.rate) return;
    for (const { year, cell } of row.actuals) {
      if (!cell.reading.ok || typeof cell.value !== "string" || !/百分点/.test(cell.value))
        continue;
      yield {
        message: "figure",
        data: { year, text: cell.value.trim() },
        place: placeOf(table, cell),
        ...shared,
        year,
        received: cell.value,
      };
    }
    yield* changeColumns(row, table, context);
  },
});

/** A rate itself, not how much it rose or fell. */
function isLevel(name: string): boolean {
  return /占|比重|比例|率$/.test(name) && !/增|降|提高|提升|减|变化/.test(name);
}
