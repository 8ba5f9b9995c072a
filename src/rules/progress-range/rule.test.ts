import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "on the way",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 131, 150, 178, 280]) }],
    },
    {
      name: "a level to be kept",
      sheets: [{ cells: yearlyTable(["研发人员规模", "人", 4389, 4310, 4256, 4420, "3500 以上"]) }],
    },
    {
      name: "only the latest year counts",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.75, 2.95, 3.1, 3.3]) },
      ],
    },
  ],
  invalid: [
    {
      name: "beyond the target",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 3, 3.2, 3.5, 3.3]) },
      ],
      findings: [{ cell: "G2", message: "above", level: "note", received: 3.5 }],
    },
    {
      name: "behind the baseline",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.9, 2.85, 2.7, 3.3]) },
      ],
      findings: [{ cell: "G2", message: "below" }],
    },
  ],
});
