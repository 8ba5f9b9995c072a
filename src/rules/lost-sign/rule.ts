import { defineRule, type Report } from "../define";
import { unitOf } from "../row-unit";
import { aboutPoint, correction, seriesOf } from "../series";

/** U08 丢了负号: a positive figure among negative ones, or the other way round. */
export default defineRule({
  meta: {
    id: "lost-sign",
    code: "U08",
    level: "warning",
    family: "unit",
    validationLevel: 1,
    needs: [],
    follows: ["U07"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "正负号与其他数不一致",
      text: "{year} 年填的 {value}{unit} 与其他各数正负相反，而大小相近，像是漏了或多了负号。若应为 {expected}{unit}，请改正；确实变号请说明。",
    },
    "en-US": {
      title: "The sign differs from all other figures",
      text: "{value}{unit} in {year} has the opposite sign of all other figures and a like size: a minus may be missing or one too many. If {expected}{unit} is meant, correct it; if it did turn, explain it.",
    },
  },
  *row(row, table): Iterable<Report> {
    const series = seriesOf(row, table);
    if (!series.nature.signed) return;
    const { points } = series;
    for (const point of points) {
      if (point.role === "target" || point.value === 0) continue;
      const others = points.filter((other) => other !== point);
      const sign = -Math.sign(point.value);
      if (others.length < 2 || others.some(({ value }) => Math.sign(value) !== sign)) continue;
      // Growth may turn negative and recover; only a row that is negative throughout tells.
      if (sign > 0 && series.nature.rate) continue;
      const sizes = others.map(({ value }) => Math.abs(value));
      const size = Math.abs(point.value);
      if (size < Math.min(...sizes) / 2.5 || size > Math.max(...sizes) * 2.5) continue;
      const expected = -point.value;
      yield {
        message: "text",
        data: { year: point.year, value: point.value, unit: unitOf(row), expected },
        ...aboutPoint(point, series),
        expected,
        fix: correction(point, table, expected),
      };
    }
  },
});
