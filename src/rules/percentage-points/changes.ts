import { readNumber } from "../../notation";
import type { Column, IndicatorRow, Table } from "../../recognise";
import { cellAt } from "../../workbook";
import { crossing, placeOf, sheetOf } from "../cells";
import type { Report, RuleContext } from "../define";
import { indicatorName } from "../indicator";
import { seriesOf, tidy } from "../series";

const CHANGE = /增减|增长|提高|提升|变化|增幅|比上年|较上年|同比|较20\d\d|change/i;
const POINTS = /百分点|pp/i;
const PERCENT = /[%％]|增长率|增速|增幅/;

/** Columns beside the yearly figures that hold their change, as points or as per cent. */
export function* changeColumns(
  row: IndicatorRow,
  table: Table,
  context: RuleContext,
): Iterable<Report> {
  for (const column of table.columns) {
    const { role, printed, header } = column;
    if (!["growth", "computed", "other"].includes(role) || !CHANGE.test(printed)) continue;
    const isPoints = POINTS.test(printed);
    if (!isPoints && !PERCENT.test(printed)) continue;
    const found = changeIn(row, table, column, context);
    if (!found || found.isPoints === isPoints) continue;
    yield {
      message: found.isPoints ? "points" : "percent",
      data: { header, value: found.value, expected: found.other },
      place: placeOf(table, found.at),
      indicator: indicatorName(row),
      expected: found.other,
      received: found.value,
    };
  }
}

/** What the figure of a change column is, where only one of the two readings fits. */
function changeIn(
  row: IndicatorRow,
  table: Table,
  column: Column,
  context: RuleContext,
): { value: number; isPoints: boolean; other: number; at: { row: number; column: number } } | null {
  const sheet = sheetOf(table, context);
  const at = crossing(table, row.index, column.index);
  const cell = sheet && cellAt(sheet, at.row, at.column);
  const reading = cell ? readNumber(cell.value, cell.format) : null;
  const yearly = seriesOf(row, table).points.filter(({ role }) => role !== "target");
  const last = yearly.at(-1);
  if (!reading?.ok || reading.value === 0 || !last) return null;
  const tolerance = 0.6 * 10 ** -decimalsOf(reading.value);
  for (const from of yearly.slice(0, -1).reverse()) {
    const difference = last.value - from.value;
    const relative = from.value === 0 ? Number.NaN : (difference / from.value) * 100;
    const asPoints = Math.abs(reading.value - difference) <= tolerance;
    const asPercent = Math.abs(reading.value - relative) <= tolerance;
    if (asPoints === asPercent) continue;
    const other = tidy(Number((asPoints ? relative : difference).toFixed(2)));
    return { value: reading.value, isPoints: asPoints, other, at };
  }
  return null;
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
