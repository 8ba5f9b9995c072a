export { canonicalName, synonyms } from "./aliases";
export {
  type Assumption,
  type AssumptionCode,
  type AssumptionData,
  formatAssumption,
} from "./assumptions";
export { deduceDirection, deduceKind, type KindReason } from "./deduce";
export { type Learning, type LearnRow, type LearnTable, learnPlan } from "./learn";
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
  discrepanciesAbout,
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
