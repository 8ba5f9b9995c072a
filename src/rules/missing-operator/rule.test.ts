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
    { name: "every target says it", sheets: [{ cells: strangeTable() }] },
    { name: "about so much", sheets: [{ cells: strangeTable(["居民满意度", "%", 80, "90左右"]) }] },
  ],
  invalid: [
    {
      name: "表 2 as printed: the text has 以上, the table has not",
      sheets: [{ cells: printedTable(PLAN) }],
      findings: [
        { cell: "D2", message: "stated-elsewhere", level: "note", indicator: "rd-gdp-share" },
      ],
    },
    {
      name: "以上 left out",
      sheets: [{ cells: changed(monitoring, { F5: 15 }) }],
      findings: [{ cell: "F5", message: "dropped", level: "warning", expected: "15 以上" }],
      fixed: { F5: "15 以上" },
    },
    {
      name: "one among others that say it",
      sheets: [{ cells: strangeTable(["城镇登记失业率", "%", 3.5, 3]) }],
      findings: [{ cell: "E2", message: "cell", level: "note", expected: "3以下" }],
      fixed: { E2: "3以下" },
    },
    {
      name: "an unknown plan without any, once",
      sheets: [
        {
          cells: strangeTable().map((row) =>
            row.map((cell) => (typeof cell === "string" ? cell.replace(/以上$/, "") : cell)),
          ),
        },
      ],
      findings: [{ cell: "E1", message: "table", level: "note" }],
    },
  ],
});
