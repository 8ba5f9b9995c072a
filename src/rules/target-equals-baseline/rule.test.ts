import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";

testRule(rule, {
  valid: [
    { name: "表 2 as printed", sheets: [{ cells: printedTable(PLAN) }] },
    {
      name: "full, floors, and what is said to be kept",
      sheets: [
        {
          cells: strangeTable(
            ["集中供水率", "%", 100, 100],
            ["耕地保有量", "万亩", 24.5, 24.5],
            ["产品合格率", "%", 98, "98以上"],
            ["居民满意度", "%", 90, 90, "保持型"],
          ),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "the baseline copied",
      sheets: [{ cells: changed(monitoringTable(PLAN, [2021]), { F9: 117 }) }],
      findings: [{ cell: "F9", message: "equal", level: "warning", expected: "280" }],
    },
    {
      name: "an unknown plan",
      sheets: [{ cells: strangeTable(["居民满意度", "%", 90, 90]) }],
      findings: [{ cell: "E2", message: "equal", level: "warning" }],
      fixed: { F2: "保持型" },
    },
  ],
});
