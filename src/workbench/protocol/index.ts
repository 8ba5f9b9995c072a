export { Dispatcher, type DispatcherHooks, type DispatcherOptions } from "./dispatcher";
export { HostError } from "./errors";
export { EventRegistry, type RegisteredEvent } from "./event-registry";
export { HostCollection, HostObject, NullObject } from "./host-object";
export { MemberTable } from "./members";
export type { Purpose } from "./traffic";
export type { RequestBody, ResponseBody } from "./wire";
