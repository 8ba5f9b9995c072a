import { changed, monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const table1 = { name: "表1", cells: printedTable("jindong-sti-2016-2020") };
const table2 = { name: "表2", cells: printedTable("jindong-sti-2021-2025") };
const monitoring = monitoringTable("jindong-sti-2021-2025", [2021]);

testRule(rule, {
  valid: [
    { name: "both plans as printed", sheets: [table1, table2] },
    {
      name: "a look-alike beside the plan's own indicator",
      sheets: [
        { cells: [...monitoring, [16, "每万人发明专利拥有量", "件", 10.89, 11.5, "15以上"]] },
      ],
    },
  ],
  invalid: [
    {
      name: "patents instead of patents of high value",
      sheets: [{ cells: changed(monitoring, { B12: "每万人发明专利拥有量" }) }],
      findings: [
        {
          cell: "B12",
          message: "instead",
          level: "warning",
          indicator: "high-value-invention-patents-per-10k",
          expected: "每万人高价值发明专利拥有量",
          received: "每万人发明专利拥有量",
        },
      ],
      fixed: { B12: "每万人高价值发明专利拥有量" },
    },
    {
      name: "another indicator of the plan, twice",
      sheets: [
        { cells: changed(monitoring, { B2: "规模以上工业企业 R&D 支出占主营业务收入的比重" }) },
      ],
      findings: [{ cell: "B2", message: "instead", indicator: "rd-gdp-share" }],
      fixed: { B2: "全社会研发经费支出占 GDP 比重" },
    },
    {
      name: "another scope",
      sheets: [{ cells: changed(monitoring, { B11: "省级以上企业研发机构数" }) }],
      findings: [{ cell: "B11", message: "scope", indicator: "rd-institutions" }],
      fixed: { B11: "市级以上研发机构" },
    },
  ],
});
