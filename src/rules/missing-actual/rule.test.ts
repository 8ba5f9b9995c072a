import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021, 2022, 2023]);
const context = { reportingYear: 2022 };
const emptied = (rows: readonly number[], columns: readonly number[]): CellSpec[][] =>
  monitoring.map((row, i) =>
    row.map((cell, column) => (rows.includes(i + 1) && columns.includes(column) ? null : cell)),
  );
const all = Array.from({ length: 15 }, (_, i) => i + 2);

testRule(rule, {
  valid: [
    { name: "every closed year filled in", sheets: [{ cells: emptied(all, [6]) }], context },
    { name: "the reporting year unknown", sheets: [{ cells: emptied([6], [5]) }] },
  ],
  invalid: [
    {
      name: "a dash among figures, for notice",
      sheets: [{ cells: changed(monitoring, { F6: "—" }) }],
      context,
      findings: [{ cell: "F6", message: "dash", level: "note", year: 2022, received: "—" }],
    },
    {
      name: "one figure left out",
      sheets: [{ cells: emptied([6], [5]) }],
      context,
      findings: [
        { cell: "F6", message: "cell", level: "warning", indicator: "maker-spaces", year: 2022 },
      ],
    },
    {
      name: "a year not reported, once",
      sheets: [{ cells: emptied(all, [5]) }],
      context,
      findings: [{ cell: "F1", message: "column", year: 2022 }],
    },
    {
      name: "a department's rows only",
      sheets: [{ cells: emptied(all.slice(4), [4, 5]) }],
      context,
      findings: [
        { cell: "E1", message: "some", year: 2021 },
        { cell: "F1", message: "some", year: 2022 },
      ],
    },
    {
      name: "nothing yet, once",
      sheets: [{ cells: emptied(all, [4, 5, 6]) }],
      context,
      findings: [{ cell: "F1", message: "nothing" }],
    },
  ],
});
