import { Access } from "./access";
import { Batch, isWriting } from "./batch";
import { HostError } from "./errors";
import { EventRegistry } from "./event-registry";
import type { HostObject } from "./host-object";
import { MemberTable } from "./members";
import { ObjectPaths } from "./object-paths";
import { ReferenceStore } from "./references";
import { type Purpose, purposeOf, Traffic } from "./traffic";
import type { Action, ActionResult, RequestBody, ResponseBody, ResponseError } from "./wire";

/** Where a test, or a page that wants to see the traffic, may step in. */
export interface DispatcherHooks {
  /** Before anything of a request is carried out; a HostError fails it whole. */
  beforeBatch?(body: RequestBody, purpose: Purpose): void | Promise<void>;
  /** Before each action; a HostError fails the request there: what came before stays done. */
  beforeAction?(action: Action, index: number, purpose: Purpose): void | Promise<void>;
  /**
   * When all of a request was carried out, before it is answered; a HostError loses the results but
   * takes nothing back. The results may be changed in place.
   */
  beforeAnswer?(body: RequestBody, results: ActionResult[], purpose: Purpose): void | Promise<void>;
  afterBatch?(body: RequestBody, response: ResponseBody, purpose: Purpose): void;
}

export interface DispatcherOptions {
  /** What the client calls the root object: the workbook. */
  readonly root: HostObject;
  /** By the names the client asks for them, e.g. `Microsoft.AppRuntime.AppRuntimeService`. */
  readonly services?: Readonly<Record<string, HostObject>>;
  /** Resolves when everything written so far is calculated; at once where nothing is under way. */
  settled(): Promise<void>;
  /** A fault of the host itself, which the client only sees as a GeneralException. */
  onFault(error: unknown, where: string): void;
  /** False for an event the host never tells of: registering it then fails by name. */
  knowsEvent?(typeName: string, event: string): boolean;
  readonly hooks?: DispatcherHooks;
}

/**
 * Interprets requests of the rich API on any tree of {@link HostObject}s. Requests that touch the
 * document are carried out one after another, in the order they came; those that go to services
 * alone do not wait for them, or a calculation could wait for the result it is waiting for.
 */
export class Dispatcher {
  readonly references = new ReferenceStore();
  readonly events = new EventRegistry();
  readonly traffic = new Traffic();
  /** Exchangeable while running: a test makes one call fail and the next not. */
  hooks: DispatcherHooks;

  readonly #members = new MemberTable();
  readonly #access = new Access(this.#members);
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: DispatcherOptions) {
    this.hooks = options.hooks ?? {};
  }

  /** Never rejects: what goes wrong is told in the answer. */
  async process(body: RequestBody): Promise<ResponseBody> {
    const purpose = purposeOf(body);
    this.traffic.count(purpose);
    if (purpose === "service") return this.#run(body, purpose);
    const answer = this.#last.then(() => this.#run(body, purpose));
    this.#last = answer;
    return answer;
  }

  async #run(body: RequestBody, purpose: Purpose): Promise<ResponseBody> {
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    const failed = await this.#perform(body, purpose, results, traceIds);
    const response: ResponseBody = {
      Results: results,
      TraceIds: traceIds,
      ...(failed ? { Error: failed } : {}),
    };
    this.hooks.afterBatch?.(body, response, purpose);
    return response;
  }

  async #perform(
    body: RequestBody,
    purpose: Purpose,
    results: ActionResult[],
    traceIds: number[],
  ): Promise<ResponseError | null> {
    let at = -1;
    try {
      await this.hooks.beforeBatch?.(body, purpose);
      const batch = this.#batch(body);
      for (at = 0; at < body.Actions.length; at += 1) {
        const action = body.Actions[at] as Action;
        if (this.hooks.beforeAction) await this.hooks.beforeAction(action, at, purpose);
        const outcome = await batch.perform(action);
        if (outcome) results.push({ ActionId: action.Id, Value: outcome.value });
        if (action.ActionType === 5) traceIds.push(action.Id);
      }
      await this.hooks.beforeAnswer?.(body, results, purpose);
      return null;
    } catch (error) {
      const isAnswered = at === body.Actions.length;
      if (isAnswered) results.length = 0;
      return this.#describe(error, body, isAnswered ? -1 : at);
    }
  }

  #batch(body: RequestBody): Batch {
    // What is under way when a request comes, a person's own typing say, counts as written.
    let isCalculated = false;
    const onWrite = (): void => {
      isCalculated = false;
    };
    const { root, services = {}, settled, knowsEvent } = this.options;
    const roots = { root, services, references: this.references };
    const onCall = (method: string): void => {
      if (isWriting(method)) onWrite();
    };
    return new Batch({
      body,
      paths: new ObjectPaths(body.ObjectPaths, roots, this.#access, onCall),
      access: this.#access,
      members: this.#members,
      references: this.references,
      events: this.events,
      refuseEvent: (object, event, method) => {
        if (knowsEvent?.(object.typeName, event) === false)
          throw new HostError("NotImplemented", `${object.typeName}.${method}()`);
      },
      calculated: async () => {
        if (isCalculated) return;
        await settled();
        isCalculated = true;
      },
      onWrite,
    });
  }

  #describe(error: unknown, body: RequestBody, at: number): ResponseError {
    const where = locationOf(body, at);
    if (!(error instanceof HostError)) this.options.onFault(error, where);
    const code = error instanceof HostError ? error.code : "GeneralException";
    return {
      Code: code,
      Message: error instanceof Error ? error.message : String(error),
      Location: where,
      ActionIndex: at,
      HttpStatusCode: STATUS[code] ?? 400,
    };
  }
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ActivityLimitReached: 429,
  GeneralException: 500,
  ItemNotFound: 404,
  NotImplemented: 501,
  ServiceNotAvailable: 503,
};

/** The names along the path of the action that failed: `Worksheets.GetItem.Values`. */
function locationOf(body: RequestBody, at: number): string {
  const action = body.Actions[at];
  const names: string[] = action?.Name ? [action.Name] : [];
  const seen = new Set<number>();
  for (let id = action?.ObjectPathId; id && !seen.has(id); ) {
    seen.add(id);
    const path = body.ObjectPaths[id];
    if (path?.Name) names.unshift(path.Name);
    id = path?.ParentObjectPathId;
  }
  return names.join(".");
}
