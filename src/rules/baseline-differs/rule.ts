import type { IndicatorRow, Table } from "../../recognise";
import { deviation, equal, isRounded } from "../amounts";
import { mustAgree, rowsOfConcept, samePoint, type TableRow, valueIn } from "../concepts";
import { defineRule, type Report, type RuleContext } from "../define";
import { documentLevel } from "../document";
import { plannedIndicator } from "../indicator";
import { hasForeignResults, isForeign, statedAt, whereIs, writePrinted } from "../located";
import { unitOf } from "../row-unit";
import { aboutPoint, type Point, type Series, seriesOf } from "../series";
import { otherStatements } from "../statements";

/** V01 基期数不一致: one year's figure is given as two. */
export default defineRule({
  meta: {
    id: "baseline-differs",
    code: "V01",
    level: "error",
    family: "version",
    validationLevel: 2,
    needs: [],
    follows: ["U01", "U02", "U03", "U04", "U07", "T07", "T08", "G01", "S03", "S09", "V04", "V06"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "基期数前后不一致",
      plan: "“{name}”{year} 年基期值填的是 {value}{unit}，规划里是 {other}{unit}（{where}）。请按规划改正；确有修订的，请注明依据。",
      rounded:
        "“{name}”{year} 年基期值填的是 {value}{unit}，规划里是 {other}{unit}（{where}），像是四舍五入了。请按规划填全。",
      reported:
        "“{name}”{year} 年完成数填的是 {value}{unit}，规划公布的是 {other}{unit}（{where}）。请核对；确有修订的，请注明依据。",
      tables:
        "“{name}”{year} 年的数，这里是 {value}{unit}，{where} 是 {other}{unit}。同一个数不能有两个值，请核定一个，另一处注明原因。",
      document:
        "“{name}”{year} 年的数，表里是 {value}{unit}，规划在{where}写的是 {other}{unit}。请规划编制部门核定。",
    },
    "en-US": {
      title: "Two figures for one baseline",
      plan: "The baseline of “{name}” in {year} is {value}{unit} here and {other}{unit} in the plan ({where}). Correct it; if it was revised, say on what grounds.",
      rounded:
        "The baseline of “{name}” in {year} is {value}{unit} here and {other}{unit} in the plan ({where}). It seems to be rounded: give all digits.",
      reported:
        "“{name}” in {year} is {value}{unit} here; the plan published {other}{unit} ({where}). Check it; if it was revised, say on what grounds.",
      tables:
        "“{name}” in {year} is {value}{unit} here and {other}{unit} in {where}. One figure cannot have two values: settle on one and explain the other.",
      document:
        "“{name}” in {year} is {value}{unit} in the table; the plan says {other}{unit} in {where}. The plan's authors should settle it.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    if (isForeign(table)) return;
    const series = seriesOf(row, table);
    const others = rowsOfConcept(row, table, context);
    for (const point of series.points) {
      if (point.role === "target") continue;
      const report =
        againstPlan(series, point) ??
        againstTables(series, point, others, context) ??
        againstDocument(series, point, context);
      if (report) yield report;
    }
  },
});

function againstPlan(series: Series, point: Point): Report | null {
  const { row, table } = series;
  const planned = plannedIndicator(row, table);
  const stated = statedAt(series, point);
  if (!planned || stated === null || equal(point.value, stated)) return null;
  const { reported, baseline, unit } = planned;
  const isReported = point.role === "actual" && reported?.year === point.year;
  const printed = isReported ? reported.printed : baseline.printed;
  const rounded = isRounded(point.value, stated);
  return {
    ...report(series, point, stated, planned.source.place),
    message: isReported ? "reported" : rounded ? "rounded" : "plan",
    level: isReported
      ? hasForeignResults(table)
        ? "note"
        : "warning"
      : rounded
        ? "warning"
        : "error",
    fix: writePrinted(point.cell, table, printed, { plan: unit, row: row.unit }),
  };
}

/** Told once: at the baseline where the other is an actual, else at the later table. */
function againstTables(
  series: Series,
  point: Point,
  others: readonly TableRow[],
  context: RuleContext,
): Report | null {
  const { row, table } = series;
  const order = context.recognition.tables;
  for (const other of others) {
    const twin = samePoint(point, other);
    const value = twin ? valueIn(twin, other.row, row) : null;
    if (!twin || value === null || isRounded(value, point.value)) continue;
    const stated = statedAt(seriesOf(other.row, other.table), twin);
    const offPlan = stated !== null && !equal(twin.value, stated);
    if (offPlan || !mustAgree(table, other.table, context)) continue;
    const [own, theirs] = [point.role, twin.role];
    const later = own === theirs && order.indexOf(other.table) < order.indexOf(table);
    if (!later && !(own === "baseline" && theirs === "actual")) continue;
    const published = statedAt(series, point) !== null && stated !== null;
    const level = published ? (documentLevel(table, context, "error") ?? "note") : "error";
    return {
      ...report(series, point, value, whereIs(other.table, twin.cell)),
      message: "tables",
      level,
    };
  }
  return null;
}

/** What the plan says of the same year elsewhere, in words or in an earlier plan's table. */
function againstDocument(series: Series, point: Point, context: RuleContext): Report | null {
  const { row, table } = series;
  const level = documentLevel(table, context, "error");
  if (level === null || statedAt(series, point) === null) return null;
  const said = otherStatements(row, table, context, ["baseline", "actual"]).filter(
    ({ year, value }) => year === point.year && deviation(value, point.value) > 0,
  );
  const [first] = said.filter(({ value }) => !isRounded(value, point.value));
  if (!first) return null;
  const places = said.filter(({ value }) => equal(value, first.value)).map(({ place }) => place);
  const where = [...new Set(places)];
  return { ...report(series, point, first.value, where), message: "document", level };
}

function report(
  series: Series,
  point: Point,
  other: number,
  where: string | readonly string[],
): Omit<Report, "message"> {
  const { row }: { row: IndicatorRow; table: Table } = series;
  const { year, value } = point;
  return {
    data: { name: row.name, year, value, other, unit: unitOf(row), where },
    ...aboutPoint(point, series),
    expected: other,
  };
}
