import { strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

testRule(rule, {
  valid: [
    { name: "表 2 as printed", sheets: [{ cells: printedTable("jindong-sti-2021-2025") }] },
    {
      name: "told by the name, the target or the figures",
      sheets: [
        {
          cells: strangeTable(
            ["规上工业增加值", "亿元", null, 300],
            ["数据中心PUE值", null, null, 1.3],
            ["项目审批时间", "天", null, "30以内"],
            ["物流成本", "亿元", 12, 9],
          ),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "neither name nor figures tell",
      sheets: [{ cells: strangeTable(["项目审批时间", "天", null, 30]) }],
      findings: [{ cell: "E2", message: "unknown", level: "warning", received: "30" }],
    },
  ],
});
