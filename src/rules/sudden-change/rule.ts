import { defineRule, type Report } from "../define";
import { expectationOf, goalOf, startOf } from "../expectation";
import { jumpsOf } from "../jumps";
import { unitOf } from "../row-unit";
import { type Anchor, aboutPoint, type Point, type Series, seriesOf, tidy } from "../series";
import { isReported } from "../slips";

/** T02 突变: a change between years that the way to the target does not account for. */
export default defineRule({
  meta: {
    id: "sudden-change",
    code: "T02",
    level: "warning",
    family: "time",
    validationLevel: 1,
    needs: [],
    follows: ["U01", "U02", "U03", "U04", "U06", "U07", "T01", "T07", "T08", "G01"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "年度变化过大",
      up: "{year} 年的 {value}{unit} 比 {before} 年的 {previous}{unit} 增加了 {percent}%，按规划每年约需变化 {due}{unit}。请核对有无多填数字、单位或口径问题；确实如此请说明原因。",
      down: "{year} 年的 {value}{unit} 比 {before} 年的 {previous}{unit} 减少了 {percent}%，按规划每年约需变化 {due}{unit}。请核对有无漏填数字、单位或口径问题；确实如此请说明原因。",
      open: "{year} 年的 {value}{unit} 与 {before} 年的 {previous}{unit} 相比变化了 {percent}%。请核对有无错填、单位或口径问题；确实如此请说明原因。",
      rate: "{year} 年填的 {value} 与 {before} 年的 {previous}{unit} 相差太大，像是把增长率填进了总量。请改填 {year} 年的总量。",
      reported:
        "{year} 年的 {value}{unit} 是 {before} 年 {previous}{unit} 的 {times} 倍，规划自己公布的就是这个数；引用前请核对口径。",
    },
    "en-US": {
      title: "A change too large for its years",
      up: "{value}{unit} in {year} is {percent}% more than {previous}{unit} in {before}; the plan asks for a change of about {due}{unit} a year. Check for extra digits, units or scope; if it is right, explain it.",
      down: "{value}{unit} in {year} is {percent}% less than {previous}{unit} in {before}; the plan asks for a change of about {due}{unit} a year. Check for missing digits, units or scope; if it is right, explain it.",
      open: "{value}{unit} in {year} differs by {percent}% from {previous}{unit} in {before}. Check for mistakes, units or scope; if it is right, explain it.",
      rate: "{value} in {year} is far from {previous}{unit} in {before}: it looks like a growth rate in the place of the level. Enter the level of {year}.",
      reported:
        "{value}{unit} in {year} is {times} times the {previous}{unit} of {before}, and the plan itself reports it; check its scope before quoting it.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    const series = seriesOf(row, table);
    for (const { point, from } of jumpsOf(row, table, context.limits)) {
      const goal = goalOf(series);
      const start = startOf(series);
      const due = goal && start ? Math.abs(goal.value - start.value) / span(start, goal) : null;
      const ratio = from.value === 0 ? null : point.value / from.value;
      const shared = {
        year: point.year,
        value: point.value,
        unit: unitOf(row),
        before: from.year,
        previous: from.value,
      };
      const percent = ratio === null ? null : tidy(Math.round(Math.abs(ratio - 1) * 1000) / 10);
      const reported = isReported(point, series);
      const message = reported ? "reported" : wordingOf(series, point, from, due);
      yield {
        message,
        data:
          message === "reported"
            ? { ...shared, times: ratio && Math.round(ratio * 10) / 10 }
            : message === "rate"
              ? shared
              : message === "open"
                ? { ...shared, percent }
                : { ...shared, percent, due: due && Number(due.toPrecision(3)) },
        ...aboutPoint(point, series),
        expected: expectedBetween(series, point),
        level: reported ? "note" : "warning",
      };
    }
  },
});

function span(start: Anchor, goal: Anchor): number {
  return Math.max(1, goal.year - start.year);
}

function wordingOf(
  { nature }: Series,
  point: Point,
  from: Anchor,
  due: number | null,
): "up" | "down" | "open" | "rate" {
  const small = Math.abs(point.value) < 60 && from.value > 8 * Math.abs(point.value);
  if (small && !nature.share && from.value > 100) return "rate";
  if (due === null || from.value === 0) return "open";
  return point.value > from.value ? "up" : "down";
}

/** What the ends of the row span, as text. */
function expectedBetween(series: Series, point: Point): string | null {
  const expected = expectationOf(series, point);
  return expected && `${tidy(expected.low)}～${tidy(expected.high)}`;
}
