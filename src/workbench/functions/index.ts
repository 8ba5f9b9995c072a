export type { BlankAs } from "./arguments";
export type { CallCounters } from "./calls";
export type { Invocation, InvocationResult, Invoker } from "./invoker";
export type { FunctionMetadata, FunctionsFile } from "./metadata";
export { type FunctionsInCells, type RegisterOptions, registerFunctions } from "./register";
