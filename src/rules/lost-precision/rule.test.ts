import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "digits as before",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.81, 2.91, 2.95, 3.12, 3.3]) },
      ],
    },
    {
      name: "a zero dropped",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.81, 2.91, 2.9, 3.12, 3.3]) },
      ],
    },
    {
      name: "the format shows the digits",
      sheets: [
        {
          cells: yearlyTable([
            "全社会研发经费支出占 GDP 比重",
            "%",
            2.81,
            2.91,
            2.95,
            { value: 3, format: "0.00" },
            3.3,
          ]),
        },
      ],
    },
    {
      name: "just the target",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.81, 2.91, 2.95, 3.3, 3.3]) },
      ],
    },
  ],
  invalid: [
    {
      name: "rounded",
      sheets: [{ cells: yearlyTable(["规模以上工业增加值", "亿元", 62.41, 65.83, 69.72, 75, 90]) }],
      findings: [{ cell: "G2", message: "text", level: "note", received: 75 }],
    },
    {
      name: "a round count",
      sheets: [{ cells: yearlyTable(["研发人员规模", "人", 4389, 4214, 4000, 3810, "3500 以上"]) }],
      findings: [{ cell: "F2", message: "text", level: "note" }],
    },
    {
      name: "a whole column rounded",
      sheets: [
        {
          cells: yearlyTable(
            ["全社会研发经费支出占 GDP 比重", "%", 2.81, 2.92, 2.95, 3, 3.3],
            ["旅游总收入", "亿元", 38.62, 41.35, 45.18, 49, 80],
            ["规模以上工业增加值", "亿元", 62.41, 65.83, 69.72, 75, 90],
            ["森林覆盖率", "%", 60.15, 60.28, 60.41, 61, 62],
          ),
        },
      ],
      findings: [
        { cell: "G2", message: "text", level: "warning" },
        { cell: "G3", message: "text", level: "warning" },
        { cell: "G4", message: "text", level: "warning" },
        { cell: "G5", message: "text", level: "warning" },
        { cell: "G6", message: "text", level: "warning" },
      ],
    },
  ],
});
