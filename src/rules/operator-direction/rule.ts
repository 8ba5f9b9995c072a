import { formatAddress } from "../../workbook";
import { placeOf } from "../cells";
import { defineRule, type Fix, type Report } from "../define";
import { comparedFigures, directionOf, indicatorName, isLevel } from "../indicator";

/** 以上 and its kin beside their opposites, for turning a target round. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["以上", "以下"],
  ["不低于", "不高于"],
  ["不少于", "不超过"],
  ["≥", "≤"],
  [">", "<"],
  ["＞", "＜"],
  ["高于", "低于"],
  ["大于", "小于"],
  ["以上", "以内"],
];

/** O03 比较词与方向相反: 能耗 at least so much, 企业数 at most so many. */
export default defineRule({
  meta: {
    id: "operator-direction",
    code: "O03",
    level: "error",
    family: "operator",
    validationLevel: 1,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "比较词与指标方向相反",
      up: "“{name}”是越高越好的指标，目标却写成“{text}”。请核对是否应为“{better}”。",
      down: "“{name}”是越低越好的指标，目标却写成“{text}”。请核对是否应为“{better}”。",
    },
    "en-US": {
      title: "Comparison against the indicator's direction",
      up: "“{name}” is better when higher, yet its target says “{text}”. Check whether it should be “{better}”.",
      down: "“{name}” is better when lower, yet its target says “{text}”. Check whether it should be “{better}”.",
    },
  },
  *row(row, table): Iterable<Report> {
    if (!row.target || row.target.cell.mergedFrom !== null) return;
    const { reading, cell } = row.target;
    if (!reading.operatorWritten || !isLevel(reading)) return;
    const operator = reading.operator?.charAt(0);
    if (operator !== ">" && operator !== "<") return;
    const found = directionOf(row, table);
    if (!found || (operator === ">") === (found.direction === "up")) return;
    // Of an unknown plan only the name can contradict; and it gives way to the figures.
    if (found.from !== "plan") {
      const pair = comparedFigures(row);
      const agrees =
        pair && (operator === ">" ? pair.target > pair.baseline : pair.target < pair.baseline);
      const named = found.from === "name" || (found.from === "thing" && pair !== null);
      if (!named || agrees) return;
    }
    const text = reading.printed.trim();
    const better = turned(text);
    const address = formatAddress(cell.row, cell.column);
    const fix: Fix | null =
      better === text || cell.formula !== null
        ? null
        : {
            kind: "review",
            edits: [{ kind: "value", sheet: table.sheet, cell: address, value: better }],
          };
    yield {
      message: found.direction,
      data: { name: row.name, text, better },
      place: placeOf(table, cell),
      indicator: indicatorName(row),
      year: table.targetYear,
      expected: better,
      received: text,
      level: found.from === "plan" ? "error" : "warning",
      fix,
    };
  },
});

function turned(text: string): string {
  for (const [a, b] of OPPOSITES) {
    if (text.includes(a)) return text.replace(a, b);
    if (text.includes(b)) return text.replace(b, a);
  }
  return text;
}
