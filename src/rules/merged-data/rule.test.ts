import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021, 2022]);
const merged = (...merges: string[]) => [{ cells: monitoring, merges }];

testRule(rule, {
  valid: [
    { name: "nothing merged", sheets: merged() },
    { name: "a department over its rows", sheets: merged("H2:H6") },
    {
      name: "a title and a group of headers",
      sheets: [{ cells: [["监测表"], ...monitoring], merges: ["A1:I1"] }],
    },
    {
      name: "a dash for all years of a row",
      sheets: [{ cells: changed(monitoring, { E6: "—", F6: null }), merges: ["E6:F6"] }],
    },
  ],
  invalid: [
    {
      name: "figures of two indicators",
      sheets: merged("E6:E7"),
      findings: [{ cell: "E6", message: "figures", level: "error", received: "E6:E7" }],
    },
    {
      name: "one figure over two years",
      sheets: [{ cells: changed(monitoring, { F6: null }), merges: ["E6:F6"] }],
      findings: [{ cell: "E6", message: "figures" }],
    },
    {
      name: "names of two rows",
      sheets: [{ cells: changed(monitoring, { B7: null }), merges: ["B6:B7"] }],
      findings: [{ cell: "B6", message: "names" }],
    },
  ],
});
