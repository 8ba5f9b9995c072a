import type { NewCellInput, NewSheet } from "../../../src/ooxml/create";
import type { TableKind } from "../../../src/recognise";
import { Grid } from "../grid";
import type { ExpectedRow, ExpectedTable, Laid, PlanRow, PlanTable } from "../types";

export interface ColumnSpec {
  /** One text, or one a header row from top to bottom; a repeated text is merged, `""` continues. */
  readonly header: NewCellInput | readonly NewCellInput[];
  readonly value: (row: PlanRow, index: number) => NewCellInput;
}

/** A number where the text is one, the text otherwise, nothing for a blank. */
export function figure(printed: string): NewCellInput {
  if (printed === "") return null;
  return /^-?\d+(\.\d+)?$/.test(printed) ? Number(printed) : printed;
}

export const baselineOf = (row: PlanRow) => figure(row.baseline.printed);
export const targetOf = (row: PlanRow) => figure(row.target.printed);

export function nameWithUnit(plan: PlanTable, row: PlanRow): string {
  if (row.unit === null) return row.name;
  return plan.language === "en" ? `${row.name} (${row.unit})` : `${row.name}（${row.unit}）`;
}

/** The usual words of a header in the language of the plan. */
export function words(plan: PlanTable) {
  return plan.language === "en"
    ? {
        ordinal: "No.",
        name: "Indicator",
        unit: "Unit",
        baseline: `${plan.baselineYear} baseline`,
        target: `${plan.targetYear} target`,
        attribute: "Type",
        department: "Responsible body",
        note: "Notes",
      }
    : {
        ordinal: "序号",
        name: "指标名称",
        unit: "单位",
        baseline: `${plan.baselineYear}年基础`,
        target: `${plan.targetYear}年目标`,
        attribute: "属性",
        department: "责任部门",
        note: "备注",
      };
}

export const column = {
  ordinal: (plan: PlanTable): ColumnSpec => ({
    header: words(plan).ordinal,
    value: (_, index) => index + 1,
  }),
  name: (plan: PlanTable): ColumnSpec => ({ header: words(plan).name, value: (row) => row.name }),
  nameWithUnit: (plan: PlanTable): ColumnSpec => ({
    header: words(plan).name,
    value: (row) => nameWithUnit(plan, row),
  }),
  unit: (plan: PlanTable): ColumnSpec => ({
    header: words(plan).unit,
    value: (row) => row.unit ?? "—",
  }),
  baseline: (plan: PlanTable): ColumnSpec => ({ header: words(plan).baseline, value: baselineOf }),
  target: (plan: PlanTable): ColumnSpec => ({ header: words(plan).target, value: targetOf }),
  attribute: (plan: PlanTable): ColumnSpec => ({
    header: words(plan).attribute,
    value: (row) => row.attribute,
  }),
};

export function has(plan: PlanTable, key: "attribute" | "department" | "growth"): boolean {
  return plan.rows.some((row) => row[key] !== null);
}

/** Puts the header and its rows on a grid; gives the first row below. */
export function putTable(
  grid: Grid,
  top: number,
  left: number,
  columns: readonly ColumnSpec[],
  rows: readonly PlanRow[],
): number {
  const headers = columns.map(({ header }) => (Array.isArray(header) ? header : [header]));
  const depth = Math.max(...headers.map((header) => header.length));
  const texts = headers.map((header) => [...header, ...Array(depth - header.length).fill("")]);
  texts.forEach((header, offset) => {
    header.forEach((text, level) => {
      const above = level > 0 && text === "";
      const beside =
        offset > 0 && level < depth - 1 && text !== "" && texts[offset - 1]?.[level] === text;
      if (!above && !beside) grid.put(top + level, left + offset, text);
    });
  });
  mergeHeader(grid, top, left, texts, depth);
  rows.forEach((row, index) => {
    const values = columns.map((item) => item.value(row, index));
    grid.line(top + depth + index, left, values);
  });
  return top + depth + rows.length;
}

function mergeHeader(
  grid: Grid,
  top: number,
  left: number,
  texts: readonly (readonly NewCellInput[])[],
  depth: number,
): void {
  for (let level = 0; level < depth; level++) {
    for (let start = 0; start < texts.length; start++) {
      const text = texts[start]?.[level];
      if (text === "") continue;
      let right = start;
      while (level < depth - 1 && texts[right + 1]?.[level] === text) right++;
      let bottom = level;
      if (right === start) while (bottom + 1 < depth && texts[start]?.[bottom + 1] === "") bottom++;
      grid.merge(top + level, left + start, top + bottom, left + right);
      start = right;
    }
  }
}

export type Overrides = (row: PlanRow, index: number) => Partial<ExpectedRow>;

/** What has to be read from rows that are laid out as the plan has them. */
export function expectRows(
  rows: readonly PlanRow[],
  overrides: Overrides = () => ({}),
): ExpectedRow[] {
  return rows.map((row, index) => ({
    name: row.name,
    unit: row.unit,
    baseline: row.baseline.means,
    target: row.target.means,
    ...overrides(row, index),
  }));
}

export function expectTable(
  plan: PlanTable,
  sheet: string,
  more: Partial<ExpectedTable> & { kind?: TableKind } = {},
): ExpectedTable {
  return {
    sheet,
    kind: "targets",
    transposed: false,
    baselineYear: plan.baselineYear,
    targetYear: plan.targetYear,
    rows: expectRows(plan.rows),
    ...more,
  };
}

export interface SimpleOptions {
  readonly sheet?: string;
  readonly title?: string | null;
  readonly rows?: readonly PlanRow[];
  readonly expect?: Partial<ExpectedTable>;
  readonly more?: Partial<NewSheet>;
}

/** Title, header, rows: one table on one sheet. */
export function simple(
  plan: PlanTable,
  columns: readonly ColumnSpec[],
  options: SimpleOptions = {},
): Laid {
  const sheet = options.sheet ?? "Sheet1";
  const rows = options.rows ?? plan.rows;
  const grid = new Grid();
  const title = options.title === undefined ? plan.title : options.title;
  if (title !== null) grid.put(0, 0, title).merge(0, 0, 0, columns.length - 1);
  putTable(grid, title === null ? 0 : 1, 0, columns, rows);
  return {
    sheets: [grid.sheet(sheet, options.more)],
    tables: [expectTable(plan, sheet, { rows: expectRows(rows), ...options.expect })],
  };
}

/** A plausible figure for a year on the way; `null` where the plan gives nothing to go by. */
export function actual(plan: PlanTable, row: PlanRow, year: number): number | null {
  const { value } = row.target.means;
  const to = typeof value === "number" ? value : (value?.[1] ?? null);
  const from = row.baseline.means;
  if (to === null || from === null || row.target.printed.startsWith("翻")) return from;
  const share = (year - plan.baselineYear) / (plan.targetYear - plan.baselineYear);
  const digits = Number.isInteger(from) && Number.isInteger(to) ? 0 : 2;
  return Number((from + (to - from) * share * 1.05).toFixed(digits));
}

/** The rows of the commonest unit. */
export function oneUnit(plan: PlanTable): { unit: string; rows: PlanRow[] } | null {
  const groups = groupByUnit(plan.rows);
  const [unit, rows] = [...groups].sort((a, b) => b[1].length - a[1].length)[0] ?? [null, []];
  return unit === null || rows.length < 4 ? null : { unit, rows };
}

function groupByUnit(rows: readonly PlanRow[]): Map<string | null, PlanRow[]> {
  const groups = new Map<string | null, PlanRow[]>();
  for (const row of rows) groups.set(row.unit, [...(groups.get(row.unit) ?? []), row]);
  return groups;
}
