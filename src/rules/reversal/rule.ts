import { signOf } from "../../ruler";
import { defineRule, type Report } from "../define";
import { slackOf } from "../expectation";
import { unitOf } from "../row-unit";
import { aboutPoint, type Point, seriesOf } from "../series";
import { soundPoints } from "../sound";

/** T04 连续倒退: two years running against the plan's direction. */
export default defineRule({
  meta: {
    id: "reversal",
    code: "T04",
    level: "warning",
    family: "time",
    validationLevel: 1,
    needs: [],
    follows: ["U01", "U02", "T01", "T02", "T07", "T08"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "连续两年与规划方向相反",
      up: "“{name}”应当提高，却从 {from} 年的 {first}{unit} 连续降到 {middle}{unit}、{value}{unit}（{year} 年）。请核对数据；属实的请说明原因，并列入预警。",
      down: "“{name}”应当降低，却从 {from} 年的 {first}{unit} 连续升到 {middle}{unit}、{value}{unit}（{year} 年）。请核对数据；属实的请说明原因，并列入预警。",
    },
    "en-US": {
      title: "Two years running against the plan",
      up: "“{name}” should rise, but fell from {first}{unit} in {from} to {middle}{unit} and {value}{unit} in {year}. Check the figures; if they are right, explain them and watch the risk.",
      down: "“{name}” should fall, but rose from {first}{unit} in {from} to {middle}{unit} and {value}{unit} in {year}. Check the figures; if they are right, explain them and watch the risk.",
    },
  },
  *row(row, table): Iterable<Report> {
    const series = seriesOf(row, table);
    const { kind, direction } = series.nature;
    if (kind !== "change" && kind !== "rank") return;
    const points = soundPoints(row, table).filter(({ role }) => role !== "target");
    const sign = signOf(direction);
    for (let i = 2; i < points.length; i++) {
      const [first, middle, last] = points.slice(i - 2, i + 1) as [Point, Point, Point];
      const back = Math.min(
        (first.value - middle.value) * sign,
        (middle.value - last.value) * sign,
      );
      if (back <= 0) continue;
      const total = Math.abs(first.value - last.value);
      if (total <= slackOf(series, first.value, last.value)) continue;
      yield {
        message: direction,
        data: {
          name: row.name,
          from: first.year,
          first: first.value,
          middle: middle.value,
          value: last.value,
          unit: unitOf(row),
          year: last.year,
        },
        ...aboutPoint(last, series),
        // A drift within what noise does is worth showing, not worth holding a submission up.
        level: total > 0.08 * Math.abs(first.value) ? "warning" : "note",
      };
    }
  },
});
