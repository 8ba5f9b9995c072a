import { outlierScores } from "../../ruler";
import { defineRule, type Report } from "../define";
import { goalOf, slackOf } from "../expectation";
import { jumpsOf } from "../jumps";
import { unitOf } from "../row-unit";
import { aboutPoint, type Point, type Series, seriesOf, tidy } from "../series";
import { soundPoints } from "../sound";

/** T03 离群值: one change unlike all the others (Iglewicz–Hoaglin on yearly changes). */
export default defineRule({
  meta: {
    id: "outlier",
    code: "T03",
    level: "warning",
    family: "time",
    validationLevel: 1,
    needs: [],
    follows: ["U02", "T01", "T02", "T07", "T08", "G01"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "年度变化与其他年份明显不同",
      text: "{year} 年比上一年变化了 {change}{unit}，其他年份一般在 {median}{unit} 左右（离群分 {score}，超过 {limit}）。请核对 {year} 年的 {value}{unit}；确实如此请说明原因。",
    },
    "en-US": {
      title: "A yearly change unlike the others",
      text: "The figure of {year} changed by {change}{unit}, other years by about {median}{unit} (outlier score {score}, limit {limit}). Check {value}{unit}; if it is right, explain it.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    const series = seriesOf(row, table);
    const { kind } = series.nature;
    if (kind === "milestone" || kind === "qualitative") return;
    const jumped = new Set(jumpsOf(row, table, context.limits).map(({ point }) => point));
    const points = soundPoints(row, table).filter(
      (point) =>
        (point.role === "actual" ||
          (point.role === "baseline" && !series.nature.rate && kind !== "total")) &&
        !jumped.has(point),
    );
    const changes = points.slice(1).map((point, i) => point.value - (points[i] as Point).value);
    if (changes.length < 5) return;
    const scores = outlierScores(changes);
    if (!scores.ok) return;
    let blamed = -2;
    for (const [i, score] of scores.value.scores.entries()) {
      const change = changes[i] as number;
      const distance = Math.abs(change - scores.value.median);
      const point = points[i + 1] as Point;
      if (
        Math.abs(score) <= context.limits.modifiedZ ||
        !isMaterial(series, points, Math.min(distance, Math.abs(change)))
      )
        continue;
      if (isOnTheWay(series, points, i + 1)) continue;
      // Up and down again: the figure between the two changes is meant, once.
      if (blamed === i - 1) continue;
      blamed = i;
      yield {
        message: "text",
        data: {
          year: point.year,
          change: tidy(change),
          unit: unitOf(row),
          median: tidy(scores.value.median),
          score: Math.round(Math.abs(score) * 10) / 10,
          limit: context.limits.modifiedZ,
          value: point.value,
        },
        ...aboutPoint(point, series),
        expected: tidy((points[i] as Point).value + scores.value.median),
      };
    }
  },
});

/**
 * Five changes scatter by chance: the odd one, and how odd it is, must also matter beside the level
 * itself. A year without change is no outlier.
 */
function isMaterial(series: Series, points: readonly Point[], distance: number): boolean {
  const levels = points.map(({ value }) => Math.abs(value)).sort((a, b) => a - b);
  const level = levels[levels.length >> 1] as number;
  if (series.nature.rate) return distance > Math.max(10, level);
  return distance > 0.18 * level && distance > slackOf(series, level, level);
}

/** Slower or faster than usual, but between what came before and what comes next. */
function isOnTheWay(series: Series, points: readonly Point[], i: number): boolean {
  const before = points[i - 1] as Point;
  const { value } = points[i] as Point;
  const next = points[i + 1] ?? goalOf(series);
  return next !== null && (value - before.value) * (next.value - value) >= 0;
}
