import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const table1 = { name: "表1", cells: printedTable("jindong-sti-2016-2020") };
const table2 = { name: "表2", cells: printedTable("jindong-sti-2021-2025") };
const shares = (share: number) =>
  strangeTable(
    ["研发经费支出", "亿元", 6.62, "8以上"],
    ["生产总值", "亿元", 259.6, "400以上"],
    ["研发经费支出占GDP比重", "%", share, "3以上"],
  );

testRule(rule, {
  valid: [
    { name: "表 1 as printed", sheets: [table1] },
    {
      name: "a yearly return",
      sheets: [{ cells: monitoringTable("jindong-sti-2021-2025", [2021]) }],
    },
    { name: "a share that is its parts", sheets: [{ cells: shares(2.55) }] },
    { name: "a share with one decimal", sheets: [{ cells: shares(2.6) }] },
  ],
  invalid: [
    {
      name: "6.62 ÷ 2.8 % beside 6.62 ÷ 2.55 % and 5.47 ÷ 2.1 %",
      sheets: [table1, table2],
      findings: [
        {
          cell: "C2",
          message: "implied",
          level: "error",
          indicator: "rd-gdp-share",
          expected: "259.6亿元",
          received: 2.8,
        },
        { cell: "C4", message: "implied", level: "error", expected: "59.54亿元" },
      ],
    },
    {
      name: "the same with 表 2 alone",
      sheets: [table2],
      findings: [
        { cell: "C2", message: "implied", level: "note" },
        { cell: "C4", message: "implied", level: "note" },
      ],
    },
    {
      name: "a result changed in 表 1",
      sheets: [{ cells: changed(table1.cells, { E3: 2.95 }) }],
      findings: [{ cell: "E3", message: "implied", level: "error", indicator: "rd-gdp-share" }],
    },
    {
      name: "a share by its name",
      sheets: [{ cells: shares(2.8) }],
      findings: [
        { cell: "D4", message: "broken", level: "warning", expected: 2.55, received: 2.8 },
      ],
    },
  ],
});
