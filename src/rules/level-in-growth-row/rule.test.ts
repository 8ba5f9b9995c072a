import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "rates",
      sheets: [{ cells: yearlyTable(["财政科技投入年均增长", "%", 1, 15.2, -3, 24, "15 以上"]) }],
    },
    {
      name: "a great rate where great rates are aimed at",
      sheets: [
        { cells: yearlyTable(["电子商务交易额年均增长", "%", 80, 120, 95, 110, "80 以上"]) },
      ],
    },
  ],
  invalid: [
    {
      name: "a level",
      sheets: [
        { cells: yearlyTable(["财政科技投入年均增长", "%", 1, 13500, 14.8, 16.1, "15 以上"]) },
      ],
      findings: [
        {
          cell: "E2",
          message: "text",
          level: "error",
          received: 13500,
          indicator: "fiscal-science-spending-growth",
        },
      ],
    },
    {
      name: "levels in every year",
      sheets: [
        { cells: yearlyTable(["科技服务业增加值年均增长", "%", null, 5210, 5730, 6280, 10]) },
      ],
      findings: [
        { cell: "E2", message: "text" },
        { cell: "F2", message: "text" },
        { cell: "G2", message: "text" },
      ],
    },
  ],
});
