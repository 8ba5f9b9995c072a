import type { NewSheet } from "../../../src/ooxml/create";
import { BUSINESS } from "../business";
import { Grid } from "../grid";
import type { Layout, PlanTable } from "../types";
import { type ColumnSpec, column, expectTable, putTable } from "./shared";

const SHEET = "指标";

/** A plan's table among things that are none. */
export const COMPANY_LAYOUTS: Readonly<Record<string, Layout>> = {
  "below-a-budget": (plan) => {
    const grid = new Grid();
    business("budget-execution").forEach((sheet) => {
      sheet.rows.forEach((cells, row) => {
        grid.line(row, 0, cells);
      });
    });
    const top = grid.rows.length + 2;
    grid.put(top, 0, plan.title);
    putTable(grid, top + 1, 0, standard(plan), plan.rows);
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "among-business-sheets": (plan) => {
    const others = ["payroll", "yearbook-wide", "kpi", "gantt", "broker"].map((id) => business(id));
    const grid = new Grid().put(0, 0, plan.title);
    putTable(grid, 1, 0, standard(plan), plan.rows);
    const sheets = [
      ...others.flatMap((part, index) => part.map((sheet) => ({ ...sheet, name: `附表${index}` }))),
      grid.sheet(SHEET),
    ];
    return { sheets, tables: [expectTable(plan, SHEET)] };
  },

  "beside-a-list": (plan) => {
    const grid = new Grid().put(0, 0, plan.title);
    putTable(grid, 1, 0, standard(plan), plan.rows);
    ["部门", "办公室", "财政局", "统计局", "科技局"].forEach((text, index) => {
      grid.put(1 + index, 8, text);
    });
    ["联系人", "张伟", "李梅", "王建国", "刘芳"].forEach((text, index) => {
      grid.put(1 + index, 9, text);
    });
    return { sheets: [grid.sheet(SHEET)], tables: [expectTable(plan, SHEET)] };
  },

  "hidden-sheet": (plan) => {
    const grid = new Grid().put(0, 0, plan.title);
    putTable(grid, 1, 0, standard(plan), plan.rows);
    const others = business("contacts");
    return {
      sheets: [...others, grid.sheet(SHEET, { visibility: "hidden" })],
      tables: [expectTable(plan, SHEET)],
    };
  },
};

function business(id: string): readonly NewSheet[] {
  const found = BUSINESS.find((book) => book.id === id);
  if (!found) throw new Error(`no business workbook ${id}`);
  return found.sheets;
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
