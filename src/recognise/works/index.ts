import { type CellRange, formatAddress } from "../../workbook";
import type { Run } from "../decide";
import type { Grid } from "../grid";
import { headerAt, RoleReader, type WorkHeader } from "./header";
import { fitWorks, type WorkFit } from "./match";
import { readRows } from "./rows";
import type { WorkColumn, WorkKind, WorkTable } from "./types";

export type * from "./types";

/** A sheet with more headers than this is a ledger of headers. */
const MAX_HEADERS = 100;
const KINDS: readonly WorkKind[] = ["projects", "tasks"];

/**
 * The tables of a sheet that hold projects or tasks of a known plan. Only by the plan's own names:
 * a list of projects as every office keeps one is none. `taken` are ranges of the plan's other tables.
 */
export function findWorks(grid: Grid, run: Run, taken: readonly CellRange[]): WorkTable[] {
  const plans = run.plans.filter(
    ({ projects, tasks, safeguards }) => projects.length + tasks.length + safeguards.length > 0,
  );
  if (plans.length === 0) return [];
  const reader = new RoleReader();
  const tables: WorkTable[] = [];
  let headers = 0;
  for (const row of grid.sheet.rows) {
    const inside = [...taken, ...tables.map(({ range }) => range)].some(
      ({ top, bottom }) => row.index >= top && row.index <= bottom,
    );
    const header = inside ? null : headerAt(grid, row, reader);
    if (header && ++headers > MAX_HEADERS) break;
    const table = header && tableUnder(header);
    if (table) tables.push(table);
  }
  return tables;

  function tableUnder(header: WorkHeader): WorkTable | null {
    const [best] = header.columns
      .filter(({ role }) => role === "name")
      .flatMap(({ index }) => {
        const rows = readRows(grid, header, index, reader);
        return plans.flatMap((plan) =>
          KINDS.flatMap((kind) => {
            const fit = fitWorks(rows, plan, kind, run.likeness);
            return fit ? [{ index, fit }] : [];
          }),
        );
      })
      .sort((a, b) => b.fit.total - a.fit.total);
    return best ? toTable(grid, header, best.index, best.fit) : null;
  }
}

function toTable(grid: Grid, header: WorkHeader, nameColumn: number, fit: WorkFit): WorkTable {
  const { top } = header;
  const left = Math.min(...header.columns.map(({ index }) => index));
  const right = Math.max(...header.columns.map(({ index }) => index));
  const bottom = Math.max(...fit.rows.map(({ index }) => index));
  const share = fit.matched / fit.rows.length;
  return {
    id: `${grid.sheet.name}!${formatAddress(top, left)}`,
    sheet: grid.sheet.name,
    range: { top, left, bottom, right },
    kind: fit.kind,
    plan: fit.plan,
    confidence: Math.round((fit.total / fit.matched) * (0.5 + share / 2) * 100) / 100,
    headerRows: { top, left, bottom: header.bottom, right },
    columns: header.columns.map(
      (column): WorkColumn =>
        column.role === "name" && column.index !== nameColumn
          ? { ...column, role: "other" }
          : column,
    ),
    rows: fit.rows,
    evidence: [{ id: "works-matched", data: { matched: fit.matched, rows: fit.rows.length } }],
  };
}
