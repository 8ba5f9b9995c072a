import { runningTotal } from "../../ruler";
import { defineRule, type Report } from "../define";
import { unitOf } from "../row-unit";
import { aboutPoint, seriesOf, tidy } from "../series";
import { totalOf } from "../total";

/** C01 累计还是当年: yearly entries of a [total] that look like running totals. */
export default defineRule({
  meta: {
    id: "running-total",
    code: "C01",
    level: "error",
    family: "cumulative",
    validationLevel: 1,
    needs: [],
    follows: ["U01", "U02", "T07", "T08"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "累计指标各年填的像是累计数，应填当年数",
      text: "“{name}”的目标 [{target}] 是规划期累计数，各年应填当年新增。现在各年逐年增大（{values}），相加得 {sum}{unit}，远超进度；像是每年都填了累计数。请核对；若是累计数，请改填当年数。",
    },
    "en-US": {
      title: "Yearly entries of a cumulative target look like running totals",
      text: "The target [{target}] of “{name}” is a total of all years; each year should hold that year's part. The entries grow ({values}) and add up to {sum}{unit}, far beyond schedule: they look like running totals. If so, enter each year's own figure.",
    },
  },
  *row(row, table): Iterable<Report> {
    const series = seriesOf(row, table);
    const total = totalOf(series);
    const last = total?.flows.at(-1);
    if (!total?.running || !last) return;
    const values = total.flows.map(({ value }) => value);
    const sum = runningTotal(values);
    yield {
      message: "text",
      data: {
        name: row.name,
        target: total.target,
        values,
        sum: sum.ok ? tidy(sum.value.sum) : null,
        unit: unitOf(row),
      },
      ...aboutPoint(last, series),
      expected: tidy(last.value - (total.flows.at(-2)?.value ?? 0)),
    };
  },
});
