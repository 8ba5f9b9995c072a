import type { PlanTable } from "../types";
import { ECONOMY_PLANS } from "./economy";
import { ENVIRONMENT_PLANS } from "./environment";
import { SCIENCE_PLANS } from "./science";
import { SHARED_PLANS } from "./shared";
import { SOCIAL_PLANS } from "./social";
import { SOCIETY_PLANS } from "./society";

/** Every plan of the corpus; none of them is shipped. */
export const PLANS: readonly PlanTable[] = [
  ...SHARED_PLANS,
  ...SCIENCE_PLANS,
  ...SOCIAL_PLANS,
  ...SOCIETY_PLANS,
  ...ENVIRONMENT_PLANS,
  ...ECONOMY_PLANS,
];
