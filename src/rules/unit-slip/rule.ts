import { defineRule, type Report } from "../define";
import { isFraction, unitOf } from "../row-unit";
import { aboutPoint, correction } from "../series";
import { slipsOf } from "../slips";
import { keyOf, swapsOf } from "../swaps";

/** U02 数量级: a figure a power of ten away from the rest of its row. */
export default defineRule({
  meta: {
    id: "unit-slip",
    code: "U02",
    level: "error",
    family: "unit",
    validationLevel: 1,
    needs: [],
    follows: ["U01", "T07"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "与前后数相差 10 的整数次方，疑似数量级或单位填错",
      large:
        "{year} 年填的 {value}{unit} 大约是前后各年和目标的 {times} 倍，像是漏了小数点。若应为 {expected}{unit}，请改正；确实如此请说明。",
      small:
        "{year} 年填的 {value}{unit} 只有前后各年和目标的约 1/{times}，像是小数点错位。若应为 {expected}{unit}，请改正；确实如此请说明。",
      "large-unit":
        "{year} 年填的 {value}{unit} 大约是前后各年和目标的 {times} 倍，像是没有换算成“{unit}”就填了。换算后应为 {expected}{unit}，请核对改正。",
      "small-unit":
        "{year} 年填的 {value}{unit} 只有前后各年和目标的约 1/{times}，像是按更大的单位（万、亿）填的。换算后应为 {expected}{unit}，请核对改正。",
    },
    "en-US": {
      title: "A power of ten away from the rest of the row",
      large:
        "{value}{unit} in {year} is about {times} times what the other years and the target suggest: a decimal point may be missing. If {expected}{unit} is meant, correct it; if it is right, explain it.",
      small:
        "{value}{unit} in {year} is about 1/{times} of what the other years and the target suggest: the decimal point may have moved. If {expected}{unit} is meant, correct it; if it is right, explain it.",
      "large-unit":
        "{value}{unit} in {year} is about {times} times what the other years and the target suggest: it may not have been converted to {unit}. Converted it is {expected}{unit}; check and correct it.",
      "small-unit":
        "{value}{unit} in {year} is about 1/{times} of what the other years and the target suggest: it may be in a larger unit (万, 亿). Converted it is {expected}{unit}; check and correct it.",
    },
  },
  *row(row, table): Iterable<Report> {
    const swapped = swapsOf(table).cells;
    for (const { point, power, corrected } of slipsOf(row, table).slips) {
      if (swapped.has(keyOf(point)) || isFraction(row, power)) continue;
      yield {
        message: `${power > 0 ? "large" : "small"}${Math.abs(power) >= 4 ? "-unit" : ""}`,
        data: {
          year: point.year,
          value: point.value,
          unit: unitOf(row),
          times: 10 ** Math.abs(power),
          expected: corrected,
        },
        ...aboutPoint(point, { row, table }),
        expected: corrected,
        fix: correction(point, table, corrected),
        // Ten times as much does happen; ten thousand times does not.
        level: Math.abs(power) === 1 ? "warning" : "error",
      };
    }
  },
});
