import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021, 2022, 2023]);
const header = (changes: Record<string, string>) => [{ cells: changed(monitoring, changes) }];

testRule(rule, {
  valid: [
    { name: "表 1 as printed", sheets: [{ cells: printedTable("jindong-sti-2016-2020") }] },
    { name: "years in order", sheets: [{ cells: monitoring }] },
    {
      name: "latest year first",
      sheets: header({ E1: "2023年完成值", F1: "2022年完成值", G1: "2021年完成值" }),
    },
    {
      name: "half a year beside the year",
      sheets: header({ F1: "2023年上半年完成值" }),
    },
    {
      name: "figures and estimates of one year",
      sheets: header({ F1: "2023年预计完成值" }),
    },
    {
      name: "a difference between two years",
      sheets: [{ cells: monitoring.map((row, i) => [...row, i === 0 ? "2022年较2020年增减" : 1]) }],
    },
  ],
  invalid: [
    {
      name: "a year twice",
      sheets: header({ F1: "2021年完成值" }),
      findings: [{ cell: "F1", message: "repeated", level: "error", year: 2021 }],
    },
    {
      name: "two kinds of figures of one year",
      sheets: header({ F1: "2021年核定完成值" }),
      findings: [{ cell: "F1", message: "repeated", level: "warning", year: 2021 }],
    },
    {
      name: "years out of order",
      sheets: header({ E1: "2022年完成值", F1: "2021年完成值" }),
      findings: [{ cell: "F1", message: "disordered", level: "warning", year: 2021 }],
    },
    {
      name: "a letter in the year",
      sheets: header({ F1: "2o22年完成值" }),
      findings: [{ cell: "F1", message: "unclear", level: "error" }],
      fixed: { F1: "2022年完成值" },
    },
    {
      name: "a year with digits swapped",
      sheets: header({ F1: "2202年" }),
      findings: [{ cell: "F1", message: "unclear", level: "error" }],
    },
    {
      name: "figures without a year",
      sheets: [
        {
          cells: changed(monitoringTable(PLAN, [2021]), { E1: "完成值" }),
        },
      ],
      context: { reportingYear: 2023 },
      findings: [{ cell: "E1", message: "no-year", level: "error" }],
      fixed: { E1: "2023年完成值" },
    },
    {
      name: "a year outside the plan",
      sheets: header({ G1: "2032年完成值" }),
      findings: [{ cell: "G1", message: "outside", level: "warning" }],
    },
  ],
});
