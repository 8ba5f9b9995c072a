import type { NewCell, NewCellInput, NewSheet } from "../../src/ooxml/create";
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
  section,
  subtitle,
  text,
  title,
} from "./cells";
import { DISCLAIMER, example, YEARS } from "./figures";
import type { Sample } from "./sample";

/** Something planted: which cell, what is wrong with it. */
interface Planted {
  readonly cell: string;
  readonly what: string;
}

const FIRST_ROW = 4;
/** Columns of the sheet by what they hold. */
const COLUMN = {
  ordinal: 0,
  name: 1,
  unit: 2,
  baseline: 3,
  firstYear: 4,
  final: 7,
  target: 8,
  department: 9,
};

/** A submission with one of each mistake that is made every year, and the list of them. */
export function withErrors(plan: Plan): Sample {
  const heading = "金东区科技创新“十四五”主要发展指标年度监测表（含错误的示例）";
  const headers = [
    "序号",
    "指标名称",
    "单位",
    `${plan.baselineYear}年基础`,
    ...YEARS.map((year) => `${year}年`),
    `${plan.targetYear}年实际`,
    `${plan.targetYear}年目标`,
    "责任部门",
  ];
  const rows = plan.indicators.map((indicator, index) => dataRow(indicator, index));
  const planted: Planted[] = [];
  const merges: string[] = [];
  spoil(plan, rows, planted, merges);

  headers[COLUMN.firstYear + 1] = "";
  planted.push({
    cell: `${letter(COLUMN.firstYear + 1)}3`,
    what: "表头缺失：该列应为 2022年",
  });
  const width = headers.length;
  const last = FIRST_ROW + rows.length;
  const sheet: NewSheet = {
    name: "年度监测",
    rows: [
      across(title(heading), width),
      across(subtitle("填报单位：区科技局　　报告年度：2023年"), width),
      headers.map((name) => header(name || null)),
      ...rows,
      across(note(DISCLAIMER), width),
    ],
    merges: [...[1, 2, last].map((line) => `A${line}:${letter(width - 1)}${line}`), ...merges],
    widths: { A: 7, B: 48, C: 9, D: 13, E: 11, F: 11, G: 11, H: 13, I: 13, J: 15 },
    defaultHeight: ROW_HEIGHT,
    heights: { 1: 34, 3: 28, [last]: 34 },
    freeze: "C4",
    printTitleRows: [1, 3],
  };
  return { name: "with-errors", title: heading, sheets: [sheet, list(planted)] };
}

function dataRow(indicator: Indicator, index: number): NewCellInput[] {
  return [
    centre(index + 1),
    text(plainName(indicator)),
    centre(indicator.unit),
    figure(indicator.baseline.printed),
    ...example(indicator).actuals.map(input),
    input(null),
    figure(indicator.target.printed),
    centre(example(indicator).department),
  ];
}

function spoil(plan: Plan, rows: NewCellInput[][], planted: Planted[], merges: string[]): void {
  const rowOf = (id: string) => {
    const index = plan.indicators.findIndex((item) => item.id === id);
    if (index < 0) throw new Error(`no indicator ${id}`);
    return index;
  };
  type Explain = string | ((indicator: Indicator) => string);
  const plant = (id: string, column: number, value: NewCell["value"], explain: Explain) => {
    const row = rowOf(id);
    const what = typeof explain === "string" ? explain : explain(plan.indicators[row] as Indicator);
    const old = rows[row]?.[column] as NewCell;
    (rows[row] as NewCellInput[])[column] = { ...old, value };
    planted.push({ cell: `${letter(column)}${FIRST_ROW + row}`, what });
  };
  const { firstYear } = COLUMN;
  plant(
    "rd-gdp-share",
    firstYear + 2,
    0.0305,
    (item) => `百分数填成了小数，应为 ${example(item).actuals[2]}`,
  );
  plant("industrial-rd-revenue-share", firstYear, "２．３５", "全角数字");
  plant("maker-spaces", firstYear + 2, { error: "#DIV/0!" }, "单元格是公式错误值");
  plant(
    "national-high-tech-enterprises",
    COLUMN.baseline,
    119,
    (item) => `基础值与规划不符，表2为 ${item.baseline.printed}`,
  );
  plant(
    "technology-smes",
    firstYear + 2,
    7520,
    (item) => `疑为多写一个 0，应为 ${example(item).actuals[2]}`,
  );
  plant("technology-smes", COLUMN.unit, "户", (item) => `单位与规划不符，表2为${item.unit}`);
  plant("rd-institutions", firstYear, "148", "数字以文本形式存储");
  plant(
    "digital-economy-gdp-share",
    COLUMN.target,
    "30 以上",
    (item) => `目标与规划不符，表2为 ${item.target.printed}`,
  );
  plant("rd-personnel", COLUMN.final, 4100, "填了尚未到期年份的数据");
  plant("technology-transactions-gdp-share", firstYear + 2, -2.7, "不可能为负数");
  plant("incubators", firstYear + 2, 10.5, "家数应为整数");

  const patents = FIRST_ROW + rowOf("high-value-invention-patents-per-10k");
  const merged = `${letter(firstYear)}${patents}:${letter(firstYear)}${patents + 1}`;
  (rows[patents + 1 - FIRST_ROW] as NewCellInput[])[firstYear] = { value: null, style: "input" };
  merges.push(merged);
  planted.push({ cell: merged, what: "数据单元格被合并，下一行的数据丢失" });

  const copy = [...(rows[rowOf("innovation-service-complexes")] as NewCellInput[])];
  copy[firstYear + 2] = input(3);
  rows.push(copy);
  planted.push({
    cell: `B${FIRST_ROW + rows.length - 1}`,
    what: "指标重复，序号也重复，且与前一行数据不一致",
  });
}

function list(planted: readonly Planted[]): NewSheet {
  return {
    name: "错误清单",
    rows: [
      across(title("本文件中有意放入的错误"), 3),
      ["序号", "单元格", "问题"].map(header),
      ...planted.map(({ cell, what }, index) => [centre(index + 1), centre(cell), text(what)]),
      across(section("以上错误都在“年度监测”表中"), 3),
    ],
    merges: ["A1:C1", `A${planted.length + 3}:C${planted.length + 3}`],
    widths: { A: 8, B: 12, C: 56 },
    defaultHeight: ROW_HEIGHT,
    heights: { 1: 34 },
  };
}
