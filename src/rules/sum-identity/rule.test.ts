import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const table1 = { name: "表1", cells: printedTable("jindong-sti-2016-2020") };
const table2 = { name: "表2", cells: printedTable("jindong-sti-2021-2025") };

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
      name: "61 beside 5 + 11 + 47, in the text alone",
      sheets: [table1],
      findings: [
        {
          cell: "E12",
          message: "sum",
          level: "note",
          indicator: "rd-institutions",
          expected: "63家",
          received: "61家",
        },
      ],
    },
    {
      name: "the same where the document is entered",
      sheets: [table1, table2],
      findings: [{ cell: "E12", message: "sum", level: "warning" }],
    },
    {
      name: "a baseline that the increase told in words does not reach from",
      sheets: [{ cells: changed(table1.cells, { C2: 3.83 }) }],
      findings: [
        { cell: "C2", message: "sum", level: "error", indicator: "rd-expenditure" },
        { cell: "E12", message: "sum", level: "note" },
      ],
    },
    {
      name: "54700万元 no longer the text's 5.47亿元",
      sheets: [{ cells: changed(table1.cells, { E9: 57400 }) }],
      findings: [
        { cell: "E9", message: "equality", level: "note", expected: "54700万元" },
        { cell: "E12", message: "sum", level: "note" },
      ],
    },
  ],
});
