import { testRule } from "../../../test/helpers/rules";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

const NAMES = ["城镇化率", "森林覆盖率", "污水处理率", "燃气普及率", "参保率"];

/** Column E is computed but for the cells given. */
function table(typed: Readonly<Record<number, CellSpec>> = {}): CellSpec[][] {
  return [
    ["指标名称", "单位", "2021年实际", "2025年目标", "完成率（%）"],
    ...NAMES.map((name, at): CellSpec[] => {
      const row = at + 2;
      const formula = { value: 80 + at, formula: `ROUND(C${row}/$D${row}*100,1)` };
      return [name, "%", 50 + at, 60 + at, row in typed ? (typed[row] ?? null) : formula];
    }),
  ];
}

testRule(rule, {
  valid: [
    { name: "all computed", sheets: [{ cells: table() }] },
    { name: "all typed", sheets: [{ cells: table({ 2: 1, 3: 2, 4: 3, 5: 4, 6: 5 }) }] },
    { name: "a word among formulas", sheets: [{ cells: table({ 4: "—" }) }] },
    { name: "a blank among formulas", sheets: [{ cells: table({ 4: null }) }] },
    { name: "as many typed as computed", sheets: [{ cells: table({ 4: 1, 5: 2 }) }] },
  ],
  invalid: [
    {
      name: "one typed figure",
      sheets: [{ cells: table({ 4: 73.2 }) }],
      findings: [{ cell: "E4", message: "text", expected: "=ROUND(C4/$D4*100,1)", received: 73.2 }],
      fixed: { E4: null },
    },
    {
      name: "formulas that differ leave the repair to a person",
      sheets: [{ cells: table({ 4: 73.2, 5: { value: 1, formula: "C5/2" } }) }],
      findings: [{ cell: "E4", message: "text", expected: null }],
    },
  ],
});
