import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import type { OtherSide } from "../define";
import rule from "./rule";

const table1 = { name: "表1", cells: printedTable("jindong-sti-2016-2020") };
const table2 = { name: "表2", cells: printedTable("jindong-sti-2021-2025") };
const monitoring = monitoringTable("jindong-sti-2021-2025", [2021, 2022]);
const previous = (unit: string): OtherSide => ({
  name: "2021年报送",
  figures: [{ indicator: "rd-personnel", year: 2021, value: 4396, unit, where: "年度监测!E15" }],
});

testRule(rule, {
  valid: [
    { name: "a yearly return", sheets: [{ cells: monitoring }] },
    {
      name: "the unit of last time",
      sheets: [{ cells: monitoring }],
      context: { previous: previous("人") },
    },
    {
      name: "another scale in a cell",
      sheets: [{ cells: changed(monitoring, { F15: "0.44万人", F9: "150个" }) }],
    },
  ],
  invalid: [
    {
      name: "another unit than the plan's",
      sheets: [{ cells: changed(monitoring, { C9: "户", C8: "个" }) }],
      findings: [
        { cell: "C8", message: "plan", level: "note", expected: "家", received: "个" },
        { cell: "C9", message: "plan", level: "warning", expected: "家", received: "户" },
      ],
      fixed: { C9: "家" },
    },
    {
      name: "another scale over the plan's figures",
      sheets: [{ cells: changed(monitoring, { C4: "‰" }) }],
      findings: [{ cell: "C4", message: "scale", level: "warning", expected: "%" }],
      fixed: { C4: "%" },
    },
    {
      name: "another unit in one year",
      sheets: [{ cells: changed(monitoring, { F15: "4700人年" }) }],
      findings: [
        {
          cell: "F15",
          message: "cell",
          level: "warning",
          indicator: "rd-personnel",
          year: 2022,
          expected: "人",
          received: "人年",
        },
      ],
    },
    {
      name: "another unit than last time",
      sheets: [{ cells: monitoring }],
      context: { previous: previous("人年") },
      findings: [{ cell: "E15", message: "previous", expected: "人年", received: "人" }],
    },
    {
      name: "the note says so",
      sheets: [{ cells: changed(monitoring, { I4: "2022年起统计口径调整" }) }],
      findings: [{ cell: "B4", message: "note", level: "note" }],
    },
    {
      name: "units and scopes of the document itself",
      sheets: [table1, table2],
      findings: [
        { cell: "B9", message: "unit", level: "note", expected: "亿元", received: "万元" },
        { cell: "B4", message: "scope", level: "note" },
        { cell: "B7", message: "unit", level: "note", expected: "个", received: "家" },
        { cell: "B8", message: "unit", level: "note", expected: "个", received: "家" },
      ],
    },
  ],
});
