import type { CellSpec } from "../../src/workbook";

/** Rows of 表 2 that run smoothly, to keep a row under test company. */
const COMPANIONS: readonly (readonly [string, string, number, number])[] = [
  ["高新技术产业增加值占规上工业比重", "%", 52.9, 60],
  ["规模以上工业企业 R&D 支出占主营业务收入的比重", "%", 2.21, 3],
  ["每万人高价值发明专利拥有量", "件", 4, 6.7],
];

/**
 * A monitoring table of the plan of 2021 to 2025: A 序号, B 指标名称, C 单位, D 2020年基础, E on the
 * yearly figures, last 2025年目标. The given rows stand first, from sheet row 2 on; each is name,
 * unit, baseline, yearly figures, target.
 */
export function yearlyTable(...rows: readonly (readonly CellSpec[])[]): CellSpec[][] {
  const years = Math.max(...rows.map((row) => row.length)) - 4;
  const companions = COMPANIONS.map(([name, unit, baseline, target]): CellSpec[] => {
    const yearly = Array.from({ length: years }, (_, i) =>
      Number((baseline + ((target - baseline) * (i + 1)) / 5.2).toFixed(2)),
    );
    return [name, unit, baseline, ...yearly, target];
  });
  const header = Array.from({ length: years }, (_, i) => `${2021 + i}年`);
  return [
    ["序号", "指标名称", "单位", "2020年基础", ...header, "2025年目标"],
    ...[...rows, ...companions].map((row, i): CellSpec[] => [i + 1, ...row]),
  ];
}
