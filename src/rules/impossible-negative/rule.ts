import { defineRule, type Report } from "../define";
import { unitOf } from "../row-unit";
import { aboutPoint, correction, seriesOf } from "../series";

/** U07 不可能为负: fewer than none. */
export default defineRule({
  meta: {
    id: "impossible-negative",
    code: "U07",
    level: "error",
    family: "unit",
    validationLevel: 1,
    needs: [],
    follows: ["U01"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "不可能为负的指标填了负数",
      text: "{year} 年填的 {value}{unit} 是负数，而“{name}”不可能小于 0。请核对：若是多了负号，应为 {expected}{unit}；若填的是增减数，请改填实际数。",
    },
    "en-US": {
      title: "Negative where that is impossible",
      text: "{value}{unit} in {year} is negative, but “{name}” cannot be less than 0. If the sign is one too many, enter {expected}{unit}; if it is a change, enter the figure itself.",
    },
  },
  *row(row, table): Iterable<Report> {
    const series = seriesOf(row, table);
    const { points, stated, nature } = series;
    if (nature.signed || [stated.baseline, stated.target].some((a) => a && a.value < 0)) return;
    const negative = points.filter(({ value }) => value < 0);
    if (negative.length > 1 && negative.length > points.length / 2) return;
    for (const point of negative) {
      const expected = -point.value;
      yield {
        message: "text",
        data: {
          year: point.year,
          value: point.value,
          unit: unitOf(row),
          name: row.name,
          expected,
        },
        ...aboutPoint(point, series),
        expected,
        fix: correction(point, table, expected),
      };
    }
  },
});
