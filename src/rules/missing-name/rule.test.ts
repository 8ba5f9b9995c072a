import { testRule } from "../../../test/helpers/rules";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

const HEADER = ["序号", "指标名称", "单位", "2020年基础", "2021年实际", "2025年目标"];
const ROWS: CellSpec[][] = [
  [1, "城镇化率", "%", 60, 61, 66],
  [2, "高新技术企业", "家", 100, 120, 200],
  [3, "高速公路里程", "公里", 100, 105, 130],
  [4, "社会消费品零售总额", "亿元", 300, 320, 400],
];

/** The table with the name of one row left out. */
function without(at: number): CellSpec[][] {
  return [
    HEADER,
    ...ROWS.map((row, i) => (i === at ? [row[0] ?? null, null, ...row.slice(2)] : row)),
  ];
}

testRule(rule, {
  valid: [
    { name: "every row named", sheets: [{ cells: [HEADER, ...ROWS] }] },
    {
      name: "a sum below the table",
      sheets: [{ cells: [HEADER, ...ROWS, [null, null, null, 560, 606, 796]] }],
    },
    {
      name: "a blank row within",
      sheets: [{ cells: [HEADER, ...ROWS.slice(0, 2), [null], ...ROWS.slice(2)] }],
    },
  ],
  invalid: [
    {
      name: "a name left out",
      sheets: [{ cells: without(1) }],
      findings: [{ cell: "B3", message: "text", level: "error" }],
    },
    {
      name: "the last name left out",
      sheets: [{ cells: without(3) }],
      findings: [{ cell: "B5", message: "text" }],
    },
  ],
});
