import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const table1 = { name: "表1", cells: printedTable("jindong-sti-2016-2020") };
const table2 = { name: "表2", cells: printedTable("jindong-sti-2021-2025") };
const printed = { cell: "D6", message: "target", indicator: "rd-personnel-per-10k-employed" };

testRule(rule, {
  valid: [
    { name: "表 2 as printed", sheets: [table2] },
    {
      name: "a yearly return",
      sheets: [{ cells: monitoringTable("jindong-sti-2021-2025", [2021]) }],
    },
  ],
  invalid: [
    {
      name: "targets of 表 1 that need 1.6 times the workforce",
      sheets: [table1],
      findings: [{ ...printed, level: "note", expected: "29.56", received: 55.3 }],
    },
    {
      name: "the same where the document is entered",
      sheets: [table1, table2],
      findings: [{ ...printed, level: "warning" }],
    },
    {
      name: "a baseline of the total without the ratio's",
      sheets: [{ cells: changed(table1.cells, { C5: 161 }) }],
      findings: [
        { cell: "D6", message: "target", level: "note" },
        { cell: "E6", message: "years", level: "warning" },
      ],
    },
  ],
});
