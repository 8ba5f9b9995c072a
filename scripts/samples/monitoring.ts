import type { NewCellInput, NewSheet } from "../../src/ooxml/create";
import type { Indicator, Plan } from "../../src/plan";
import {
  across,
  centre,
  figure,
  header,
  input,
  letter,
  note,
  plainName,
  ROW_HEIGHT,
  subtitle,
  text,
  title,
} from "./cells";
import { DISCLAIMER, example, YEARS } from "./figures";
import type { Sample } from "./sample";

/** One sheet, one row an indicator, one column a year. */
export interface MonitoringColumns {
  readonly headers: readonly string[];
  readonly row: (indicator: Indicator, index: number) => readonly NewCellInput[];
}

export function monitoringColumns(plan: Plan): MonitoringColumns {
  return {
    headers: [
      "序号",
      "指标名称",
      "单位",
      `${plan.baselineYear}年基础`,
      ...YEARS.map((year) => `${year}年`),
      `${plan.targetYear}年目标`,
      "责任部门",
      "备注",
    ],
    row: (indicator, index) => [
      centre(index + 1),
      text(plainName(indicator)),
      centre(indicator.unit),
      figure(indicator.baseline.printed),
      ...example(indicator).actuals.map(input),
      figure(indicator.target.printed),
      centre(example(indicator).department),
      text(null),
    ],
  };
}

const WIDTHS = { A: 7, B: 48, C: 9, D: 13, E: 11, F: 11, G: 11, H: 13, I: 15, J: 18 };

/** Title, unit of the filler, header, rows, note: the form in which departments report. */
export function monitoringSheet(
  plan: Plan,
  name: string,
  heading: string,
  filler: string,
  indicators: readonly Indicator[],
): NewSheet {
  const { headers, row } = monitoringColumns(plan);
  const width = headers.length;
  const last = indicators.length + 4;
  return {
    name,
    rows: [
      across(title(heading), width),
      across(subtitle(filler), width),
      headers.map(header),
      ...indicators.map(row),
      across(note(DISCLAIMER), width),
    ],
    merges: [1, 2, last].map((line) => `A${line}:${letter(width - 1)}${line}`),
    widths: WIDTHS,
    defaultHeight: ROW_HEIGHT,
    heights: { 1: 34, 3: 28, [last]: 34 },
    freeze: "C4",
    printTitleRows: [1, 3],
  };
}

export function monitoring(plan: Plan): Sample {
  const heading = "金东区科技创新“十四五”主要发展指标年度监测表（示例数据）";
  return {
    name: "monitoring-2021-2023",
    title: heading,
    sheets: [
      monitoringSheet(plan, "年度监测", heading, "汇总单位：区科技局", plan.indicators),
      guide(plan),
    ],
  };
}

export function departmentPart(plan: Plan): Sample {
  const department = "区统计局";
  const own = plan.indicators.filter((item) => example(item).department === department);
  const heading = `金东区科技创新“十四五”主要发展指标年度监测表（${department}，示例数据）`;
  return {
    name: "department-part",
    title: heading,
    sheets: [monitoringSheet(plan, department, heading, `填报单位：${department}`, own)],
  };
}

function guide(plan: Plan): NewSheet {
  const lines = [
    `1. 本表依据《${plan.title}》（${plan.documentNumber ?? ""}）表2编制。`,
    "2. 黄色单元格由责任部门填写，其余单元格请勿改动。",
    "3. 按指标单位填写数字，不带单位；没有数据的留空，不要填 0。",
    "4. 当年数据为预计数的，在备注中注明“预计”。",
    "5. 填报后用“校验”检查，错误须改正，提示须说明原因。",
  ];
  return {
    name: "填报说明",
    rows: [[title("填报说明")], ...lines.map((line) => [text(line)])],
    widths: { A: 84 },
    defaultHeight: ROW_HEIGHT,
    heights: { 1: 34 },
  };
}

/** Nothing filled in but what the plan fixes. */
export function template(plan: Plan): Sample {
  const heading = "金东区科技创新“十四五”主要发展指标年度填报表";
  const span = plan.targetYear - plan.baselineYear;
  const years = Array.from({ length: span }, (_, index) => plan.baselineYear + 1 + index);
  const headers = [
    "序号",
    "指标名称",
    "单位",
    `${plan.baselineYear}年基础`,
    ...years.map((year) => `${year}年完成`),
    `${plan.targetYear}年目标`,
    "责任部门",
    "备注",
  ];
  const departments = [...new Set(plan.indicators.map((item) => example(item).department))];
  const width = headers.length;
  const lastLetter = letter(width - 1);
  const sheet: NewSheet = {
    name: "年度填报",
    rows: [
      across(title(heading), width),
      across(
        subtitle(
          "填报单位（盖章）：                    填报人：            日期：      年   月   日",
        ),
        width,
      ),
      headers.map(header),
      ...plan.indicators.map((indicator, index) => [
        centre(index + 1),
        text(plainName(indicator)),
        centre(indicator.unit),
        figure(indicator.baseline.printed),
        ...years.map(() => input(null)),
        figure(indicator.target.printed),
        { value: null, style: "input" as const },
        text(null),
      ]),
      across(
        note(
          `注：${plan.baselineYear}年基础和${plan.targetYear}年目标取自规划表2，规划未给出基础值的留空。`,
        ),
        width,
      ),
    ],
    merges: [1, 2, plan.indicators.length + 4].map((line) => `A${line}:${lastLetter}${line}`),
    widths: { ...WIDTHS, H: 11, I: 11, J: 13, K: 15, L: 18 },
    defaultHeight: ROW_HEIGHT,
    heights: { 1: 34, 3: 28 },
    freeze: "C4",
    printTitleRows: [1, 3],
    validations: [
      {
        range: `K4:K${plan.indicators.length + 3}`,
        choices: { formula: `部门名单!$A$2:$A$${departments.length + 1}` },
        message: "请从部门名单中选择",
      },
    ],
  };
  return {
    name: "template-empty",
    title: heading,
    sheets: [
      sheet,
      guide(plan),
      {
        name: "部门名单",
        visibility: "hidden",
        rows: [[header("部门（示例）")], ...departments.map((department) => [text(department)])],
        widths: { A: 20 },
      },
    ],
  };
}
