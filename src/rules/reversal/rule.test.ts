import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "one year down",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.9, 2.85, 3.1, 3.3]) },
      ],
    },
    {
      name: "lower is better",
      sheets: [
        { cells: yearlyTable(["单位GDP能耗", "吨标准煤/万元", 0.41, 0.39, 0.37, 0.36, 0.34]) },
      ],
    },
    {
      name: "a level to be kept",
      sheets: [{ cells: yearlyTable(["研发人员规模", "人", 4389, 4310, 4256, 4120, "3500 以上"]) }],
    },
  ],
  invalid: [
    {
      name: "two years down",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.95, 2.8, 2.65, 3.3]) },
      ],
      findings: [{ cell: "G2", message: "up", level: "warning", year: 2023 }],
    },
    {
      name: "two years up where down is meant",
      sheets: [{ cells: yearlyTable(["城镇登记失业率", "%", 3.4, 3.2, 3.5, 3.8, 3]) }],
      findings: [{ cell: "G2", message: "down" }],
    },
    {
      name: "by very little",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.95, 2.94, 2.93, 3.3]) },
      ],
      findings: [{ cell: "G2", message: "up", level: "note" }],
    },
  ],
});
