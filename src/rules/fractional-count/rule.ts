import { defineRule, type Report } from "../define";
import { unitOf } from "../row-unit";
import { aboutPoint, correction, seriesOf } from "../series";

/** U06 计数不是整数: half an enterprise. */
export default defineRule({
  meta: {
    id: "fractional-count",
    code: "U06",
    level: "warning",
    family: "unit",
    validationLevel: 1,
    needs: [],
    follows: ["U01", "U02", "U04", "T07", "G01"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "数量不是整数",
      text: "{year} 年填的 {value}{unit} 不是整数，而“{name}”按{unit}计数。请核对是否多了小数、填成了比率或平均数；应为整数的请改正。",
    },
    "en-US": {
      title: "A count that is no whole number",
      text: "{value}{unit} in {year} is no whole number, though “{name}” counts in {unit}. Check whether a ratio or an average was entered; correct it if a whole number is meant.",
    },
  },
  *row(row, table): Iterable<Report> {
    const series = seriesOf(row, table);
    if (!series.nature.whole) return;
    const { points, stated } = series;
    const broken = points.filter(({ value }) => !Number.isInteger(value));
    const printed =
      series.nature.indicator &&
      [stated.baseline, stated.target].some((anchor) => anchor && !Number.isInteger(anchor.value));
    // Where most figures have decimals the row is an average, whatever its unit.
    if (printed || (broken.length > 1 && broken.length > points.length / 2)) return;
    for (const point of broken) {
      const rounded = Math.round(point.value);
      yield {
        message: "text",
        data: { year: point.year, value: point.value, unit: unitOf(row), name: row.name },
        ...aboutPoint(point, series),
        expected: rounded,
        fix: correction(point, table, rounded),
      };
    }
  },
});
