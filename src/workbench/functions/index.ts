export type { BlankAs } from "./arguments";
export type { FunctionsFile } from "./metadata";
export { type FunctionsInCells, registerFunctions } from "./register";
