import type { Plan } from "../plan";
import type { CellRange, Sheet, Workbook } from "../workbook";
import { formatAddress } from "../workbook";
import { guessNameColumn, readBody } from "./body";
import { kindOf, mainColumn, readColumns, type Span } from "./columns";
import { Grid } from "./grid";
import { findHeaders, type HeaderBlock, HeaderReader } from "./header";
import { ACCEPTED, type Draft, type Judgement, judge } from "./judge";
import { type Fit, fitPlan, NameLikeness, withIndicator } from "./match";
import { RowReader } from "./rows";
import { type Caption, readCaption, spanOf } from "./title";
import { transpose, turn } from "./transpose";
import type { IndicatorRow, Recognition, SkippedSheet, Table, ValueCell } from "./types";
import { readHeader } from "./vocabulary";

/** No plan has more indicators; a table with more names is a register of something else. */
const MAX_INDICATORS = 1_000;

/** What is the same for every sheet of one run. */
interface Run {
  readonly plans: readonly Plan[];
  readonly reader: HeaderReader;
  readonly likeness: NameLikeness;
  readonly date1904: boolean;
}

/** A candidate before it is known to be a plan's table. */
interface Candidate extends Draft {
  readonly block: HeaderBlock;
  readonly body: ReturnType<typeof readBody>;
  readonly caption: Caption;
  readonly span: Span;
}

/**
 * Finds the plan tables of a workbook (识别). Tables of the given plans are matched row by row;
 * a table of another plan is found too, with `plan: null`. Sheets without one are listed with why.
 */
export function recognise(workbook: Workbook, plans: readonly Plan[]): Recognition {
  const run: Run = {
    plans,
    reader: new HeaderReader(),
    likeness: new NameLikeness(),
    date1904: workbook.date1904,
  };
  const tables: Table[] = [];
  const skipped: SkippedSheet[] = [];
  for (const sheet of workbook.sheets) {
    const found = recogniseSheet(sheet, run);
    tables.push(...found);
    if (found.length > 0) continue;
    const empty = sheet.rows.every((row) => row.cells.every((cell) => cell.value === null));
    skipped.push({ sheet: sheet.name, reason: empty ? "empty" : "no-plan-table" });
  }
  return { tables, skipped };
}

function recogniseSheet(sheet: Sheet, run: Run): Table[] {
  const upright = tablesOf(sheet, run, false);
  if (upright.length > 0) return upright;
  const turned = transpose(sheet);
  return turned ? tablesOf(turned, run, true) : [];
}

function tablesOf(sheet: Sheet, run: Run, transposed: boolean): Table[] {
  const grid = new Grid(sheet, run.date1904);
  const blocks = findHeaders(grid, run.reader);
  const tables: Table[] = [];
  let ceiling = -1;
  blocks.forEach((block, i) => {
    if (tables.some((table) => covers(transposed ? turn(table.range) : table.range, block))) return;
    // A header further down may be this one printed again; the walk finds that out itself.
    const stop =
      blocks.find((other) => other.top > block.bottom && !sameHeader(other, block))?.top ??
      Infinity;
    const candidate = readCandidate(grid, block, stop, ceiling, blocks[i - 1]);
    const table = candidate && decide(candidate, run, transposed);
    if (!table) return;
    tables.push(table);
    ceiling = Math.max(ceiling, (transposed ? turn(table.range) : table.range).bottom);
  });
  return tables;
}

function covers(range: CellRange, block: HeaderBlock): boolean {
  return (
    block.top > range.top &&
    block.top <= range.bottom &&
    block.left >= range.left &&
    block.left <= range.right
  );
}

function sameHeader(a: HeaderBlock, b: HeaderBlock): boolean {
  return JSON.stringify([...a.parts]) === JSON.stringify([...b.parts]);
}

function readCandidate(
  grid: Grid,
  block: HeaderBlock,
  stop: number,
  ceiling: number,
  beside: HeaderBlock | undefined,
): Candidate | null {
  const above = beside && beside.top === block.top ? -1 : ceiling;
  const caption = readCaption(grid, block, above);
  let columns = readColumns(block, caption.span);
  const nameColumn =
    columns.find((c) => c.role === "name")?.index ?? guessNameColumn(grid, block, columns);
  if (nameColumn === null) return null;
  if (!columns.some((c) => c.index === nameColumn)) {
    columns = [
      {
        index: nameColumn,
        header: "",
        printed: "",
        role: "name",
        year: null,
        unit: null,
        provisional: false,
      },
      ...columns,
    ];
  }
  columns = columns.map((c) => (c.index === nameColumn ? { ...c, role: "name" as const } : c));
  if (!columns.some((c) => ["baseline", "target", "actual", "growth", "total"].includes(c.role)))
    return null;
  const body = readBody(grid, block, columns, nameColumn, stop);
  const unitLine = caption.units.length === 1 ? (caption.units[0] ?? null) : null;
  const reader = new RowReader({ grid, columns, nameColumn, nameOf: body.nameOf, unitLine });
  const nameHeader = columns.find((c) => c.index === nameColumn)?.printed ?? "";
  return {
    title: caption.title,
    sheet: grid.sheet.name,
    columns,
    rows: body.rows.map((row) => reader.read(row)),
    strongName: readHeader(nameHeader.replace(/\n/g, " "))?.strong ?? false,
    block,
    body,
    caption,
    span: caption.span,
  };
}

/** Takes a candidate for a plan's table or not: a known plan by its rows, any other by what speaks for it. */
function decide(candidate: Candidate, run: Run, transposed: boolean): Table | null {
  if (candidate.rows.length === 0 || liesAcross(candidate, run)) return null;
  if (new Set(candidate.rows.map((row) => row.name)).size > MAX_INDICATORS) return null;
  const fit = bestFit(candidate, run);
  const judgement = judge(candidate);
  if (fit) return toTable(candidate, fit, judgement, transposed);
  if (!aims(candidate) || candidate.rows.length < 2 || judgement.score < ACCEPTED) return null;
  return toTable(candidate, null, judgement, transposed);
}

/** Holds targets: in a column of their own, or as growth over the period where nothing was reached yet. */
function aims({ columns }: Candidate): boolean {
  if (columns.some((c) => c.role === "target")) return true;
  const growth = columns.some((c) => c.role === "growth" || c.role === "total");
  return growth && !columns.some((c) => c.role === "actual");
}

/** 单位, 2020年基础, 2025年目标 where the indicators should be: the table is printed across. */
function liesAcross({ rows }: Candidate, run: Run): boolean {
  const headers = rows.filter((row) => {
    const signal = run.reader.read(row.printedName);
    if (!signal || signal.text.length > 12) return false;
    return signal.role === "unit" || signal.role === "attribute" || signal.year !== null;
  });
  return headers.length >= 2 && headers.length / rows.length >= 0.5;
}

/** The known plan a candidate belongs to: most rows match, years fit, and figures do not speak against it. */
function bestFit(candidate: Candidate, run: Run): Fit | null {
  const fits = run.plans
    .filter((plan) => yearsFit(candidate, plan))
    .map((plan) => fitPlan(candidate.rows, plan, run.likeness))
    .filter((fit) => accepts(fit, candidate))
    .sort((a, b) => rank(b) - rank(a));
  return fits[0] ?? null;
}

function rank(fit: Fit): number {
  const total = fit.matches.reduce((sum, match) => sum + (match?.score ?? 0), 0);
  return total + fit.agreeing - 0.5 * (fit.compared - fit.agreeing);
}

function yearsFit(candidate: Candidate, plan: Plan): boolean {
  const target = mainColumn(candidate.columns, "target")?.year ?? candidate.span.targetYear;
  return target === null || target === plan.targetYear;
}

function accepts(fit: Fit, candidate: Candidate): boolean {
  const count = fit.matches.filter(Boolean).length;
  if (count === 0) return false;
  const contradicted = fit.compared >= 3 && fit.agreeing / fit.compared < 0.35;
  if (contradicted) return false;
  if (fit.agreeing >= 2 && fit.share >= 0.3) return true;
  const certain = fit.matches.filter((match) => match && match.score >= 0.9).length;
  if (count >= 2 && fit.share >= 0.5 && certain / count >= 0.5) return true;
  return count === 1 && candidate.rows.length === 1 && certain === 1;
}

function toTable(
  candidate: Candidate,
  fit: Fit | null,
  judgement: Judgement,
  transposed: boolean,
): Table {
  const { block, body, columns, caption } = candidate;
  const rows = fit
    ? candidate.rows.map((row, i) => (fit.matches[i] ? withIndicator(row, fit.matches[i]) : row))
    : candidate.rows;
  const left = Math.min(...columns.map((c) => c.index));
  const right = Math.max(...columns.map((c) => c.index));
  const range = { top: block.top, left, bottom: body.bottom, right };
  const headerRows = { top: block.top, left, bottom: block.bottom, right };
  const place = transposed ? turn(range) : range;
  const turnedTitle = spanOf(caption.title);
  return {
    id: `${candidate.sheet}!${formatAddress(place.top, place.left)}`,
    sheet: candidate.sheet,
    range: place,
    kind: kindOf(columns, caption.title),
    plan: fit?.plan ?? null,
    confidence: confidence(fit, judgement),
    transposed,
    title: caption.title || null,
    headerRows: transposed ? turn(headerRows) : headerRows,
    baselineYear:
      mainColumn(columns, "baseline")?.year ?? fit?.plan.baselineYear ?? turnedTitle.baselineYear,
    targetYear:
      mainColumn(columns, "target")?.year ?? fit?.plan.targetYear ?? turnedTitle.targetYear,
    columns: fit ? columns.map((c) => withPlanYears(c, fit.plan)) : columns,
    rows: transposed ? rows.map(turnRow) : rows,
    otherRows: body.otherRows.filter((other) => other.row <= body.bottom),
    evidence: judgement.evidence,
  };
}

/** 目标值 and 基期值 without a year take the plan's. */
function withPlanYears(column: Table["columns"][number], plan: Plan): Table["columns"][number] {
  if (column.year !== null) return column;
  if (column.role === "target") return { ...column, year: plan.targetYear };
  if (column.role === "baseline") return { ...column, year: plan.baselineYear };
  return column;
}

function confidence(fit: Fit | null, judgement: Judgement): number {
  const unknown = 1 / (1 + Math.exp(-(judgement.score - ACCEPTED + 1) / 2));
  if (!fit) return Math.round(unknown * 100) / 100;
  const matched = fit.matches.filter((match) => match !== null);
  const mean = matched.reduce((sum, match) => sum + match.score, 0) / matched.length;
  const figures = fit.compared === 0 ? 0.8 : fit.agreeing / fit.compared;
  return (
    Math.round((0.5 * mean * (0.5 + fit.share / 2) + 0.3 * figures + 0.2 * unknown) * 100) / 100
  );
}

function turnRow(row: IndicatorRow): IndicatorRow {
  const swap = <T extends { row: number; column: number }>(at: T): T => ({
    ...at,
    row: at.column,
    column: at.row,
  });
  const turnCell = (cell: ValueCell): ValueCell => ({
    ...swap(cell),
    mergedFrom: cell.mergedFrom && swap(cell.mergedFrom),
  });
  return {
    ...row,
    nameCell: swap(row.nameCell),
    baseline: row.baseline && turnCell(row.baseline),
    target: row.target && { ...row.target, cell: turnCell(row.target.cell) },
    growth: row.growth && { ...row.growth, cell: turnCell(row.growth.cell) },
    actuals: row.actuals.map((actual) => ({ ...actual, cell: turnCell(actual.cell) })),
  };
}
