import type { IndicatorRow, Table } from "../../recognise";
import { placeOf } from "../cells";
import { defineRule, type Report } from "../define";
import { documentLevel } from "../document";
import { indicatorName } from "../indicator";
import { acrossPlans, inText } from "./document";
import { againstPlan, inCells, sinceLastTime } from "./units";

/** V06 口径或单位变化: the figures of a row no longer measure the same. */
export default defineRule({
  meta: {
    id: "series-break",
    code: "V06",
    level: "warning",
    family: "version",
    validationLevel: 2,
    needs: [],
    follows: ["U01", "V04", "S02"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "口径或单位有变化",
      plan: "“{name}”的单位写的是“{unit}”，规划里是“{planned}”（{where}）。请改回；口径确有变化的请说明。",
      scale:
        "“{name}”的单位写的是“{unit}”，数却和规划里以“{planned}”为单位的一样（{where}）。请改单位，或把数换算过来。",
      cell: "“{name}”的单位是“{unit}”，{year} 年却是按“{other}”填的，两者不能换算，前后不可比。请统一口径，或注明从哪年起改变。",
      previous:
        "“{name}”上次（{side}，{where}）按“{other}”报送，这次的单位是“{unit}”，前后不可比。请说明口径的变化；有一年两种口径都有数的，可以衔接。",
      note: "备注说“{name}”的口径有变化：“{note}”。变化前后的数不可比，除非有一年两种口径都有数。",
      scope: "“{name}”与“{other}”（{where}）相差“{words}”，两处范围可能不同，比较前请核对口径。",
      same: "＝{amount}",
      unit: "“{name}”在表里用“{unit}”，规划正文用“{other}”（{where}：{printed}）{same}。请统一单位。",
    },
    "en-US": {
      title: "Definition or unit changed",
      plan: "The unit of “{name}” is “{unit}” here and “{planned}” in the plan ({where}). Change it back, or explain what is measured otherwise.",
      scale:
        "The unit of “{name}” is “{unit}”, yet its figures are those of the plan in “{planned}” ({where}). Change the unit or convert the figures.",
      cell: "The unit of “{name}” is “{unit}”, yet {year} is given in “{other}”; one cannot be converted into the other. Use one, or note since when it changed.",
      previous:
        "“{name}” was submitted in “{other}” last time ({side}, {where}) and is in “{unit}” now. Explain the change; a year with both gives a link.",
      note: "The note says that the definition of “{name}” changed: “{note}”. Figures before and after cannot be compared unless one year has both.",
      scope:
        "“{name}” and “{other}” ({where}) differ in “{words}” and may cover different things. Check before comparing them.",
      same: " = {amount}",
      unit: "“{name}” is in “{unit}” in the table and in “{other}” in the plan's text ({where}: {printed}){same}. Use one unit.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    yield* againstPlan(row, table);
    yield* inCells(row, table);
    yield* sinceLastTime(row, table, context);
    yield* inNote(row, table);
    if (documentLevel(table, context, "note") === null) return;
    yield* acrossPlans(row, table, context);
    yield* inText(row, table);
  },
});

const CHANGED =
  /(口径|范围|定义|标准|统计方法).{0,8}(调整|变化|变更|改变|改为|修订)|新口径|旧口径|不可比/;

function* inNote(row: IndicatorRow, table: Table): Iterable<Report> {
  if (row.note === null || !CHANGED.test(row.note)) return;
  yield {
    message: "note",
    data: { name: row.name, note: row.note },
    place: placeOf(table, row.nameCell),
    indicator: indicatorName(row),
    received: row.note,
    // Whoever wrote it has explained it already.
    level: "note",
  };
}
