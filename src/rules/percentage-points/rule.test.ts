import { testRule } from "../../../test/helpers/rules";
import { yearlyTable } from "../../../test/helpers/yearly";
import type { CellSpec } from "../../workbook";
import rule from "./rule";

const share = "全社会研发经费支出占 GDP 比重";

/** The table with one more column of changes. */
function withChange(header: string, value: CellSpec): CellSpec[][] {
  const cells = yearlyTable([share, "%", 2.1, 2.3, 2.4, 2.55, 3.3]);
  return cells.map((row, i) => [...row, i === 0 ? header : i === 1 ? value : null]);
}

testRule(rule, {
  valid: [
    {
      name: "levels in per cent",
      sheets: [{ cells: yearlyTable([share, "%", 2.8, 2.9, 3, 3.1, 3.3]) }],
    },
    {
      name: "points called points",
      sheets: [{ cells: withChange("较2020年提高（个百分点）", 0.45) }],
    },
    {
      name: "per cent called per cent",
      sheets: [{ cells: withChange("较2020年增长（%）", 21.4) }],
    },
    { name: "neither is claimed", sheets: [{ cells: withChange("较2020年增减", 0.45) }] },
    {
      name: "an indicator that is a change",
      sheets: [{ cells: yearlyTable(["城镇化率提高幅度", "个百分点", 1.1, 1.2, 1.1, 1, 5]) }],
    },
  ],
  invalid: [
    {
      name: "a level measured in points",
      sheets: [{ cells: yearlyTable([share, "个百分点", 2.8, 2.9, 3, 3.1, 3.3]) }],
      findings: [{ cell: "C2", message: "unit", expected: "%", received: "个百分点" }],
    },
    {
      name: "a change in the place of the level",
      sheets: [{ cells: yearlyTable([share, "%", 2.8, "0.1个百分点", 3, 3.1, 3.3]) }],
      findings: [{ cell: "E2", message: "figure", year: 2021, received: "0.1个百分点" }],
    },
    {
      name: "points called per cent",
      sheets: [{ cells: withChange("较2020年增长（%）", 0.45) }],
      findings: [{ cell: "I2", message: "points", expected: 21.43, received: 0.45 }],
    },
    {
      name: "per cent called points",
      sheets: [{ cells: withChange("较2020年提高（个百分点）", 21.4) }],
      findings: [{ cell: "I2", message: "percent", expected: 0.45, received: 21.4 }],
    },
  ],
});
