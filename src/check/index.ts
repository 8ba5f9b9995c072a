export {
  type CheckOptions,
  findReportingYear,
  prepareContext,
  type ReportingYear,
} from "./context";
export { FindingTexts } from "./describe";
export { check, RULE_FAILED } from "./engine";
export type * from "./types";
