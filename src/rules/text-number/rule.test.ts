import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

/** 表 2 with one baseline replaced. */
function withBaseline(value: CellSpec): CellSpec[][] {
  const rows = printedTable("jindong-sti-2021-2025");
  return rows.map((row, i) =>
    i === 1 ? [row[0] ?? null, row[1] ?? null, value, row[3] ?? null] : row,
  );
}

testRule(rule, {
  valid: [
    { name: "figures, blanks and targets in words", sheets: [{ cells: withBaseline(2.8) }] },
    { name: "text that is no figure is S02's", sheets: [{ cells: withBaseline("约三成") }] },
  ],
  invalid: [
    {
      name: "an ordinary number",
      sheets: [{ cells: withBaseline("2.8") }],
      findings: [
        {
          cell: "C2",
          message: "text",
          year: 2020,
          expected: 2.8,
          received: "2.8",
          indicator: "rd-gdp-share",
        },
      ],
      fixed: { C2: 2.8 },
    },
    {
      name: "full-width digits with a blank",
      sheets: [{ cells: withBaseline("２．８ ") }],
      findings: [{ cell: "C2", message: "text", expected: 2.8 }],
      fixed: { C2: 2.8 },
    },
  ],
});
