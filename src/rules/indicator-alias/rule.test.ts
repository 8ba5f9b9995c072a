import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const table1 = { name: "表1", cells: printedTable("jindong-sti-2016-2020") };
const table2 = { name: "表2", cells: printedTable("jindong-sti-2021-2025") };
const monitoring = monitoringTable("jindong-sti-2021-2025", [2021]);

testRule(rule, {
  valid: [
    { name: "a yearly return", sheets: [{ cells: monitoring }] },
    { name: "表 2 as printed", sheets: [table2] },
    {
      name: "synonyms and blanks",
      sheets: [{ cells: changed(monitoring, { B2: "全社会Ｒ＆Ｄ经费支出占 ＧＤＰ 的比例" }) }],
    },
  ],
  invalid: [
    {
      name: "a known alias",
      sheets: [{ cells: changed(monitoring, { B10: "省科技型中小企业" }) }],
      findings: [
        {
          cell: "B10",
          message: "alias",
          level: "note",
          indicator: "technology-smes",
          expected: "科技型中小微企业数",
        },
      ],
      fixed: { B10: "科技型中小微企业数" },
    },
    {
      name: "an unknown name",
      sheets: [{ cells: changed(monitoring, { B7: "1.创新服务综合体建设数量" }) }],
      findings: [{ cell: "B7", message: "guess", level: "warning" }],
      fixed: { B7: "1.创新服务综合体数" },
    },
    {
      name: "two plans in one workbook: other names, and what is not carried on",
      sheets: [table1, table2],
      findings: [
        ...["B2", "B5", "B6", "B7", "B8", "B9", "B13", "B15"].map((cell) => ({
          cell,
          message: "discontinued",
          level: "note",
        })),
        { cell: "B2", message: "tables", level: "note", indicator: "rd-gdp-share" },
        { cell: "B4", message: "tables", level: "note", indicator: "high-tech-value-added-share" },
      ],
    },
  ],
});
