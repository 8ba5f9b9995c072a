import { shippedPlans } from "../plan";
import { recognise } from "../recognise";
import { buildWorkbook, type CellSpec } from "../workbook";
import { findReportingYear } from "./context";

const NAMES = ["城镇化率", "森林覆盖率", "燃气普及率", "污水处理率"];

/** A monitoring table of some years; `filled` years have figures, the others are blank. */
function reportingYear(
  head: readonly CellSpec[][],
  years: readonly number[],
  filled: readonly number[],
) {
  const header = [
    "指标名称",
    "单位",
    "2020年基础",
    ...years.map((year) => `${year}年实际`),
    "2025年目标",
  ];
  const rows = NAMES.map((name, at) => [
    name,
    "%",
    50 + at,
    ...years.map((year) => (filled.includes(year) ? 50 + at + (year - 2020) : null)),
    60 + at,
  ]);
  const workbook = buildWorkbook([{ name: "监测", cells: [...head, header, ...rows] }]);
  return findReportingYear(workbook, recognise(workbook, shippedPlans))?.year ?? null;
}

const FIVE = [2021, 2022, 2023, 2024, 2025];

test.each<[string, CellSpec[][], number[], number[], number | null]>([
  ["a label of its own", [["监测表"], ["报告年度：2022"]], FIVE, [2021, 2022, 2023], 2022],
  ["a label among others", [["填报单位：区科技局  报告年度：2023年"]], FIVE, [2021, 2025], 2023],
  ["a label beside its year", [["报告年度", 2022]], FIVE, [2021, 2022], 2022],
  ["a year of the title", [["2022年度监测表"]], FIVE, [2021], 2022],
  ["a period of the title", [["2021—2023年监测表"]], FIVE, [2021], 2023],
  ["no plan period of the title", [["2021—2025年规划监测表"]], FIVE, [2021, 2022], 2022],
  ["no plan's name in the title", [["“十四五”规划监测表"]], FIVE, [2021], 2021],
  ["the last year filled in", [["监测表"]], FIVE, [2021, 2022, 2023], 2023],
  ["no forecast of the plan's end", [["监测表"]], FIVE, [2021, 2022, 2025], 2022],
  ["all years", [["监测表"]], FIVE, FIVE, 2025],
  ["a year left out on the way", [["监测表"]], FIVE, [2021, 2023], 2023],
  ["nothing", [["监测表"]], FIVE, [], null],
])("the reporting year is told by %s", (_, head, years, filled, expected) => {
  expect(reportingYear(head, years, filled)).toBe(expected);
});

test("a single figure of a later year is no report of it", () => {
  const workbook = buildWorkbook([
    {
      cells: [
        ["“十四五”（2021—2025年）规划监测表"],
        ["指标名称", "单位", "2020年基础", "2021年", "2022年", "2025年实际", "2025年目标"],
        ...NAMES.map((name, at) => [name, "%", 50, 52, 54, at === 0 ? 61 : null, 60]),
      ],
    },
  ]);
  expect(findReportingYear(workbook, recognise(workbook, shippedPlans))?.year).toBe(2022);
});
