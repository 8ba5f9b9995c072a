import { meetsTarget } from "../attained";
import { defineRule, type Report } from "../define";
import { whereIs } from "../located";
import { unitOf } from "../row-unit";
import { aboutPoint, seriesOf } from "../series";
import { claimOf } from "./claims";
import { multiplesOf } from "./multiples";

/** V07 文字与数字不符: words say 完成 where the figure stays below the target. */
export default defineRule({
  meta: {
    id: "claim-in-words",
    code: "V07",
    level: "note",
    family: "version",
    validationLevel: 2,
    needs: [],
    follows: ["V01", "V02", "U01", "U02", "U03", "U04", "U07", "T07", "T08", "S02", "V04", "V06"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "文字与数字不符",
      claimed:
        "“{name}”写着“{words}”（{where}），但 {year} 年的数是 {value}{unit}，没有达到目标 {target}（{targetWhere}）。请改文字或核对数。",
      denied:
        "“{name}”写着“{words}”（{where}），但 {year} 年的数是 {value}{unit}，已达到目标 {target}（{targetWhere}）。请改文字或核对数。",
      missed:
        "“{name}”{year} 年完成 {value}{unit}，没有达到目标 {target}（{targetWhere}），而规划文字（{where}）只说“{words}”。请如实说明。",
      multiple:
        "规划说“{name}”是基期的“{words}”（{where}），按表里的数（{cells}）是 {times} 倍，相差较大。请改文字或核对数。",
      rounded:
        "规划说“{name}”是基期的“{words}”（{where}），按表里的数（{cells}）是 {times} 倍，是取整的说法，与表相符。",
    },
    "en-US": {
      title: "Words contradict figures",
      claimed:
        "“{name}” says “{words}” ({where}), but the figure of {year}, {value}{unit}, falls short of the target {target} ({targetWhere}). Correct the words or check the figure.",
      denied:
        "“{name}” says “{words}” ({where}), but the figure of {year}, {value}{unit}, reaches the target {target} ({targetWhere}). Correct the words or check the figure.",
      missed:
        "“{name}” came to {value}{unit} in {year}, short of the target {target} ({targetWhere}), while the plan's text ({where}) only says “{words}”. Say so openly.",
      multiple:
        "The plan says “{name}” is “{words}” its baseline ({where}); the table's figures ({cells}) give {times} times. Correct the words or check the figures.",
      rounded:
        "The plan says “{name}” is “{words}” its baseline ({where}); the table's figures ({cells}) give {times} times: a rounded figure that agrees with the table.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    yield* multiplesOf(row, table, context);
    const series = seriesOf(row, table);
    const point = series.points.filter(({ role }) => role === "actual").at(-1);
    const claim = point && claimOf(row, table, point.year, context);
    const met = point ? meetsTarget(point.value, row, table) : null;
    if (!point || !claim || met === null || met === claim.attained || !row.target) return;
    const target = row.target.reading.printed.trim();
    yield {
      message: claim.general ? "missed" : met ? "denied" : "claimed",
      data: {
        name: row.name,
        words: claim.words,
        where: claim.where,
        year: point.year,
        value: point.value,
        unit: unitOf(row),
        target,
        targetWhere: whereIs(table, row.target.cell),
      },
      ...aboutPoint(point, { row, table }),
      expected: target,
    };
  },
});
