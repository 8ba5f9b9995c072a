import type { IndicatorRow, Table } from "../../recognise";
import { isRounded } from "../amounts";
import { placeOf } from "../cells";
import { mustAgree, rowsOfConcept, samePoint, valueIn } from "../concepts";
import { defineRule, type Report, type RuleContext } from "../define";
import { documentLevel } from "../document";
import { indicatorName, plannedIndicator } from "../indicator";
import { isForeign, whereIs, writePrinted } from "../located";
import { seriesOf } from "../series";
import { otherStatements } from "../statements";
import { isAsPlanned, placeOfOtherTargets, printedTarget } from "./targets";

/** V02 目标不一致: the target is not the one the plan adopted, or is given as two. */
export default defineRule({
  meta: {
    id: "target-differs",
    code: "V02",
    level: "error",
    family: "version",
    validationLevel: 2,
    needs: [],
    follows: ["U01", "U02", "U03", "U04", "U07", "T07", "S03", "S09", "V04", "V06"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "目标值前后不一致",
      plan: "“{name}”的目标填的是“{text}”，规划里是“{other}”（{where}）。目标以规划为准，请改回；规划作过调整的，请注明依据。",
      tables:
        "“{name}”{year} 年的目标，这里是“{text}”，{where} 是“{other}”。同一个目标不能有两个值，请核定。",
      document:
        "“{name}”的目标，表里是“{text}”，规划正文写的是“{other}”（{where}）。请规划编制部门核定以哪个为准。",
      unstated: "“{name}”的目标“{text}”只写在表里，规划正文（{where}等处）写了别的指标，没有写它。",
    },
    "en-US": {
      title: "Two figures for one target",
      plan: "The target of “{name}” is “{text}” here and “{other}” in the plan ({where}). The plan decides: change it back, or say on what grounds it was adjusted.",
      tables:
        "The {year} target of “{name}” is “{text}” here and “{other}” in {where}. One target cannot have two values: settle on one.",
      document:
        "The target of “{name}” is “{text}” in the table and “{other}” in the plan's text ({where}). The plan's authors should settle which holds.",
      unstated:
        "The target “{text}” of “{name}” stands in the table only: the plan's text ({where}) states the others and not this one.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    if (!row.target || row.target.cell.mergedFrom !== null || isForeign(table)) return;
    const found =
      againstPlan(row, table) ??
      againstTables(row, table, context) ??
      againstText(row, table, context) ??
      notInText(row, table, context);
    if (!found) return;
    const text = printedTarget(row);
    yield {
      ...found,
      data: { name: row.name, text, year: table.targetYear, ...found.data },
      place: placeOf(table, row.target.cell),
      indicator: indicatorName(row),
      year: table.targetYear,
      received: text,
    };
  },
});

type Found = Pick<Report, "message" | "expected" | "level" | "fix"> & Pick<Report, "data">;

function againstPlan(row: IndicatorRow, table: Table): Found | null {
  const planned = plannedIndicator(row, table);
  if (!planned || !row.target || isAsPlanned(row, table, planned) !== false) return null;
  const { printed } = planned.target;
  return {
    message: "plan",
    data: { other: printed, where: planned.source.place },
    expected: printed,
    fix: writePrinted(row.target.cell, table, printed, { plan: planned.unit, row: row.unit }),
  };
}

function againstTables(row: IndicatorRow, table: Table, context: RuleContext): Found | null {
  const point = seriesOf(row, table).points.find(({ role }) => role === "target");
  const order = context.recognition.tables;
  if (!point) return null;
  for (const other of rowsOfConcept(row, table, context)) {
    const twin = samePoint(point, other);
    const value = twin ? valueIn(twin, other.row, row) : null;
    if (!twin || value === null || isRounded(value, point.value)) continue;
    if (order.indexOf(other.table) > order.indexOf(table)) continue;
    if (!mustAgree(table, other.table, context)) continue;
    if (isAsPlanned(other.row, other.table, plannedIndicator(other.row, other.table)) === false)
      continue;
    const there = printedTarget(other.row);
    const where = whereIs(other.table, twin.cell);
    return { message: "tables", data: { other: there, where }, expected: there };
  }
  return null;
}

/** 三(三) says 4家 where 表2 says 10: for the plan's authors, not for those who report on it. */
function againstText(row: IndicatorRow, table: Table, context: RuleContext): Found | null {
  const planned = plannedIndicator(row, table);
  const level = documentLevel(table, context, "error");
  const value = row.target?.reading.value;
  if (!planned || level === null || typeof value !== "number") return null;
  const { form } = planned.target;
  const said = otherStatements(row, table, context, ["target"]).find(
    (statement) => statement.form === form && !isRounded(statement.value, value),
  );
  if (!said) return null;
  const data = { other: said.printed, where: said.place };
  return { message: "document", data, expected: said.printed, level };
}

function notInText(row: IndicatorRow, table: Table, context: RuleContext): Found | null {
  const planned = plannedIndicator(row, table);
  if (!planned || !table.plan || documentLevel(table, context, "note") === null) return null;
  const where = placeOfOtherTargets(planned, table.plan);
  return where === null ? null : { message: "unstated", data: { where }, level: "note" };
}
