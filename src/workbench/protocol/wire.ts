/*
 * What office.js sends and expects for the "rich API": a batch of actions on objects that are named
 * by paths. Read off the client library (@microsoft/office-js 1.1.110), which is the only party that
 * has to understand our answers.
 */

/** Numbers of actions as the client writes them. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Numbers of the ways an object is named. */
export const PATH = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  null: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument that is an object: the id of its path. Nested where the argument is. */
  readonly ReferencedObjectPathIds?: readonly ReferencedPath[];
}

export type ReferencedPath = number | null | readonly ReferencedPath[];

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  /** 0 or missing where the action is about no object (a trace). */
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** The client does not want a reference to be kept (`untrack`). */
  readonly D?: boolean;
}

export interface RequestBody {
  /** The host keeps a reference of every object that can have one, for the client to give back. */
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  /** `Range.Values`; shown to developers as `debugInfo.errorLocation`. */
  readonly Location: string;
  /** -1 where nothing was carried out. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}
