import { placeOf } from "../cells";
import { defineRule, type Report } from "../define";
import { directionOf, indicatorName, isHeading, isLevel } from "../indicator";

/** Words for things that may be wanted higher or lower. */
const EITHER =
  /时间|时长|周期|工期|天数|成本|费用|价格|税负|负担|间隔|距离|密度|系数|偏差|波动|温度|湿度|值$|PUE/i;
/** 增加值, 产值: more is more. */
const MORE = /(增加|生产总|总|产)值$|优良|达标|寿命|(率|比重|比例|占比)$/;

/** D03 方向不明: neither the plan, the name, the target's wording nor the figures say which way is better. */
export default defineRule({
  meta: {
    id: "direction-unknown",
    code: "D03",
    level: "warning",
    family: "direction",
    validationLevel: 1,
    needs: [],
    follows: ["M01", "M02", "S02", "S06"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "看不出越高越好还是越低越好",
      unknown: "看不出“{name}”是越高越好还是越低越好。请在目标里写明“以上”或“以下”。",
    },
    "en-US": {
      title: "Direction unknown",
      unknown:
        "Nothing says whether “{name}” is better higher or lower. Write at least (以上) or at most (以下) in its target.",
    },
  },
  *row(row, table): Iterable<Report> {
    if (!row.target || isHeading(row) || directionOf(row, table) !== null) return;
    const { reading, cell } = row.target;
    if (typeof reading.value !== "number" || !isLevel(reading)) return;
    // Most names (…率, …数, …额) are plainly meant to rise; only those that may go either way are asked about.
    if (!EITHER.test(row.name) || MORE.test(row.name)) return;
    yield {
      message: "unknown",
      data: { name: row.name },
      place: placeOf(table, cell),
      indicator: indicatorName(row),
      year: table.targetYear,
      received: reading.printed.trim(),
    };
  },
});
