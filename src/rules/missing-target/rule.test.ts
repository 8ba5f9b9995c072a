import { changed, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const printed = printedTable(PLAN);

testRule(rule, {
  valid: [
    { name: "表 2 as printed", sheets: [{ cells: printed }] },
    {
      name: "words are S06's",
      sheets: [{ cells: strangeTable(["居民满意度", "%", 80, "稳步提高"]) }],
    },
    {
      name: "a known plan's target in the column of growth",
      sheets: [
        {
          cells: changed(
            printed.map((row, at) => [...row, at === 0 ? "年均增长" : "—"]),
            { D5: "—", E5: "15以上" },
          ),
        },
      ],
    },
    {
      name: "a growth rate instead",
      sheets: [
        {
          cells: [
            ["指标名称", "单位", "2020年基期值", "2025年目标值", "年均增长"],
            ["地区生产总值", "亿元", 300, null, "7%"],
            ["森林覆盖率", "%", 61, "62以上", null],
            ["城镇化率", "%", 58, "65以上", null],
          ],
        },
      ],
    },
  ],
  invalid: [
    {
      name: "a target the plan has",
      sheets: [{ cells: changed(printed, { D5: null }) }],
      findings: [
        { cell: "D5", message: "planned", level: "error", year: 2025, expected: "15 以上" },
      ],
      fixed: { D5: "15 以上" },
    },
    {
      name: "an unknown plan",
      sheets: [{ cells: strangeTable(["居民满意度", "%", 80, null]) }],
      findings: [{ cell: "E2", message: "blank", level: "error", indicator: "居民满意度" }],
    },
    {
      name: "a dash",
      sheets: [{ cells: strangeTable(["居民满意度", "%", 80, "—"]) }],
      findings: [{ cell: "E2", message: "not-set", level: "note" }],
    },
    {
      name: "an empty column, once",
      sheets: [{ cells: printed.map((row, i) => (i === 0 ? row : row.slice(0, 3))) }],
      findings: [{ cell: "D1", message: "column", level: "error" }],
    },
  ],
});
