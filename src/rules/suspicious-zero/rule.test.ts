import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021, 2022]);

testRule(rule, {
  valid: [
    { name: "表 2 as printed", sheets: [{ cells: printedTable(PLAN) }] },
    { name: "growth may be nil", sheets: [{ cells: changed(monitoring, { E5: 0 }) }] },
    {
      name: "nil is the aim",
      sheets: [{ cells: strangeTable(["黑臭水体", "条", 0, 0]) }],
    },
  ],
  invalid: [
    {
      name: "a baseline",
      sheets: [{ cells: changed(monitoring, { D13: 0 }) }],
      findings: [{ cell: "D13", message: "baseline", level: "note", received: 0 }],
      fixed: { D13: null },
    },
    {
      name: "a year among others",
      sheets: [{ cells: changed(monitoring, { F9: 0 }) }],
      findings: [{ cell: "F9", message: "actual", year: 2022 }],
      fixed: { F9: null },
    },
  ],
});
