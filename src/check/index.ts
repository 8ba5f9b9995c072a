export { check, RULE_FAILED } from "./engine";
export type * from "./types";
