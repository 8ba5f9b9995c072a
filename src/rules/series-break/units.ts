import { comparableUnits, readUnit, sameUnit } from "../../notation";
import type { IndicatorRow, Table } from "../../recognise";
import { formatAddress } from "../../workbook";
import { equal } from "../amounts";
import { placeOf } from "../cells";
import type { Fix, Report, RuleContext } from "../define";
import { indicatorName, soleIndicator } from "../indicator";
import { statedAt } from "../located";
import { pairsOf } from "../other-side";
import { plannedUnit } from "../planned-unit";
import { unitCell } from "../row-unit";
import { aboutPoint, seriesOf } from "../series";

/** Measure words that people take for one another without meaning anything by it. */
const ALIKE: readonly ReadonlySet<string>[] = [new Set(["家", "个"]), new Set(["人", "名", "位"])];

/** 家 in the plan, 户 here; or ‰ over figures that are the plan's in %. */
export function* againstPlan(row: IndicatorRow, table: Table): Iterable<Report> {
  const indicator = soleIndicator(row, table);
  const planned = plannedUnit(indicator);
  const { unit } = row;
  if (!indicator || !unit || !planned || unit.symbol === planned.symbol) return;
  const perHead = planned.dimension.includes("/") !== unit.dimension.includes("/");
  if (!comparableUnits(unit, planned) || perHead) return;
  const rescaled = !sameUnit(unit, planned);
  if (rescaled && !keepsFigures(row, table, unit.scale / planned.scale)) return;
  const alike = ALIKE.some((words) => words.has(unit.symbol) && words.has(planned.symbol));
  const at = unitCell(row, table);
  yield {
    message: rescaled ? "scale" : "plan",
    data: {
      name: row.name,
      unit: unit.printed,
      planned: indicator.unit,
      where: indicator.source.place,
    },
    place: placeOf(table, at),
    indicator: indicatorName(row),
    expected: indicator.unit,
    received: unit.printed,
    level: alike ? "note" : "warning",
    fix: row.unitFrom === "column" ? writeUnit(table, at, indicator.unit) : null,
  };
}

/** The plan's very figures, though the unit asks for others. */
function keepsFigures(row: IndicatorRow, table: Table, ratio: number): boolean {
  const series = seriesOf(row, table);
  return series.points.some((point) => {
    const stated = statedAt(series, point);
    return stated !== null && stated !== 0 && equal(point.value, stated * ratio);
  });
}

function writeUnit(
  { sheet }: Table,
  at: { readonly row: number; readonly column: number },
  value: string,
): Fix {
  const cell = formatAddress(at.row, at.column);
  return { kind: "review", edits: [{ kind: "value", sheet, cell, value }] };
}

/** 4389 in a row of 人年, then 4500人. */
export function* inCells(row: IndicatorRow, table: Table): Iterable<Report> {
  const { unit } = row;
  if (!unit) return;
  for (const { year, cell } of row.actuals) {
    const printed = cell.reading.ok ? cell.reading.unit : null;
    const own = printed === null ? null : readUnit(printed);
    if (!own || comparableUnits(own, unit) || printed === null) continue;
    // 件 beside 件/万人: the name says the rest.
    if (unit.dimension.startsWith(`${own.dimension}/`)) continue;
    yield {
      message: "cell",
      data: { name: row.name, year, unit: unit.printed, other: printed },
      place: placeOf(table, cell),
      indicator: indicatorName(row),
      year,
      expected: unit.printed,
      received: printed,
    };
  }
}

export function* sinceLastTime(
  row: IndicatorRow,
  table: Table,
  { previous }: RuleContext,
): Iterable<Report> {
  if (!previous || !row.unit) return;
  for (const { point, other, value, side } of pairsOf(row, table, previous)) {
    if (value !== null || other.unit === null) continue;
    yield {
      message: "previous",
      data: {
        name: row.name,
        side: side.name,
        where: other.where,
        other: other.unit,
        unit: row.unit.printed,
      },
      ...aboutPoint(point, { row, table }),
      expected: other.unit,
      received: row.unit.printed,
    };
    return;
  }
}
