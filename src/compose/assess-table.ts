import { type Plan, shippedPlans } from "../plan";
import type { IndicatorRow, Table } from "../recognise";
import { type Assessment, assessIndicator, type IndicatorInput, type Thresholds } from "../ruler";
import { natureOf } from "../rules";
import { claimRemarks } from "./claims";
import type { RowRemark } from "./remarks";
import { gatherFigures, inputOf, type PlacedRow, type RowFigures } from "./row-figures";

export interface AssessTablesOptions {
  /** 监测年度; later figures are not looked at. Left out: the last year with a figure. */
  readonly asOf?: number | undefined;
  /** The published values where left out. */
  readonly thresholds?: Thresholds | undefined;
  /** Keeps forecasts for later years from deciding {@link asOf}. */
  readonly today?: Date | undefined;
  /** Whose noted discrepancies are told; the shipped plans where left out. */
  readonly plans?: readonly Plan[] | undefined;
}

/** One row of a table, judged. */
export interface RowAssessment {
  readonly table: Table;
  readonly row: IndicatorRow;
  readonly figures: RowFigures;
  /** What the ruler was given. */
  readonly input: IndicatorInput;
  readonly assessment: Assessment;
  /** What is to be said beside the ruler's own reasons. */
  readonly remarks: readonly RowRemark[];
}

/** A row that cannot be judged at all because its table speaks of no baseline or target year. */
export interface UnjudgedRow {
  readonly table: Table;
  readonly row: IndicatorRow;
}

export interface TablesAssessment {
  readonly rows: readonly RowAssessment[];
  readonly unjudged: readonly UnjudgedRow[];
  /** The reporting year used; `null` where no table holds a figure. */
  readonly asOf: number | null;
}

/** Judges the rows of one table by its own figures and its plan's (评价). In the order of the rows. */
export function assessTable(table: Table, options: AssessTablesOptions = {}): RowAssessment[] {
  return [...assessTables([table], options).rows];
}

/**
 * Judges every indicator of a workbook's tables once. Tables of one plan are read together: 表2 may
 * hold the targets and a sheet a year the figures. An indicator is judged where its latest figure
 * stands; rows of one indicator in one table (each a department's part) are judged each.
 */
export function assessTables(
  tables: readonly Table[],
  options: AssessTablesOptions = {},
): TablesAssessment {
  const rows: RowAssessment[] = [];
  const unjudged: UnjudgedRow[] = [];
  let latest: number | null = null;
  for (const group of byPlan(tables)) {
    const asOf = options.asOf ?? lastYear(group, options.today);
    if (asOf !== null) latest = Math.max(latest ?? asOf, asOf);
    for (const own of chosenRows(group, asOf)) {
      const found = judge(own, group, asOf, options);
      if (found) rows.push(found);
      else unjudged.push(own);
    }
  }
  return { rows, unjudged, asOf: latest };
}

/**
 * Judges each row of each table where it stands, whatever other tables say the same indicator: what
 * computed columns beside a table show.
 */
export function assessEveryRow(
  tables: readonly Table[],
  options: AssessTablesOptions = {},
): RowAssessment[] {
  return byPlan(tables).flatMap((group) => {
    const asOf = options.asOf ?? lastYear(group, options.today);
    return group
      .flatMap((table) => table.rows.map((row) => ({ table, row })))
      .flatMap((own) => judge(own, group, asOf, options) ?? []);
  });
}

/** The year of the last figure in any of the tables, estimates only where there is nothing else. */
export function lastYear(tables: readonly Table[], today?: Date): number | null {
  let final: number | null = null;
  let estimated: number | null = null;
  for (const { rows } of tables)
    for (const { actuals } of rows)
      for (const { year, provisional, cell } of actuals) {
        if (cell.value === null || (today && year > today.getFullYear())) continue;
        if (provisional) estimated = Math.max(estimated ?? year, year);
        else final = Math.max(final ?? year, year);
      }
  return final ?? estimated;
}

/** Tables of one known plan together, tables of unknown plans each by themselves. */
function byPlan(tables: readonly Table[]): Table[][] {
  const groups = new Map<string, Table[]>();
  for (const table of tables) {
    const key = table.plan ? `plan ${table.plan.id}` : `table ${table.id}`;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()];
}

/** The rows to judge: for each indicator those of the table that holds its latest figure. */
function chosenRows(group: readonly Table[], asOf: number | null): PlacedRow[] {
  const home = new Map<string, { readonly table: Table; readonly reach: number }>();
  for (const table of group)
    for (const row of table.rows) {
      if (row.indicator === null) continue;
      const reach = reachOf(row, asOf);
      const known = home.get(row.indicator);
      if (!known || reach > known.reach) home.set(row.indicator, { table, reach });
    }
  return group.flatMap((table) =>
    table.rows
      .filter(({ indicator }) => indicator === null || home.get(indicator)?.table === table)
      .map((row) => ({ table, row })),
  );
}

/** How far a row's figures reach: their last year, then how many there are. */
function reachOf(row: IndicatorRow, asOf: number | null): number {
  const years = row.actuals
    .filter(({ year, cell }) => cell.value !== null && (asOf === null || year <= asOf))
    .map(({ year }) => year);
  return years.length === 0 ? 0 : Math.max(...years) + years.length / 1000;
}

function judge(
  own: PlacedRow,
  group: readonly Table[],
  asOf: number | null,
  options: AssessTablesOptions,
): RowAssessment | null {
  const { table, row } = own;
  const figures = gatherFigures(own, sameIndicator(own, group));
  if (!figures) return null;
  const input = { ...inputOf(figures, own), nonNegative: !natureOf(row, table).signed };
  const assessment = assessIndicator(input, {
    // Without any figure the verdict is that there is none, whatever the year.
    asOf: asOf ?? figures.targetYear,
    ...(options.thresholds ? { thresholds: options.thresholds } : {}),
  });
  const { plan, indicator } = figures;
  const claims =
    plan && indicator
      ? claimRemarks(plan, indicator, assessment, options.plans ?? shippedPlans)
      : [];
  return { table, row, figures, input, assessment, remarks: [...figures.remarks, ...claims] };
}

/** The indicator's rows in the plan's other tables. */
function sameIndicator({ table, row }: PlacedRow, group: readonly Table[]): PlacedRow[] {
  if (row.indicator === null) return [];
  return group
    .filter((other) => other !== table)
    .flatMap((other) =>
      other.rows
        .filter(({ indicator }) => indicator === row.indicator)
        .slice(0, 1)
        .map((found) => ({ table: other, row: found })),
    );
}
