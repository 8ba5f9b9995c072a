import type { IndicatorRow, Table } from "../recognise";
import { deviation, inUnit, isRounded, shown } from "./amounts";
import type { OtherSide, Report } from "./define";
import { soleIndicator } from "./indicator";
import { canonical } from "./naming";
import { unitOf } from "./row-unit";
import { aboutPoint, type Point, seriesOf } from "./series";

type OtherFigure = OtherSide["figures"][number];

/** A figure of the workbook beside what another side gives for it, in the row's unit. */
export interface Pair {
  readonly point: Point;
  readonly side: OtherSide;
  readonly other: OtherFigure;
  /** `null` where the other side measures in a unit that cannot be converted. */
  readonly value: number | null;
}

const indexes = new WeakMap<OtherSide, ReadonlyMap<string, OtherFigure>>();

function indexOf(side: OtherSide): ReadonlyMap<string, OtherFigure> {
  let index = indexes.get(side);
  if (!index) {
    index = new Map(
      side.figures.flatMap((figure) => [
        [`${figure.indicator}|${figure.year}`, figure],
        [`${canonical(figure.indicator)}|${figure.year}`, figure],
      ]),
    );
    indexes.set(side, index);
  }
  return index;
}

/** Yearly figures of a row that another side gives too; by the plan's id, else by name. */
export function* pairsOf(row: IndicatorRow, table: Table, side: OtherSide): Iterable<Pair> {
  const index = indexOf(side);
  // Several rows of one indicator are departments' parts.
  if (table.plan && row.indicator !== null && !soleIndicator(row, table)) return;
  const name = canonical(row.name);
  for (const point of seriesOf(row, table).points) {
    if (point.role === "target") continue;
    const other =
      index.get(`${row.indicator}|${point.year}`) ?? index.get(`${name}|${point.year}`) ?? null;
    if (other) yield { point, side, other, value: inUnit(other.value, other.unit, row.unit) };
  }
}

/** Whether two sides differ by more than a tolerance and than rounding explains. */
export function differs({ point, value }: Pair, tolerance: number): boolean {
  return (
    value !== null && deviation(point.value, value) > tolerance && !isRounded(point.value, value)
  );
}

/** One report for each figure of a row that another side gives otherwise; message id `text`. */
export function* disagreements(
  row: IndicatorRow,
  table: Table,
  sides: readonly OtherSide[],
  tolerance: number,
): Iterable<Report> {
  for (const side of sides) {
    for (const pair of pairsOf(row, table, side)) {
      if (pair.value === null || !differs(pair, tolerance)) continue;
      yield { message: "text", ...contrast(pair, pair.value, row, table) };
    }
  }
}

/** What a report says of a figure beside another side's `value` of it. */
export function contrast(
  { point, other, side }: Pair,
  value: number,
  row: IndicatorRow,
  table: Table,
) {
  return {
    data: {
      name: row.name,
      year: point.year,
      value: point.value,
      other: value,
      unit: unitOf(row),
      side: side.name,
      where: other.where,
      percent: shown(deviation(point.value, value) * 100),
    },
    ...aboutPoint(point, { row, table }),
    expected: value,
  };
}
