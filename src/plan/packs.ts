import sti2016 from "../../seeds/plans/jindong-sti-2016-2020.json";
import sti2021 from "../../seeds/plans/jindong-sti-2021-2025.json";
import type { Plan } from "./types";

/**
 * The plans the product ships with, oldest first, frozen. They are part of the build, so the tests
 * hold them to the schema and nothing is validated at run time; a plan that comes from a user goes
 * through `parsePlan`.
 */
export const shippedPlans: readonly Plan[] = [sti2016, sti2021].map((json) =>
  deepFreeze(json as unknown as Plan),
);

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
