import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const table1 = { name: "表1", cells: printedTable("jindong-sti-2016-2020") };
const table2 = { name: "表2", cells: printedTable("jindong-sti-2021-2025") };
const monitoring = monitoringTable("jindong-sti-2021-2025", [2021, 2022]);
/** A town's own figures under the plan's names. */
const town = monitoring.map((row, i) =>
  i === 0 ? row : row.map((cell, j) => (j > 2 && typeof cell === "number" ? cell / 16 : cell)),
);
const strange = strangeTable();

testRule(rule, {
  valid: [
    { name: "a yearly return", sheets: [{ cells: monitoring }] },
    { name: "表 1 as printed", sheets: [table1] },
    { name: "a town's share of the plan", sheets: [{ cells: town }] },
    {
      name: "thousands of units",
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
    {
      name: "two places of an unknown plan",
      sheets: [
        { name: "甲", cells: strange },
        { name: "乙", cells: changed(strange, { D2: 55, D3: 44, D4: 3300, D5: 90 }) },
      ],
    },
  ],
  invalid: [
    {
      name: "another baseline than the plan's",
      sheets: [{ cells: changed(monitoring, { D9: 119 }) }],
      findings: [
        {
          cell: "D9",
          message: "plan",
          level: "error",
          indicator: "national-high-tech-enterprises",
          year: 2020,
          expected: 117,
          received: 119,
        },
      ],
      fixed: { D9: 117 },
    },
    {
      name: "a rounded baseline",
      sheets: [{ cells: changed(table1.cells, { C7: 71, C8: 5.3 }) }],
      findings: [{ cell: "C8", message: "rounded", level: "warning", expected: 5.29 }],
      fixed: { C8: 5.29 },
    },
    {
      name: "another result than the plan published",
      sheets: [{ cells: changed(table1.cells, { E2: 6.82 }) }],
      findings: [{ cell: "E2", message: "reported", level: "warning", expected: 6.62 }],
      fixed: { E2: 6.62 },
    },
    {
      name: "表 1 and 表 2 contradict each other",
      sheets: [table1, table2],
      findings: [
        { cell: "C2", message: "tables", level: "error", expected: 2.55, received: 2.8 },
        { cell: "C4", message: "tables", level: "error", expected: 55.44, received: 52.9 },
        { cell: "C9", message: "tables", level: "error", expected: 119, received: 117 },
        { cell: "C10", message: "tables", level: "error", expected: 436, received: 414 },
      ],
    },
    {
      name: "表 2 alone: the plan's authors hear of it",
      sheets: [table2],
      findings: ["C2", "C4", "C9", "C10"].map((cell) => ({
        cell,
        message: "document",
        level: "note",
      })),
    },
    {
      name: "two tables of an unknown plan",
      sheets: [
        { name: "一", cells: strange },
        { name: "二", cells: changed(strange, { D3: 59.4 }) },
      ],
      findings: [{ cell: "D3", message: "tables", level: "error", expected: 58.4, received: 59.4 }],
    },
  ],
});
