import { formatRange } from "../../workbook";
import { placeOf } from "../cells";
import { defineRule, type Report } from "../define";
import {
  comparedFigures,
  directionOf,
  indicatorName,
  isGrowth,
  isKept,
  noteFix,
  plannedIndicator,
} from "../indicator";

/** Things a plan promises not to lose rather than to add to: 耕地, 粮食, 生态红线. */
const FLOOR = /保有量|耕地|农田|粮食|红线|自然岸线|岸线|湿地|林地|森林|蓄积|自给率|库存|储备|草原/;

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
    },
    "en-US": {
      title: "Target behind the baseline",
      up: "“{name}” is better when higher, yet its target {target} is below the baseline {baseline} ({cells}). Check it; if it need only be kept, write “保底型” in the notes.",
      down: "“{name}” is better when lower, yet its target {target} is above the baseline {baseline} ({cells}). Check it; if it need only be held, write “保底型” in the notes.",
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
    if (!behind || isGrowth(row, table) || isKept(row)) return;
    if (planned && planned.kind !== "change" && planned.kind !== "rank") return;
    const { row: line, column } = row.target.cell;
    const cells = [row.baseline, row.target.cell].map((cell) =>
      formatRange({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }),
    );
    yield {
      message: found.direction,
      data: { name: row.name, ...pair, cells: cells.join("、") },
      place: placeOf(table, { row: line, column }),
      indicator: indicatorName(row),
      year: table.targetYear,
      expected: planned?.target.printed ?? null,
      received: row.target.reading.printed.trim(),
      // Only of a known plan is it certain that nothing but a rise was meant.
      level: planned
        ? "error"
        : FLOOR.test(row.name) || ceiling(operator, found)
          ? "note"
          : "warning",
      fix: planned ? null : noteFix(row, table, context, "保底型"),
    };
  },
});

/** 控制在…以内 leaves room to grow up to the ceiling. */
function ceiling(operator: string | null, found: { direction: string }): boolean {
  return found.direction === "down" && operator?.startsWith("<") === true;
}
