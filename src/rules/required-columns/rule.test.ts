import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const drop = (cells: readonly (readonly CellSpec[])[], column: number): CellSpec[][] =>
  cells.map((row) => row.filter((_, i) => i !== column));
const bareNames = (cells: CellSpec[][]): CellSpec[][] =>
  cells.map(([ordinal = null, name = null, ...rest]) => [
    ordinal,
    typeof name === "string" ? name.replace(/（.*?）$/, "") : name,
    ...rest,
  ]);

testRule(rule, {
  valid: [
    { name: "units in names", sheets: [{ cells: printedTable(PLAN) }] },
    { name: "a unit column", sheets: [{ cells: monitoringTable(PLAN, [2021]) }] },
    {
      name: "growth and deeds need no baseline",
      sheets: [
        {
          cells: [
            ["指标名称", "单位", "2025年目标"],
            ["全员劳动生产率", "%", "年均增长6以上"],
            ["地区生产总值", "%", "年均增长7以上"],
            ["民生支出", "%", "年均增长5以上"],
          ],
        },
      ],
    },
  ],
  invalid: [
    {
      name: "no target column",
      sheets: [{ cells: drop(printedTable(PLAN), 3) }],
      findings: [{ cell: "B1", message: "target", level: "error" }],
    },
    {
      name: "no target column beside yearly figures: the plan has them",
      sheets: [{ cells: drop(monitoringTable(PLAN, [2021]), 5) }],
      findings: [{ cell: "B1", message: "target-from-plan", level: "note" }],
    },
    {
      name: "no baseline column",
      sheets: [{ cells: drop(printedTable(PLAN), 2) }],
      findings: [{ cell: "B1", message: "baseline-from-plan", level: "note" }],
    },
    {
      name: "no baseline column in an unknown plan",
      sheets: [{ cells: drop(strangeTable(), 3) }],
      findings: [{ cell: "B1", message: "baseline", level: "warning" }],
    },
    {
      name: "no units at all",
      sheets: [{ cells: bareNames(printedTable(PLAN)) }],
      findings: [{ cell: "B1", message: "unit", level: "warning" }],
    },
    {
      name: "one unit left out",
      sheets: [{ cells: changed(monitoringTable(PLAN, [2021]), { C6: null }) }],
      findings: [{ cell: "C6", message: "unit-blank", expected: "家", level: "warning" }],
      fixed: { C6: "家" },
    },
  ],
});
