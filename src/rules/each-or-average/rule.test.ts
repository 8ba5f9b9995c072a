import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "levels",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 131, 150, 178, 280]) }],
    },
    {
      name: "an average",
      sheets: [{ cells: yearlyTable(["科技服务业增加值年均增长", "%", null, 9.8, 10.4, 11, 10]) }],
    },
    {
      name: "each year, written",
      sheets: [{ cells: yearlyTable(["旅游收入", "亿元", 38, 41, 45, 50, "每年增长10%以上"]) }],
    },
  ],
  invalid: [
    {
      name: "table and text of the plan",
      sheets: [
        { cells: yearlyTable(["财政科技投入年均增长", "%", 1, 15.2, 14.8, 16.1, "15 以上"]) },
      ],
      findings: [{ cell: "H2", message: "plan", level: "note", expected: "保持 15% 增长" }],
    },
    {
      name: "wording that may be either",
      sheets: [{ cells: yearlyTable(["旅游收入", "亿元", 38, 41, 45, 50, "保持10%增长"]) }],
      findings: [{ cell: "H2", message: "wording", level: "warning" }],
    },
    {
      name: "the table of targets itself",
      sheets: [{ cells: printedTable("jindong-sti-2021-2025") }],
      findings: [{ cell: "D5", message: "plan", level: "warning" }],
    },
  ],
});
