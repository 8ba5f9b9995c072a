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
export * from "./session";
