import { readPeriod, squash } from "../notation";
import type { Plan } from "../plan";
import type { Recognition, Table } from "../recognise";
import { DEFAULT_LIMITS, type Limits, type Place, type RuleContext } from "../rules";
import { type Cell, isReport, type Row, type Sheet, type Workbook } from "../workbook";

/** What the caller knows beside the workbook; everything may be left out. */
export type CheckOptions = Partial<
  Pick<
    RuleContext,
    "reportingYear" | "previous" | "references" | "publications" | "deadline" | "today"
  >
> & { readonly limits?: Partial<Limits> };

/** 报告年度 and how it is known. */
export interface ReportingYear {
  readonly year: number;
  /** Written in the workbook, or the last year whose figures are mostly filled in. */
  readonly from: "stated" | "inferred";
  /** The cell that states it. */
  readonly place: Place | null;
}

/** Everything that rules read: the caller's word first, then what the workbook itself says. */
export function prepareContext(
  workbook: Workbook,
  recognition: Recognition,
  plans: readonly Plan[],
  options: CheckOptions = {},
): RuleContext {
  const stated = options.reportingYear ?? null;
  return {
    workbook,
    recognition,
    plans,
    reportingYear: stated ?? findReportingYear(workbook, recognition)?.year ?? null,
    previous: options.previous ?? null,
    references: options.references ?? [],
    publications: options.publications ?? [],
    deadline: options.deadline ?? null,
    today: options.today ?? null,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
  };
}

/** The reporting year a workbook states, else the last year for which most figures are there. */
export function findReportingYear(
  workbook: Workbook,
  recognition: Recognition,
): ReportingYear | null {
  return labelledYear(workbook) ?? titledYear(recognition.tables) ?? filledYear(recognition.tables);
}

/** Labels stand at the head of a sheet or on a cover. */
const HEAD_ROWS = 12;
const LABEL = /^(?:报告|监测|填报|数据|考核|评估|自评|统计)年[度份](?:[:：]?(\d{4})年?度?)?[:：]?$/;
/** 填报单位：区科技局 报告年度：2023年: the label among others in one cell. */
const INLINE = /(?:报告|监测|填报|数据|考核|评估|自评|统计)年[度份][:：](\d{4})(?!\d)/;
const LONGEST_LABEL = 80;

/**
 * 报告年度：2023, or the label in one cell and the year in the next. A report of an earlier check
 * names the year of that check.
 */
function labelledYear(workbook: Workbook): ReportingYear | null {
  const found = workbook.sheets
    .filter((sheet) => !isReport(sheet))
    .flatMap((sheet) =>
      sheet.rows
        .filter((row) => row.index < HEAD_ROWS)
        .flatMap((row) => row.cells.flatMap((cell, i) => labelled(sheet, row, cell, i))),
    );
  return latest(found);
}

function labelled(sheet: Sheet, row: Row, cell: Cell, position: number): ReportingYear[] {
  const { value } = cell;
  if (typeof value !== "string" || value.length > LONGEST_LABEL || !value.includes("年")) return [];
  const text = squash(value);
  const match = LABEL.exec(text) ?? INLINE.exec(text);
  if (!match) return [];
  const beside = row.cells[position + 1];
  const year = match[1] ? Number(match[1]) : yearIn(beside);
  const place = { sheet: sheet.name, row: row.index, column: cell.column };
  return year === null || !isPlausible(year) ? [] : [{ year, from: "stated", place }];
}

function yearIn(cell: Cell | undefined): number | null {
  if (typeof cell?.value === "number") return isPlausible(cell.value) ? cell.value : null;
  const match = typeof cell?.value === "string" && /^(\d{4})年?度?$/.exec(squash(cell.value));
  return match ? Number(match[1]) : null;
}

function isPlausible(year: number): boolean {
  return Number.isInteger(year) && year >= 1990 && year <= 2100;
}

const REPORT = /监测|完成|进展|填报|自评|评估|考核|报告|统计|执行/;

/** 2023年度…监测表: a year of the title that the table has figures of. 2021—2023年 closes with 2023. */
function titledYear(tables: readonly Table[]): ReportingYear | null {
  const found = tables.flatMap((table): ReportingYear[] => {
    const columns = actualYears(table);
    const title = squash(table.title ?? "");
    if (columns.length === 0 || !REPORT.test(title)) return [];
    const period = readPeriod(title);
    const closing = period && !isPlanPeriod(period, table) ? period.to : null;
    const single = [...title.replace(SPAN, "").matchAll(YEAR)].map((match) => Number(match[1]));
    return [...single, closing]
      .filter((year): year is number => year !== null && columns.includes(year))
      .map((year) => ({ year, from: "stated", place: null }));
  });
  return latest(found);
}

/** The plan's own span (2021—2025年规划, “十四五”) says nothing of how far it has been reported. */
function isPlanPeriod({ from, to }: { from: number; to: number }, table: Table): boolean {
  return to === table.targetYear || (to % 5 === 0 && (to - from) % 5 === 4);
}

/** 2021—2025年, 2021年至2025年. */
const SPAN = /\d{4}年?(?:[-~至到]+)\d{4}年?/g;
/** 2023年度, but not 2025年目标. */
const YEAR = /(?<!\d)((?:19|20)\d{2})年(?!末?(?:规划|目标|计划))/g;

function actualYears(table: Table): number[] {
  return table.columns.flatMap(({ role, year, provisional }) =>
    role === "actual" && year !== null && !provisional ? [year] : [],
  );
}

function filledYear(tables: readonly Table[]): ReportingYear | null {
  const found = tables.flatMap((table): ReportingYear[] => {
    const counts = new Map<number, { filled: number; total: number }>();
    for (const { actuals } of table.rows) {
      for (const { year, provisional, cell } of actuals) {
        if (provisional) continue;
        const count = counts.get(year) ?? { filled: 0, total: 0 };
        if (cell.reading.ok && !cell.reading.provisional) count.filled++;
        count.total++;
        counts.set(year, count);
      }
    }
    const isFilled = (year: number): boolean => {
      const count = counts.get(year);
      return count !== undefined && count.filled * 2 > count.total;
    };
    // The end of the plan filled in ahead of the years before it is a forecast, not a report.
    const isAhead = (year: number): boolean =>
      year === table.targetYear && counts.has(year - 1) && !isFilled(year - 1);
    return [...counts.keys()]
      .filter((year) => isFilled(year) && !isAhead(year))
      .map((year) => ({ year, from: "inferred", place: null }));
  });
  return latest(found);
}

function latest(found: readonly ReportingYear[]): ReportingYear | null {
  return found.reduce<ReportingYear | null>(
    (last, next) => (last && last.year >= next.year ? last : next),
    null,
  );
}
