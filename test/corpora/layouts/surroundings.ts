import { Grid } from "../grid";
import type { Layout, PlanTable } from "../types";
import {
  baselineOf,
  type ColumnSpec,
  column,
  expectRows,
  expectTable,
  putTable,
  targetOf,
  words,
} from "./shared";

const SHEET = "规划指标";

/** What stands around the table: titles, notes, other sheets, hidden rows, far corners. */
export const SURROUNDING_LAYOUTS: Readonly<Record<string, Layout>> = {
  "long-preamble": (plan) => {
    if (plan.language === "en") return null;
    const grid = new Grid()
      .put(0, 0, "附件1")
      .put(1, 0, plan.title)
      .merge(1, 0, 1, 4)
      .put(2, 0, "填报单位（盖章）：")
      .put(2, 3, "填报日期：2023年1月10日")
      .put(3, 0, "说明：本表由规划牵头部门填写，指标口径以统计部门解释为准，不得擅自修改。")
      .merge(3, 0, 3, 4);
    putTable(grid, 5, 0, standard(plan), plan.rows);
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "far-corner": (plan) => {
    const grid = new Grid().put(28, 5, plan.title);
    putTable(grid, 29, 5, standard(plan), plan.rows);
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "no-title": (plan) => {
    const grid = new Grid();
    putTable(grid, 0, 0, standard(plan), plan.rows);
    return { sheets: [grid.sheet("Sheet1")], tables: [expectTable(plan, "Sheet1")] };
  },

  "notes-below": (plan) => {
    const english = plan.language === "en";
    const grid = new Grid().put(0, 0, plan.title).merge(0, 0, 0, 4);
    const bottom = putTable(grid, 1, 0, standard(plan), plan.rows);
    const notes = english
      ? ["Note: * marks provisional figures.", "Source: national statistics office, 2021."]
      : [
          "注：①〔 〕内为五年累计数；②带*的为2019年数据；③2020年数据为快报数。",
          "资料来源：市统计局、市发展改革委",
        ];
    notes.forEach((note, index) => {
      grid.put(bottom + index, 0, note).merge(bottom + index, 0, bottom + index, 4);
    });
    grid.put(bottom + 3, 0, english ? "Prepared by: A. Clerk" : "填表人：      审核人：");
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "hidden-rows": (plan) => {
    const grid = new Grid().put(0, 0, plan.title);
    putTable(grid, 1, 0, [...standard(plan), { header: "ID", value: code }], plan.rows);
    const sheet = grid.sheet(SHEET, { hiddenRows: [4, 5], hiddenColumns: ["F"] });
    return { sheets: [sheet], tables: [expectTable(plan, SHEET)] };
  },

  "cover-and-lists": (plan) => {
    if (plan.language === "en") return null;
    const grid = new Grid().put(0, 0, plan.title).merge(0, 0, 0, 4);
    putTable(grid, 1, 0, standard(plan), plan.rows);
    const cover = new Grid()
      .put(3, 2, plan.title)
      .put(8, 2, "（报审稿）")
      .put(12, 2, "编制单位：发展和改革局")
      .put(13, 2, `${plan.baselineYear + 1}年3月`);
    const guide = new Grid();
    [
      "填报说明",
      "1. 请在“规划指标”表中核对基期值和目标值。",
      `2. 基期为${plan.baselineYear}年，目标年为${plan.targetYear}年。`,
      "3. 指标属性分为约束性和预期性。",
      "4. 数值保留两位小数，单位以表中为准。",
    ].forEach((text, index) => {
      guide.put(index, 0, text);
    });
    const lists = new Grid();
    ["约束性", "预期性", "是", "否"].forEach((text, index) => {
      lists.put(index, 0, text);
    });
    return {
      sheets: [
        cover.sheet("封面"),
        guide.sheet("填报说明"),
        grid.sheet(SHEET),
        { name: "Sheet2", rows: [] },
        lists.sheet("字典", { visibility: "hidden" }),
      ],
      tables: [expectTable(plan, SHEET)],
    };
  },

  "list-object": (plan) => {
    const grid = new Grid();
    const bottom = putTable(grid, 0, 0, standard(plan), plan.rows);
    const listObjects = [{ name: "Indicators", range: `A1:E${bottom}` }];
    return {
      sheets: [grid.sheet(SHEET, { listObjects })],
      tables: [expectTable(plan, SHEET)],
    };
  },

  "merged-units": (plan) => {
    const grid = new Grid().put(0, 0, plan.title);
    const columns = standard(plan);
    putTable(grid, 1, 0, columns, plan.rows);
    let start = 0;
    for (let index = 1; index <= plan.rows.length; index++) {
      if (plan.rows[index]?.unit === plan.rows[start]?.unit && index < plan.rows.length) continue;
      for (let below = start + 1; below < index; below++) grid.put(2 + below, 2, null);
      grid.merge(2 + start, 2, 1 + index, 2);
      start = index;
    }
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "part-of-the-plan": (plan) => {
    if (plan.language === "en") return null;
    const rows = plan.rows.filter((_, index) => index % 3 === 1).slice(0, 5);
    if (rows.length < 3) return null;
    const grid = new Grid().put(0, 0, `${plan.title}（本部门负责部分）`);
    putTable(grid, 1, 0, standard(plan), rows);
    return {
      sheets: [grid.sheet(SHEET)],
      tables: [expectTable(plan, SHEET, { rows: expectRows(rows) })],
    };
  },

  "two-sheets": (plan) => {
    if (plan.language === "en" || plan.rows.length < 8) return null;
    const half = Math.ceil(plan.rows.length / 2);
    const parts = [plan.rows.slice(0, half), plan.rows.slice(half)];
    const sheets = parts.map((rows, index) => {
      const grid = new Grid().put(0, 0, `${plan.title}（${index === 0 ? "一" : "二"}）`);
      putTable(grid, 1, 0, standard(plan), rows);
      return grid.sheet(`分表${index + 1}`);
    });
    return {
      sheets,
      tables: parts.map((rows, index) =>
        expectTable(plan, `分表${index + 1}`, { rows: expectRows(rows) }),
      ),
    };
  },

  "formulas-for-values": (plan) => {
    const grid = new Grid().put(0, 0, plan.title);
    const [ordinal, name, unit] = standard(plan) as [ColumnSpec, ColumnSpec, ColumnSpec];
    const linked = (printed: unknown, order: number) =>
      typeof printed === "number" ? { value: printed, formula: `原始!B${order + 2}` } : printed;
    const columns: ColumnSpec[] = [
      { ...ordinal, value: (_, order) => ({ value: order + 1, formula: "ROW()-2" }) },
      name,
      unit,
      {
        header: words(plan).baseline,
        value: (row, order) => linked(baselineOf(row), order) as never,
      },
      { header: words(plan).target, value: targetOf },
    ];
    putTable(grid, 1, 0, columns, plan.rows);
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },
};

function code(_: unknown, index: number): string {
  return `ZB${String(index + 1).padStart(3, "0")}`;
}

function standard(plan: PlanTable): ColumnSpec[] {
  return [
    column.ordinal(plan),
    column.name(plan),
    column.unit(plan),
    column.baseline(plan),
    column.target(plan),
  ];
}
