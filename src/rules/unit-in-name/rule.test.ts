import { monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";

testRule(rule, {
  valid: [{ name: "a unit column", sheets: [{ cells: monitoringTable(PLAN, [2021]) }] }],
  invalid: [
    {
      name: "表 2 as printed, once",
      sheets: [{ cells: printedTable(PLAN) }],
      findings: [{ cell: "B1", message: "names", level: "note" }],
    },
  ],
});
