export * from "./address";
export * from "./build";
export * from "./cells";
export * from "./edit";
export * from "./model";
