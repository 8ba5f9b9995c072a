import type { Discrepancy, Fact, Indicator, Plan, Reference } from "./types";

const STATED = /^(?:([\p{L}\p{N}-]+)\/)?([\p{L}\p{N}-]+)(?:@(\d{4}|target))?$/u;
const UNSTATED = /^\?([\p{L}\p{N}-]+)(?:@(\d{4}|target))?$/u;

/**
 * 引用: reads `[plan/]id[@when]` or `?name[@when]`; `null` for anything else.
 *
 * @example readReference("jindong-sti-2016-2020/rd-expenditure@2020")
 */
export function readReference(text: string): Reference | null {
  const unstated = UNSTATED.exec(text);
  if (unstated) {
    return { kind: "unstated", plan: null, id: unstated[1] ?? "", when: whenOf(unstated[2]) };
  }
  const stated = STATED.exec(text);
  if (!stated) return null;
  return {
    kind: "stated",
    plan: stated[1] ?? null,
    id: stated[2] ?? "",
    when: whenOf(stated[3]),
  };
}

function whenOf(text: string | undefined): Reference["when"] {
  if (text === undefined) return null;
  return text === "target" ? "target" : Number(text);
}

export function findPlan(plans: readonly Plan[], id: string): Plan | null {
  return plans.find((plan) => plan.id === id) ?? null;
}

export function findIndicator(plan: Plan, id: string): Indicator | null {
  return plan.indicators.find((indicator) => indicator.id === id) ?? null;
}

export function findFact(plan: Plan, id: string): Fact | null {
  return plan.facts.find((fact) => fact.id === id) ?? null;
}

/** A figure with the unit it is in. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
}

/**
 * What the plans themselves say a reference is worth: a fact, a baseline, a reported figure or a
 * target. `null` where they give none: an unstated quantity, a year without a figure, a band.
 *
 * @param home the plan that holds the reference
 */
export function statedFigure(
  reference: Reference,
  home: Plan,
  plans: readonly Plan[],
): Figure | null {
  if (reference.kind === "unstated") return null;
  const plan = reference.plan === null ? home : findPlan(plans, reference.plan);
  if (!plan) return null;
  const fact = findFact(plan, reference.id);
  if (fact) {
    const when = reference.when;
    return when === null || when === fact.year ? { value: fact.value, unit: fact.unit } : null;
  }
  const indicator = findIndicator(plan, reference.id);
  const value = indicator && indicatorValue(indicator, reference.when);
  return indicator && value !== null ? { value, unit: indicator.unit } : null;
}

function indicatorValue(indicator: Indicator, when: Reference["when"]): number | null {
  const { baseline, reported, target } = indicator;
  if (when === "target") return typeof target.value === "number" ? target.value : null;
  if (when === baseline.year) return baseline.value;
  return reported && when === reported.year ? reported.value : null;
}

/** 矛盾: what the documents of all plans contradict themselves about concerning one indicator. */
export function discrepanciesAbout(
  indicator: Pick<Indicator, "id">,
  plan: Pick<Plan, "id">,
  plans: readonly Plan[],
): readonly Discrepancy[] {
  return plans.flatMap((home) =>
    home.discrepancies.filter(({ indicators }) =>
      indicators.some((text) => {
        const reference = readReference(text);
        return reference?.id === indicator.id && (reference.plan ?? home.id) === plan.id;
      }),
    ),
  );
}
