import { monitoringTable } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

const table1 = { name: "表1", cells: printedTable("jindong-sti-2016-2020") };
const table2 = { name: "表2", cells: printedTable("jindong-sti-2021-2025") };

/** An unknown plan with a stock and its yearly additions. */
const stocks = (second: number, added: number): CellSpec[][] => [
  ["序号", "指标名称", "单位", "2020年基期值", "2021年完成值", "2022年完成值", "2025年目标值"],
  [1, "规模以上工业企业数", "家", 300, 320, second, "400以上"],
  [2, "新增规模以上工业企业数", "家", 18, 20, added, "30以上"],
  [3, "森林覆盖率", "%", 61.2, 61.3, 61.5, "62以上"],
  [4, "城镇化率", "%", 58.4, 59.6, 60.9, "65以上"],
  [5, "公共图书馆面积", "平方米", 5200, 5600, 6100, "8000以上"],
];

testRule(rule, {
  valid: [
    { name: "表 1 as printed: 85 + 34 = 119", sheets: [table1] },
    {
      name: "a yearly return",
      sheets: [{ cells: monitoringTable("jindong-sti-2021-2025", [2021]) }],
    },
    { name: "stock and additions agree", sheets: [{ cells: stocks(345, 25) }] },
  ],
  invalid: [
    {
      name: "117 less 34 is not 85",
      sheets: [table1, table2],
      findings: [
        { cell: "C9", message: "implied", level: "warning", expected: 119, received: 117 },
        { cell: "C10", message: "implied", level: "warning", expected: 436, received: 414 },
      ],
    },
    {
      name: "more than was added",
      sheets: [{ cells: stocks(350, 25) }],
      findings: [{ cell: "F2", message: "more", level: "warning", expected: 345, received: 350 }],
    },
    {
      name: "some have left",
      sheets: [{ cells: stocks(340, 25) }],
      findings: [{ cell: "F2", message: "fewer", level: "note", expected: 345 }],
    },
  ],
});
