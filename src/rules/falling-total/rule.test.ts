import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "a total that grows or stays",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 131, 131, 178, 280]) }],
    },
    {
      name: "what is no running total",
      sheets: [
        {
          cells: yearlyTable(
            ["规模以上工业企业数", "家", 320, 331, 326, 340, 400],
            ["林地保有量", "公顷", 2117.6, 2110, 2114, 2112, 2117.6],
          ),
        },
      ],
    },
    {
      name: "after a leap that is T02's",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 131, 950, 178, 280]) }],
    },
  ],
  invalid: [
    {
      name: "below the year before",
      sheets: [{ cells: yearlyTable(["国家级高新技术企业总数", "家", 117, 131, 150, 148, 280]) }],
      findings: [{ cell: "G2", message: "text", expected: "≥150", received: 148, year: 2023 }],
    },
    {
      name: "below the baseline",
      sheets: [{ cells: yearlyTable(["科技型中小微企业数", "家", 414, 402, 531, 640, 1000]) }],
      findings: [{ cell: "E2", message: "text", expected: "≥414" }],
    },
    {
      name: "by its name, in no known plan",
      sheets: [{ cells: yearlyTable(["驰名商标累计数", "件", 40, 44, 43, 49, 60]) }],
      findings: [{ cell: "F2", message: "text", indicator: "驰名商标累计数" }],
    },
  ],
});
