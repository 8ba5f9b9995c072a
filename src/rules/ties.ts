import {
  evaluateRelation,
  findFact,
  findImpliedConflicts,
  findIndicator,
  findPlan,
  type Plan,
  type Reference,
  type Relation,
  type RelationOutcome,
  type RelationType,
  readReference,
  statedFigure,
} from "../plan";
import type { Table } from "../recognise";
import { equal } from "./amounts";
import type { Level, RuleContext } from "./define";
import { documentLevel } from "./document";
import { type Located, locate, statedAt, whereIs } from "./located";
import { seriesOf } from "./series";

/** One side of a relation: what it is, where it stands and what it is worth. */
export interface Term {
  readonly name: string;
  /** A cell, else where the document says it. */
  readonly where: string;
  readonly located: Located | null;
  readonly value: number | null;
  readonly unit: string;
}

/** 勾稽关系 with its figures: the workbook's first, the plan's own otherwise. */
export interface Tie {
  readonly plan: Plan;
  readonly relation: Relation;
  readonly outcome: RelationOutcome;
  readonly whole: Term;
  readonly parts: readonly Term[];
  /** Every figure is the document's own: whoever reports on the plan cannot mend it. */
  readonly internal: boolean;
}

const known = new WeakMap<RuleContext["recognition"], readonly Tie[]>();

/** Every relation of the plans at hand, if one of them has a table in the workbook. */
export function tiesOf(context: RuleContext, types: readonly RelationType[]): readonly Tie[] {
  let ties = known.get(context.recognition);
  if (!ties) {
    ties = build(context);
    known.set(context.recognition, ties);
  }
  return ties.filter(({ relation }) => types.includes(relation.type));
}

function build(context: RuleContext): Tie[] {
  const present = new Set(context.recognition.tables.flatMap(({ plan }) => plan?.id ?? []));
  if (present.size === 0) return [];
  return context.plans.flatMap((plan) =>
    plan.relations.flatMap((relation) =>
      timesOf(relation, plan, context).map((year) => tieOf(relation, plan, year, context)),
    ),
  );
}

/** Relations without a time hold in every year that all their figures are known for. */
function timesOf(relation: Relation, plan: Plan, context: RuleContext): (number | null)[] {
  const references = [relation.whole, ...relation.parts].map(readReference);
  const timeless = references.some(
    (reference) =>
      reference?.when === null &&
      reference.kind === "stated" &&
      findIndicator(homeOf(reference, plan, context.plans) ?? plan, reference.id),
  );
  if (!timeless) return [null];
  const years = context.recognition.tables.flatMap((table) =>
    table.plan ? [...yearsOf(table)] : [],
  );
  return [...new Set(years)];
}

function yearsOf(table: Table): Set<number> {
  const years = table.columns.flatMap(({ role, year }) =>
    role === "actual" && year !== null ? [year] : [],
  );
  return new Set(table.baselineYear === null ? years : [table.baselineYear, ...years]);
}

function homeOf(reference: Reference, plan: Plan, plans: readonly Plan[]): Plan | null {
  return reference.plan === null ? plan : findPlan(plans, reference.plan);
}

function tieOf(relation: Relation, plan: Plan, year: number | null, context: RuleContext): Tie {
  const timed = (reference: Reference): Reference => ({
    ...reference,
    when: reference.when ?? (isFact(reference, plan, context) ? null : year),
  });
  const term = (text: string): Term =>
    termOf(timed(readReference(text) as Reference), plan, context);
  const whole = term(relation.whole);
  const parts = relation.parts.map(term);
  const terms = [whole, ...parts];
  const located = terms.filter((item) => item.located);
  const outcome = evaluateRelation(relation, plan, (reference) => {
    const { value, unit } = termOf(timed(reference), plan, context);
    return value === null ? null : { value, unit };
  });
  const internal = located.every((item) => item.located && isAsStated(item.located));
  return { plan, relation, outcome, whole, parts, internal };
}

function isFact(reference: Reference, plan: Plan, { plans }: RuleContext): boolean {
  const home = homeOf(reference, plan, plans);
  return home !== null && findFact(home, reference.id) !== null;
}

function termOf(reference: Reference, plan: Plan, context: RuleContext): Term {
  const home = homeOf(reference, plan, context.plans) ?? plan;
  const indicator = reference.kind === "stated" ? findIndicator(home, reference.id) : null;
  const source = indicator ?? findFact(home, reference.id);
  const located =
    indicator && reference.when !== null
      ? locate(home.id, indicator.id, reference.when, context)
      : null;
  const name = located?.row.name ?? source?.name ?? reference.id;
  if (located) {
    const { row, table, point } = located;
    const unit = row.unit?.symbol ?? indicator?.unit ?? "";
    return { name, where: whereIs(table, point.cell), located, value: point.value, unit };
  }
  const figure = statedFigure(reference, plan, context.plans);
  const where = source?.source.place ?? "";
  return { name, where, located, value: figure?.value ?? null, unit: figure?.unit ?? "" };
}

function isAsStated({ row, table, point }: Located): boolean {
  const stated = statedAt(seriesOf(row, table), point);
  return stated !== null && equal(stated, point.value);
}

/** Facts alone: a cell stands for them where another relation ties their whole to it. */
function anchorOf(relation: Relation, plan: Plan, context: RuleContext): Located | null {
  for (const other of plan.relations) {
    if (other === relation || !other.parts.includes(relation.whole)) continue;
    const { located } = termOf(readReference(other.whole) as Reference, plan, context);
    if (located) return located;
  }
  return null;
}

/**
 * Where a tie's finding points: a figure the plan does not give like that, else the whole, else a
 * part; nowhere if the plan that holds it has no table here.
 */
export function placeOfTie(tie: Tie, context: RuleContext): Located | null {
  if (!context.recognition.tables.some(({ plan }) => plan?.id === tie.plan.id)) return null;
  const located = [tie.whole, ...tie.parts].flatMap((term) => term.located ?? []);
  return (
    located.find((item) => !isAsStated(item)) ??
    located[0] ??
    anchorOf(tie.relation, tie.plan, context)
  );
}

/**
 * How loud the finding of one tie, or of two that contradict each other, is at a cell; `null` where
 * it is not to be told. A single cell against the plan's text is V01's to judge.
 */
export function levelOfTies(
  ties: readonly Tie[],
  at: Located,
  context: RuleContext,
  level: Level,
): Level | null {
  if (ties.every(({ internal }) => internal)) return documentLevel(at.table, context, level);
  const cells = ties.flatMap(({ whole, parts }) =>
    [whole, ...parts].flatMap(({ located, where }) => (located ? where : [])),
  );
  return new Set(cells).size > 1 ? level : "note";
}

/** Ties that imply different amounts for one quantity: the one that stands alone, and one it contradicts. */
export interface Conflict {
  readonly odd: Tie;
  readonly other: Tie;
  readonly value: number;
  readonly otherValue: number;
}

export function conflictsOf(ties: readonly Tie[]): Conflict[] {
  return findImpliedConflicts(ties).flatMap(({ quantity }) => {
    const found = ties.flatMap((tie) =>
      tie.outcome.status === "implies" && tie.outcome.quantity === quantity
        ? [{ tie, value: tie.outcome.value }]
        : [],
    );
    const near = (a: number, b: number, { relation }: Tie): boolean =>
      equal(a, b) || Math.abs(a - b) <= relation.tolerance * Math.abs(b);
    // Of equally many, the plan's own figures count for more than changed ones.
    const support = ({ value, tie }: (typeof found)[number]): number =>
      found.filter((other) => near(value, other.value, tie)).length + (tie.internal ? 0.5 : 0);
    const best = found.reduce((a, b) => (support(b) > support(a) ? b : a));
    return found
      .filter((item) => !near(item.value, best.value, item.tie))
      .map(({ tie, value }) => ({ odd: tie, other: best.tie, value, otherValue: best.value }));
  });
}

/** A tie of two things that are not parts of one another: breaking it is odd, not impossible. */
export function isPlausibility({ force }: Relation): boolean {
  return force === "plausibility";
}
