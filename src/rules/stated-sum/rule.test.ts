import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

/** A row of the yearly table with what has been done so far in the last column. */
function withTotal(row: readonly CellSpec[], total: CellSpec): CellSpec[][] {
  return yearlyTable(row).map((cells, i) => [...cells, i === 0 ? "累计" : i === 1 ? total : null]);
}

const parts = ["培训高技能人才", "人次", null, 210, 195, 207, "[1000]"];

testRule(rule, {
  valid: [
    { name: "the sum", sheets: [{ cells: withTotal(parts, 612) }] },
    { name: "the target once more", sheets: [{ cells: withTotal(parts, "[1000]") }] },
    {
      name: "rounded parts",
      sheets: [{ cells: withTotal(["新增造林", "万亩", null, 1.2, 1.3, 1.1, "[6]"], 3.7) }],
    },
    {
      name: "levels are not added",
      sheets: [
        { cells: withTotal(["国家级高新技术企业总数", "家", 117, 131, 150, 178, 280], 178) },
      ],
    },
  ],
  invalid: [
    {
      name: "another sum",
      sheets: [{ cells: withTotal(parts, 621) }],
      findings: [{ cell: "I2", message: "text", level: "error", expected: 612, received: 621 }],
      fixed: { I2: 612 },
    },
  ],
});
