import type { Plan } from "../plan";
import { type CellRange, isReport, type Sheet, type Workbook } from "../workbook";
import { readCandidate } from "./candidate";
import { decide, type Run } from "./decide";
import { Grid } from "./grid";
import { findHeaders, type HeaderBlock, HeaderReader } from "./header";
import { NameLikeness } from "./match";
import { transpose, turn } from "./transpose";
import type { Recognition, SkippedSheet, Table } from "./types";
import { findWorks, type WorkTable } from "./works";

/**
 * Finds the plan tables of a workbook (识别). Tables of the given plans are matched row by row;
 * a table of another plan is found too, with `plan: null`. Projects and tasks are found by the names
 * of a given plan only. Sheets without any table are listed with why.
 */
export function recognise(workbook: Workbook, plans: readonly Plan[]): Recognition {
  const run: Run = {
    plans,
    reader: new HeaderReader(),
    turnedReader: new HeaderReader(true),
    likeness: new NameLikeness(),
    date1904: workbook.date1904,
  };
  const tables: Table[] = [];
  const works: WorkTable[] = [];
  const skipped: SkippedSheet[] = [];
  for (const sheet of workbook.sheets) {
    const found = recogniseSheet(sheet, run);
    const known = found.filter(({ plan }) => plan !== null).map(({ range }) => range);
    const undertaken = findWorks(new Grid(sheet, run.date1904), run, known);
    // What is a plan's own list of projects is not an unknown plan's table of indicators as well.
    const kept = found.filter(
      (table) => !undertaken.some((work) => overlap(work.range, table.range)),
    );
    tables.push(...kept);
    works.push(...undertaken);
    if (kept.length + undertaken.length > 0) continue;
    skipped.push({ sheet: sheet.name, reason: whySkipped(sheet) });
  }
  return { tables, works, skipped };
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function whySkipped(sheet: Sheet): string {
  if (isReport(sheet)) return "own-report";
  const empty = sheet.rows.every((row) => row.cells.every((cell) => cell.value === null));
  return empty ? "empty" : "no-plan-table";
}

function recogniseSheet(sheet: Sheet, run: Run): Table[] {
  const upright = tablesOf(sheet, [], run, false);
  if (upright.length > 0) return upright;
  const turned = transpose(sheet);
  return turned ? tablesOf(turned.sheet, turned.lines, run, true) : [];
}

/** `lines` are texts about the whole sheet that it no longer holds itself. */
function tablesOf(sheet: Sheet, lines: readonly string[], run: Run, transposed: boolean): Table[] {
  const grid = new Grid(sheet, run.date1904);
  const blocks = findHeaders(grid, transposed ? run.turnedReader : run.reader);
  const tables: Table[] = [];
  let ceiling = -1;
  blocks.forEach((block, i) => {
    if (tables.some((table) => covers(transposed ? turn(table.range) : table.range, block))) return;
    // A header further down may be this one printed again; the walk finds that out itself.
    const stop =
      blocks.find((other) => other.top > block.bottom && !sameHeader(other, block))?.top ??
      Infinity;
    const beside = blocks[i - 1]?.top === block.top;
    const candidate = readCandidate(grid, block, { ceiling: beside ? -1 : ceiling, stop, lines });
    const table = candidate && decide(candidate, grid, run, transposed);
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
