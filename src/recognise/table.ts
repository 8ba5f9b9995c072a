import type { Plan } from "../plan";
import { formatAddress } from "../workbook";
import type { Candidate } from "./candidate";
import { kindOf } from "./columns";
import { ACCEPTED, type Judgement } from "./judge";
import { type Fit, withIndicator } from "./match";
import { turn } from "./transpose";
import type { Column, IndicatorRow, Table, ValueCell } from "./types";

/** A candidate that was accepted, as a table; `fit` is the known plan it belongs to. */
export function toTable(
  candidate: Candidate,
  fit: Fit | null,
  judgement: Judgement,
  transposed: boolean,
): Table {
  const { block, body, columns, caption, main, span } = candidate;
  const rows = fit
    ? candidate.rows.map((row, i) => (fit.matches[i] ? withIndicator(row, fit.matches[i]) : row))
    : candidate.rows;
  const left = Math.min(...columns.map((c) => c.index));
  const right = Math.max(...columns.map((c) => c.index));
  const range = { top: block.top, left, bottom: body.bottom, right };
  const headerRows = { top: block.top, left, bottom: block.bottom, right };
  const place = transposed ? turn(range) : range;
  return {
    id: `${candidate.sheet}!${formatAddress(place.top, place.left)}`,
    sheet: candidate.sheet,
    range: place,
    kind: kindOf(columns, main.target, caption.text),
    plan: fit?.plan ?? null,
    confidence: confidence(fit, judgement),
    transposed,
    title: caption.title,
    headerRows: transposed ? turn(headerRows) : headerRows,
    baselineYear: main.baseline?.year ?? fit?.plan.baselineYear ?? span.baselineYear,
    targetYear: main.target?.year ?? fit?.plan.targetYear ?? span.targetYear,
    columns: fit ? columns.map((c) => withPlanYears(c, fit.plan)) : columns,
    rows: transposed ? rows.map(turnRow) : rows,
    otherRows: body.otherRows.filter((other) => other.row <= body.bottom),
    evidence: judgement.evidence,
  };
}

/** 目标值 and 基期值 without a year take the plan's. */
function withPlanYears(column: Column, plan: Plan): Column {
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
