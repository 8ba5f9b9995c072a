import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "figures that move",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 131, 150, 178, 280]) }],
    },
    {
      name: "reached in full",
      sheets: [
        { cells: yearlyTable(["农村生活污水治理行政村覆盖率", "%", 95, 100, 100, 100, 100]) },
      ],
    },
    {
      name: "just what is to be kept",
      sheets: [
        {
          cells: yearlyTable(["生态保护红线面积", "公顷", 367.68, 367.68, 367.68, 367.68, 367.68]),
        },
      ],
    },
    {
      name: "a rank",
      sheets: [{ cells: yearlyTable(["全省科技创新指数排名", "位", 8, 7, 7, 6, 5]) }],
    },
  ],
  invalid: [
    {
      name: "copied forward",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 131, 131, 131, 280]) }],
      findings: [
        { cell: "F2", message: "text", level: "note", year: 2022 },
        { cell: "G2", message: "text" },
      ],
    },
    {
      name: "the baseline copied",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.8, 2.95, 3.1, 3.3]) },
      ],
      findings: [{ cell: "E2", message: "text", received: 2.8 }],
    },
    {
      name: "a kept level to the last digit",
      sheets: [{ cells: yearlyTable(["研发人员规模", "人", 4389, 4389, 4256, 4120, "3500 以上"]) }],
      findings: [{ cell: "E2", message: "text" }],
    },
  ],
});
