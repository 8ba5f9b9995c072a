export { readNumber } from "./number";
export { readTarget } from "./target";
export { normalise, squash } from "./text";
export type * from "./types";
export * from "./unit-name";
export * from "./units";
export * from "./years";
