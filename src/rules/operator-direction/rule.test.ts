import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";

testRule(rule, {
  valid: [
    { name: "表 2 as printed", sheets: [{ cells: printedTable(PLAN) }] },
    {
      name: "ceilings, floors and what is done about an ill",
      sheets: [
        {
          cells: strangeTable(
            ["城镇登记失业率", "%", 3, "3.5以内"],
            ["用水总量", "亿立方米", 2.4, "2.6以内"],
            ["消费投诉按时办结率", "%", 99, "99以上"],
            ["万元GDP能耗降低率", "%", 12, "14以上"],
          ),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "以下 where the plan wants more",
      sheets: [{ cells: changed(monitoringTable(PLAN, [2021]), { F5: "15 以下" }) }],
      findings: [{ cell: "F5", message: "up", level: "error", expected: "15 以上" }],
      fixed: { F5: "15 以上" },
    },
    {
      name: "以上 for something to be kept low",
      sheets: [{ cells: strangeTable(["城镇登记失业率", "%", 3.5, "3.2以上"]) }],
      findings: [{ cell: "E2", message: "down", level: "warning", expected: "3.2以下" }],
      fixed: { E2: "3.2以下" },
    },
  ],
});
