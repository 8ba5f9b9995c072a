import { defineRule, type Report } from "../define";
import { jumpsOf } from "../jumps";
import { unitOf } from "../row-unit";
import { type Anchor, aboutPoint, seriesOf, tidy } from "../series";
import { soundPoints } from "../sound";

/** T01 累计数下降: what is counted in total goes down. */
export default defineRule({
  meta: {
    id: "falling-total",
    code: "T01",
    level: "warning",
    family: "time",
    validationLevel: 1,
    needs: [],
    follows: ["U01", "U02", "U06", "U07", "T07", "T08"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "累计数（总数）比上一年减少",
      text: "“{name}”是累计数，{year} 年的 {value}{unit} 却比 {before} 年的 {previous}{unit} 少了 {loss}{unit}。请核对是否填成了当年新增数或填错；确有退出、摘牌或修订的，请说明。",
    },
    "en-US": {
      title: "A running total goes down",
      text: "“{name}” is a running total, yet {value}{unit} in {year} is {loss}{unit} less than {previous}{unit} in {before}. Check for a mistake or the year's additions; if some were removed or figures revised, explain it.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    const series = seriesOf(row, table);
    if (!series.nature.stock) return;
    const peaks = new Set(
      jumpsOf(row, table, context.limits)
        .filter(({ point, from }) => point.value > from.value)
        .map(({ point }) => point),
    );
    const { baseline } = series.stated;
    let last: Anchor | null = null;
    for (const point of soundPoints(row, table)) {
      if (point.role === "target" || peaks.has(point)) continue;
      const from: Anchor | null = last ?? (point.role === "actual" ? baseline : null);
      if (from && point.year > from.year && point.value < from.value)
        yield {
          message: "text",
          data: {
            name: row.name,
            year: point.year,
            value: point.value,
            unit: unitOf(row),
            before: from.year,
            previous: from.value,
            loss: tidy(from.value - point.value),
          },
          ...aboutPoint(point, series),
          expected: `≥${from.value}`,
        };
      last = point;
    }
  },
});
