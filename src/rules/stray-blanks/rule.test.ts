import { changed, monitoringTable, strangeTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021]);
const named = (name: string) => [{ cells: changed(monitoring, { B6: name }) }];

testRule(rule, {
  valid: [
    {
      name: "single blanks around Latin words and digits",
      sheets: [{ cells: printedTable(PLAN) }],
    },
    {
      name: "headers spaced out",
      sheets: [{ cells: changed(monitoring, { A1: "序 号", C1: "单　位" }) }],
    },
    {
      name: "rows set in under their sum",
      sheets: [
        {
          cells: strangeTable(
            ["医院床位", "张", 1200, "1500以上"],
            ["　　其中：公立", "张", 900, "1000以上"],
          ),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "表 1 as printed: 完成 情况",
      sheets: [{ cells: printedTable("jindong-sti-2016-2020") }],
      findings: [{ cell: "E1", message: "inside", level: "warning", expected: "2020 年完成情况" }],
      fixed: { E1: "2020 年完成情况" },
    },
    {
      name: "a blank after the name",
      sheets: named("省级以上众创空间数 "),
      findings: [{ cell: "B6", message: "edges" }],
      fixed: { B6: "省级以上众创空间数" },
    },
    {
      name: "a blank inside the name",
      sheets: named("省级以上众创 空间数"),
      findings: [{ cell: "B6", message: "inside" }],
      fixed: { B6: "省级以上众创空间数" },
    },
    {
      name: "blanks in a row",
      sheets: [{ cells: changed(monitoring, { B2: "全社会研发经费支出占  GDP 比重" }) }],
      findings: [{ cell: "B2", message: "doubled" }],
      fixed: { B2: "全社会研发经费支出占 GDP 比重" },
    },
    {
      name: "a character without width",
      sheets: named("省级以上\u200b众创空间数"),
      findings: [{ cell: "B6", message: "invisible" }],
      fixed: { B6: "省级以上众创空间数" },
    },
    {
      name: "a line break in one name",
      sheets: named("省级以上\n众创空间数"),
      findings: [{ cell: "B6", message: "break", level: "warning" }],
      fixed: { B6: "省级以上众创空间数" },
    },
    {
      name: "line breaks as layout, once",
      sheets: [{ cells: changed(monitoring, { D1: "2020年\n基期值", E1: "2021年\n完成值" }) }],
      findings: [{ cell: "D1", message: "breaks", level: "note" }],
    },
  ],
});
