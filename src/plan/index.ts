export { canonicalName, synonyms } from "./aliases";
export { shippedPlans } from "./packs";
export { type PlanParse, parsePlan, parsePlanText } from "./parse";
export {
  formatProblem,
  type PlanProblem,
  type PlanProblemCode,
  type PlanProblemData,
  type ProblemLanguage,
} from "./problems";
export {
  type Figure,
  findFact,
  findIndicator,
  findPlan,
  readReference,
  statedFigure,
} from "./references";
export {
  evaluateRelation,
  findImpliedConflicts,
  type ImpliedConflict,
  type RelationOutcome,
} from "./relations";
export type * from "./types";
