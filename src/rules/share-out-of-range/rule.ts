import { defineRule, type Report } from "../define";
import { distanceOutside, expectationOf } from "../expectation";
import { unitOf } from "../row-unit";
import { aboutPoint, correction, seriesOf, tidy } from "../series";

/** U03 比重超过100%: a share of a whole beyond the whole. */
export default defineRule({
  meta: {
    id: "share-out-of-range",
    code: "U03",
    level: "error",
    family: "unit",
    validationLevel: 1,
    needs: [],
    follows: ["U01", "U02", "T07"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "占比、覆盖率一类的指标超过了 100%",
      text: "{year} 年填的 {value}{unit} 超过了 {limit}{unit}，而“{name}”是部分占全部的比例，不可能大于全部。请核对小数点和单位。",
      point:
        "{year} 年填的 {value}{unit} 超过了 {limit}{unit}，而“{name}”是部分占全部的比例，不可能大于全部。像是漏了小数点，若应为 {expected}{unit} 请改正。",
    },
    "en-US": {
      title: "A share beyond 100%",
      text: "{value}{unit} in {year} is more than {limit}{unit}, but “{name}” is a share of a whole. Check the decimal point and the unit.",
      point:
        "{value}{unit} in {year} is more than {limit}{unit}, but “{name}” is a share of a whole. A decimal point may be missing: if {expected}{unit} is meant, correct it.",
    },
  },
  *row(row, table): Iterable<Report> {
    const series = seriesOf(row, table);
    if (!series.nature.share || !row.unit) return;
    const limit = tidy(1 / row.unit.scale);
    const beyond = series.points.filter(({ value }) => value > limit * 1.0001);
    // Where the plan itself aims beyond 100%, the ratio is no share of a whole.
    if (beyond.some(({ role }) => role !== "actual") && beyond.length > 1) return;
    for (const point of beyond) {
      const fits = [10, 100].map((factor) => tidy(point.value / factor));
      const expected = fits.find(
        (value) => value <= limit && distanceOutside(series, point, value) < 0.15,
      );
      const anchored = expectationOf(series, point) !== null && expected !== undefined;
      yield {
        message: anchored ? "point" : "text",
        data: {
          year: point.year,
          value: point.value,
          unit: unitOf(row),
          limit,
          name: row.name,
          ...(anchored ? { expected } : {}),
        },
        ...aboutPoint(point, series),
        expected: anchored ? expected : null,
        fix: anchored ? correction(point, table, expected) : null,
      };
    }
  },
});
