import type { Plan } from "../plan";
import { type Body, guessNameColumn, readBody } from "./body";
import { type MainColumns, mainColumns, readColumns, type Span } from "./columns";
import type { Grid } from "./grid";
import type { HeaderBlock } from "./header";
import type { Draft } from "./judge";
import { RowReader } from "./rows";
import { type Caption, readCaption } from "./title";
import type { Column, IndicatorRow } from "./types";
import { readHeader } from "./vocabulary";

/** A header with what stands under it, before it is known to be a plan's table. */
export interface Candidate extends Draft {
  readonly block: HeaderBlock;
  readonly body: Body;
  readonly caption: Caption;
  readonly span: Span;
}

const FIGURE_ROLES = new Set(["baseline", "target", "actual", "growth", "total"]);
/** Share of names that end in a bracket from which on the bracket holds a unit, known or not. */
const BRACKETED = 0.6;

/** Reads a header block and its body; `null` where it has no indicators or no figures. */
export function readCandidate(
  grid: Grid,
  block: HeaderBlock,
  around: { readonly ceiling: number; readonly stop: number; readonly lines: readonly string[] },
): Candidate | null {
  const caption = readCaption(grid, block, around.ceiling, around.lines);
  const found = readColumns(block, caption.span);
  const named = found.find((column) => column.role === "name")?.index;
  const nameColumn = named ?? guessNameColumn(grid, block, found);
  if (nameColumn === null || !found.some((column) => FIGURE_ROLES.has(column.role))) return null;
  const columns = withNameColumn(found, nameColumn);
  const body = readBody(grid, block, columns, nameColumn, around.stop);
  const main = mainColumns(columns, caption.span.targetYear);
  const nameHeader = columns.find((column) => column.index === nameColumn)?.printed ?? "";
  return {
    title: caption.text,
    sheet: grid.sheet.name,
    columns,
    main,
    rows: readRows(grid, columns, main, nameColumn, body, caption),
    strongName: readHeader(nameHeader.replace(/\n/g, " "))?.strong ?? false,
    block,
    body,
    caption,
    span: caption.span,
  };
}

/**
 * The candidate read for a known plan: its years tell baseline, actuals and target apart where the
 * sheet does not say, and of several target years the plan's own is the one that counts.
 */
export function forPlan(candidate: Candidate, plan: Plan, grid: Grid): Candidate {
  const silent = candidate.span.baselineYear === null;
  const nameColumn = candidate.columns.find((column) => column.role === "name")?.index ?? 0;
  const columns = silent
    ? withNameColumn(readColumns(candidate.block, plan), nameColumn)
    : candidate.columns;
  const main = mainColumns(columns, plan.targetYear);
  if (
    sameRoles(columns, candidate.columns) &&
    main.target?.index === candidate.main.target?.index
  ) {
    return candidate;
  }
  const { body, caption } = candidate;
  const rows = readRows(grid, columns, main, nameColumn, body, caption);
  return { ...candidate, columns, main, rows };
}

function sameRoles(a: readonly Column[], b: readonly Column[]): boolean {
  return a.every((column, i) => column.role === b[i]?.role && column.year === b[i]?.year);
}

function readRows(
  grid: Grid,
  columns: readonly Column[],
  main: MainColumns,
  nameColumn: number,
  body: Body,
  caption: Caption,
): IndicatorRow[] {
  const unitLine = caption.units.length === 1 ? (caption.units[0] ?? null) : null;
  const names = body.rows.map((row) => body.nameOf(row));
  const bracketed = names.filter((name) => /[)）]\s*$/.test(name)).length / names.length;
  const reader = new RowReader({
    grid,
    columns,
    main,
    nameColumn,
    nameOf: body.nameOf,
    unitLine,
    unitsInBrackets: bracketed >= BRACKETED,
  });
  return body.rows.map((row) => reader.read(row));
}

function withNameColumn(columns: readonly Column[], nameColumn: number): Column[] {
  const blank = { header: "", printed: "", year: null, unit: null, provisional: false };
  const all = columns.some((column) => column.index === nameColumn)
    ? columns
    : [{ index: nameColumn, role: "name" as const, ...blank }, ...columns];
  return all.map((column) =>
    column.index === nameColumn ? { ...column, role: "name" as const } : column,
  );
}
