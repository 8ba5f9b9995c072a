import type { IndicatorRow, Table } from "../../recognise";
import { deviation, equal } from "../amounts";
import { meetsTarget } from "../attained";
import { defineRule, type Report, type RuleContext } from "../define";
import { contrast, type Pair, pairsOf } from "../other-side";
import { correction } from "../series";

/** V05 数据有修订: a figure already submitted was changed. */
export default defineRule({
  meta: {
    id: "revised-figure",
    code: "V05",
    level: "warning",
    family: "version",
    validationLevel: 2,
    needs: ["previous"],
    follows: ["V01", "U01", "U02", "U03", "U04", "U07", "T07", "T08", "S02", "V04", "V06"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "上次报送的数改动了",
      text: "“{name}”{year} 年上次（{side}，{where}）报的是 {other}{unit}，这次是 {value}{unit}，改动 {percent}%。确属修订的，请说明原因并保留旧数；否则请改回。",
      attained:
        "“{name}”{year} 年上次（{side}，{where}）报的是 {other}{unit}，这次是 {value}{unit}，是否达标的结论因此变了。请说明原因。",
    },
    "en-US": {
      title: "A submitted figure was changed",
      text: "“{name}” in {year} was {other}{unit} in the last submission ({side}, {where}) and is {value}{unit} now, {percent}% apart. Give the reason and keep the old figure, or change it back.",
      attained:
        "“{name}” in {year} was {other}{unit} in the last submission ({side}, {where}) and is {value}{unit} now, which changes whether the target is met. Give the reason.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    if (!context.previous) return;
    for (const pair of pairsOf(row, table, context.previous)) {
      const message = changeOf(pair, row, table, context);
      if (!message || pair.value === null) continue;
      yield {
        message,
        ...contrast(pair, pair.value, row, table),
        fix: correction(pair.point, table, pair.value),
      };
    }
  },
});

function changeOf(
  { point, value }: Pair,
  row: IndicatorRow,
  table: Table,
  { limits }: RuleContext,
): "text" | "attained" | null {
  if (value === null || equal(point.value, value)) return null;
  if (deviation(point.value, value) > limits.revision) return "text";
  const [now, then] = [point.value, value].map((figure) => meetsTarget(figure, row, table));
  return now !== then ? "attained" : null;
}
