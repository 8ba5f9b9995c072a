import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import rule from "./rule";

testRule(rule, {
  valid: [
    {
      name: "rows in their places",
      sheets: [
        {
          cells: yearlyTable(
            ["省级以上众创空间数", "家", 6, 7, 8, 9, 10],
            ["省级、市级科技孵化器数", "家", 9, 10, 12, 13, 15],
          ),
        },
      ],
    },
    {
      name: "one figure wrong, no partner",
      sheets: [
        {
          cells: yearlyTable(
            ["国家级高新技术企业总数", "家", 117, 131, 15, 178, 280],
            ["科技型中小微企业数", "家", 414, 512, 590, 690, 1000],
          ),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "one year",
      sheets: [
        {
          cells: yearlyTable(
            ["国家级高新技术企业总数", "家", 117, 131, 590, 178, 280],
            ["科技型中小微企业数", "家", 414, 512, 150, 690, 1000],
          ),
        },
      ],
      findings: [
        { cell: "F2", message: "text", received: 590, expected: 150 },
        { cell: "F3", message: "text", received: 150, expected: 590 },
      ],
      fixed: { F2: 150, F3: 590 },
    },
    {
      name: "whole rows of the plan",
      sheets: [
        {
          cells: yearlyTable(
            ["国家级高新技术企业总数", "家", 414, 512, 590, 690, 1000],
            ["科技型中小微企业数", "家", 117, 131, 150, 178, 280],
          ),
        },
      ],
      findings: [
        { cell: "D2", message: "text" },
        { cell: "D3", message: "text" },
      ],
      fixed: { D2: 117, E2: 131, H2: 280, D3: 414, H3: 1000 },
    },
  ],
});
