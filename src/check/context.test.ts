import { changed, monitoringTable } from "../../test/helpers/monitoring";
import { printedTable } from "../../test/helpers/tables";
import { shippedPlans } from "../plan";
import { recognise } from "../recognise";
import { DEFAULT_LIMITS } from "../rules";
import { buildWorkbook, type CellSpec, type SheetSpec } from "../workbook";
import { findReportingYear, prepareContext } from "./context";

const PLAN = "jindong-sti-2021-2025";
const monitoring = monitoringTable(PLAN, [2021, 2022, 2023]);

function yearOf(...sheets: SheetSpec[]) {
  const workbook = buildWorkbook(sheets);
  return findReportingYear(workbook, recognise(workbook, shippedPlans));
}

function titled(title: string, cells: CellSpec[][] = monitoring): SheetSpec {
  return { cells: [[title], ...cells] };
}

/** Without the figures of 2023, or with only a few of them. */
function upTo(rows: number): CellSpec[][] {
  return monitoring.map((row, i) =>
    row.map((cell, column) => (i > rows && column === 6 ? null : cell)),
  );
}

test.each([
  ["a label with its year", titled("报告年度：2022")],
  ["a title with a year", titled("2022年度金东区科技创新主要指标监测表")],
  ["a title with a span that closes before the plan", titled("2021—2022年主要指标完成情况")],
])("the year is stated by %s", (_, sheet) => {
  expect(yearOf(sheet)).toMatchObject({ year: 2022, from: "stated" });
});

test("a label may have its year in the next cell, on a cover", () => {
  const cover = { name: "封面", cells: [[null, "监测年度", 2022]] };
  expect(yearOf(cover, { name: "表", cells: monitoring })).toEqual({
    year: 2022,
    from: "stated",
    place: { sheet: "封面", row: 0, column: 1 },
  });
});

test.each([
  ["no word about it", { cells: monitoring }, 2023],
  ["the plan's own span", titled("“十四五”规划（2021—2025年）主要指标监测表"), 2023],
  ["the target's year", titled("2025年目标完成情况监测表"), 2023],
  ["a year hardly begun", { cells: upTo(3) }, 2022],
  ["most of a year", { cells: upTo(12) }, 2023],
  ["estimates", { cells: changed(monitoring, { G1: "2023年预计完成值" }) }, 2022],
])("with %s the last year mostly filled in counts", (_, sheet, year) => {
  expect(yearOf(sheet)).toEqual({ year, from: "inferred", place: null });
});

test("plans and empty templates have no reporting year", () => {
  expect(yearOf({ cells: printedTable(PLAN) })).toBeNull();
  const empty = monitoring.map((row, i) =>
    row.map((cell, column) => (i > 0 && column >= 4 && column <= 6 ? null : cell)),
  );
  expect(yearOf(titled("“十四五”规划（2021—2025年）指标监测表", empty))).toBeNull();
});

test("the caller's word comes first, limits are completed", () => {
  const workbook = buildWorkbook([titled("报告年度：2022")]);
  const recognition = recognise(workbook, shippedPlans);
  const context = prepareContext(workbook, recognition, shippedPlans, {
    reportingYear: 2021,
    limits: { yearlyChange: 0.3 },
  });
  expect(context.reportingYear).toBe(2021);
  expect(context.limits).toEqual({ ...DEFAULT_LIMITS, yearlyChange: 0.3 });
  expect(context.references).toEqual([]);
});
