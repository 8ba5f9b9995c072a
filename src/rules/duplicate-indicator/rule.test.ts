import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021]);
const again = (row: number): CellSpec[][] => [...monitoring, [...(monitoring[row - 1] ?? [])]];

testRule(rule, {
  valid: [
    { name: "表 2 as printed", sheets: [{ cells: printedTable(PLAN) }] },
    {
      name: "one indicator of two departments",
      sheets: [{ cells: changed(again(6), { G17: "经信局" }) }],
    },
    {
      name: "one name under two sections",
      sheets: [
        {
          cells: [
            ["指标名称", "单位", "2020年基期值", "2025年目标值"],
            ["一、城镇"],
            ["人均可支配收入", "元", 42000, "60000以上"],
            ["养老保险参保率", "%", 91, "95以上"],
            ["二、农村"],
            ["人均可支配收入", "元", 21000, "32000以上"],
            ["养老保险参保率", "%", 85, "92以上"],
          ],
        },
      ],
    },
  ],
  invalid: [
    {
      name: "a row pasted twice",
      sheets: [{ cells: again(6) }],
      findings: [{ cell: "B17", message: "repeated", indicator: "maker-spaces", level: "error" }],
    },
    {
      name: "a row pasted twice in an unknown plan",
      sheets: [
        {
          cells: strangeTable(["登记失业率", "%", 3, "3.5以内"], ["登记失业率", "%", 3, "3.5以内"]),
        },
      ],
      findings: [{ cell: "B3", message: "repeated" }],
    },
    {
      name: "one indicator by two names",
      sheets: [{ cells: changed(again(2), { B17: "R&D经费支出占GDP比重" }) }],
      findings: [
        { cell: "B17", message: "same-indicator", indicator: "rd-gdp-share", level: "warning" },
      ],
    },
  ],
});
