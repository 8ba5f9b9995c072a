import type { IndicatorRow, Table, ValueCell } from "../../recognise";
import { defineRule, type Report } from "../define";
import { unitOf } from "../row-unit";
import { aboutPoint, type Point, type Series, seriesOf, tidy } from "../series";
import { soundPoints } from "../sound";

/** T06 精度下降: rounder than all the years before. */
export default defineRule({
  meta: {
    id: "lost-precision",
    code: "T06",
    level: "warning",
    family: "time",
    validationLevel: 1,
    needs: [],
    follows: ["U02", "U06", "T02"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "比往年少了有效位数",
      text: "{year} 年填的 {value}{unit} 比往年粗（往年精确到 {before}，这一年只到 {now}）。请按往年的精度补足位数；本来就是整数的请说明。",
    },
    "en-US": {
      title: "Rounder than the years before",
      text: "{value}{unit} in {year} is rounder than before (to {now}, earlier years to {before}). Give as many digits as before; if it is exact, say so.",
    },
  },
  *table(table): Iterable<Report> {
    const rounded = table.rows.flatMap((row) => roundedIn(row, table));
    const byYear = new Map<number | null, number>();
    for (const { point } of rounded) byYear.set(point.year, (byYear.get(point.year) ?? 0) + 1);
    for (const { point, series, before, own, telling } of rounded) {
      const column = byYear.get(point.year) ?? 0;
      // One round figure may be what it is; a whole column of them has been rounded.
      const all = column >= 3 && column >= table.rows.length / 2;
      if (!all && !telling) continue;
      yield {
        message: "text",
        data: {
          year: point.year,
          value: point.value,
          unit: unitOf(series.row),
          before: tidy(10 ** -before),
          now: tidy(10 ** -own),
        },
        ...aboutPoint(point, series),
        level: all ? "warning" : "note",
      };
    }
  },
});

interface Rounded {
  readonly series: Series;
  readonly point: Point;
  /** Last digit given in all earlier years, and in this one. */
  readonly before: number;
  readonly own: number;
  /** Too round to be chance: Excel drops trailing zeros, so one figure in ten loses a digit by itself. */
  readonly telling: boolean;
}

/** Figures of a row that are rounder than all before them. */
function roundedIn(row: IndicatorRow, table: Table): Rounded[] {
  const series = seriesOf(row, table);
  const yearly = soundPoints(row, table).filter(({ role }) => role !== "target");
  if (series.nature.kind === "rank" || yearly.length < 3) return [];
  const target = series.points.find(({ role }) => role === "target")?.value;
  const digits = yearly.map(({ cell }) => lastDigit(cell));
  return yearly.flatMap((point, i) => {
    const own = digits[i] ?? null;
    const earlier = digits.slice(0, i).filter((digit) => digit !== null);
    if (own === null || earlier.length < 2 || point.value === 0 || point.value === target)
      return [];
    const before = Math.min(...earlier);
    const lost = before - own;
    const full = row.unit?.symbol === "%" && point.value === 100;
    if (full || lost <= 0 || (lost === 1 && before < 1)) return [];
    const telling = lost >= 2 || (before >= 2 && earlier.length >= 3);
    return [{ series, point, before, own, telling }];
  });
}

/** Place of the last digit given: 2 for 2.85, 0 for 117, -3 for 5000; `null` for a computed figure. */
function lastDigit({ value, formula, format, reading }: ValueCell): number | null {
  if (!reading.ok || formula !== null || typeof value !== "number") return null;
  const text = String(Math.abs(reading.value));
  if (/e/.test(text)) return null;
  const decimals = text.split(".")[1]?.length ?? 0;
  const shown = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (decimals > 0 || shown > 0) return Math.max(decimals, shown);
  return -(/0*$/.exec(text)?.[0].length ?? 0);
}
