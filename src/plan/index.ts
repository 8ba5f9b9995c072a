export { canonicalName, synonyms } from "./aliases";
export { shippedPlans } from "./packs";
export type * from "./types";
