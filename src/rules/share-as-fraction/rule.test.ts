import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "per cent",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.9, 3.01, 3.1, 3.3]) },
      ],
    },
    {
      name: "a small share",
      sheets: [
        {
          cells: yearlyTable([
            "规上工业企业研发经费与营业收入之比",
            "%",
            0.9,
            0.94,
            0.97,
            1.02,
            1.1,
          ]),
        },
      ],
    },
    {
      name: "shown as per cent by its format",
      sheets: [
        {
          cells: yearlyTable([
            "全社会研发经费支出占 GDP 比重",
            "%",
            2.8,
            { value: 0.029, format: "0.0%" },
            3.0,
            3.1,
            3.3,
          ]),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "a share",
      sheets: [
        { cells: yearlyTable(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.9, 0.0301, 3.1, 3.3]) },
      ],
      findings: [
        {
          cell: "F2",
          message: "text",
          expected: 3.01,
          received: 0.0301,
          indicator: "rd-gdp-share",
        },
      ],
      fixed: { F2: 3.01 },
    },
    {
      name: "a rate of growth",
      sheets: [
        { cells: yearlyTable(["财政科技投入年均增长", "%", 1, 0.152, 14.8, 16.1, "15 以上"]) },
      ],
      findings: [{ cell: "E2", message: "text", expected: 15.2 }],
      fixed: { E2: 15.2 },
    },
  ],
});
