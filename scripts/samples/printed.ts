import type { Plan } from "../../src/plan";
import { across, centre, figure, header, printedName, ROW_HEIGHT, text, title } from "./cells";
import type { Sample } from "./sample";

/** The two tables as the document prints them, stray blanks and all. */
export function completionTable(plan: Plan): Sample {
  const heading = "表 1 金东区“十三五”科技创新主要指标完成情况";
  const headers = [
    "序号",
    "指标名称",
    `${plan.baselineYear} 年`,
    `${plan.targetYear} 年目标`,
    `${plan.targetYear} 年完成 情况`,
  ];
  return {
    name: "table-1-completion-2020",
    title: heading,
    sheets: [
      {
        name: "表1",
        rows: [
          across(title(heading), headers.length),
          headers.map(header),
          ...plan.indicators.map((indicator) => [
            centre(indicator.order),
            text(printedName(indicator)),
            figure(indicator.baseline.printed),
            figure(indicator.target.printed),
            figure(indicator.reported?.printed ?? ""),
          ]),
        ],
        merges: ["A1:E1"],
        widths: { A: 7, B: 58, C: 13, D: 15, E: 19 },
        defaultHeight: ROW_HEIGHT,
        heights: { 1: 34, 2: 24 },
        freeze: "C3",
        printTitleRows: [1, 2],
      },
    ],
  };
}

export function targetTable(plan: Plan): Sample {
  const heading = "表 2 金东区科技创新“十四五”主要发展指标";
  const headers = ["序号", "指标名称", `${plan.baselineYear} 年基础`, `${plan.targetYear} 年目标`];
  return {
    name: "table-2-targets-2025",
    title: heading,
    sheets: [
      {
        name: "表2",
        rows: [
          across(title(heading), headers.length),
          headers.map(header),
          ...plan.indicators.map((indicator) => [
            centre(indicator.order),
            text(printedName(indicator)),
            figure(indicator.baseline.printed),
            figure(indicator.target.printed),
          ]),
        ],
        merges: ["A1:D1"],
        widths: { A: 7, B: 58, C: 15, D: 15 },
        defaultHeight: ROW_HEIGHT,
        heights: { 1: 34, 2: 24 },
        freeze: "C3",
        printTitleRows: [1, 2],
      },
    ],
  };
}
