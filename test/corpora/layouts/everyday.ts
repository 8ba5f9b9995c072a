import { Grid } from "../grid";
import type { Layout, PlanRow, PlanTable } from "../types";
import {
  actual,
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

const SHEET = "Sheet1";

/** Further ways that offices are fond of. */
export const EVERYDAY_LAYOUTS: Readonly<Record<string, Layout>> = {
  "targets-only": (plan) =>
    plan.language === "en"
      ? null
      : simple(
          plan,
          [...start(plan), column.target(plan), { header: "属性", value: (row) => row.attribute }],
          { expect: { baselineYear: undefined, rows: withoutBaseline(plan) } },
        ),

  "target-value-without-year": (plan) =>
    plan.language === "en"
      ? null
      : simple(
          plan,
          [
            { header: "序号", value: (_, index) => index + 1 },
            { header: "指标", value: (row) => nameWithUnit(plan, row) },
            { header: "目标值", value: targetOf },
            { header: "指标性质", value: (row) => row.attribute ?? "预期性" },
          ],
          {
            title: `${plan.title}（到${plan.targetYear}年）`,
            expect: { baselineYear: undefined, rows: withoutBaseline(plan) },
          },
        ),

  "year-in-brackets": (plan) => {
    const english = plan.language === "en";
    return simple(plan, [
      ...start(plan),
      {
        header: english ? `Base year (${plan.baselineYear})` : `基期值（${plan.baselineYear}年）`,
        value: baselineOf,
      },
      {
        header: english ? `Goal (${plan.targetYear})` : `规划目标值（${plan.targetYear}年）`,
        value: targetOf,
      },
    ]);
  },

  "chinese-years": (plan) => {
    if (plan.language === "en") return null;
    return simple(plan, [
      ...start(plan),
      { header: `${chineseYear(plan.baselineYear)}年基数`, value: baselineOf },
      { header: `${chineseYear(plan.targetYear)}年目标`, value: targetOf },
    ]);
  },

  "name-header-over-two-columns": (plan) => {
    if (plan.language === "en" || plan.rows.every((row) => row.category === "")) return null;
    const grid = new Grid().put(0, 0, plan.title).merge(0, 0, 0, 5);
    grid.line(1, 0, [
      "指标",
      null,
      "单位",
      `${plan.baselineYear}年`,
      `${plan.targetYear}年`,
      "属性",
    ]);
    grid.merge(1, 0, 1, 1);
    plan.rows.forEach((row, index) => {
      grid.line(2 + index, 1, [row.name, row.unit ?? "—", baselineOf(row), targetOf(row)]);
      grid.put(2 + index, 5, row.attribute ?? "预期性");
    });
    putCategories(grid, plan, 2);
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "three-name-levels": (plan) => {
    if (plan.language === "en" || plan.rows.every((row) => row.category === "")) return null;
    const grid = new Grid().put(0, 0, plan.title);
    const columns: ColumnSpec[] = [
      { header: "一级指标", value: () => null },
      { header: "序号", value: (_, index) => index + 1 },
      { header: "二级指标", value: (row) => row.name },
      { header: "计量单位", value: (row) => (row.unit === null ? "" : `（${row.unit}）`) },
      column.baseline(plan),
      column.target(plan),
    ];
    putTable(grid, 1, 0, columns, plan.rows);
    putCategories(grid, plan, 2);
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "pasted-from-word": (plan) => {
    if (plan.language === "en") return null;
    const pasted = (text: string) => `\u00a0${text.replace(/(.{9})/, "$1\n")}\u00a0`;
    const grid = new Grid();
    const columns: ColumnSpec[] = [
      { header: "序号 ", value: (_, index) => `${index + 1}\u00a0` },
      { header: "指标名称\u3000", value: (row) => pasted(nameWithUnit(plan, row)) },
      { header: `${plan.baselineYear}\u00a0年\n基础`, value: (row) => row.baseline.printed },
      { header: `${plan.targetYear}\u00a0年\n目标`, value: (row) => `${row.target.printed}\u00a0` },
    ];
    grid.put(0, 0, `表\u00a02\u3000${plan.title}`);
    putTable(grid, 2, 0, columns, plan.rows);
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "marked-names": (plan) => {
    if (plan.language === "en") return null;
    const marks = ["", "▲", "★", "*", "①"];
    return simple(
      plan,
      [
        ...start(plan).slice(0, 1),
        {
          header: "指标名称",
          value: (row, index) => {
            const mark = marks[index % marks.length] ?? "";
            return mark === "①" || mark === "*" ? `${row.name}${mark}` : `${mark}${row.name}`;
          },
        },
        column.unit(plan),
        column.baseline(plan),
        column.target(plan),
      ],
      { rows: plan.rows },
    );
  },

  "merged-departments": (plan) => {
    if (plan.language === "en") return null;
    const offices = ["发展改革局", "科技局", "农业农村局", "住房城乡建设局"];
    const office = (index: number) => offices[Math.floor(index / 4) % offices.length] as string;
    const grid = new Grid().put(0, 0, plan.title);
    const columns: ColumnSpec[] = [
      ...start(plan),
      column.baseline(plan),
      column.target(plan),
      { header: "牵头单位", value: (_, index) => (index % 4 === 0 ? office(index) : null) },
    ];
    putTable(grid, 1, 0, columns, plan.rows);
    for (let first = 0; first < plan.rows.length; first += 4) {
      grid.merge(2 + first, 5, 1 + Math.min(first + 4, plan.rows.length), 5);
    }
    const rows = expectRows(plan.rows, (_, index) => ({ department: office(index) }));
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET, { rows })] };
  },

  "wordy-targets": (plan) => {
    if (plan.language === "en") return null;
    const forms = ["达到{}", "力争达到{}", "{}左右", "提高到{}", "超过{}"];
    const operators = [null, null, "~", null, ">"] as const;
    const bare = (row: PlanRow) => typeof figure(row.target.printed) === "number";
    const rises = (row: PlanRow) =>
      bare(row) && (row.baseline.means ?? 0) <= Number(row.target.printed);
    return simple(
      plan,
      [
        ...start(plan),
        column.baseline(plan),
        {
          header: words(plan).target,
          value: (row, index) =>
            rises(row)
              ? (forms[index % forms.length] as string).replace("{}", row.target.printed)
              : targetOf(row),
        },
      ],
      {
        expect: {
          rows: expectRows(plan.rows, (row, index) => ({
            target: rises(row)
              ? {
                  operator: operators[index % operators.length] ?? null,
                  value: row.target.means.value,
                }
              : row.target.means,
          })),
        },
      },
    );
  },

  "growth-computed": (plan) => {
    if (plan.language === "en") return null;
    return simple(plan, [
      ...start(plan),
      column.baseline(plan),
      column.target(plan),
      { header: "年均增速（%）", value: (row) => growth(plan, row) },
      { header: "增减量", value: (row) => change(row) },
      { header: "指标解释", value: (row) => `${row.name}是指按统计口径计算的${row.name}。` },
    ]);
  },

  "yearly-target-and-actual": (plan) => {
    if (plan.language === "en") return null;
    const years = [1, 2].map((step) => plan.baselineYear + step);
    return simple(
      plan,
      [
        ...start(plan).map((item) => ({ ...item, header: [item.header as string, ""] })),
        { header: [`${plan.baselineYear}年`, "实际"], value: baselineOf },
        ...years.flatMap((year) => [
          { header: [`${year}年`, "目标"], value: (row: PlanRow) => actual(plan, row, year) },
          { header: [`${year}年`, "完成"], value: (row: PlanRow) => actual(plan, row, year) },
        ]),
        { header: [`${plan.targetYear}年`, "目标"], value: targetOf },
      ],
      {
        expect: {
          kind: "monitoring",
          rows: expectRows(plan.rows, (row) => ({
            actuals: Object.fromEntries(years.map((year) => [year, actual(plan, row, year)])),
          })),
        },
      },
    );
  },

  "as-of": (plan) => {
    if (plan.language === "en") return null;
    const year = plan.baselineYear + 3;
    return simple(
      plan,
      [
        ...start(plan),
        column.baseline(plan),
        column.target(plan),
        { header: `截至${year}年底完成情况`, value: (row) => actual(plan, row, year) },
        { header: "存在问题", value: () => null },
      ],
      {
        expect: {
          kind: "monitoring",
          rows: expectRows(plan.rows, (row) => ({ actuals: { [year]: actual(plan, row, year) } })),
        },
      },
    );
  },

  "yearly-with-gaps": (plan) => {
    const years = [1, 2, 3].map((step) => plan.baselineYear + step);
    const fillers = ["—", null, "暂无", { error: "#N/A" }] as const;
    const gap = (index: number, year: number) => (index + year) % 3 === 0;
    return simple(
      plan,
      [
        ...start(plan),
        column.baseline(plan),
        ...years.map((year) => ({
          header: plan.language === "en" ? `${year} actual` : `${year}年完成`,
          value: (row: PlanRow, index: number) =>
            gap(index, year)
              ? (fillers[(index + year) % fillers.length] ?? null)
              : actual(plan, row, year),
        })),
        column.target(plan),
      ],
      {
        expect: {
          kind: "monitoring",
          rows: expectRows(plan.rows, (row, index) => ({
            actuals: Object.fromEntries(
              years.map((year) => [year, gap(index, year) ? null : actual(plan, row, year)]),
            ),
          })),
        },
      },
    );
  },

  "transposed-yearly": (plan) => {
    if (plan.language === "en") return null;
    const years = [1, 2].map((step) => plan.baselineYear + step);
    const grid = new Grid().put(0, 0, plan.title);
    grid.line(1, 0, ["指标名称", ...plan.rows.map((row) => row.name)]);
    grid.line(2, 0, ["单位", ...plan.rows.map((row) => row.unit ?? "—")]);
    grid.line(3, 0, [`${plan.baselineYear}年（基期）`, ...plan.rows.map(baselineOf)]);
    years.forEach((year, index) => {
      const values = plan.rows.map((row) => actual(plan, row, year));
      grid.line(4 + index, 0, [`${year}年完成`, ...values]);
    });
    grid.line(6, 0, [`${plan.targetYear}年目标`, ...plan.rows.map(targetOf)]);
    const rows = expectRows(plan.rows, (row) => ({
      actuals: Object.fromEntries(years.map((year) => [year, actual(plan, row, year)])),
    }));
    return {
      sheets: [grid.sheet(SHEET)],
      tables: [expectTable(plan, SHEET, { kind: "monitoring", transposed: true, rows })],
    };
  },
};

function start(plan: PlanTable): ColumnSpec[] {
  return [column.ordinal(plan), column.name(plan), column.unit(plan)];
}

function withoutBaseline(plan: PlanTable) {
  return expectRows(plan.rows, () => ({ baseline: null }));
}

function chineseYear(year: number): string {
  return String(year).replace(/\d/g, (digit) => "〇一二三四五六七八九"[Number(digit)] as string);
}

function putCategories(grid: Grid, plan: PlanTable, top: number): void {
  let first = 0;
  plan.rows.forEach((row, index) => {
    if (plan.rows[index + 1]?.category === row.category) return;
    grid.put(top + first, 0, row.category || "综合").merge(top + first, 0, top + index, 0);
    first = index + 1;
  });
}

function growth(plan: PlanTable, row: PlanRow): number | string {
  const to = figure(row.target.printed);
  if (typeof to !== "number" || to <= 0 || !row.baseline.means) return "—";
  const years = plan.targetYear - plan.baselineYear;
  return Number(((to / row.baseline.means) ** (1 / years) * 100 - 100).toFixed(2));
}

function change(row: PlanRow): number | null {
  const to = figure(row.target.printed);
  if (typeof to !== "number" || row.baseline.means === null) return null;
  return Number((to - row.baseline.means).toFixed(2));
}
