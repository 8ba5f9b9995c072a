import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "negative throughout",
      sheets: [{ cells: yearlyTable(["人口自然增长率", "‰", -0.8, -1.1, -1.3, -1.2, -1]) }],
    },
    {
      name: "growth that recovers",
      sheets: [{ cells: yearlyTable(["外贸出口增长率", "%", -3.2, -1.5, 2.8, 4.1, 5]) }],
    },
    {
      name: "a count is U07's",
      sheets: [{ cells: yearlyTable(["省级以上众创空间数", "家", 6, -7, 8, 9, 10]) }],
    },
  ],
  invalid: [
    {
      name: "a minus lost",
      sheets: [{ cells: yearlyTable(["人口自然增长率", "‰", -0.8, -1.1, 1.3, -1.2, -1]) }],
      findings: [{ cell: "F2", message: "text", expected: -1.3, received: 1.3 }],
      fixed: { F2: -1.3 },
    },
    {
      name: "a minus too many",
      sheets: [{ cells: yearlyTable(["净流入人口", "万人", 1.8, 2.1, -2.3, 2.4, 3]) }],
      findings: [{ cell: "F2", message: "text", expected: 2.3 }],
      fixed: { F2: 2.3 },
    },
  ],
});
