import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const table1 = { name: "表1", cells: printedTable("jindong-sti-2016-2020") };
const table2 = { name: "表2", cells: printedTable("jindong-sti-2021-2025") };

testRule(rule, {
  valid: [
    { name: "4 ≤ 10.89", sheets: [table1, table2] },
    {
      name: "a yearly return",
      sheets: [{ cells: monitoringTable("jindong-sti-2021-2025", [2021]) }],
    },
    {
      name: "levels within each other",
      sheets: [
        {
          cells: strangeTable(
            ["省级众创空间数", "家", 6, "10以上"],
            ["市级以上众创空间数", "家", 9, "15以上"],
          ),
        },
      ],
    },
    {
      name: "levels beside each other",
      sheets: [
        {
          cells: strangeTable(
            ["省级众创空间数", "家", 9, "10以上"],
            ["市级众创空间数", "家", 6, "15以上"],
          ),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "more patents of high value than patents",
      sheets: [table1, { name: "表2", cells: changed(table2.cells, { C12: 14 }) }],
      findings: [
        {
          cell: "C12",
          message: "declared",
          level: "warning",
          indicator: "high-value-invention-patents-per-10k",
          expected: 10.89,
          received: 14,
        },
      ],
    },
    {
      name: "more at a high level than from a low level up",
      sheets: [
        {
          cells: strangeTable(
            ["省级以上众创空间数", "家", 12, "10以上"],
            ["市级以上众创空间数", "家", 9, "15以上"],
          ),
        },
      ],
      findings: [{ cell: "D2", message: "names", level: "warning", expected: 9, received: 12 }],
    },
  ],
});
