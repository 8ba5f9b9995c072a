export { Dispatcher, type DispatcherHooks } from "./dispatcher";
export { HostError } from "./errors";
export { EventRegistry } from "./event-registry";
export { HostCollection, HostObject, NullObject } from "./host-object";
export type { RequestBody } from "./wire";
