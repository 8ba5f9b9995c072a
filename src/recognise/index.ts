export { type LearnOverrides, learnTableOf } from "./learn-table";
export { recognise } from "./recognise";
export type * from "./types";
export type * from "./works";
