import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

const inOrder = yearlyTable(
  ["国家级高新技术企业总数", "家", 117, 131, 150, 178, 280],
  ["科技型中小微企业数", "家", 414, 512, 590, 690, 1000],
);
/** 2021 and 2022 exchanged under their headers. */
const swapped = inOrder.map((row, i): CellSpec[] =>
  i === 0 ? row : [...row.slice(0, 4), row[5] ?? null, row[4] ?? null, ...row.slice(6)],
);

testRule(rule, {
  valid: [
    {
      name: "years in their places",
      sheets: [
        {
          cells: yearlyTable(
            ["国家级高新技术企业总数", "家", 117, 131, 150, 178, 280],
            ["科技型中小微企业数", "家", 414, 512, 590, 690, 1000],
          ),
        },
      ],
    },
    {
      name: "one row that goes back and forth",
      sheets: [{ cells: yearlyTable(["规模以上工业企业数", "家", 320, 341, 331, 350, 400]) }],
    },
  ],
  invalid: [
    {
      name: "two columns exchanged",
      sheets: [{ cells: swapped }],
      findings: [{ cell: "F6", message: "text", received: 4.52, expected: 5.04, year: 2022 }],
      fixed: { E2: 131, F2: 150, E3: 512, F3: 590 },
    },
  ],
});
