export { type Clearance, clearanceOf } from "./clearance";
export {
  type CheckOptions,
  findReportingYear,
  prepareContext,
  type ReportingYear,
} from "./context";
export { FindingTexts } from "./describe";
export { check, checkInSteps, NO_PLAN_TABLE, RULE_FAILED } from "./engine";
export {
  EXPLANATIONS_NAMESPACE,
  explain,
  explanationsXml,
  findFinding,
  mergeExplanations,
  parseExplanations,
  withExplanations,
} from "./explanations";
export {
  type Because,
  type CellChange,
  type FixKind,
  type FixPlan,
  planFixes,
  previewEdits,
  type Refusal,
} from "./fixes";
export {
  editsOfLedger,
  type Ledger,
  type LedgerEntry,
  makeLedger,
  parseLedger,
  type Undo,
  undoLedger,
} from "./ledger";
export { type Mended, mend, mendInSteps, type Recheck, type RecheckInSteps } from "./mend";
export * from "./seal";
export { otherSide } from "./sides";
export { type CheckStep, drain, type InSteps } from "./steps";
export type * from "./types";
