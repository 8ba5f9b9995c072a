import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021]);

testRule(rule, {
  valid: [
    { name: "表 1 as printed", sheets: [{ cells: printedTable("jindong-sti-2016-2020") }] },
    { name: "a yearly return of a known plan", sheets: [{ cells: monitoring }] },
    { name: "an unknown plan", sheets: [{ cells: strangeTable() }] },
  ],
  invalid: [
    {
      name: "表 2 as printed: 超过 in the text",
      sheets: [{ cells: printedTable(PLAN) }],
      findings: [
        { cell: "D3", message: "text", level: "warning", expected: "超过 3%", received: "3" },
        { cell: "D9", message: "text", expected: "超过 280 家" },
        { cell: "D11", message: "text", expected: "超过 250 家" },
        { cell: "D14", message: "text", expected: "超过 3%", received: "3 以上" },
        { cell: "D15", message: "text", expected: "超过 3500 人" },
        { cell: "D16", message: "text", expected: "年均增长超过 10%" },
      ],
    },
    {
      name: "another comparison than the plan's",
      sheets: [{ cells: changed(monitoring, { F5: "超过15" }) }],
      findings: [{ cell: "F5", message: "plan", level: "warning", expected: "15 以上" }],
      fixed: { F5: "15 以上" },
    },
  ],
});
