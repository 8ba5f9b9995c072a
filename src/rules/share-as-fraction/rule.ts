import { defineRule, type Report } from "../define";
import { isFraction, unitOf } from "../row-unit";
import { aboutPoint, correction } from "../series";
import { slipsOf } from "../slips";

/** U04 百分数填成小数: 0.0255 in a row whose unit is per cent. */
export default defineRule({
  meta: {
    id: "share-as-fraction",
    code: "U04",
    level: "warning",
    family: "unit",
    validationLevel: 1,
    needs: [],
    follows: ["U01", "T07"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "百分数填成了小数",
      text: "这一行的单位是“{unit}”，{year} 年却填了 {value}，像是把百分数填成了小数。若应为 {expected}{unit}，请乘以 {factor} 后填写。",
    },
    "en-US": {
      title: "A percentage entered as a fraction",
      text: "The row is in {unit}, but {year} says {value}, which looks like a fraction. If {expected}{unit} is meant, multiply by {factor}.",
    },
  },
  *row(row, table): Iterable<Report> {
    for (const { point, power, corrected } of slipsOf(row, table).slips) {
      if (!isFraction(row, power)) continue;
      yield {
        message: "text",
        data: {
          unit: unitOf(row),
          year: point.year,
          value: point.value,
          expected: corrected,
          factor: 10 ** -power,
        },
        ...aboutPoint(point, { row, table }),
        expected: corrected,
        fix: correction(point, table, corrected),
      };
    }
  },
});
