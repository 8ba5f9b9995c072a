import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "even changes",
      sheets: [
        { cells: yearlyTable(["规模以上工业增加值", "亿元", 60, 64, 68.5, 72, 76.8, 81, 90]) },
      ],
    },
    {
      name: "too few years",
      sheets: [{ cells: yearlyTable(["规模以上工业增加值", "亿元", 60, 64, 68.5, 84, 90]) }],
    },
    {
      name: "a year without change",
      sheets: [
        { cells: yearlyTable(["规模以上工业增加值", "亿元", 60, 70, 80, 80, 90, 101, 110]) },
      ],
    },
  ],
  invalid: [
    {
      name: "one year unlike the others",
      sheets: [
        { cells: yearlyTable(["规模以上工业增加值", "亿元", 60, 63, 66.2, 69.1, 72, 95, 90]) },
      ],
      findings: [{ cell: "I2", message: "text", received: 95 }],
    },
  ],
});
