import { formatAddress } from "../../workbook";
import { placeOf } from "../cells";
import { defineRule, type Report } from "../define";
import { indicatorName } from "../indicator";
import { unitCell } from "../row-unit";
import { againstOthers, againstPlan } from "./units";

/** U01 单位不一: one indicator in two units, or in another unit than its plan's. */
export default defineRule({
  meta: {
    id: "mixed-units",
    code: "U01",
    level: "error",
    family: "unit",
    validationLevel: 1,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "同一指标用了两种单位",
      plan: "“{name}”的单位写的是“{unit}”，规划里是“{planned}”，两者不是一回事，不能换算。请核对口径后统一。",
      scale:
        "“{name}”的单位写的是“{unit}”，数值却像是按“{planned}”填的（相差 {times} 倍）。请把单位改为“{planned}”，或把数值换算成“{unit}”。",
      tables:
        "“{name}”在这里的单位是“{unit}”，在{where}是“{planned}”，两者不能换算。请核对口径后统一。",
      same: "“{name}”{year} 年为 {value}{unit}，{where}“{other}”同年是 {value}{planned}：数值相同而单位不同，其中一处口径有误。请核对。",
    },
    "en-US": {
      title: "One indicator in two units",
      plan: "The unit of “{name}” is “{unit}” here and “{planned}” in the plan; one cannot be converted into the other. Check what is meant and use one.",
      scale:
        "The unit of “{name}” says “{unit}”, but the figures look like “{planned}” ({times} times apart). Change the unit to “{planned}” or convert the figures to “{unit}”.",
      tables:
        "The unit of “{name}” is “{unit}” here and “{planned}” in {where}; one cannot be converted into the other. Check what is meant and use one.",
      same: "“{name}” is {value}{unit} in {year}, and “{other}” in {where} is {value}{planned}: the same figure in two units. One of them is mistaken: check them.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    const conflict = againstPlan(row, table) ?? againstOthers(row, table, context);
    if (!conflict) return;
    const at = unitCell(row, table);
    const inColumn = row.unitFrom === "column";
    yield {
      message: conflict.message,
      data: conflict.data,
      place: placeOf(table, at),
      indicator: indicatorName(row),
      expected: conflict.expected,
      received: row.unit?.printed ?? null,
      fix:
        inColumn && conflict.certain
          ? {
              kind: "review",
              edits: [
                {
                  kind: "value",
                  sheet: table.sheet,
                  cell: formatAddress(at.row, at.column),
                  value: conflict.expected,
                },
              ],
            }
          : null,
    };
  },
});
