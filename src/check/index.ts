export {
  type CheckOptions,
  findReportingYear,
  prepareContext,
  type ReportingYear,
} from "./context";
export { FindingTexts } from "./describe";
export { check, NO_PLAN_TABLE, RULE_FAILED } from "./engine";
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
export { type Mended, mend, type Recheck } from "./mend";
export { otherSide } from "./sides";
export type * from "./types";
