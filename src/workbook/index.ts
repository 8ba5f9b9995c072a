export * from "./address";
export * from "./cells";
export * from "./edit";
export * from "./model";
