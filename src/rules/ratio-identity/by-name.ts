import type { IndicatorRow, Table } from "../../recognise";
import { deviation, shown } from "../amounts";
import type { Phrase, Report } from "../define";
import { whereIs } from "../located";
import { canonical } from "../naming";
import { partOf, quotientOf } from "../part";
import { aboutPoint, type Point, seriesOf } from "../series";

/** 研发经费占GDP比重: numerator and denominator in the name itself. */
const SHARE_OF = /^(.{2,})占(.{2,}?)(?:比重|比例|比|的比重)$/;

/** Rows of a table that name their own numerator and denominator, where both stand in it too. */
export function* ratiosByName(table: Table, tolerance: number): Iterable<Report> {
  const names = new Map<string, IndicatorRow>();
  const rows = table.rows.map((row) => ({ row, name: canonical(row.name) }));
  if (!rows.some(({ name }) => SHARE_OF.test(name))) return;
  for (const { row, name } of rows) if (!names.has(name)) names.set(name, row);
  for (const { row, name } of rows) {
    const [, above = "", below = ""] = SHARE_OF.exec(name) ?? [];
    const numerator = names.get(above);
    const denominator = names.get(below);
    if (!numerator || !denominator || row.unit?.dimension !== "share") continue;
    if (numerator.unit?.dimension !== denominator.unit?.dimension || !numerator.unit) continue;
    yield* compare(table, { row, numerator, denominator }, tolerance);
  }
}

interface Rows {
  readonly row: IndicatorRow;
  readonly numerator: IndicatorRow;
  readonly denominator: IndicatorRow;
}

function* compare(
  table: Table,
  { row, numerator, denominator }: Rows,
  tolerance: number,
): Iterable<Report> {
  const pointOf = (other: IndicatorRow, like: Point): Point | undefined =>
    seriesOf(other, table).points.find(
      ({ year, role }) => year === like.year && role === like.role,
    );
  for (const point of seriesOf(row, table).points) {
    // Targets are set apart from each other, with different margins.
    const [above, below] = [pointOf(numerator, point), pointOf(denominator, point)];
    if (point.role === "target" || !above || !below || below.value === 0) continue;
    const share =
      (above.value * (numerator.unit?.scale ?? 1)) / (below.value * (denominator.unit?.scale ?? 1));
    const expected = share / (row.unit?.scale ?? 1);
    if (deviation(point.value, expected) <= tolerance || isCoarse(point.value, expected)) continue;
    const part = (other: IndicatorRow, { cell, value }: Point): Phrase =>
      partOf({
        name: other.name,
        where: whereIs(table, cell),
        value,
        unit: other.unit?.printed ?? "",
      });
    yield {
      message: "broken",
      data: {
        whole: row.name,
        wholeWhere: whereIs(table, point.cell),
        received: `${point.value}${row.unit?.printed ?? ""}`,
        parts: quotientOf(part(numerator, above), part(denominator, below)),
        expected: `${shown(expected)}${row.unit?.printed ?? ""}`,
        percent: shown(deviation(point.value, expected) * 100),
      },
      ...aboutPoint(point, { row, table }),
      expected: shown(expected),
      // The names suggest the tie; the plan does not declare it.
      level: "warning",
    };
  }
}

/** The last digit written says no more: 2.1 may be anything from 2.05 to 2.15. */
function isCoarse(value: number, expected: number): boolean {
  const places = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return Math.abs(value - expected) <= 0.5 * 10 ** -places;
}
