export * from "./errors";
export { DEFAULT_LIMITS, type LimitName, type Limits } from "./limits";
export {
  type UnwritableCode,
  type UnwritableData,
  UnwritableEdit,
  type UnwritableReason,
} from "./patch/errors";
export { keyOfFormula, markFormula } from "./patch/marker";
export { type PatchOptions, patchWorkbook } from "./patch/patch";
export { type ReadOptions, type ReadProgress, readWorkbook, type WorkbookSource } from "./read";
