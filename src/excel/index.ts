export { describeMissing, describeSessionError } from "./describe";
export {
  refusal,
  type SessionCode,
  type SessionData,
  SessionError,
  type SessionReason,
} from "./errors";
export * from "./session";
