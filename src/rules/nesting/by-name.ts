import { comparableUnits } from "../../notation";
import type { IndicatorRow, Table } from "../../recognise";
import { inUnit } from "../amounts";
import type { Report } from "../define";
import { whereIs } from "../located";
import { canonical } from "../naming";
import { natureOf } from "../nature";
import { aboutPoint, type Point, seriesOf } from "../series";

/** Levels that include each other only where 以上 says so: 省级 lies within 市级以上. */
const LEVELS = ["国家级", "省级", "市级", "区级"] as const;
const LEVEL = /(国家级|省级|市级|区级)(以上)?/;
/** Words that cut a part out of what the name says without them. */
const QUALIFIER = /高价值|核心(?=产业)/;

/** Rows of a table that are by name a part of another row, and figures where the part is greater. */
export function* partsByName(table: Table): Iterable<Report> {
  const rows = table.rows.map((row) => ({ row, name: canonical(row.name) }));
  const byName = new Map(rows.map(({ row, name }) => [name, row]));
  for (const { row, name } of rows) {
    for (const wider of widerNames(name)) {
      const whole = byName.get(wider);
      if (whole && areAmounts(row, whole, table)) yield* compare(table, row, whole);
    }
  }
}

function widerNames(name: string): string[] {
  const wider = QUALIFIER.test(name) ? [name.replace(QUALIFIER, "")] : [];
  const [printed = "", level, above] = LEVEL.exec(name) ?? [];
  if (!level) return wider;
  const own = LEVELS.indexOf(level as (typeof LEVELS)[number]);
  const levels = LEVELS.slice(above ? own + 1 : own);
  return [...wider, ...levels.map((other) => name.replace(printed, `${other}以上`))];
}

/** Shares of different wholes do not nest; amounts of one kind do. */
function areAmounts(part: IndicatorRow, whole: IndicatorRow, table: Table): boolean {
  if (!part.unit || !whole.unit || !comparableUnits(part.unit, whole.unit)) return false;
  const natures = [part, whole].map((row) => natureOf(row, table));
  return natures.every(({ rate, signed, kind }) => !rate && !signed && kind !== "rank");
}

function* compare(table: Table, part: IndicatorRow, whole: IndicatorRow): Iterable<Report> {
  const wholes = seriesOf(whole, table).points;
  for (const point of seriesOf(part, table).points) {
    const other = wholes.find(({ role, year }) => role === point.role && year === point.year);
    const value = other && inUnit(other.value, whole.unit, part.unit);
    // Targets are floors: the greater floor of a part leaves the whole free.
    if (!other || value === null || value === undefined || point.role === "target") continue;
    if (point.value > value) yield report(table, part, point, whole, other);
  }
}

function report(
  table: Table,
  part: IndicatorRow,
  point: Point,
  whole: IndicatorRow,
  other: Point,
): Report {
  return {
    message: "names",
    data: {
      part: part.name,
      partWhere: whereIs(table, point.cell),
      expected: `${point.value}${part.unit?.printed ?? ""}`,
      whole: whole.name,
      wholeWhere: whereIs(table, other.cell),
      received: `${other.value}${whole.unit?.printed ?? ""}`,
      year: point.year,
    },
    ...aboutPoint(point, { row: part, table }),
    expected: other.value,
  };
}
