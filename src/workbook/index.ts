export * from "./address";
export * from "./apply";
export * from "./build";
export * from "./cells";
export * from "./dates";
export * from "./edit";
export * from "./model";
export * from "./report-mark";
