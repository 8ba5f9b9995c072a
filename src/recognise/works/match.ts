import { canonicalName, type Plan } from "../../plan";
import { assignRows, type NameLikeness, runnerUpTo } from "../match";
import type { WorkKind, WorkRow } from "./types";

/** The works of a plan of one kind, as a table would name them. */
interface WorkItem {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly lookAlikes: readonly string[];
}

/** How well rows fit the projects or the tasks of one plan. */
export interface WorkFit {
  readonly plan: Plan;
  readonly kind: WorkKind;
  readonly rows: readonly WorkRow[];
  /** Rows that found their work, and works that were found. */
  readonly matched: number;
  readonly found: number;
  readonly total: number;
}

/** Below this a likeness of names is chance. */
const MINIMUM = 0.62;
/** From here on nobody would doubt it. */
const CERTAIN = 0.85;
/** A table of fewer rows must be the plan's altogether. */
const FEWEST = 3;
/** A single work is known by a name that nobody else would give by chance. */
const TELLING = 6;

function itemsOf(plan: Plan, kind: WorkKind): WorkItem[] {
  const measures = plan.safeguards.flatMap(({ id, measures }) =>
    measures.map((name, at) => ({ id: `${id}/${at + 1}`, name })),
  );
  const items = kind === "projects" ? plan.projects : [...plan.tasks, ...measures];
  return items.map(({ id, name }) => ({ id, name, aliases: [], lookAlikes: [] }));
}

/** Matches all rows to a plan's projects or tasks at once; `null` where they are not that plan's. */
export function fitWorks(
  rows: readonly WorkRow[],
  plan: Plan,
  kind: WorkKind,
  likeness: NameLikeness,
): WorkFit | null {
  const items = itemsOf(plan, kind);
  if (items.length === 0 || rows.length === 0) return null;
  const scores = rows.map(({ name }) => items.map((item) => likeness.of(name, item)));
  const assigned = assignRows(scores, MINIMUM);
  const matches = rows.map((row, at): WorkRow => {
    const best = assigned[at] ?? null;
    if (best === null) return row;
    const own = scores[at] as number[];
    const second = runnerUpTo(own, best);
    return {
      ...row,
      item: idOf(best),
      confidence: round(own[best] as number),
      runnerUp:
        second === null ? null : { item: idOf(second), confidence: round(own[second] as number) },
    };
  });
  const found = matches.filter(({ item }) => item !== null);
  const fit: WorkFit = {
    plan,
    kind,
    rows: matches,
    matched: found.length,
    found: new Set(found.map(({ item }) => item)).size,
    total: found.reduce((sum, { confidence }) => sum + confidence, 0),
  };
  return accepts(fit) ? fit : null;

  function idOf(at: number): string {
    return (items[at] as WorkItem).id;
  }
}

/** A business list has a like name or two; half of a table that are the plan's own are no chance. */
function accepts({ rows, matched, found }: WorkFit): boolean {
  const certain = rows.filter(({ confidence }) => confidence >= CERTAIN);
  if (rows.length < FEWEST)
    return (
      certain.length === rows.length &&
      rows.every(({ name }) => canonicalName(name).length >= TELLING)
    );
  return found >= FEWEST && matched / rows.length >= 0.5 && certain.length / matched >= 0.5;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
