import { namePlace } from "../cells";
import { defineRule, type Report } from "../define";

/** S07 单位写在名称里: said once a table, and only as a hint, for most printed plans do it. */
export default defineRule({
  meta: {
    id: "unit-in-name",
    code: "S07",
    level: "note",
    family: "structure",
    validationLevel: 0,
    needs: [],
    follows: [],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "单位写在指标名称里",
      names: "有 {count} 个指标把单位写在名称里，例如“{example}”。单列一列“单位”更便于汇总和核对。",
    },
    "en-US": {
      title: "Unit inside the name",
      names:
        "{count} {count|indicator has its unit|indicators have their units} inside the name, e.g. “{example}”. A unit column is easier to collect and check.",
    },
  },
  *table(table, context): Iterable<Report> {
    if (table.columns.some(({ role }) => role === "unit")) return;
    const rows = table.rows.filter(({ unitFrom }) => unitFrom === "name");
    const [first] = rows;
    if (!first) return;
    yield {
      message: "names",
      data: { count: rows.length, example: first.printedName.replace(/\s*\n\s*/g, "") },
      place: namePlace(table, context),
    };
  },
});
