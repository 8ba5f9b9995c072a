import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

/** A row of the yearly table with its average growth in the last column. */
function withAverage(row: readonly CellSpec[], average: CellSpec): CellSpec[][] {
  return yearlyTable(row).map((cells, i) => [
    ...cells,
    i === 0 ? "年均增长（%）" : i === 1 ? average : null,
  ]);
}

const rates = ["财政科技投入年均增长", "%", 1, 10, 20, -10, "15 以上"];
const levels = ["国家级高新技术企业总数", "家", 117, 131, 150, 178, 280];

testRule(rule, {
  valid: [
    { name: "the geometric mean of rates", sheets: [{ cells: withAverage(rates, 5.9) }] },
    { name: "rounded", sheets: [{ cells: withAverage(rates, 6) }] },
    { name: "from the baseline to the latest level", sheets: [{ cells: withAverage(levels, 15) }] },
    { name: "from the baseline to the target", sheets: [{ cells: withAverage(levels, 19.1) }] },
    {
      name: "amounts grow at constant prices",
      sheets: [{ cells: withAverage(["旅游收入", "亿元", 38, 41, 45, 50, 80], 7.1) }],
    },
    { name: "a target, not a result", sheets: [{ cells: withAverage(levels, "8以上") }] },
  ],
  invalid: [
    {
      name: "the plain mean",
      sheets: [{ cells: withAverage(rates, 6.67) }],
      findings: [{ cell: "I2", message: "arithmetic", expected: 5.91, received: 6.67 }],
      fixed: { I2: 5.91 },
    },
    {
      name: "neither mean",
      sheets: [{ cells: withAverage(rates, 12.5) }],
      findings: [{ cell: "I2", message: "text", expected: 5.9 }],
      fixed: { I2: 5.9 },
    },
    {
      name: "levels that grow otherwise",
      sheets: [{ cells: withAverage(levels, 11.2) }],
      findings: [{ cell: "I2", message: "text", expected: 15 }],
      fixed: { I2: 15 },
    },
  ],
});
