import { changed, monitoringTable, strangeTable, without } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021]);

testRule(rule, {
  valid: [
    { name: "表 2 as printed", sheets: [{ cells: printedTable(PLAN) }] },
    {
      name: "a department's part keeps the plan's numbers",
      sheets: [{ cells: without(monitoring, 3, 4, 8, 9, 10, 14) }],
    },
    {
      name: "the plan's numbers in another order",
      sheets: [{ cells: [...without(monitoring, 2, 3, 4), ...monitoring.slice(1, 4)] }],
    },
    {
      name: "numbers that start again in each section",
      sheets: [
        {
          cells: [
            ["序号", "指标名称", "单位", "2020年基期值", "2025年目标值"],
            [1, "森林覆盖率", "%", 61, "62以上"],
            [2, "城镇化率", "%", 58, "65以上"],
            [1, "社会组织数量", "个", 120, "160以上"],
            [2, "图书馆面积", "平方米", 5200, "8000以上"],
          ],
        },
      ],
    },
  ],
  invalid: [
    {
      name: "an indicator under another's number",
      sheets: [{ cells: changed(monitoring, { A5: 14 }) }],
      findings: [{ cell: "A5", message: "plan", expected: 4, received: "14" }],
      fixed: { A5: 4 },
    },
    {
      name: "a repeated number",
      sheets: [{ cells: changed(strangeTable(["空气优良率", "%", 90, "93以上"]), { A4: 2 }) }],
      findings: [
        { cell: "A4", message: "repeat" },
        { cell: "A5", message: "gap" },
      ],
    },
    {
      name: "a gap",
      sheets: [{ cells: without(strangeTable(["空气优良率", "%", 90, "93以上"]), 4) }],
      findings: [{ cell: "A4", message: "gap" }],
    },
    {
      name: "a row in the wrong place",
      sheets: [
        { cells: changed(strangeTable(["空气优良率", "%", 90, "93以上"]), { A4: 4, A5: 3 }) },
      ],
      findings: [{ cell: "A5", message: "backwards" }],
    },
  ],
});
