export * from "./errors";
export { DEFAULT_LIMITS, type LimitName, type Limits } from "./limits";
export { type ReadOptions, type ReadProgress, readWorkbook, type WorkbookSource } from "./read";
