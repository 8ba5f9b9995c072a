import type { IndicatorRow, Table } from "../recognise";
import { equal, inUnit } from "./amounts";
import { seriesOf } from "./series";

/** Whether a figure of a row reaches its target; `null` where target and figure do not compare. */
export function meetsTarget(value: number, row: IndicatorRow, table: Table): boolean | null {
  const reading = row.target?.reading;
  const { nature } = seriesOf(row, table);
  if (!reading || nature.kind === "milestone" || nature.kind === "qualitative") return null;
  const bounds = typeof reading.value === "number" ? [reading.value] : reading.value;
  const [low, high] = (bounds ?? []).map((bound) => inUnit(bound, reading.unit, row.unit));
  if (low === null || low === undefined || high === null) return null;
  switch (reading.operator) {
    case ">=":
      return value >= low || equal(value, low);
    case ">":
      return value > low && !equal(value, low);
    case "<=":
      return value <= low || equal(value, low);
    case "<":
      return value < low && !equal(value, low);
    case "in":
      return high === undefined ? null : value >= low && value <= high;
    default:
      return null;
  }
}
