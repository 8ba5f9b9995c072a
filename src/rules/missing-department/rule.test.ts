import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import { type Plan, shippedPlans } from "../../plan";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021]);
/** The plan as if it named departments. */
const plans = shippedPlans.map(
  (plan): Plan => ({
    ...plan,
    indicators: plan.indicators.map((indicator) => ({ ...indicator, department: "区统计局" })),
  }),
);

testRule(rule, {
  valid: [
    { name: "no such column", sheets: [{ cells: printedTable(PLAN) }] },
    { name: "every row answered for", sheets: [{ cells: monitoring }] },
    {
      name: "one department merged over its rows",
      sheets: [{ cells: changed(monitoring, { G3: null, G4: null }), merges: ["G2:G4"] }],
    },
  ],
  invalid: [
    {
      name: "one row without",
      sheets: [{ cells: changed(monitoring, { G4: null }) }],
      findings: [{ cell: "G4", message: "cell", level: "warning" }],
    },
    {
      name: "one row without, where the plan says who",
      sheets: [{ cells: changed(monitoring, { G4: null }) }],
      context: { plans },
      findings: [{ cell: "G4", message: "cell", expected: "区统计局" }],
      fixed: { G4: "区统计局" },
    },
    {
      name: "a column not in use, once",
      sheets: [{ cells: monitoring.map((row, i) => (i === 0 ? row : row.slice(0, 6))) }],
      findings: [{ cell: "G1", message: "column", level: "note" }],
    },
  ],
});
