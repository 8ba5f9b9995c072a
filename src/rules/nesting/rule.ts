import { readUnit } from "../../notation";
import { shown } from "../amounts";
import { defineRule, type Report } from "../define";
import { aboutPoint } from "../series";
import { isPlausibility, levelOfTies, placeOfTie, tiesOf } from "../ties";
import { partsByName } from "./by-name";

/** B04 部分大于整体: 省级 beside 市级以上, 高价值 beside all patents. */
export default defineRule({
  meta: {
    id: "nesting",
    code: "B04",
    level: "warning",
    family: "balance",
    validationLevel: 1,
    needs: [],
    follows: ["V01", "V02", "U01", "U02", "U03", "U04", "U07", "T07", "T08", "S02", "V04", "V06"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "部分大于整体",
      declared:
        "{whole}（{wholeWhere}）是 {received}，而它应当包含的{part}（{partWhere}）有 {expected}。部分不能大于整体，请核对。",
      names:
        "“{part}”（{partWhere}）{year} 年是 {expected}，大于包含它的“{whole}”（{wholeWhere}）的 {received}。请核对。",
    },
    "en-US": {
      title: "A part greater than the whole",
      declared:
        "{whole} ({wholeWhere}) is {received}, but {part} ({partWhere}), which it should include, is {expected}. A part cannot exceed the whole: check them.",
      names:
        "“{part}” ({partWhere}) is {expected} in {year}, more than “{whole}” ({wholeWhere}), {received}, which includes it. Check them.",
    },
  },
  *workbook(context): Iterable<Report> {
    for (const tie of tiesOf(context, ["nesting"])) {
      const { outcome, whole, parts, relation } = tie;
      const at = placeOfTie(tie, context);
      const level = at && levelOfTies([tie], at, context, "warning");
      if (!at || !level || outcome.status !== "broken" || isPlausibility(relation)) continue;
      const base = (value: number | null, unit: string): number =>
        (value ?? 0) * (readUnit(unit)?.scale ?? 1);
      const part = parts.reduce((a, b) => (base(b.value, b.unit) > base(a.value, a.unit) ? b : a));
      yield {
        message: "declared",
        data: {
          whole: whole.name,
          wholeWhere: whole.where,
          received: `${whole.value}${whole.unit}`,
          part: part.name,
          partWhere: part.where,
          expected: `${shown(part.value ?? 0)}${part.unit}`,
        },
        ...aboutPoint(at.point, at),
        expected: at === whole.located ? part.value : whole.value,
        level,
      };
    }
  },
  *table(table): Iterable<Report> {
    yield* partsByName(table);
  },
});
