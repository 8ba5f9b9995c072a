import type { Bilingual, Parameter, ParameterShape } from "./define";

function parameter<Key extends string, Shape extends ParameterShape>(
  key: Key,
  shape: Shape,
  name: string,
  zh: string,
  en: string,
): Parameter<Key, Shape> {
  const names: Bilingual = { "zh-CN": name, "en-US": key };
  const description: Bilingual = { "zh-CN": zh, "en-US": en };
  return { key, shape, name: names, description, optional: false };
}

const cell = <Key extends string>(key: Key, name: string, zh: string, en: string) =>
  parameter(key, "cell", name, zh, en);
const range = <Key extends string>(key: Key, name: string, zh: string, en: string) =>
  parameter(key, "range", name, zh, en);

/*
 * The parameters functions share: one name and one meaning throughout the catalogue. Descriptions
 * are short enough for the line Excel shows under the formula.
 */

export const baseline = cell("baseline", "基期值", "基期的数值", "Figure of the baseline year");
export const baselineYear = cell("baselineYear", "基期年", "如 2020", "For instance 2020");
export const actual = cell("actual", "实际值", "数据年度的数值", "Figure of the data year");
export const dataYear = cell("year", "数据年度", "实际值所属的年份", "Year of the actual figure");
export const target = cell(
  "target",
  "目标",
  '按原文填写，如 60、"15 以上"、"3.5%以内"、"翻一番"',
  'As written: 60, "15 以上", "3.5%以内", "翻一番"',
);
export const targetYear = cell("targetYear", "目标年", "如 2025", "For instance 2025");
export const direction = cell(
  "direction",
  "方向",
  '"越高越好"或"越低越好"；省略时按目标的比较词，再按目标高于还是低于基期，否则为越高越好',
  '"up" or "down"; left out: from the wording of the target, then from target against baseline, else up',
);
export const unit = cell(
  "unit",
  "单位",
  "各数的计量单位，写有别的单位的据此换算；省略时按规划、目标或数里写的",
  "Unit of the figures; what is written in another is converted. Left out: the plan's, or the one written with the target or a figure",
);
export const path = cell(
  "path",
  "路径",
  '"直线"（默认）或"等比"',
  '"linear" (default) or "geometric"',
);
export const start = cell("start", "起始值", "起始年的数值", "Figure of the first year");
export const startYear = cell("startYear", "起始年", "如 2020", "For instance 2020");
export const end = cell("end", "终止值", "终止年的数值", "Figure of the last year");
export const endYear = cell("endYear", "终止年", "如 2023", "For instance 2023");
export const years = range(
  "years",
  "年份",
  '各年度数的年份，可以直接选表头，如"2021年完成值"',
  "Years of the figures; headers such as 2021年完成值 will do",
);
export const values = range(
  "values",
  "年度数",
  '与年份一一对应；空白须写成 IF(区域="","",区域)',
  'One for each year; make blanks explicit with IF(range="","",range)',
);
export const asOf = cell(
  "asOf",
  "监测年度",
  "此后的数不看，如 2023",
  "Reporting year; later figures are not looked at",
);
export const indicator = cell(
  "indicator",
  "指标",
  "指标名称，或规划中的指标编号",
  "Name of the indicator, or its id in the plan",
);
export const plan = cell(
  "plan",
  "规划",
  '规划编号、标题或目标年，"无"表示不按规划；省略时取监测年度所在的规划，否则取最新的',
  'Id, title or target year of the plan, "none" for no plan; left out: the one of the reporting year, else the latest',
);
export const language = cell(
  "language",
  "语言",
  '结果的文字："zh"（默认）或"en"',
  'Language of the result: "zh" (default) or "en"',
);
export const requiredMeasure = cell(
  "measure",
  "口径",
  '"变化"（默认，每年多少）或"增速"',
  '"change" (default, in the unit a year) or "growth"',
);
export const forecastMeasure = cell(
  "measure",
  "口径",
  '"点"（默认）、"下限"或"上限"（80%区间，至少 4 个年度数）',
  '"point" (default), "low" or "high" (80 % interval, from four figures on)',
);
export const targetMeasure = cell(
  "measure",
  "口径",
  '"原文"（默认）、"数值"、"年份"、"比较词"或"单位"',
  '"printed" (default), "value", "year", "operator" or "unit"',
);
export const written = cell(
  "text",
  "内容",
  '单元格里写的，如 "１,２３４.５万元"',
  'What the cell says, for instance "1,234.5万元"',
);
export const table = range(
  "table",
  "表格",
  '连同表头的整张表；空白须写成 IF(区域="","",区域)',
  'The whole table with its header; make blanks explicit with IF(range="","",range)',
);
export const reportingYear = cell(
  "asOf",
  "监测年度",
  "省略时取最后一个有数的年度",
  "Reporting year; left out: the last year with a figure",
);
export const layout = cell(
  "layout",
  "版式",
  '"列表"（默认，每项指标一行）或"并列"（与表格逐行对齐，放在表旁）',
  '"list" (default, a row for each indicator) or "beside" (row by row as the table, to stand next to it)',
);
export const origin = cell(
  "origin",
  "起点",
  '表格左上角的地址，如 "A4"，用来报出单元格；默认 A1',
  'Address of the top left cell, such as "A4", to name cells by; A1 if left out',
);
