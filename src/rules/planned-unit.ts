import { readUnit, type Unit } from "../notation";
import type { Indicator } from "../plan";

/** Read once an indicator: a consolidated table asks for it in every row. */
const known = new WeakMap<Indicator, { readonly unit: Unit | null }>();

/** The unit a plan gives its indicator; `null` for a row of no known plan. */
export function plannedUnit(indicator: Indicator | null | undefined): Unit | null {
  if (!indicator) return null;
  let found = known.get(indicator);
  if (!found) {
    found = { unit: readUnit(indicator.unit) };
    known.set(indicator, found);
  }
  return found.unit;
}
