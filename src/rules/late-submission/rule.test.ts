import { monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const until2022 = { name: "监测", cells: monitoringTable(PLAN, [2021, 2022]) };
const deadline = "2024-03-31";

testRule(rule, {
  valid: [
    { name: "no year to report on", sheets: [until2022] },
    {
      name: "in time",
      sheets: [until2022],
      context: { reportingYear: 2022, deadline, today: deadline },
    },
    {
      name: "the plan's own table",
      sheets: [{ cells: printedTable(PLAN) }],
      context: { reportingYear: 2023 },
    },
    {
      name: "one sheet a year",
      sheets: [until2022, { name: "2023", cells: monitoringTable(PLAN, [2023]) }],
      context: { reportingYear: 2023 },
    },
  ],
  invalid: [
    {
      name: "after the deadline",
      sheets: [until2022],
      context: { reportingYear: 2022, deadline, today: "2024-04-05" },
      findings: [{ cell: null, message: "deadline", level: "warning", expected: deadline }],
    },
    {
      name: "figures of the year before",
      sheets: [until2022],
      context: { reportingYear: 2023 },
      findings: [{ cell: "F1", message: "lag", year: 2022, expected: 2023, received: 2022 }],
    },
  ],
});
