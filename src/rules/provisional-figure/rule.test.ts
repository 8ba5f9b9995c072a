import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021, 2022]);

testRule(rule, {
  valid: [
    { name: "final figures", sheets: [{ cells: monitoring }] },
    {
      name: "an estimate of a year to come",
      sheets: [{ cells: changed(monitoring, { F1: "2022年预计完成值" }) }],
      context: { reportingYear: 2021 },
    },
    {
      name: "estimate and final figure side by side",
      sheets: [{ cells: changed(monitoring, { E1: "2022年预计完成值" }) }],
    },
  ],
  invalid: [
    {
      name: "one estimate",
      sheets: [{ cells: changed(monitoring, { E9: "150（预计）" }) }],
      findings: [{ cell: "E9", message: "cell", level: "note", year: 2021 }],
    },
    {
      name: "a column of estimates, once",
      sheets: [{ cells: changed(monitoring, { F1: "2022年预计完成值" }) }],
      context: { reportingYear: 2023 },
      findings: [{ cell: "F1", message: "column", level: "note", year: 2022 }],
    },
  ],
});
