import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "none at all",
      sheets: [{ cells: yearlyTable(["重大安全事故起数", "起", 2, 1, 0, 0, 0]) }],
    },
    {
      name: "what may be negative",
      sheets: [
        {
          cells: yearlyTable(
            ["人口自然增长率", "‰", -0.8, -1.1, -1.3, -1.2, -1],
            ["净出口额", "亿元", 12, -3, 5, 8, 20],
          ),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "a count",
      sheets: [{ cells: yearlyTable(["省级以上众创空间数", "家", 6, -7, 8, 9, 10]) }],
      findings: [{ cell: "E2", message: "text", level: "error", expected: 7, received: -7 }],
      fixed: { E2: 7 },
    },
    {
      name: "a share",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.9, -3.01, 3.1, 3.3]) },
      ],
      findings: [{ cell: "F2", message: "text", expected: 3.01 }],
      fixed: { F2: 3.01 },
    },
  ],
});
