import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const table1 = { name: "表1", cells: printedTable("jindong-sti-2016-2020") };
const table2 = { name: "表2", cells: printedTable("jindong-sti-2021-2025") };
const monitoring = monitoringTable("jindong-sti-2021-2025", [2021, 2022]);
const strange = strangeTable();

testRule(rule, {
  valid: [
    { name: "a yearly return", sheets: [{ cells: monitoring }] },
    { name: "表 1 as printed", sheets: [table1] },
    {
      name: "以上 left out is O01's",
      sheets: [{ cells: changed(monitoring, { G5: 15, G15: "3500" }) }],
    },
    {
      name: "the same amount in another unit",
      sheets: [
        {
          cells: changed(table1.cells, {
            B2: "研究与试验发展经费支出（万元）",
            C2: 33800,
            D2: 68000,
            E2: 66200,
          }),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "another target than the plan's",
      sheets: [{ cells: changed(monitoring, { G13: "30 以上", G9: 260 }) }],
      findings: [
        {
          cell: "G9",
          message: "plan",
          level: "error",
          indicator: "national-high-tech-enterprises",
          year: 2025,
          expected: "280",
          received: "260",
        },
        { cell: "G13", message: "plan", expected: "40 以上", received: "30 以上" },
      ],
      fixed: { G9: 280, G13: "40 以上" },
    },
    {
      name: "表 2 alone: what its text says otherwise, and does not say",
      sheets: [table2],
      findings: [
        { cell: "D4", message: "unstated", level: "note" },
        { cell: "D6", message: "document", level: "note", expected: "达到 4 家", received: "10" },
        { cell: "D8", message: "document", level: "note", expected: "达到 3 个", received: "15" },
      ],
    },
    {
      name: "表 1 and 表 2 in one workbook",
      sheets: [table1, table2],
      findings: [
        { cell: "D4", message: "unstated", level: "note" },
        { cell: "D6", message: "document", level: "error" },
        { cell: "D8", message: "document", level: "error" },
      ],
    },
    {
      name: "two tables of an unknown plan",
      sheets: [
        { name: "一", cells: strange },
        { name: "二", cells: changed(strange, { E3: "70以上" }) },
      ],
      findings: [{ cell: "E3", message: "tables", expected: "65以上", received: "70以上" }],
    },
  ],
});
