import type { IndicatorRow, Table } from "../../recognise";
import { deviation, shown } from "../amounts";
import type { Report, RuleContext } from "../define";
import { documentLevel } from "../document";
import { plannedIndicator } from "../indicator";
import { whereIs } from "../located";
import { aboutPoint, seriesOf } from "../series";

/** 近13倍 may be 12.79; beyond a tenth it is another figure. */
const ROUND = 0.1;

/** Multiples the plan states in words, beside those of the table's figures. */
export function* multiplesOf(
  row: IndicatorRow,
  table: Table,
  context: RuleContext,
): Iterable<Report> {
  const planned = plannedIndicator(row, table);
  if (!planned || documentLevel(table, context, "note") === null) return;
  const { points } = seriesOf(row, table);
  const start = points.find(({ role }) => role === "baseline");
  for (const { about, form, value, year, printed, source } of planned.statements) {
    const end = points.find((point) => point.role === "actual" && point.year === year);
    if (about !== "change" || form !== "multiple" || value === null) continue;
    if (!start || !end || start.value <= 0) continue;
    const times = end.value / start.value;
    if (deviation(times, value) < 1e-9) continue;
    yield {
      message: deviation(times, value) > ROUND ? "multiple" : "rounded",
      data: {
        name: row.name,
        words: printed,
        where: source.place,
        cells: [start, end].map(({ cell }) => whereIs(table, cell)),
        times: shown(times),
      },
      ...aboutPoint(end, { row, table }),
      expected: printed,
      received: shown(times),
    };
  }
}
