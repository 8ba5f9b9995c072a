import { applyEdits, type Workbook } from "../workbook";
import {
  type FixKind,
  type FixPlan,
  keyOf,
  planFixes,
  previewEdits,
  type Refusal,
  sparingFormulas,
  without,
} from "./fixes";
import { type Ledger, type LedgerEntry, makeLedger } from "./ledger";
import { drain, type InSteps } from "./steps";
import type { Finding, Outcome } from "./types";

/** A fix may bring other findings to light that can be fixed in turn, but not for ever. */
const MOST_ROUNDS = 5;

/** A workbook's findings. */
export type Recheck = (workbook: Workbook) => Outcome;
export type RecheckInSteps = (workbook: Workbook) => InSteps<Outcome>;

export interface Mended {
  readonly workbook: Workbook;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly applied: readonly Finding[];
  /** Fixes that are still on offer and were not carried out. */
  readonly refused: readonly Refusal[];
  readonly ledger: Ledger;
  readonly rounds: number;
}

/**
 * Carries out fixes until there are none left that can be (修复). The rules run again after each
 * round; fixes that leave more findings than there were are taken back, so that mending never makes
 * a workbook worse.
 */
export function mend(
  workbook: Workbook,
  kind: FixKind,
  recheck: Recheck,
  when: string,
  before: Outcome = recheck(workbook),
): Mended {
  const inSteps: RecheckInSteps = function* (book) {
    yield* [];
    return recheck(book);
  };
  return drain(mendInSteps(workbook, kind, inSteps, when, before));
}

/** The same, step by step as the rules run again and again. */
export function* mendInSteps(
  workbook: Workbook,
  kind: FixKind,
  recheck: RecheckInSteps,
  when: string,
  before: Outcome,
): InSteps<Mended> {
  const banned = new Map<string, Refusal>();
  const applied: Finding[] = [];
  const entries: LedgerEntry[] = [];
  let current = { workbook, outcome: before };
  let rounds = 0;
  while (rounds < MOST_ROUNDS) {
    const open = current.outcome.findings.filter((finding) => !banned.has(signature(finding)));
    const plan = sparingFormulas(planFixes(open, kind), current.workbook);
    if (previewEdits(current.workbook, plan.edits).length === 0) break;
    rounds++;
    const step: Step = yield* carryOut(current, plan, recheck);
    for (const refusal of step.refused) banned.set(signature(refusal.finding), refusal);
    if (step.plan.applied.length === 0) continue;
    entries.push(...entriesOf(current.workbook, step.plan, when));
    applied.push(...step.plan.applied);
    current = step;
  }
  return {
    workbook: current.workbook,
    before,
    after: current.outcome,
    applied,
    refused: stillRefused(current, kind, banned),
    ledger: makeLedger(entries),
    rounds,
  };
}

interface State {
  readonly workbook: Workbook;
  readonly outcome: Outcome;
}

interface Step extends State {
  readonly plan: FixPlan;
  /** Fixes that were tried and taken back. */
  readonly refused: readonly Refusal[];
}

/** All fixes at once where that leaves no more findings; else rule by rule, those that do no harm. */
function* carryOut(current: State, plan: FixPlan, recheck: RecheckInSteps): InSteps<Step> {
  const whole = yield* tried(current, plan, recheck);
  if (whole) return { ...whole, plan, refused: [] };
  let state = current;
  const harmful = new Set<Finding>();
  for (const code of new Set(plan.applied.map((finding) => finding.code))) {
    const others = new Set(plan.applied.filter((finding) => finding.code !== code));
    const next: State | null = yield* tried(state, without(plan, others, "worse"), recheck);
    if (next) state = next;
    else for (const finding of plan.applied) if (finding.code === code) harmful.add(finding);
  }
  const kept = without(plan, harmful, "worse");
  const refused = kept.refused.filter(({ because }) => because === "worse");
  return { ...state, plan: kept, refused };
}

/** The state after a plan, `null` where it has more findings of any level than before. */
function* tried(state: State, plan: FixPlan, recheck: RecheckInSteps): InSteps<State | null> {
  const workbook = applyEdits(state.workbook, plan.edits);
  const outcome = yield* recheck(workbook);
  return isWorse(outcome, state.outcome) ? null : { workbook, outcome };
}

function isWorse(after: Outcome, before: Outcome): boolean {
  const { error, warning, note } = after.counts;
  const was = before.counts;
  const gravest = error > was.error || error + warning > was.error + was.warning;
  const all = error + warning + note > was.error + was.warning + was.note;
  return gravest || all || after.findings.length > before.findings.length;
}

function entriesOf(workbook: Workbook, plan: FixPlan, when: string): LedgerEntry[] {
  const owners = new Map<string, Finding>();
  for (const finding of plan.applied) {
    for (const edit of finding.fix?.edits ?? []) {
      if ("cell" in edit && !owners.has(keyOf(edit))) owners.set(keyOf(edit), finding);
    }
  }
  return previewEdits(workbook, plan.edits).flatMap((change): LedgerEntry[] => {
    const owner = owners.get(keyOf(change));
    if (!owner) return [];
    const { rule, code, id } = owner;
    return [{ ...change, rule, code, finding: id, when }];
  });
}

function stillRefused(
  { workbook, outcome }: State,
  kind: FixKind,
  banned: ReadonlyMap<string, Refusal>,
): Refusal[] {
  const { refused } = sparingFormulas(planFixes(outcome.findings, kind), workbook);
  const worse = outcome.findings.flatMap((finding) => {
    const refusal = banned.get(signature(finding));
    return refusal ? [{ ...refusal, finding }] : [];
  });
  const listed = new Set(worse.map(({ finding }) => finding));
  return [...worse, ...refused.filter(({ finding }) => !listed.has(finding))];
}

/** A finding and what its fix would write: the same fix is not tried twice. */
function signature({ id, cell, fix }: Finding): string {
  return `${id} ${cell} ${JSON.stringify(fix?.edits ?? null)}`;
}
