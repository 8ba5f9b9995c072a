import type { Language } from "./options";

/** A workbook of seeds/workbooks by its file name without the ending. */
export interface Sample {
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
}

/** The samples in the order of the menu: the one that shows most comes first. */
export const samples: readonly Sample[] = [
  {
    name: "with-errors",
    title: { "zh-CN": "埋有错误的监测表", "en-US": "Monitoring table with planted errors" },
  },
  {
    name: "monitoring-2021-2023",
    title: { "zh-CN": "年度监测表 2021—2023", "en-US": "Yearly monitoring 2021–2023" },
  },
  {
    name: "monitoring-filled",
    title: {
      "zh-CN": "年度监测表，已填计算列",
      "en-US": "Yearly monitoring with computed columns",
    },
  },
  {
    name: "template-empty",
    title: { "zh-CN": "待填的空模板", "en-US": "Empty template" },
  },
  {
    name: "table-2-targets-2025",
    title: { "zh-CN": "表 2 “十四五”指标目标", "en-US": "Table 2: targets for 2025" },
  },
  {
    name: "table-1-completion-2020",
    title: { "zh-CN": "表 1 “十三五”完成情况", "en-US": "Table 1: completion in 2020" },
  },
  {
    name: "department-part",
    title: { "zh-CN": "一个部门负责的部分", "en-US": "One department's part" },
  },
  {
    name: "messy",
    title: {
      "zh-CN": "杂乱的表：合并表头、全角数字",
      "en-US": "A messy table: merged headers, full-width digits",
    },
  },
  {
    name: "other-plan-national-outline",
    title: {
      "zh-CN": "另一个规划：国家“十四五”纲要",
      "en-US": "Another plan: the national outline",
    },
  },
  {
    name: "no-plan-budget",
    title: { "zh-CN": "不是规划指标表的工作簿", "en-US": "A workbook without a plan's table" },
  },
];

/** Where the workbench's server has the samples. */
export const sampleFile = (name: string): string => `${name}.xlsx`;
