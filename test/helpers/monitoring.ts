import { type Indicator, shippedPlans } from "../../src/plan";
import { type CellSpec, parseAddress } from "../../src/workbook";

type Cells = readonly (readonly CellSpec[])[];

/**
 * A yearly monitoring table of a shipped plan from A1, filled in along the way from baseline to
 * target: 序号 A, 指标名称 B, 单位 C, 基期 D, one column a year from E, then 目标, 责任部门, 备注.
 */
export function monitoringTable(planId: string, years: readonly number[]): CellSpec[][] {
  const plan = shippedPlans.find(({ id }) => id === planId);
  if (!plan) throw new Error(`no plan ${planId}`);
  return [
    [
      "序号",
      "指标名称",
      "单位",
      `${plan.baselineYear}年基期值`,
      ...years.map((year) => `${year}年完成值`),
      `${plan.targetYear}年目标值`,
      "责任部门",
      "备注",
    ],
    ...plan.indicators.map((indicator): CellSpec[] => [
      indicator.order,
      indicator.name,
      indicator.unit,
      indicator.baseline.value,
      ...years.map((year) => onTheWay(indicator, year)),
      indicator.target.printed,
      "区科技局",
      null,
    ]),
  ].map((row) => row.map((cell) => (isFigure(cell) ? Number(cell) : cell)));
}

function isFigure(cell: CellSpec): boolean {
  return typeof cell === "string" && /^[\d.]+$/.test(cell);
}

function onTheWay({ baseline, target, unit, kind }: Indicator, year: number): number {
  const to = target.value as number;
  const from = baseline.value ?? 0.8 * to;
  if (kind === "maintenance") return from + (year - baseline.year) * 7;
  const value = from + ((to - from) * (year - baseline.year)) / (target.year - baseline.year);
  return Number(value.toFixed(unit === "%" ? 2 : 0));
}

/** The table with some cells replaced, by address; rows and columns are added where needed. */
export function changed(cells: Cells, changes: Readonly<Record<string, CellSpec>>): CellSpec[][] {
  const rows = cells.map((row) => [...row]);
  for (const [address, value] of Object.entries(changes)) {
    const at = parseAddress(address);
    if (!at) throw new Error(`not an address: ${address}`);
    while (rows.length <= at.row) rows.push([]);
    const row = rows[at.row] as CellSpec[];
    while (row.length < at.column) row.push(null);
    row[at.column] = value;
  }
  return rows;
}

/** Without some rows, counted from 1 as Excel shows them. */
export function without(cells: Cells, ...rows: readonly number[]): CellSpec[][] {
  return cells.filter((_, i) => !rows.includes(i + 1)).map((row) => [...row]);
}

/** A table of no known plan: 序号, 指标名称, 单位, 基期, 目标, 备注, with the rows given. */
export function strangeTable(
  ...rows: readonly (readonly [
    name: string,
    unit: string | null,
    baseline: CellSpec,
    target: CellSpec,
    note?: CellSpec,
  ])[]
): CellSpec[][] {
  const filler = [
    ["森林覆盖率", "%", 61.2, "62以上"],
    ["城镇化率", "%", 58.4, "65以上"],
    ["公共图书馆面积", "平方米", 5200, "8000以上"],
    ["社会组织数量", "个", 120, "160以上"],
  ] as const;
  return [
    ["序号", "指标名称", "单位", "2020年基期值", "2025年目标值", "备注"],
    ...[...rows, ...filler].map((row, i): CellSpec[] => [
      i + 1,
      ...row.map((cell) => cell ?? null),
    ]),
  ];
}
