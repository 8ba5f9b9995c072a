import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021, 2022]);
const actual = (value: CellSpec) => [{ cells: changed(monitoring, { E4: value }) }];
const target = (value: CellSpec) => [{ cells: changed(monitoring, { G4: value }) }];

testRule(rule, {
  valid: [
    { name: "表 1 as printed", sheets: [{ cells: printedTable("jindong-sti-2016-2020") }] },
    { name: "表 2 as printed", sheets: [{ cells: printedTable(PLAN) }] },
    { name: "plain text figures are S10's", sheets: actual("５３.2") },
    { name: "blanks and dashes", sheets: actual("—") },
    { name: "an estimate is M07's", sheets: actual("53.2（预计）") },
    { name: "what is told in words has no figure", sheets: target("稳步提高") },
    { name: "what is asked of each place is S06's", sheets: target("每个县（市、区）至少1所") },
    {
      name: "deeds",
      sheets: [
        {
          cells: changed(strangeTable(["城市大脑", null, "未建", "建成"]), {
            D1: "2020年基期值",
          }),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "words",
      sheets: actual("见附件"),
      findings: [
        { cell: "E4", message: "unreadable", level: "error", year: 2021, received: "见附件" },
      ],
    },
    {
      name: "an error value",
      sheets: actual({ error: "#DIV/0!" }),
      findings: [{ cell: "E4", message: "error", level: "error" }],
    },
    {
      name: "two points",
      sheets: actual("53..2"),
      findings: [{ cell: "E4", message: "separator", level: "error" }],
    },
    {
      name: "a full stop for the point",
      sheets: actual("53。2"),
      findings: [{ cell: "E4", message: "doubtful", level: "error", expected: 53.2 }],
      fixed: { E4: 53.2 },
    },
    {
      name: "letters for digits",
      sheets: [{ cells: changed(monitoring, { E9: "1O0" }) }],
      findings: [{ cell: "E9", message: "doubtful", expected: 100 }],
      fixed: { E9: 100 },
    },
    {
      name: "a blank inside",
      sheets: actual("53. 2"),
      findings: [{ cell: "E4", message: "doubtful", level: "warning", expected: 53.2 }],
      fixed: { E4: 53.2 },
    },
    {
      name: "a rough figure",
      sheets: actual("约五成"),
      findings: [{ cell: "E4", message: "approximate", level: "warning", expected: 50 }],
      fixed: { E4: 50 },
    },
    {
      name: "the row's unit in the cell",
      sheets: actual("53.2%"),
      findings: [{ cell: "E4", message: "with-unit", expected: 53.2 }],
      fixed: { E4: 53.2 },
    },
    {
      name: "a scale word in a row of per cent",
      sheets: actual("5万"),
      findings: [{ cell: "E4", message: "scale", level: "error" }],
    },
    {
      name: "a scale word in a target of per cent",
      sheets: target("5万以上"),
      findings: [{ cell: "G4", message: "scale", level: "error" }],
    },
    {
      name: "a scale word where the row's unit has one of its own",
      sheets: [{ cells: strangeTable(["技术合同成交额", "万元", "0.42亿", "5.47亿以上"]) }],
      findings: [{ cell: "D2", message: "doubtful", level: "warning", expected: 4200 }],
      fixed: { D2: 4200 },
    },
    {
      name: "a figure in words",
      sheets: [{ cells: changed(monitoring, { E6: "七" }) }],
      findings: [{ cell: "E6", message: "words", expected: 7 }],
      fixed: { E6: 7 },
    },
    {
      name: "a note mark",
      sheets: actual("53.2*"),
      findings: [{ cell: "E4", message: "footnote", level: "note", expected: 53.2 }],
      fixed: { E4: 53.2 },
    },
    {
      name: "full-width digits beside words",
      sheets: target("６０ 以上"),
      findings: [{ cell: "G4", message: "full-width", expected: "60 以上", level: "warning" }],
      fixed: { G4: "60 以上" },
    },
    {
      name: "a mistyped target",
      sheets: target("6O以上"),
      findings: [{ cell: "G4", message: "doubtful", expected: "60以上", level: "error" }],
      fixed: { G4: "60以上" },
    },
    {
      name: "a column of words, once",
      sheets: [
        {
          cells: monitoring.map((row, i) =>
            i === 0 ? row : row.map((cell, column) => (column === 5 ? "进展顺利" : cell)),
          ),
        },
      ],
      findings: [{ cell: "F1", message: "column", level: "warning" }],
    },
  ],
});
