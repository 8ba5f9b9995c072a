import { Grid } from "../grid";
import type { Layout, PlanRow, PlanTable } from "../types";
import {
  baselineOf,
  type ColumnSpec,
  column,
  expectRows,
  expectTable,
  figure,
  nameWithUnit,
  putTable,
  simple,
  targetOf,
  words,
} from "./shared";

const SHEET = "主要指标";

/** Rows and columns in other orders, interrupted, split or turned. */
export const ARRANGEMENT_LAYOUTS: Readonly<Record<string, Layout>> = {
  "reordered-columns": (plan) =>
    simple(plan, [
      column.attribute(plan),
      column.target(plan),
      column.unit(plan),
      column.name(plan),
      column.baseline(plan),
      column.ordinal(plan),
    ]),

  "sections-and-chinese-ordinals": (plan) => {
    if (plan.language === "en") return null;
    const grid = new Grid().put(0, 0, plan.title).merge(0, 0, 0, 4);
    let at = putTable(grid, 1, 0, standard(plan), []);
    groups(plan).forEach(([category, rows], section) => {
      grid.put(at, 0, `${chinese(section + 1)}、${category}`).merge(at, 0, at, 4);
      at++;
      rows.forEach((row, index) => {
        grid.line(at, 0, [`（${chinese(index + 1)}）`, row.name, row.unit ?? "—"]);
        grid.line(at, 3, [baselineOf(row), targetOf(row)]);
        at++;
      });
    });
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "section-in-name-column": (plan) => {
    const grid = new Grid().put(0, 0, plan.title);
    let at = putTable(grid, 1, 0, standard(plan), []);
    let order = 0;
    for (const [category, rows] of groups(plan)) {
      grid.put(at++, 1, category);
      for (const row of rows) {
        grid.line(at, 0, [`${++order}.`, row.name, row.unit ?? "—"]);
        grid.line(at++, 3, [baselineOf(row), targetOf(row)]);
      }
    }
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "category-at-left": (plan) => {
    const english = plan.language === "en";
    const grid = new Grid().put(0, 0, plan.title).merge(0, 0, 0, 5);
    const first = { header: english ? "Area" : "类别", value: () => null };
    const name = english ? column.name(plan) : { ...column.name(plan), header: "指标" };
    const bottom = putTable(
      grid,
      1,
      0,
      [
        first,
        column.ordinal(plan),
        name,
        column.unit(plan),
        column.baseline(plan),
        column.target(plan),
      ],
      plan.rows,
    );
    let at = bottom - plan.rows.length;
    for (const [category, rows] of groups(plan)) {
      grid.put(at, 0, category).merge(at, 0, at + rows.length - 1, 0);
      at += rows.length;
    }
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "two-name-levels": (plan) => {
    if (plan.language === "en" || groups(plan).length < 2) return null;
    const grid = new Grid().put(0, 0, plan.title).merge(0, 0, 0, 4);
    const columns: ColumnSpec[] = [
      { header: "一级指标", value: (row) => row.category },
      { header: "二级指标", value: (row) => row.name },
      { header: "单位", value: (row) => row.unit ?? "—" },
      column.baseline(plan),
      column.target(plan),
    ];
    putTable(grid, 1, 0, columns, plan.rows);
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "numbered-names": (plan) =>
    simple(plan, [
      {
        header: words(plan).name,
        value: (row, index) => `${index + 1}. ${nameWithUnit(plan, row)}`,
      },
      column.baseline(plan),
      column.target(plan),
    ]),

  "repeated-header": (plan) => {
    const grid = new Grid().put(0, 0, plan.title).merge(0, 0, 0, 4);
    const half = Math.ceil(plan.rows.length / 2);
    const at = putTable(grid, 1, 0, standard(plan), plan.rows.slice(0, half));
    const rest = standard(plan).map((item, index) =>
      index === 0 ? { ...item, value: (_: PlanRow, row: number) => half + row + 1 } : item,
    );
    putTable(grid, at, 0, rest, plan.rows.slice(half));
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  transposed: (plan) => {
    const w = words(plan);
    const grid = new Grid().put(0, 0, plan.title);
    grid.line(1, 0, [w.name, ...plan.rows.map((row) => row.name)]);
    grid.line(2, 0, [w.unit, ...plan.rows.map((row) => row.unit ?? "—")]);
    grid.line(3, 0, [w.baseline, ...plan.rows.map(baselineOf)]);
    grid.line(4, 0, [w.target, ...plan.rows.map(targetOf)]);
    return {
      sheets: [grid.sheet(SHEET)],
      tables: [expectTable(plan, SHEET, { transposed: true })],
    };
  },

  "side-by-side": (plan) => {
    if (plan.rows.length < 8) return null;
    const half = Math.ceil(plan.rows.length / 2);
    const left = plan.rows.slice(0, half);
    const right = plan.rows.slice(half);
    const grid = new Grid().put(0, 0, plan.title).merge(0, 0, 0, 8);
    const columns = standard(plan).slice(1);
    putTable(grid, 1, 0, columns, left);
    putTable(grid, 1, 5, columns, right);
    return {
      sheets: [grid.sheet(SHEET)],
      tables: [left, right].map((rows) => expectTable(plan, SHEET, { rows: expectRows(rows) })),
    };
  },

  stacked: (plan) => {
    if (plan.language === "en") return null;
    const grid = new Grid().put(0, 0, `表1 ${plan.title}`).merge(0, 0, 0, 4);
    const at = putTable(grid, 1, 0, standard(plan), plan.rows);
    grid.put(at, 0, "注：数据来源于统计部门。").put(at + 2, 0, "表2 上一轮规划主要指标完成情况");
    const past = { ...plan, baselineYear: plan.baselineYear - 5, targetYear: plan.baselineYear };
    const rows = plan.rows.filter((row) => row.baseline.means !== null).slice(0, 6);
    const earlier = (row: PlanRow, share: number) =>
      Number(((row.baseline.means as number) * share).toFixed(2));
    const columns: ColumnSpec[] = [
      ...standard(plan).slice(0, 3),
      { header: `${past.baselineYear}年`, value: (row) => earlier(row, 0.6) },
      { header: `${past.targetYear}年目标`, value: (row) => earlier(row, 0.9) },
      { header: `${past.targetYear}年完成情况`, value: baselineOf },
    ];
    putTable(grid, at + 3, 0, columns, rows);
    return {
      sheets: [grid.sheet(SHEET)],
      tables: [
        expectTable(plan, SHEET),
        expectTable(past, SHEET, {
          kind: "completion",
          rows: rows.map((row) => ({
            name: row.name,
            unit: row.unit,
            baseline: earlier(row, 0.6),
            target: { operator: null, value: earlier(row, 0.9) },
            actuals: { [past.targetYear]: row.baseline.means },
          })),
        }),
      ],
    };
  },

  "blank-rows-and-columns": (plan) => {
    const grid = new Grid().put(0, 1, plan.title);
    const columns = standard(plan);
    const places = [1, 2, 4, 5, 7];
    columns.forEach((item, index) => {
      const at = places[index] as number;
      grid.put(2, at, item.header as string);
      plan.rows.forEach((row, order) => {
        grid.put(4 + order + Math.floor(order / 3), at, item.value(row, order));
      });
    });
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "values-of-two-plans": (plan) => {
    if (plan.language === "en") return null;
    const next = plan.targetYear + 5;
    return simple(
      plan,
      [
        ...standard(plan).slice(0, 4),
        { header: `${plan.targetYear}年目标`, value: targetOf },
        {
          header: `${next}年远景目标`,
          value: (row) => {
            const value = figure(row.target.printed);
            return typeof value === "number" ? Number((value * 1.1).toFixed(2)) : "—";
          },
        },
      ],
      {
        expect: {
          rows: expectRows(plan.rows, () => ({ target: undefined })),
          targetYear: undefined,
        },
      },
    );
  },
};

function standard(plan: PlanTable): ColumnSpec[] {
  return [
    column.ordinal(plan),
    column.name(plan),
    column.unit(plan),
    column.baseline(plan),
    column.target(plan),
  ];
}

function groups(plan: PlanTable): [string, PlanRow[]][] {
  const found: [string, PlanRow[]][] = [];
  for (const row of plan.rows) {
    const last = found.at(-1);
    if (last && last[0] === row.category) last[1].push(row);
    else found.push([row.category, [row]]);
  }
  const unnamed = plan.language === "en" ? "General" : "总体目标";
  return found.map(([category, rows]) => [category || unnamed, rows]);
}

function chinese(number: number): string {
  const digits = "零一二三四五六七八九";
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${digits[tens]}十`;
  return head + (ones === 0 && tens > 0 ? "" : digits[ones]);
}
