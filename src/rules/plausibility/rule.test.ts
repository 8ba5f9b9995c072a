import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const table1 = { name: "表1", cells: printedTable("jindong-sti-2016-2020") };
const table2 = { name: "表2", cells: printedTable("jindong-sti-2021-2025") };

testRule(rule, {
  valid: [
    {
      name: "a yearly return",
      sheets: [{ cells: monitoringTable("jindong-sti-2021-2025", [2021]) }],
    },
    {
      name: "more spent in all than from the public purse",
      sheets: [{ cells: changed(table1.cells, { E2: 12.62 }) }],
    },
  ],
  invalid: [
    {
      name: "10亿 of public money beside 6.62亿 in all",
      sheets: [table1],
      findings: [
        {
          cell: "E2",
          message: "within",
          level: "note",
          indicator: "rd-expenditure",
          expected: "10亿元",
          received: 6.62,
        },
      ],
    },
    {
      name: "the document entered: also a year's rate as the start of a path",
      sheets: [table1, table2],
      findings: [
        { cell: "E2", message: "within", level: "warning" },
        { cell: "C5", message: "growth", level: "warning", received: 1 },
      ],
    },
  ],
});
