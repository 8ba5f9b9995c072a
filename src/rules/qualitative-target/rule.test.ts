import { changed, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const strange = (target: string, note: string | null = null) => [
  { cells: strangeTable(["居民满意度", "%", 80, target, note]) },
];

testRule(rule, {
  valid: [
    { name: "表 2 as printed", sheets: [{ cells: printedTable(PLAN) }] },
    { name: "declared in the notes", sheets: strange("稳步提高", "定性指标") },
    { name: "a deed", sheets: strange("建成") },
    { name: "no target is M02's", sheets: strange("—") },
  ],
  invalid: [
    {
      name: "words",
      sheets: strange("稳步提高"),
      findings: [{ cell: "E2", message: "qualitative", level: "warning", received: "稳步提高" }],
      fixed: { F2: "定性" },
    },
    {
      name: "another figure",
      sheets: strange("高于GDP增速"),
      findings: [{ cell: "E2", message: "relative" }],
      fixed: { F2: "定性" },
    },
    {
      name: "a task set elsewhere",
      sheets: strange("完成省定目标"),
      findings: [{ cell: "E2", message: "external" }],
      fixed: { F2: "定性" },
    },
    {
      name: "of each place",
      sheets: strange("每个县（市、区）至少1所"),
      findings: [{ cell: "E2", message: "each", level: "warning" }],
      fixed: { F2: "定性" },
    },
    {
      name: "more than the figure",
      sheets: strange("38%以上（力争40%）"),
      findings: [{ cell: "E2", message: "partly", level: "note" }],
    },
    {
      name: "several figures",
      sheets: strange("高企280家、科小1000家"),
      findings: [{ cell: "E2", message: "several" }],
    },
    {
      name: "words where the plan has a figure",
      sheets: [{ cells: changed(printedTable(PLAN), { D4: "稳步提高" }) }],
      findings: [{ cell: "D4", message: "planned", expected: "60" }],
      fixed: { D4: "60" },
    },
  ],
});
