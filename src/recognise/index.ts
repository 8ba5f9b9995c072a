export { recognise } from "./recognise";
export type * from "./types";
