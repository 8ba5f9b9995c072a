export type { CommandLine, CommandListener } from "./commands";
export { describeMissing, describeSessionError } from "./describe";
export {
  refusal,
  type SessionCode,
  type SessionData,
  SessionError,
  type SessionReason,
} from "./errors";
export {
  createMemorySession,
  type MemorySession,
  type MemorySessionOptions,
} from "./memory-session";
export { type OpenedWorkbook, openWorkbook } from "./open";
export * from "./session";
