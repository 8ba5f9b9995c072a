import { formatAddress } from "../../workbook";
import { defineRule, type Report } from "../define";
import { indicatorName, isGrowth, plannedIndicator } from "../indicator";
import { figurePlace } from "../report";

/** M05 可疑的零: a zero where a blank was probably meant. */
export default defineRule({
  meta: {
    id: "suspicious-zero",
    code: "M05",
    level: "note",
    family: "missing",
    validationLevel: 1,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "填了 0，可能是没有数据",
      baseline: "“{name}”的基期值填了 0。如果是没有数据，请留空；确实是 0 的不用改。",
      actual:
        "“{name}”{year} 年填了 0，其他数都不是 0。如果是没有数据，请留空；确实是 0 的不用改。",
    },
    "en-US": {
      title: "Zero where a blank is likely",
      baseline:
        "The baseline of “{name}” is 0. If there is no figure, leave the cell blank; if it is truly 0, let it stand.",
      actual:
        "“{name}” is 0 in {year}, unlike its other figures. If there is no figure, leave the cell blank; if it is truly 0, let it stand.",
    },
  },
  *figure(figure): Iterable<Report> {
    const { row, table, cell, role, year } = figure;
    const { reading } = cell;
    const share = row.unit?.dimension === "share";
    if ((role !== "baseline" && role !== "actual") || !reading.ok || reading.value !== 0) return;
    if ((isGrowth(row, table) && share) || row.target?.reading.value === 0) return;
    if (role === "baseline" && plannedIndicator(row, table)?.baseline.value === 0) return;
    const others = [row.baseline, ...row.actuals.map((actual) => actual.cell)];
    const known = others.filter((other) => other && other !== cell && other.reading.ok);
    const never = known.some((other) => other?.reading.ok && other.reading.value === 0);
    if (role === "actual" && ((known.length === 0 && !share) || never)) return;
    const address = formatAddress(cell.row, cell.column);
    yield {
      message: role,
      data: { name: row.name, year },
      place: figurePlace(figure),
      indicator: indicatorName(row),
      year,
      expected: null,
      received: 0,
      fix:
        cell.formula === null
          ? { kind: "review", edits: [{ kind: "clear", sheet: table.sheet, cell: address }] }
          : null,
    };
  },
});
