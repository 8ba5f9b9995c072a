import { defineRule, type Report } from "../define";
import { aboutPoint, seriesOf } from "../series";

/** G01 增速行填了总量: a level where a rate of growth belongs. */
export default defineRule({
  meta: {
    id: "level-in-growth-row",
    code: "G01",
    level: "error",
    family: "growth",
    validationLevel: 1,
    needs: [],
    follows: ["U01", "U02", "T07"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "增长率的行里填了总量",
      text: "“{name}”要填增长率（%），{year} 年却填了 {value}，像是总量。请改填 {year} 年比上年增长的百分数。",
    },
    "en-US": {
      title: "A level in a row of growth rates",
      text: "“{name}” asks for a growth rate in per cent, but {year} says {value}, which looks like a level. Enter the growth on the year before, in per cent.",
    },
  },
  *row(row, table): Iterable<Report> {
    const series = seriesOf(row, table);
    if (!series.nature.rate) return;
    for (const point of series.points) {
      if (point.role === "target") continue;
      const others = series.points.filter((other) => other !== point);
      const usual = Math.max(10, ...others.map(({ value }) => Math.abs(value)).filter(isRate));
      const size = Math.abs(point.value);
      if (size <= 100 || size < 4 * usual) continue;
      yield {
        message: "text",
        data: { name: row.name, year: point.year, value: point.value },
        ...aboutPoint(point, series),
      };
    }
  },
});

/** A figure that can be a yearly rate; a level beside it must not vouch for another. */
function isRate(value: number): boolean {
  return value <= 100;
}
