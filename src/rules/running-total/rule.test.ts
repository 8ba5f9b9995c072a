import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "each year's own figures",
      sheets: [{ cells: yearlyTable(["培训高技能人才", "人次", null, 210, 195, 207, "[1000]"]) }],
    },
    {
      name: "growing parts",
      sheets: [{ cells: yearlyTable(["新增就业", "万人", null, 4, 5, 6, "[25]"]) }],
    },
    {
      name: "no total",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 131, 150, 178, 280]) }],
    },
  ],
  invalid: [
    {
      name: "running totals",
      sheets: [{ cells: yearlyTable(["培训高技能人才", "人次", null, 210, 405, 612, "[1000]"]) }],
      findings: [{ cell: "G2", message: "text", level: "error", expected: 207, received: 612 }],
    },
  ],
});
