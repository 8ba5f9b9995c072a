import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

const printed = printedTable("jindong-sti-2021-2025");

testRule(rule, {
  valid: [
    { name: "the plan's tables, each alone", sheets: [{ cells: printed }] },
    {
      name: "个 for 家",
      sheets: [{ cells: yearlyTable(["省级以上众创空间数", "个", 6, 7, 8, 9, 10]) }],
    },
    {
      name: "another scale, converted",
      sheets: [
        { cells: yearlyTable(["国家级高新技术企业总数", "百家", 1.17, 1.31, 1.5, 1.78, 2.8]) },
      ],
    },
    {
      name: "percentage points are U05's",
      sheets: [
        {
          cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "个百分点", 2.8, 2.9, 3, 3.1, 3.3]),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "another thing than the plan's",
      sheets: [
        { cells: yearlyTable(["研发人员规模", "人年", 4389, 4310, 4256, 4200, "3500 以上"]) },
      ],
      findings: [{ cell: "C2", message: "plan", level: "error", expected: "人", received: "人年" }],
      fixed: { C2: "人" },
    },
    {
      name: "figures in the plan's unit under another",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "万家", 117, 131, 150, 178, 280]) }],
      findings: [{ cell: "C2", message: "scale", expected: "家", received: "万家" }],
      fixed: { C2: "家" },
    },
    {
      name: "two tables of one workbook",
      sheets: [
        { cells: yearlyTable(["拥有床位", "张", 3200, 3300, 3400, 3500, 4000]) },
        { cells: yearlyTable(["拥有床位", "平方米", 3200, 3300, 3400, 3500, 4000]) },
      ],
      findings: [{ cell: "C2", message: "tables", expected: "张", received: "平方米" }],
    },
    {
      name: "4389 in both plans, in 人 and in 人年",
      sheets: [
        { name: "表1", cells: printedTable("jindong-sti-2016-2020") },
        { name: "表2", cells: printed },
      ],
      findings: [{ cell: "B15", message: "same", expected: "人年", received: "人" }],
    },
  ],
});
