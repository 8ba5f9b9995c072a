import type { ExpectedTable, Layout, PlanRow, PlanTable } from "../types";
import {
  actual,
  baselineOf,
  type ColumnSpec,
  column,
  expectRows,
  figure,
  nameWithUnit,
  simple,
  targetOf,
  words,
} from "./shared";

/** Tables that carry what was reached: yearly monitoring, mid-term review, final completion. */
export const PROGRESS_LAYOUTS: Readonly<Record<string, Layout>> = {
  yearly: (plan) => {
    const years = yearsBetween(plan, 3);
    const english = plan.language === "en";
    return simple(
      plan,
      [
        ...start(plan),
        column.baseline(plan),
        ...years.map((year) => ({
          header: english ? `${year} actual` : `${year}年实际`,
          value: (row: PlanRow) => actual(plan, row, year),
        })),
        column.target(plan),
        { header: words(plan).department, value: (row) => row.department },
      ],
      { expect: monitoring(plan, years) },
    );
  },

  "yearly-bare-years": (plan) => {
    if (plan.language === "en") return null;
    const years = yearsBetween(plan, 4);
    return simple(
      plan,
      [
        ...start(plan),
        { header: `${plan.baselineYear}年（基期）`, value: baselineOf },
        ...years.map((year) => ({
          header: `${year}年`,
          value: (row: PlanRow) => actual(plan, row, year),
        })),
        { header: `${plan.targetYear}年目标值`, value: targetOf },
        { header: "完成进度（%）", value: () => null },
        { header: "备注", value: () => null },
      ],
      { expect: monitoring(plan, years) },
    );
  },

  "yearly-grouped": (plan) => {
    if (plan.language === "en") return null;
    const years = yearsBetween(plan, 3);
    return simple(
      plan,
      [
        { ...column.ordinal(plan), header: ["序号", ""] },
        { ...column.name(plan), header: ["指标名称", ""] },
        { ...column.unit(plan), header: ["单位", ""] },
        { header: ["规划值", `${plan.baselineYear}年基期值`], value: baselineOf },
        { header: ["规划值", `${plan.targetYear}年目标值`], value: targetOf },
        ...years.map((year) => ({
          header: ["年度完成情况", `${year}年`],
          value: (row: PlanRow) => actual(plan, row, year),
        })),
        { header: ["责任单位", ""], value: (row) => row.department },
      ],
      { expect: monitoring(plan, years) },
    );
  },

  "yearly-empty": (plan) => {
    if (plan.language === "en") return null;
    const years = yearsBetween(plan, 5);
    const expect = monitoring(plan, years);
    return simple(
      plan,
      [
        ...start(plan),
        column.baseline(plan),
        ...years.map((year) => ({ header: `${year}年完成值`, value: () => null })),
        column.target(plan),
      ],
      {
        expect: {
          ...expect,
          rows: expectRows(plan.rows, () => ({
            actuals: Object.fromEntries(years.map((year) => [year, null])),
          })),
        },
      },
    );
  },

  midterm: (plan) => {
    if (plan.language === "en") return null;
    const year = Math.floor((plan.baselineYear + plan.targetYear + 1) / 2);
    return simple(
      plan,
      [
        ...start(plan),
        column.baseline(plan),
        { header: `${plan.targetYear}年规划目标`, value: targetOf },
        { header: `${year}年完成值`, value: (row) => actual(plan, row, year) },
        { header: "目标完成率（%）", value: (row) => rate(row, actual(plan, row, year)) },
        { header: "是否达到序时进度", value: (_, index) => (index % 4 === 2 ? "否" : "是") },
      ],
      { expect: monitoring(plan, [year]) },
    );
  },

  completion: (plan) => {
    if (plan.language === "en") return null;
    const year = plan.targetYear;
    return simple(
      plan,
      [
        ...start(plan),
        column.baseline(plan),
        column.target(plan),
        { header: `${year}年实际完成`, value: (row) => actual(plan, row, year) },
        { header: "完成率", value: (row) => rate(row, actual(plan, row, year)) },
        { header: "完成情况", value: (_, index) => (index % 5 === 3 ? "未完成" : "完成") },
      ],
      { expect: { ...monitoring(plan, [year]), kind: "completion" } },
    );
  },

  "completion-printed": (plan) => {
    if (plan.language === "en") return null;
    const year = plan.targetYear;
    return simple(
      plan,
      [
        { header: "序号", value: (_, index) => index + 1 },
        { header: "指标名称", value: (row) => nameWithUnit(plan, row) },
        { header: `${plan.baselineYear} 年`, value: baselineOf },
        { header: `${year} 年目标`, value: targetOf },
        { header: `${year} 年完成 情况`, value: (row) => actual(plan, row, year) },
      ],
      {
        title: `${plan.title}完成情况`,
        expect: { ...monitoring(plan, [year]), kind: "completion" },
      },
    );
  },

  "annual-targets": (plan) => {
    if (plan.language === "en") return null;
    const years = yearsBetween(plan, 4);
    const step = (row: PlanRow, year: number) =>
      typeof figure(row.target.printed) === "number" ? actual(plan, row, year) : null;
    return simple(plan, [
      ...start(plan),
      column.baseline(plan),
      ...years.map((year) => ({
        header: `${year}年目标`,
        value: (row: PlanRow) => step(row, year),
      })),
      column.target(plan),
    ]);
  },

  provisional: (plan) => {
    if (plan.language === "en") return null;
    const years = yearsBetween(plan, 2);
    const last = years.at(-1);
    return simple(
      plan,
      [
        ...start(plan),
        column.baseline(plan),
        ...years.map((year) => ({
          header: year === last ? `${year}年（预计）` : `${year}年实绩`,
          value: (row: PlanRow) => actual(plan, row, year),
        })),
        column.target(plan),
      ],
      { expect: monitoring(plan, years) },
    );
  },
};

function start(plan: PlanTable): ColumnSpec[] {
  return [column.ordinal(plan), column.name(plan), column.unit(plan)];
}

/** Up to `count` years after the baseline and before the target; the target year itself if asked for more. */
function yearsBetween(plan: PlanTable, count: number): number[] {
  const span = plan.targetYear - plan.baselineYear;
  return Array.from({ length: Math.min(count, span) }, (_, index) => plan.baselineYear + 1 + index);
}

function monitoring(plan: PlanTable, years: readonly number[]): Partial<ExpectedTable> {
  return {
    kind: "monitoring",
    rows: expectRows(plan.rows, (row) => ({
      actuals: Object.fromEntries(years.map((year) => [year, actual(plan, row, year)])),
    })),
  };
}

function rate(row: PlanRow, reached: number | null): number | string {
  const { value } = row.target.means;
  if (reached === null || typeof value !== "number" || value === 0) return "—";
  return Number(((reached / value) * 100).toFixed(1));
}
