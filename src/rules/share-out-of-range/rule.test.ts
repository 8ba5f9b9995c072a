import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "up to the whole",
      sheets: [
        { cells: yearlyTable(["农村生活污水治理行政村覆盖率", "%", 85, 92, 97.5, 100, 100]) },
      ],
    },
    {
      name: "ratios that may pass it",
      sheets: [
        {
          cells: yearlyTable(
            ["高中阶段毛入学率", "%", 98, 101.2, 103, 104, 105],
            ["任务完成率", "%", 90, 102, 118, 99, 100],
          ),
        },
      ],
    },
    {
      name: "growth",
      sheets: [{ cells: yearlyTable(["旅游收入增长率", "%", 12, 131, 15, 9, 10]) }],
    },
  ],
  invalid: [
    {
      name: "one that no slip explains",
      sheets: [
        {
          cells: yearlyTable([
            "高新技术产业增加值占工业增加值的比重",
            "%",
            52.9,
            54.1,
            155.8,
            57,
            60,
          ]),
        },
      ],
      findings: [{ cell: "F2", message: "text", level: "error", received: 155.8, expected: null }],
    },
    {
      name: "a lost point",
      sheets: [
        { cells: yearlyTable(["数字经济核心产业增加值占GDP比重", "%", 7.8, 8.2, 864, 9.1, 10]) },
      ],
      findings: [{ cell: "F2", message: "point", expected: 8.64 }],
      fixed: { F2: 8.64 },
    },
    {
      name: "per mille",
      sheets: [{ cells: yearlyTable(["婴儿死亡率", "‰", 2.81, 1280, 2.6, 2.5, "≤3.5"]) }],
      findings: [{ cell: "E2", message: "text", received: 1280 }],
    },
  ],
});
