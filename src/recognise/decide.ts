import type { Plan } from "../plan";
import { type Candidate, forPlan } from "./candidate";
import type { Grid } from "./grid";
import type { HeaderReader } from "./header";
import { ACCEPTED, judge } from "./judge";
import { type Fit, fitPlan, type NameLikeness } from "./match";
import { toTable } from "./table";
import type { Table } from "./types";

/** No plan has more indicators; a table with more names is a register of something else. */
const MAX_INDICATORS = 1_000;

/** What is the same for every sheet of one run. */
export interface Run {
  readonly plans: readonly Plan[];
  readonly reader: HeaderReader;
  /** For sheets read with rows and columns exchanged. */
  readonly turnedReader: HeaderReader;
  readonly likeness: NameLikeness;
  readonly date1904: boolean;
}

/** Takes a candidate for a plan's table or not: a known plan by its rows, any other by what speaks for it. */
export function decide(
  candidate: Candidate,
  grid: Grid,
  run: Run,
  transposed: boolean,
): Table | null {
  if (candidate.rows.length === 0 || liesAcross(candidate, run)) return null;
  if (new Set(candidate.rows.map((row) => row.name)).size > MAX_INDICATORS) return null;
  const best = bestFit(candidate, grid, run);
  if (best) return toTable(best.candidate, best.fit, judge(best.candidate), transposed);
  const judgement = judge(candidate);
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

interface Fitted {
  readonly candidate: Candidate;
  readonly fit: Fit;
}

/** The known plan a candidate belongs to: most rows match, years fit, and figures do not speak against it. */
function bestFit(candidate: Candidate, grid: Grid, run: Run): Fitted | null {
  const fitted = run.plans
    .map((plan) => ({ plan, candidate: forPlan(candidate, plan, grid) }))
    .filter(({ plan, candidate: read }) => yearsFit(read, plan))
    .map(({ plan, candidate: read }) => ({
      candidate: read,
      fit: fitPlan(read.rows, plan, run.likeness),
    }))
    .filter(({ fit }) => accepts(fit, candidate))
    .sort((a, b) => rank(b.fit) - rank(a.fit));
  return fitted[0] ?? null;
}

function rank(fit: Fit): number {
  const total = fit.matches.reduce((sum, match) => sum + (match?.score ?? 0), 0);
  return total + fit.agreeing - 0.5 * (fit.compared - fit.agreeing);
}

/** The target year is the plan's; a table of actuals alone has at least one year of the plan's span. */
function yearsFit({ main, span, columns }: Candidate, plan: Plan): boolean {
  const target = main.target?.year ?? span.targetYear;
  if (target !== null) return target === plan.targetYear;
  const years = columns.flatMap((c) => (c.role === "actual" && c.year !== null ? [c.year] : []));
  return (
    years.length === 0 || years.some((year) => year > plan.baselineYear && year <= plan.targetYear)
  );
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
