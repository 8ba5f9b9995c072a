import type { NewCell, NewCellInput } from "../../src/ooxml/create";
import type { Goal, Indicator, Plan } from "../../src/plan";
import {
  across,
  centre,
  figure,
  header,
  note,
  plainName,
  ROW_HEIGHT,
  section,
  subtitle,
  text,
  title,
} from "./cells";
import { example, YEARS } from "./figures";
import type { Sample } from "./sample";

const WIDTH = 9;
/** Two indicators that whoever made the sheet forgot, by their place in the plan. */
const FORGOTTEN = [6, 15];

/** A sheet as it comes back after a year of copying: everything is there, nothing is where it was. */
export function messy(plan: Plan, past: Plan): Sample {
  const heading = "金东区科技创新 “十四五”规划 主要指标 进展情况表（示例数据）";
  const grid = new Lines();
  grid.add(["附件3"]);
  grid.merge(grid.add(across(title(heading), WIDTH)), WIDTH);
  grid.merge(
    grid.add(across(subtitle("填报单位：区科技局　　填报日期：２０２４年１月"), WIDTH)),
    WIDTH,
  );
  addHeader(grid, plan);
  for (const goal of [...plan.goals].reverse()) addGoal(grid, plan, goal);
  addRows(
    grid,
    plan.indicators.filter((item) => item.goal === null),
  );
  const last = grid.add(
    across(
      note(
        "注：①“占GDP比重”按初步核算数计算；②2021—2023年数据和责任部门均为示例，不是实际统计结果。",
      ),
      WIDTH,
    ),
  );
  grid.merge(last, WIDTH);
  grid.add([]);
  grid.add([]);
  addPast(grid, past);
  return {
    name: "messy",
    title: heading,
    sheets: [
      {
        name: "Sheet1",
        rows: grid.rows,
        merges: grid.merges,
        widths: { A: 7, B: 44, C: 10, D: 12, E: 14, F: 18, G: 12, H: 12, I: 15 },
        defaultHeight: ROW_HEIGHT,
        heights: { 2: 34, 4: 24, 5: 36, [last]: 34 },
      },
      { name: "Sheet2", rows: [] },
    ],
  };
}

/** Rows from the top down; row numbers count from one. */
class Lines {
  readonly rows: NewCellInput[][] = [];
  readonly merges: string[] = [];

  add(cells: NewCellInput[]): number {
    return this.rows.push(cells);
  }

  merge(row: number, width: number): void {
    this.merges.push(`A${row}:${String.fromCharCode(64 + width)}${row}`);
  }
}

function addHeader(grid: Lines, plan: Plan): void {
  const top = grid.add(
    [
      "序号",
      "指 标 名 称",
      "计量\n单位",
      "规划值",
      null,
      "年度实际完成情况",
      null,
      null,
      "责任\n部门",
    ].map(header),
  );
  const bottom = grid.add(
    [
      null,
      null,
      null,
      `${wide(plan.baselineYear)}年 基础`,
      `${wide(plan.targetYear)}年\n目标`,
      ...YEARS.map((year, index) => (index === 1 ? `${year}年` : `${wide(year)} 年`)),
      null,
    ].map(header),
  );
  for (const column of ["A", "B", "C", "I"]) {
    grid.merges.push(`${column}${top}:${column}${bottom}`);
  }
  grid.merges.push(`D${top}:E${top}`, `F${top}:H${top}`);
}

function addGoal(grid: Lines, plan: Plan, goal: Goal): void {
  const numerals = "一二三四五六七八九";
  const order = plan.goals.length - plan.goals.indexOf(goal) - 1;
  const row = grid.add(across(section(`（${numerals[order]}）${goal.name}`), WIDTH));
  grid.merge(row, WIDTH);
  addRows(grid, plan.indicators.filter((item) => item.goal === goal.id).reverse());
  if (order === 1) grid.add([]);
}

function addRows(grid: Lines, indicators: readonly Indicator[]): void {
  for (const indicator of indicators) {
    if (FORGOTTEN.includes(indicator.order)) continue;
    grid.add([
      centre(indicator.order),
      text(indicator.order % 5 === 1 ? (indicator.aliases[0] ?? indicator.name) : indicator.name),
      centre(indicator.unit === "%" ? "％" : indicator.unit),
      figure(indicator.baseline.printed),
      target(indicator),
      ...example(indicator).actuals.map((value, index) => typed(value, indicator.order + index)),
      centre(example(indicator).department),
    ]);
  }
}

function target(indicator: Indicator): NewCell {
  const { printed } = indicator.target;
  return indicator.order % 4 === 0 ? { value: wide(printed), style: "number" } : figure(printed);
}

/** As different people type figures: as numbers, as text, full-width, with thousands marks. */
function typed(value: number, turn: number): NewCell {
  const forms: NewCell["value"][] = [
    value,
    String(value),
    wide(value),
    value >= 1000 ? value.toLocaleString("en-US") : value,
    value,
  ];
  return { value: forms[turn % forms.length] ?? value, style: "number" };
}

function addPast(grid: Lines, past: Plan): void {
  grid.add(["附表：“十三五”主要指标完成情况（部分）"]);
  grid.add(
    [
      "序号",
      "指标",
      "单位",
      `${past.baselineYear}年`,
      `${past.targetYear}年目标`,
      `${past.targetYear}年完成情况`,
    ].map(header),
  );
  past.indicators
    .filter((_, index) => index % 2 === 0)
    .forEach((indicator, index) => {
      grid.add([
        centre(index + 1),
        text(plainName(indicator)),
        centre(indicator.unit),
        figure(indicator.baseline.printed),
        figure(indicator.target.printed),
        figure(indicator.reported?.printed ?? ""),
      ]);
    });
}

function wide(value: number | string): string {
  return String(value).replace(/[!-~]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}
