import { comparableUnits } from "../../notation";
import type { IndicatorRow, Table } from "../../recognise";
import type { Report } from "../define";
import { whereIs } from "../located";
import { canonical } from "../naming";
import { natureOf } from "../nature";
import { aboutPoint, type Point, seriesOf } from "../series";

/** 新认定国家高新技术企业 beside 国家高新技术企业: what was added beside what there is. */
const ADDED = /^(?:其中)?(?:当年|本年|年度|每年)?(?:新增|新认定|新建|新培育|新引进)(.{2,})$/;

/** Counts of a table whose yearly additions stand in a row of their own. */
export function* stocksByName(table: Table): Iterable<Report> {
  const rows = table.rows.map((row) => ({ row, name: canonical(row.name) }));
  if (!rows.some(({ name }) => ADDED.test(name))) return;
  const stocks = new Map(rows.map(({ row, name }) => [name.replace(/累计$|^累计/, ""), row]));
  for (const { row, name } of rows) {
    const stock = stocks.get(ADDED.exec(name)?.[1] ?? "");
    if (!stock?.unit || !row.unit || !comparableUnits(stock.unit, row.unit)) continue;
    if (natureOf(stock, table).whole) yield* compare(table, stock, row);
  }
}

function* compare(table: Table, stock: IndicatorRow, flow: IndicatorRow): Iterable<Report> {
  const added = new Map(seriesOf(flow, table).points.map((point) => [keyOf(point), point]));
  const points = seriesOf(stock, table).points.filter(({ role }) => role !== "target");
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    const flowed = added.get(keyOf(point));
    if (!before || !flowed || before.year !== point.year - 1) continue;
    const expected = before.value + flowed.value;
    if (expected === point.value) continue;
    const unit = stock.unit?.printed ?? "";
    yield {
      message: point.value > expected ? "more" : "fewer",
      data: {
        name: stock.name,
        year: point.year,
        received: `${point.value}${unit}`,
        previous: before.value,
        previousWhere: whereIs(table, before.cell),
        added: flowed.value,
        addedWhere: whereIs(table, flowed.cell),
        expected: `${expected}${unit}`,
        gap: `${expected - point.value}${unit}`,
      },
      ...aboutPoint(point, { row: stock, table }),
      expected,
      // Some leave every year; nobody joins without being added.
      level: point.value > expected ? "warning" : "note",
    };
  }
}

function keyOf({ role, year }: Point): string {
  return `${role === "target" ? "target" : "figure"}|${year}`;
}
