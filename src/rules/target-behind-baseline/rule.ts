import type { IndicatorRow } from "../../recognise";
import { formatRange } from "../../workbook";
import { placeOf } from "../cells";
import { defineRule, type Level, type Report } from "../define";
import { isEntered } from "../document";
import {
  comparedFigures,
  directionOf,
  indicatorName,
  isFloor,
  isGrowth,
  isKept,
  noteFix,
  plannedIndicator,
} from "../indicator";

/** Below this share of the baseline a floor written 以上 is too far down to be just a promise to keep it. */
const NEAR = 0.9;

/** D01 目标低于基期: a target that was already passed when the plan began. */
export default defineRule({
  meta: {
    id: "target-behind-baseline",
    code: "D01",
    level: "error",
    family: "direction",
    validationLevel: 1,
    needs: [],
    follows: ["V01", "V02", "U02", "S02", "O03"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "目标还不如基期",
      up: "“{name}”越高越好，目标 {target} 却低于基期 {baseline}（{cells}）。请核对；如只要求保持，请在备注里注明“保底型”。",
      down: "“{name}”越低越好，目标 {target} 却高于基期 {baseline}（{cells}）。请核对；如只要求控制，请在备注里注明“保底型”。",
      kept: "“{name}”的目标 {target} 低于基期 {baseline}（{cells}），规划期初就已达到，按保底型判断：只看是否跌破目标，不算进度。",
    },
    "en-US": {
      title: "Target behind the baseline",
      up: "“{name}” is better when higher, yet its target {target} is below the baseline {baseline} ({cells}). Check it; if it need only be kept, write “保底型” in the notes.",
      down: "“{name}” is better when lower, yet its target {target} is above the baseline {baseline} ({cells}). Check it; if it need only be held, write “保底型” in the notes.",
      kept: "The target {target} of “{name}” was passed by the baseline {baseline} ({cells}) from the start. It is judged as a floor: whether it is broken, without progress.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    const pair = comparedFigures(row);
    const found = directionOf(row, table);
    const operator = row.target?.reading.operator ?? null;
    if (!pair || !found || !row.target || !row.baseline) return;
    if (operator === "in" || operator === "~" || operator === "=") return;
    const behind =
      found.direction === "up" ? pair.target < pair.baseline : pair.target > pair.baseline;
    const planned = plannedIndicator(row, table);
    const ceiling = found.direction === "down" && row.target.reading.operatorWritten;
    if (!planned && ceiling) return;
    // 吸烟率 20以下 from 22.6: what is written and where it leads agree, and say more than the name.
    const lowered = operator?.startsWith("<") && row.target.reading.operatorWritten;
    if (found.from === "thing" && lowered && pair.target < pair.baseline) return;
    if (!behind || isGrowth(row, table) || isKept(row)) return;
    const floor = planned?.kind === "maintenance";
    if (floor ? table.kind !== "targets" : planned && !["change", "rank"].includes(planned.kind))
      return;
    // Where the plan's own document is entered, its authors are asked whether a floor is meant.
    const kept = floor && !(table.plan && isEntered(table.plan, context));
    const { row: line, column } = row.target.cell;
    const cells = [row.baseline, row.target.cell].map((cell) =>
      formatRange({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }),
    );
    yield {
      message: kept ? "kept" : found.direction,
      data: { name: row.name, ...pair, cells },
      place: placeOf(table, { row: line, column }),
      indicator: indicatorName(row),
      year: table.targetYear,
      expected: planned?.target.printed ?? null,
      received: row.target.reading.printed.trim(),
      level: kept ? "note" : planned ? "error" : levelOf(row, found.from, pair),
      fix: planned && (kept || !floor) ? null : noteFix(row, table, context, "保底型"),
    };
  },
});

/** Of an unknown plan it is not certain that a change was meant: 以上 may be a floor, 以内 a ceiling with room below it. */
function levelOf(
  row: IndicatorRow,
  from: string,
  { baseline, target }: { baseline: number; target: number },
): Level {
  const floor = (from === "operator" || from === "thing") && target >= NEAR * baseline;
  return isFloor(row) || floor ? "note" : "warning";
}
