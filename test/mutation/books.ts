import type { NewCellInput, NewSheet } from "../../src/ooxml/create";
import { shippedPlans } from "../../src/plan";
import type { Workbook } from "../../src/workbook";
import { Grid } from "../corpora/grid";
import { baselineOf, type ColumnSpec, column, putTable, targetOf } from "../corpora/layouts/shared";
import { toWorkbook } from "../corpora/model";
import { PLANS } from "../corpora/plans";
import { shippedTable } from "../corpora/plans/shipped";
import type { PlanRow, PlanTable } from "../corpora/types";
import { Random } from "../fuzz/random";
import { printedTable } from "../helpers/tables";
import { pathOf } from "./paths";

/** A workbook in which nothing was entered wrongly. */
export interface CleanBook {
  readonly id: string;
  readonly workbook: Workbook;
  /** The table is that of a plan on file, so that the plan itself says what should be there. */
  readonly known: boolean;
}

/** How a clean monitoring table is laid out. */
interface Style {
  /** Years with figures, and years whose columns are still blank. */
  readonly filled: number;
  readonly blank: number;
  readonly unit: "column" | "name";
  readonly target: "last" | "after-baseline";
  readonly header: "bare" | "actual" | "grouped";
  readonly department: boolean;
  readonly computed: boolean;
  readonly percent: boolean;
  readonly label: boolean;
}

const DEPARTMENTS = ["区科技局", "区统计局", "区经信局", "区财政局", "区市场监管局"];

/** Every clean workbook, the same for the same seed. */
export function cleanBooks(seed: number): CleanBook[] {
  const random = new Random(seed);
  const books: CleanBook[] = [];
  const [first, second] = shippedPlans;
  if (!first || !second) throw new Error("two plans are shipped");
  for (let variant = 0; variant < 16; variant++) {
    const plan = shippedTable(second, variant % 4 === 3);
    books.push(monitoring(plan, styleOf(random, variant), `${second.id}/${variant}`, true, random));
  }
  books.push(printed(first.id), printed(second.id));
  for (const plan of PLANS) {
    const sound = soundPart(plan);
    if (sound.rows.length < 4) continue;
    for (let variant = 0; variant < 2; variant++) {
      const style = styleOf(random, random.below(16));
      books.push(monitoring(sound, style, `${plan.id}/${variant}`, false, random));
    }
  }
  return books;
}

/** 表 1 or 表 2 as the document prints it. */
function printed(id: string): CleanBook {
  const rows = printedTable(id) as NewCellInput[][];
  const title = id.endsWith("2020") ? "表1 主要指标完成情况" : "表2 主要发展指标";
  return {
    id: `${id}/printed`,
    workbook: toWorkbook([{ name: "表", rows: [[title], ...rows] }]),
    known: true,
  };
}

function styleOf(random: Random, variant: number): Style {
  const filled = 1 + (variant % 5);
  return {
    filled,
    blank: random.below(2) === 0 ? 0 : 5 - filled,
    unit: variant % 3 === 1 ? "name" : "column",
    target: random.below(2) === 0 ? "last" : "after-baseline",
    header: random.pick(["bare", "actual", "grouped"] as const),
    department: random.below(2) === 0,
    computed: random.below(3) === 0,
    percent: random.below(8) === 0,
    label: random.below(2) === 0,
  };
}

/** The rows of a plan that can be followed year by year: figures at both ends, and a way to go. */
function soundPart(plan: PlanTable): PlanTable {
  const rows = plan.rows.filter(({ name, unit, baseline, target }) => {
    const to = target.means.value;
    const from = baseline.means;
    if (typeof to !== "number" || from === null || unit === null) return false;
    if (/^[[〔［]|番|倍|累计|增加|提高|降|减/.test(target.printed) || /累计/.test(name))
      return false;
    return from !== to && /^[\d.]+$/.test(baseline.printed);
  });
  return { ...plan, rows };
}

function monitoring(
  plan: PlanTable,
  style: Style,
  id: string,
  known: boolean,
  random: Random,
): CleanBook {
  const span = plan.targetYear - plan.baselineYear;
  const filled = yearsAfter(plan.baselineYear, 0, Math.min(style.filled, span));
  const blank = yearsAfter(
    plan.baselineYear,
    filled.length,
    Math.min(style.blank, span - filled.length),
  );
  const figures = new Map(
    plan.rows.map((row) => [
      row,
      known ? knownPath(plan, row, filled, random) : pathOf(plan, row, filled, random),
    ]),
  );
  const grid = new Grid();
  grid.put(0, 0, plan.title);
  if (style.label) grid.put(1, 0, `填报单位：区科技局　报告年度：${filled.at(-1)}年`);
  const columns = columnsOf(plan, style, filled, blank, figures);
  putTable(grid, style.label ? 2 : 1, 0, columns, plan.rows);
  const sheets: NewSheet[] = [grid.sheet("监测表")];
  return { id, workbook: toWorkbook(sheets), known };
}

function yearsAfter(year: number, skip: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => year + skip + at + 1);
}

/** 研发人员规模 is to be kept above a floor it started above. */
function knownPath(
  plan: PlanTable,
  row: PlanRow,
  years: readonly number[],
  random: Random,
): (number | null)[] {
  const to = row.target.means.value;
  const from = row.baseline.means;
  if (typeof to !== "number" || from === null || from <= to || /增长/.test(row.name))
    return pathOf(plan, row, years, random);
  return years.map((_, at) => Math.round(from - (from - to) * 0.1 * (at + random.next())));
}

function columnsOf(
  plan: PlanTable,
  style: Style,
  filled: readonly number[],
  blank: readonly number[],
  figures: ReadonlyMap<PlanRow, readonly (number | null)[]>,
): ColumnSpec[] {
  const { header } = style;
  const english = plan.language === "en";
  const grouped = header === "grouped" && !english;
  const top = (text: string): ColumnSpec["header"] => (grouped ? [text, ""] : text);
  const yearly = (year: number, value: ColumnSpec["value"]): ColumnSpec => ({
    header: grouped
      ? ["年度完成情况", `${year}年`]
      : english
        ? `${year} actual`
        : `${year}年${header === "actual" ? "实际" : ""}`,
    value,
  });
  const asShare = (row: PlanRow, value: NewCellInput): NewCellInput =>
    style.percent && row.unit === "%" && typeof value === "number"
      ? { value: Number((value / 100).toPrecision(10)), format: "0.00%" }
      : value;
  const name = style.unit === "name" ? column.nameWithUnit(plan) : column.name(plan);
  const start: ColumnSpec[] = [
    { ...column.ordinal(plan), header: top(text(column.ordinal(plan))) },
    { ...name, header: top(text(name)) },
    ...(style.unit === "name"
      ? []
      : [{ ...column.unit(plan), header: top(text(column.unit(plan))) }]),
  ];
  const baseline: ColumnSpec = {
    header: top(text(column.baseline(plan))),
    value: (row) => asShare(row, baselineOf(row)),
  };
  const target: ColumnSpec = {
    header: top(text(column.target(plan))),
    value: (row) => asShare(row, targetOf(row)),
  };
  const years = [
    ...filled.map((year, at) =>
      yearly(year, (row) => asShare(row, figures.get(row)?.[at] ?? null)),
    ),
    ...blank.map((year) => yearly(year, () => null)),
  ];
  const middle =
    style.target === "last" ? [baseline, ...years, target] : [baseline, target, ...years];
  const department: ColumnSpec = {
    header: top(english ? "Responsible body" : "责任部门"),
    value: (_, at) => DEPARTMENTS[at % DEPARTMENTS.length] as string,
  };
  const columns = [...start, ...middle, ...(style.department ? [department] : [])];
  return style.computed && !english
    ? [...columns, computed(columns, style, filled.length, top)]
    : columns;
}

function text(spec: ColumnSpec): string {
  return String(spec.header);
}

/** 完成率 as a formula of the last year's figure and the target. */
function computed(
  columns: readonly ColumnSpec[],
  style: Style,
  filled: number,
  top: (text: string) => ColumnSpec["header"],
): ColumnSpec {
  const target = columns.findIndex(({ header }) => String(header).includes("目标"));
  const last = style.target === "last" ? target - 1 : target + filled;
  const first = (style.label ? 3 : 2) + (Array.isArray(columns[0]?.header) ? 1 : 0);
  const letter = (at: number): string => String.fromCharCode(65 + at);
  return {
    header: top("目标完成率（%）"),
    value: (_, at) => ({
      value: 90,
      formula: `ROUND(${letter(last)}${first + at + 1}/${letter(target)}${first + at + 1}*100,1)`,
    }),
  };
}
