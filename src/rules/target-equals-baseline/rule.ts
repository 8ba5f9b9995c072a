import { placeOf } from "../cells";
import { defineRule, type Report } from "../define";
import {
  comparedFigures,
  indicatorName,
  isFloor,
  isGrowth,
  isKept,
  noteFix,
  plannedIndicator,
} from "../indicator";

/** D02 目标等于基期: nothing is to change, or one was copied from the other. */
export default defineRule({
  meta: {
    id: "target-equals-baseline",
    code: "D02",
    level: "warning",
    family: "direction",
    validationLevel: 1,
    needs: [],
    follows: ["V01", "V02"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "目标与基期相同",
      equal:
        "“{name}”的目标与基期都是 {value}。请核对是否填重了；如只要求保持，请在备注里注明“保持型”。",
    },
    "en-US": {
      title: "Target equals baseline",
      equal:
        "Target and baseline of “{name}” are both {value}. Check whether one was copied; if it need only be kept, write “保持型” in the notes.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    const pair = comparedFigures(row);
    if (!pair || pair.target !== pair.baseline || !row.target) return;
    const planned = plannedIndicator(row, table);
    if (isGrowth(row, table) || isKept(row)) return;
    if (planned && planned.kind !== "change") return;
    // 以上, 以内 beside the present figure say that it is to be held; 100 % cannot be bettered.
    const { operatorWritten } = row.target.reading;
    const full = row.unit?.symbol === "%" && (pair.target === 100 || pair.target === 0);
    if (!planned && (operatorWritten || full || isFloor(row))) return;
    yield {
      message: "equal",
      data: { name: row.name, value: pair.target },
      place: placeOf(table, row.target.cell),
      indicator: indicatorName(row),
      year: table.targetYear,
      expected: planned?.target.printed ?? null,
      received: row.target.reading.printed.trim(),
      fix: planned ? null : noteFix(row, table, context, "保持型"),
    };
  },
});
