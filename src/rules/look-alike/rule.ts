import { placeOf } from "../cells";
import { defineRule, type Report } from "../define";
import { renaming } from "../renaming";
import { confusionsOf } from "./confusions";

/** V04 名称相近、含义不同: an indicator that only looks like the plan's stands in its place. */
export default defineRule({
  meta: {
    id: "look-alike",
    code: "V04",
    level: "warning",
    family: "version",
    validationLevel: 2,
    needs: ["plan"],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "名称相近，含义不同",
      instead:
        "这一行写的是“{name}”，规划里是“{planned}”（{where}），两者不是同一个指标。请核对数填的是哪一个；如是笔误，请改名称。",
      scope:
        "“{name}”与规划里的“{planned}”（{where}）相差“{words}”，口径可能不同。请核对；如是同一指标，请改用规划的名称。",
    },
    "en-US": {
      title: "Alike in name, different in meaning",
      instead:
        "This row says “{name}”; the plan says “{planned}” ({where}), which is another indicator. Check which one the figures are of; if it is a slip, correct the name.",
      scope:
        "“{name}” differs from the plan's “{planned}” ({where}) in “{words}” and may be defined otherwise. Check it; if it is the same, use the plan's name.",
    },
  },
  *table(table, context): Iterable<Report> {
    for (const { row, planned, message, words } of confusionsOf(table)) {
      yield {
        message,
        data: {
          name: row.name,
          planned: planned.name,
          where: planned.source.place,
          words,
        },
        place: placeOf(table, row.nameCell),
        indicator: planned.id,
        expected: planned.name,
        received: row.name,
        fix: renaming(row, table, planned.name, context),
      };
    }
  },
});
