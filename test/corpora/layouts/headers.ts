import type { Layout } from "../types";
import {
  baselineOf,
  type ColumnSpec,
  column,
  expectRows,
  has,
  simple,
  targetOf,
  words,
} from "./shared";

/** Headers that say the same in other words, or in several rows. */
export const HEADER_LAYOUTS: Readonly<Record<string, Layout>> = {
  "two-row-header": (plan) => {
    const group = plan.language === "en" ? "Plan period" : "规划期";
    const w = words(plan);
    return simple(plan, [
      { ...column.ordinal(plan), header: [w.ordinal, ""] },
      { ...column.name(plan), header: [w.name, ""] },
      { ...column.unit(plan), header: [w.unit, ""] },
      { header: [group, w.baseline], value: baselineOf },
      { header: [group, w.target], value: targetOf },
      ...(has(plan, "attribute") ? [{ ...column.attribute(plan), header: [w.attribute, ""] }] : []),
    ]);
  },

  "three-row-header": (plan) => {
    if (plan.language === "en") return null;
    const group = "规划主要指标值";
    return simple(plan, [
      { ...column.ordinal(plan), header: ["序号", "", ""] },
      { ...column.name(plan), header: ["指标名称", "", ""] },
      { ...column.unit(plan), header: ["计量单位", "", ""] },
      { header: [group, "基期", `${plan.baselineYear}年`], value: baselineOf },
      { header: [group, "目标", `${plan.targetYear}年`], value: targetOf },
      { header: ["备注", "", ""], value: () => null },
    ]);
  },

  "year-numbers": (plan) =>
    simple(plan, [
      column.ordinal(plan),
      column.name(plan),
      column.unit(plan),
      { header: plan.baselineYear, value: baselineOf },
      { header: plan.targetYear, value: targetOf },
    ]),

  "bare-years": (plan) =>
    plan.language === "en"
      ? null
      : simple(plan, [
          { header: "序号", value: (_, index) => index + 1 },
          { header: "指标", value: (row) => row.name },
          { header: "单位", value: (row) => row.unit },
          { header: `${plan.baselineYear}年`, value: baselineOf },
          { header: `${plan.targetYear}年`, value: targetOf },
          ...(has(plan, "attribute") ? [column.attribute(plan)] : []),
        ]),

  "base-and-goal-values": (plan) =>
    pair(plan, `${plan.baselineYear}年基数`, `${plan.targetYear}年目标值`),

  "present-and-planned": (plan) =>
    pair(plan, `${plan.baselineYear}年现状`, `规划${plan.targetYear}年`),

  "reached-and-expected": (plan) =>
    pair(plan, `${plan.baselineYear}年完成值`, `${plan.targetYear}年预期目标`),

  "years-in-title-only": (plan) => {
    if (plan.language === "en") return null;
    const columns: ColumnSpec[] = [
      column.ordinal(plan),
      column.name(plan),
      column.unit(plan),
      { header: "基期值", value: baselineOf },
      { header: "目标值", value: targetOf },
      { header: "指标属性", value: (row) => row.attribute ?? "预期性" },
    ];
    const title = `${plan.title}（${plan.baselineYear}—${plan.targetYear}年）`;
    return simple(plan, columns, {
      title,
      expect: {
        rows: expectRows(plan.rows, (row) => ({ attribute: row.attribute ?? "预期性" })),
      },
    });
  },

  "period-ends": (plan) => {
    const ordinals: Partial<Record<number, string>> = {
      2015: "十二五",
      2020: "十三五",
      2025: "十四五",
      2030: "十五五",
    };
    const from = ordinals[plan.baselineYear];
    const to = ordinals[plan.targetYear];
    if (!from || !to || plan.language === "en") return null;
    return pair(plan, `“${from}”末`, `“${to}”末目标`);
  },

  "line-breaks": (plan) => {
    if (plan.language === "en") return null;
    return simple(plan, [
      { header: "序\n号", value: (_, index) => index + 1 },
      { header: "指标\n名称", value: (row) => row.name },
      { header: "单位", value: (row) => row.unit ?? "" },
      { header: `${plan.baselineYear}年\n基数`, value: baselineOf },
      { header: `${plan.targetYear} 年\n目标 值`, value: targetOf },
    ]);
  },

  "date-headers": (plan) => {
    if (plan.language === "en") return null;
    const date = (year: number) => ({ value: endOfYear(year), format: 'yyyy"年"' });
    return simple(plan, [
      { header: ["序号", ""], value: (_, index) => index + 1 },
      { header: ["主要指标", ""], value: (row) => row.name },
      { header: ["单位", ""], value: (row) => row.unit ?? "" },
      { header: ["基期", date(plan.baselineYear)], value: baselineOf },
      { header: ["目标", date(plan.targetYear)], value: targetOf },
    ]);
  },

  "growth-column": (plan) => {
    if (plan.language === "en") return null;
    return simple(plan, [
      { header: "指标", value: (row) => row.name },
      { header: "单位", value: (row) => row.unit ?? "—" },
      { header: `${plan.baselineYear}年`, value: baselineOf },
      { header: `${plan.targetYear}年`, value: targetOf },
      {
        header: has(plan, "growth") ? "年均/累计" : "年均增长[累计]",
        value: (row, index) => row.growth ?? (index % 3 === 0 ? "—" : `[${5 + index}]`),
      },
      { header: "属性", value: (row) => row.attribute ?? "预期性" },
    ]);
  },

  "english-headers": (plan) =>
    simple(
      plan,
      [
        { header: "No.", value: (_, index) => index + 1 },
        { header: "Indicator", value: (row) => row.name },
        { header: "Unit", value: (row) => row.unit ?? "-" },
        { header: `Baseline (${plan.baselineYear})`, value: baselineOf },
        { header: `Target (${plan.targetYear})`, value: targetOf },
      ],
      { title: null },
    ),
};

function pair(plan: Parameters<Layout>[0], baseline: string, target: string) {
  if (plan.language === "en") return null;
  return simple(plan, [
    column.ordinal(plan),
    column.name(plan),
    column.unit(plan),
    { header: baseline, value: baselineOf },
    { header: target, value: targetOf },
  ]);
}

/** Serial number of 31 December in the 1900 system. */
export function endOfYear(year: number): number {
  return Date.UTC(year, 11, 31) / 86_400_000 + 25_569;
}
