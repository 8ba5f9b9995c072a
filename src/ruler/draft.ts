import type { Outcome } from "./outcome";
import type {
  Assessment,
  AssessmentReason,
  AssessOptions,
  Field,
  IndicatorInput,
  ReasonData,
  ReasonId,
} from "./types";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

type DraftReason = Writable<AssessmentReason>;

/** An assessment being filled in. */
export interface Draft extends Writable<Omit<Assessment, "required" | "reasons">> {
  readonly required: Writable<Assessment["required"]>;
  readonly reasons: DraftReason[];
}

const nothing: ReasonData = Object.freeze({});

/** An assessment in which nothing is known yet. */
export function emptyDraft(input: IndicatorInput, options: AssessOptions): Draft {
  return {
    plan: input.plan ?? null,
    indicator: input.indicator ?? null,
    name: input.name ?? "",
    sheet: input.sheet ?? null,
    row: input.row ?? null,
    kind: input.kind,
    path: options.path ?? input.path,
    asOf: options.asOf,
    dataYear: null,
    actual: null,
    toDate: null,
    attained: null,
    progress: null,
    expected: null,
    pace: null,
    ratio: null,
    attainment: null,
    required: { perYear: null, growth: null },
    forecast: null,
    class: "not-assessable",
    risk: "grey",
    reasons: [],
  };
}

const noField: readonly Field[] = Object.freeze([]);

/** Adds a remark. */
export function remark(draft: Draft, id: ReasonId, data: ReasonData = nothing): void {
  draft.reasons.push({ id, about: noField, data });
}

/** Says why figures are `null`; figures with the same reason share one entry. */
export function explainNull(
  draft: Draft,
  id: ReasonId,
  fields: readonly Field[],
  data: ReasonData = nothing,
): void {
  const { reasons } = draft;
  for (let i = 0; i < reasons.length; i++) {
    const reason = reasons[i] as DraftReason;
    if (reason.id !== id || reason.about.length === 0) continue;
    // Lists of fields are shared between assessments, so a longer one is a new one.
    reason.about = [...new Set([...reason.about, ...fields])];
    return;
  }
  reasons.push({ id, about: fields, data });
}

/** The figure of an outcome; a refusal is put on record for `field`. */
export function take(draft: Draft, field: Field, outcome: Outcome): number | null {
  if (outcome.ok) return outcome.value;
  explainNull(draft, outcome.reason, [field]);
  return null;
}
