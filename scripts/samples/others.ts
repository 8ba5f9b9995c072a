import type { NewCellInput } from "../../src/ooxml/create";
import { SHARED_PLANS } from "../../test/corpora/plans/shared";
import type { PlanRow } from "../../test/corpora/types";
import {
  across,
  centre,
  figure,
  header,
  note,
  number,
  ROW_HEIGHT,
  section,
  text,
  title,
} from "./cells";
import type { Sample } from "./sample";

/** The indicator table of the national outline: a plan the product does not know. */
export function nationalOutline(): Sample {
  const plan = SHARED_PLANS.find((item) => item.id === "P12");
  if (!plan) throw new Error("the national outline is missing");
  const heading = "专栏1 “十四五”时期经济社会发展主要指标";
  const headers = [
    "类别",
    "指标",
    `${plan.baselineYear}年`,
    `${plan.targetYear}年`,
    "年均/累计",
    "属性",
  ];
  const first = 3;
  const last = first + plan.rows.length;
  return {
    name: "other-plan-national-outline",
    title: heading,
    sheets: [
      {
        name: "专栏1",
        rows: [
          across(title(heading), headers.length),
          headers.map(header),
          ...plan.rows.map((row, index) => outlineRow(plan.rows, row, index)),
          across(note("注：①[ ]内为5年累计数。②带*的为2019年数据。"), headers.length),
        ],
        merges: ["A1:F1", ...categoryMerges(plan.rows, first), `A${last}:F${last}`],
        widths: { A: 12, B: 46, C: 11, D: 11, E: 34, F: 11 },
        defaultHeight: ROW_HEIGHT,
        heights: { 1: 34, 2: 24 },
        freeze: "C3",
        printTitleRows: [1, 2],
      },
    ],
  };
}

function outlineRow(rows: readonly PlanRow[], row: PlanRow, index: number): NewCellInput[] {
  const begins = rows[index - 1]?.category !== row.category;
  return [
    section(begins ? row.category : null),
    text(row.unit === null ? row.name : `${row.name}（${row.unit}）`),
    figure(row.baseline.printed),
    figure(row.target.printed),
    centre(row.growth),
    centre(row.attribute),
  ];
}

function categoryMerges(rows: readonly PlanRow[], first: number): string[] {
  const merges: string[] = [];
  rows.forEach((row, index) => {
    if (rows[index - 1]?.category === row.category) return;
    const count = rows.filter((item) => item.category === row.category).length;
    merges.push(`A${first + index}:A${first + index + count - 1}`);
  });
  return merges;
}

/** An ordinary workbook: years, figures and rates of completion, but no plan's indicators. */
export function budget(): Sample {
  const heading = "2023年部门预算执行情况表（示例数据）";
  const lines: readonly (readonly [string, number, number])[] = [
    ["一般公共服务支出", 1280.5, 1102.3],
    ["教育支出", 3300, 3120.6],
    ["科学技术支出", 910, 905.2],
    ["社会保障和就业支出", 2150, 2148.8],
  ];
  const rows = lines.map(([name, planned, spent], index): NewCellInput[] => [
    text(name),
    number(planned),
    number(spent),
    {
      value: Number((spent / planned).toFixed(6)),
      formula: `C${index + 4}/B${index + 4}`,
      style: "percent",
    },
  ]);
  return {
    name: "no-plan-budget",
    title: heading,
    sheets: [
      {
        name: "预算执行",
        rows: [
          across(title(heading), 4),
          [null, null, null, { value: "单位：万元", style: "subtitle" }],
          ["科目名称", "预算数", "执行数", "执行率"].map(header),
          ...rows,
        ],
        merges: ["A1:D1"],
        widths: { A: 34, B: 15, C: 15, D: 13 },
        defaultHeight: ROW_HEIGHT,
        heights: { 1: 34 },
        freeze: "B4",
      },
    ],
  };
}
