import type { Fix, Level } from "../rules";
import {
  type CellEdit,
  type CellState,
  cellState,
  type Edit,
  isCellEdit,
  stateAfter,
  type Workbook,
} from "../workbook";
import type { Finding } from "./types";

/** `safe` carries out safe fixes only; `review` those that a person has said yes to as well. */
export type FixKind = Fix["kind"];

/** Why a fix is left alone. */
export type Because =
  /** Another fix already changes one of its cells to something else. */
  | "overlap"
  /** The finding only follows from another, which is mended first. */
  | "follows"
  /** It needs a person's yes. */
  | "review"
  /** It would change something other than the contents of cells. */
  | "not-a-cell"
  /** It would write a value over a formula. */
  | "formula"
  /** It made the rules find more than before and was taken back. */
  | "worse";

export interface Refusal {
  readonly finding: Finding;
  readonly because: Because;
  /** The finding whose fix stands in the way, or that is the cause. */
  readonly other: string | null;
}

export interface FixPlan {
  /** In the order to carry them out; no two of one cell. */
  readonly edits: readonly CellEdit[];
  readonly applied: readonly Finding[];
  readonly refused: readonly Refusal[];
}

/** What a cell holds before and after. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellState;
  readonly after: CellState;
}

const LEVELS: Readonly<Record<Level, number>> = { error: 0, warning: 1, note: 2 };
const KINDS: Readonly<Record<FixKind, number>> = { safe: 0, review: 1 };

/**
 * Sorts out which fixes can be carried out together: the graver finding first, then the safer fix,
 * then reading order. A fix that touches a cell another one changes otherwise is refused whole; it
 * is tried again when the rules have run over what the first left.
 */
export function planFixes(findings: readonly Finding[], kind: FixKind): FixPlan {
  const edits: CellEdit[] = [];
  const applied: Finding[] = [];
  const refused: Refusal[] = [];
  const taken = new Map<string, { readonly edit: CellEdit; readonly by: Finding }>();
  for (const finding of inOrder(findings)) {
    const own = editsOf(finding);
    const obstacle = obstacleOf(finding, own, kind, taken);
    if (obstacle) {
      refused.push({ finding, ...obstacle });
      continue;
    }
    applied.push(finding);
    for (const edit of own) {
      if (taken.has(keyOf(edit))) continue;
      taken.set(keyOf(edit), { edit, by: finding });
      edits.push(edit);
    }
  }
  return { edits, applied, refused };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .filter((finding) => finding.fix !== null && finding.fix.edits.length > 0)
    .map((finding, at) => ({ finding, at }))
    .sort((a, b) => rank(a.finding) - rank(b.finding) || a.at - b.at)
    .map(({ finding }) => finding);
}

function rank({ level, fix }: Finding): number {
  return LEVELS[level] * 2 + KINDS[fix?.kind ?? "review"];
}

function editsOf({ fix }: Finding): CellEdit[] {
  return (fix?.edits ?? []).filter(isCellEdit);
}

function obstacleOf(
  finding: Finding,
  edits: readonly CellEdit[],
  kind: FixKind,
  taken: ReadonlyMap<string, { readonly edit: CellEdit; readonly by: Finding }>,
): Omit<Refusal, "finding"> | null {
  if (kind === "safe" && finding.fix?.kind !== "safe") return { because: "review", other: null };
  if (finding.cause !== null) return { because: "follows", other: finding.cause };
  if (edits.length !== finding.fix?.edits.length) return { because: "not-a-cell", other: null };
  for (const edit of edits) {
    const known = taken.get(keyOf(edit));
    // Two findings of one fault may bring the same fix.
    if (known && !isSame(known.edit, edit)) return { because: "overlap", other: known.by.id };
  }
  return null;
}

/** Leaves fixes alone that would put a value where the workbook computes one. */
export function sparingFormulas(plan: FixPlan, workbook: Workbook): FixPlan {
  const spared = plan.applied.filter((finding) =>
    editsOf(finding).some(
      (edit) =>
        edit.kind === "value" && cellState(workbook, edit.sheet, edit.cell).formula !== null,
    ),
  );
  return spared.length === 0 ? plan : without(plan, new Set(spared), "formula");
}

/** The plan without some of its fixes, which are refused. */
export function without(plan: FixPlan, findings: ReadonlySet<Finding>, because: Because): FixPlan {
  const applied = plan.applied.filter((finding) => !findings.has(finding));
  const kept = new Set(applied.flatMap(editsOf).map(keyOf));
  const refused = plan.applied
    .filter((finding) => findings.has(finding))
    .map((finding): Refusal => ({ finding, because, other: null }));
  return {
    edits: plan.edits.filter((edit) => kept.has(keyOf(edit))),
    applied,
    refused: [...plan.refused, ...refused],
  };
}

/** What carrying out edits would change, cell by cell; cells that stay as they are are left out. */
export function previewEdits(workbook: Workbook, edits: readonly Edit[]): CellChange[] {
  const changes = new Map<string, CellChange>();
  for (const edit of edits) {
    if (!isCellEdit(edit)) continue;
    const { sheet, cell } = edit;
    const known = changes.get(keyOf(edit));
    const before = known?.before ?? cellState(workbook, sheet, cell);
    const after = stateAfter(known?.after ?? before, edit);
    changes.set(keyOf(edit), { sheet, cell, before, after });
  }
  return [...changes.values()].filter(({ before, after }) => !isSameState(before, after));
}

/** A formula is compared by itself: whoever calculates it may give its result other last digits. */
function isSameState(a: CellState, b: CellState): boolean {
  const isFormula = a.formula !== null;
  return (
    a.formula === b.formula && a.format === b.format && (isFormula || isSame(a.value, b.value))
  );
}

/** Cells by sheet and address. */
export function keyOf({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}!${cell}`;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
