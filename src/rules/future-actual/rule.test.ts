import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021, 2022, 2023]);
const context = { reportingYear: 2022 };
const open = monitoring.map((row, i) =>
  row.map((cell, column) => (i > 0 && column === 6 ? null : cell)),
);
const future = (value: CellSpec, header = "2023年完成值") => [
  { cells: changed(open, { G1: header, G9: value }) },
];

testRule(rule, {
  valid: [
    { name: "nothing for the open year", sheets: [{ cells: open }], context },
    { name: "an estimate", sheets: future("200（预计）"), context },
    { name: "a column of estimates", sheets: future(200, "2023年预计完成值"), context },
    { name: "the reporting year unknown", sheets: future(200) },
  ],
  invalid: [
    {
      name: "one figure in the wrong year",
      sheets: future(200),
      context,
      findings: [{ cell: "G9", message: "cell", level: "warning", year: 2023, received: 200 }],
      fixed: { G9: null },
    },
    {
      name: "a whole year ahead, once",
      sheets: [{ cells: monitoring }],
      context,
      findings: [{ cell: "G1", message: "column", level: "warning", year: 2023 }],
    },
  ],
});
