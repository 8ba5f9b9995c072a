import { changed, monitoringTable, without } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021]);

testRule(rule, {
  valid: [
    { name: "表 1 as printed", sheets: [{ cells: printedTable("jindong-sti-2016-2020") }] },
    { name: "表 2 as printed", sheets: [{ cells: printedTable(PLAN) }] },
    { name: "a department's part", sheets: [{ cells: without(monitoring, 2, 3, 4, 5, 6, 7) }] },
    {
      name: "the rest on another sheet",
      sheets: [
        { name: "一", cells: without(monitoring, 14, 15, 16) },
        { name: "二", cells: without(monitoring, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13) },
      ],
    },
  ],
  invalid: [
    {
      name: "a row deleted",
      sheets: [{ cells: without(monitoring, 8) }],
      findings: [{ cell: "B1", message: "missing", level: "warning", indicator: "incubators" }],
    },
    {
      name: "a row renamed",
      sheets: [{ cells: changed(monitoring, { B8: "本地特色产品展销场次" }) }],
      findings: [{ cell: "B8", message: "renamed", indicator: "incubators" }],
    },
  ],
});
