import { splitNameAndUnit } from "../notation";
import { canonicalName, type Indicator, type Plan } from "../plan";

/** An indicator with the plan it stands in. */
export interface Found {
  readonly plan: Plan;
  readonly indicator: Indicator;
}

/** Names that were looked up before; formulas ask for the same few again and again. */
const REMEMBERED = 2000;

/** The known plans, with their indicators by name. */
export class PlanLibrary {
  private readonly byName = new Map<Plan, ReadonlyMap<string, Indicator>>();
  private readonly canonical = new Map<string, string>();

  /** @param plans oldest first */
  constructor(readonly plans: readonly Plan[]) {
    for (const plan of plans) this.byName.set(plan, namesOf(plan));
  }

  /** A plan by its id, its title or, as 2025, its target year; `null` where there is none. */
  plan(text: string): Plan | null {
    const wanted = canonicalName(text);
    return (
      this.plans.find(
        ({ id, title, targetYear }) =>
          [id, String(targetYear)].includes(text.trim()) || canonicalName(title) === wanted,
      ) ?? null
    );
  }

  /**
   * An indicator by id, name or alias; names are compared in canonical words and never guessed at.
   * Without a plan: in the plan whose years hold `year`, else in the latest that has it.
   */
  indicator(name: string, within: Plan | null, year: number | null): Found | null {
    const canonical = this.canonicalOf(name);
    const found = (within ? [within] : [...this.plans].reverse()).flatMap((plan) => {
      const indicator =
        plan.indicators.find(({ id }) => id === name.trim()) ??
        this.byName.get(plan)?.get(canonical);
      return indicator ? [{ plan, indicator }] : [];
    });
    const current = found.find(
      ({ plan }) => year !== null && year > plan.baselineYear && year <= plan.targetYear,
    );
    return current ?? found[0] ?? null;
  }

  private canonicalOf(name: string): string {
    const known = this.canonical.get(name);
    if (known !== undefined) return known;
    if (this.canonical.size >= REMEMBERED) this.canonical.clear();
    const canonical = canonicalName(splitNameAndUnit(name).name);
    this.canonical.set(name, canonical);
    return canonical;
  }
}

/** Names and aliases of a plan; one that two indicators share finds neither. */
function namesOf(plan: Plan): ReadonlyMap<string, Indicator> {
  const names = new Map<string, Indicator | null>();
  for (const indicator of plan.indicators)
    for (const name of new Set([indicator.name, ...indicator.aliases].map(canonicalName)))
      names.set(name, names.has(name) ? null : indicator);
  return new Map([...names].flatMap(([name, indicator]) => (indicator ? [[name, indicator]] : [])));
}
