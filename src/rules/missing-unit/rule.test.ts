import { testRule } from "../../../test/helpers/rules";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

/** Rows of name, unit, figures; `units` replaces the units in order. */
function table(...units: (string | null)[]): CellSpec[][] {
  const rows: CellSpec[][] = [
    ["城镇化率", "%", 60, 61, 66],
    ["高新技术企业", "家", 100, 120, 200],
    ["高速公路里程", "公里", 100, 105, 130],
    ["数字发展指数", "—", 85, 87, 95],
    ["社会消费品零售总额", "亿元", 300, 320, 400],
  ];
  return [
    ["指标名称", "单位", "2020年基础", "2021年实际", "2025年目标"],
    ...rows.map((row, at) =>
      at in units ? [row[0] ?? null, units[at] ?? null, ...row.slice(2)] : row,
    ),
  ];
}

testRule(rule, {
  valid: [
    { name: "every row with its unit or a dash", sheets: [{ cells: table() }] },
    {
      name: "an index without a unit",
      sheets: [{ cells: table("%", "家", "公里", null) }],
    },
    {
      name: "units in the names",
      sheets: [
        {
          cells: [
            ["指标名称", "2020年基础", "2021年实际", "2025年目标"],
            ["城镇化率（%）", 60, 61, 66],
            ["高新技术企业（家）", 100, 120, 200],
            ["高速公路里程（公里）", 100, 105, 130],
          ],
        },
      ],
    },
  ],
  invalid: [
    {
      name: "one unit left out",
      sheets: [{ cells: table("%", null) }],
      findings: [{ cell: "B3", message: "cell", indicator: "高新技术企业" }],
    },
    {
      name: "one unit left out, where the plan says which",
      sheets: [
        {
          cells: [
            ["指标名称", "单位", "2020年基础", "2021年", "2025年目标"],
            ["全社会研发经费支出占GDP比重", "%", 2.8, 2.9, 3.3],
            ["省级以上众创空间数", null, 6, 7, 10],
            ["国家级高新技术企业总数", "家", 117, 142, 280],
            ["每万人高价值发明专利拥有量", "件", 4, 4.5, 6.7],
          ],
        },
      ],
      findings: [{ cell: "B3", message: "cell", expected: "家" }],
      fixed: { B3: "家" },
    },
    {
      name: "the whole column left out, once",
      sheets: [{ cells: table(null, null, null, null, null) }],
      findings: [{ cell: "B1", message: "column" }],
    },
  ],
});
