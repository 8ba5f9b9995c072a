import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const printed = printedTable(PLAN);

testRule(rule, {
  valid: [
    { name: "表 1 as printed", sheets: [{ cells: printedTable("jindong-sti-2016-2020") }] },
    {
      name: "growth, totals, deeds and figures that do not exist",
      sheets: [
        {
          cells: strangeTable(
            ["民生支出", "亿元", null, "年均增长8以上"],
            ["新增就业", "万人", null, "〔5〕"],
            ["城市大脑", null, null, "建成"],
            ["居民满意度", "%", "—", "90以上"],
          ),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "表 2 as printed: rows 12 and 15",
      sheets: [{ cells: printed }],
      findings: [
        {
          cell: "C13",
          message: "unplanned",
          level: "warning",
          indicator: "digital-economy-gdp-share",
          year: 2020,
        },
        { cell: "C16", message: "unplanned", level: "warning" },
      ],
    },
    {
      name: "what the plan left open, in a yearly return",
      sheets: [{ cells: monitoringTable(PLAN, [2021]) }],
      findings: [
        { cell: "D13", message: "unplanned", level: "note" },
        { cell: "D16", message: "unplanned", level: "note" },
      ],
    },
    {
      name: "a baseline the plan has",
      sheets: [{ cells: changed(printed, { C4: null, C13: 38, C16: 9 }) }],
      findings: [{ cell: "C4", message: "planned", level: "warning", expected: 52.9 }],
      fixed: { C4: 52.9 },
    },
    {
      name: "an unknown plan",
      sheets: [{ cells: strangeTable(["居民满意度", "%", null, "90以上"]) }],
      findings: [{ cell: "D2", message: "blank", level: "warning", indicator: "居民满意度" }],
    },
    {
      name: "an empty column, once",
      sheets: [
        {
          cells: strangeTable().map((row, i) =>
            i === 0 ? row : (changed([row], { D1: null })[0] ?? []),
          ),
        },
      ],
      findings: [{ cell: "D1", message: "column" }],
    },
  ],
});
