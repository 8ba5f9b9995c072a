import type { Column, IndicatorRow, Table } from "../recognise";
import type { Figure, Need, Report, Rule, RuleContext } from "../rules";
import { formatAddress } from "../workbook";
import { foldConsequences } from "./fold";
import { type CheckStep, drain, type InSteps } from "./steps";
import type { Finding, Outcome, Unchecked } from "./types";

/** The finding that stands in for a rule that threw, so that nothing fails silently. */
export const RULE_FAILED = "rule-failed";

/** The finding on a workbook without any plan table: nothing was checked, so nothing is cleared. */
export const NO_PLAN_TABLE = "no-plan-table";
export const NO_PLAN_TABLE_CODE = "S00";

/** Runs every rule over the recognised tables in one walk (校验). Findings come in reading order. */
export function check(rules: readonly Rule[], context: RuleContext): Outcome {
  return drain(checkInSteps(rules, context));
}

/** The same, a row or a rule over the whole workbook at a time. */
export function* checkInSteps(rules: readonly Rule[], context: RuleContext): InSteps<Outcome> {
  const unchecked: Unchecked[] = [];
  const ready = rules.filter((rule) => {
    const missing = rule.meta.needs.find((need) => !has(context, need));
    if (missing) unchecked.push({ rule: rule.meta.id, code: rule.meta.code, needs: missing });
    return !missing;
  });
  const collector = new Collector(context);
  const total = context.recognition.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const rule of ready) {
    if (!rule.workbook) continue;
    yield { sheet: null, done, total };
    collector.run(rule, null, () => rule.workbook?.(context) ?? []);
  }
  for (const table of context.recognition.tables) {
    yield* walk(table, ready, context, collector, { done, total });
    done += table.rows.length;
  }
  if (context.recognition.tables.length === 0) collector.addNoPlanTable();
  const findings = foldConsequences(collector.findings, rules).sort(inReadingOrder(context));
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) if (finding.cause === null) counts[finding.level]++;
  const verdict = counts.error > 0 ? "fail" : "pass";
  const explained = { explained: 0, unexplained: counts.warning, stale: [] };
  return { verdict, counts, findings, unchecked, ...explained };
}

function* walk(
  table: Table,
  rules: readonly Rule[],
  context: RuleContext,
  collector: Collector,
  { done, total }: Omit<CheckStep, "sheet">,
): InSteps<void> {
  const { sheet } = table;
  const forTable = rules.filter((rule) => rule.table);
  const forRow = rules.filter((rule) => rule.row);
  const forFigure = rules.filter((rule) => rule.figure);
  const columns = new Map(table.columns.map((column) => [column.index, column]));
  for (const rule of forTable) {
    yield { sheet, done, total };
    collector.run(rule, table, () => rule.table?.(table, context) ?? []);
  }
  for (const [at, row] of table.rows.entries()) {
    yield { sheet, done: done + at, total };
    for (const rule of forRow) collector.runRow(rule, table, row);
    for (const figure of figuresOf(row, table, columns)) {
      for (const rule of forFigure) collector.runFigure(rule, figure);
    }
  }
}

/** Every value cell of a row with its role and year. */
function figuresOf(
  row: IndicatorRow,
  table: Table,
  columns: ReadonlyMap<number, Column>,
): Figure[] {
  const figures: Figure[] = [];
  const push = (cell: Figure["cell"], role: Figure["role"]): void => {
    const column = columns.get(table.transposed ? cell.row : cell.column);
    if (column) figures.push({ table, row, column, cell, role, year: column.year });
  };
  if (row.baseline) push(row.baseline, "baseline");
  for (const actual of row.actuals) push(actual.cell, "actual");
  if (row.target) push(row.target.cell, "target");
  if (row.growth) push(row.growth.cell, "growth");
  return figures;
}

function has(context: RuleContext, need: Need): boolean {
  switch (need) {
    case "plan":
      return context.plans.length > 0;
    case "reporting-year":
      return context.reportingYear !== null;
    case "previous":
      return context.previous !== null;
    case "reference":
      return context.references.length > 0;
    case "publication":
      return context.publications.length > 0;
    case "deadline":
      return context.deadline !== null;
  }
}

class Collector {
  readonly findings: Finding[] = [];
  private readonly seen = new Set<string>();
  private readonly stems = new Map<string, number>();
  private readonly failed = new Set<string>();

  constructor(private readonly context: RuleContext) {}

  run(rule: Rule, table: Table | null, reports: () => Iterable<Report>): void {
    try {
      for (const report of reports()) this.add(rule, table, report);
    } catch (error) {
      this.addFailure(rule, table, error);
    }
  }

  // Called for every rule and cell of a consolidated table: no closure is made for each.
  runRow(rule: Rule, table: Table, row: IndicatorRow): void {
    try {
      const reports = rule.row?.(row, table, this.context);
      if (reports) for (const report of reports) this.add(rule, table, report);
    } catch (error) {
      this.addFailure(rule, table, error);
    }
  }

  runFigure(rule: Rule, figure: Figure): void {
    try {
      const reports = rule.figure?.(figure, this.context);
      if (reports) for (const report of reports) this.add(rule, figure.table, report);
    } catch (error) {
      this.addFailure(rule, figure.table, error);
    }
  }

  private add({ meta }: Rule, table: Table | null, report: Report): void {
    const { place } = report;
    const sheet = place?.sheet ?? table?.sheet ?? this.context.workbook.sheets[0]?.name ?? "";
    const cell = place ? formatAddress(place.row, place.column) : null;
    const { message, indicator = null, year = null, received = null } = report;
    const what = `${message}|${indicator ?? ""}|${year ?? ""}`;
    const key = `${meta.code}|${sheet}|${cell ?? table?.id ?? ""}|${what}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.findings.push({
      id: this.idOf(
        `${meta.code}|${sheet}|${indicator ?? received ?? ""}|${year ?? ""}|${message}`,
      ),
      rule: meta.id,
      code: meta.code,
      level: report.level ?? meta.level,
      message,
      data: report.data ?? {},
      place,
      sheet,
      cell,
      table: table?.id ?? null,
      indicator,
      year,
      expected: report.expected ?? null,
      received,
      fix: report.fix ?? null,
      cause: null,
      explanation: null,
    });
  }

  /** Rule, sheet, indicator, year and message, counted where there are several: no row or column. */
  private idOf(stem: string): string {
    const count = (this.stems.get(stem) ?? 0) + 1;
    this.stems.set(stem, count);
    return count === 1 ? stem : `${stem}#${count}`;
  }

  addNoPlanTable(): void {
    this.findings.push({
      id: `${NO_PLAN_TABLE_CODE}||||${NO_PLAN_TABLE}`,
      rule: NO_PLAN_TABLE,
      code: NO_PLAN_TABLE_CODE,
      level: "error",
      message: NO_PLAN_TABLE,
      data: {},
      place: null,
      sheet: this.context.workbook.sheets[0]?.name ?? "",
      cell: null,
      table: null,
      indicator: null,
      year: null,
      expected: null,
      received: null,
      fix: null,
      cause: null,
      explanation: null,
    });
  }

  /** Once a rule and table: a rule that throws at every row says so once. */
  private addFailure(rule: Rule, table: Table | null, error: unknown): void {
    const key = `${rule.meta.code}|${table?.id ?? ""}`;
    if (this.failed.has(key)) return;
    this.failed.add(key);
    const reason = error instanceof Error ? error.message : String(error);
    this.add(rule, table, { message: RULE_FAILED, data: { reason }, place: null, level: "error" });
  }
}

function inReadingOrder(context: RuleContext): (a: Finding, b: Finding) => number {
  const order = new Map(context.workbook.sheets.map((sheet, i) => [sheet.name, i]));
  const sheet = (finding: Finding): number => order.get(finding.sheet) ?? order.size;
  return (a, b) =>
    sheet(a) - sheet(b) ||
    (a.place?.row ?? -1) - (b.place?.row ?? -1) ||
    (a.place?.column ?? -1) - (b.place?.column ?? -1) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
