import { type Access, isNull } from "./access";
import { HostError } from "./errors";
import { type EventRegistry, registrationOf } from "./event-registry";
import { HostObject } from "./host-object";
import type { MemberTable } from "./members";
import type { ObjectPaths } from "./object-paths";
import { CLIENT_SPELLING, Projector, type Spelling, WIRE_SPELLING } from "./query";
import type { ReferenceStore } from "./references";
import { ACTION, type Action, type RequestBody } from "./wire";

/** Methods that only look, by the words the interface begins their names with. */
const READING = /^_?(Get|Find|Has|Is|Contains)(?=[A-Z])/;

/** Whether a method may change the document. */
export function isWriting(method: string): boolean {
  return !READING.test(method);
}

/** What came of an action: an entry among the results, or none. */
export type Outcome = { readonly value: unknown } | null;

export interface BatchParts {
  readonly body: RequestBody;
  readonly paths: ObjectPaths;
  readonly access: Access;
  readonly members: MemberTable;
  readonly references: ReferenceStore;
  readonly events: EventRegistry;
  /** Refuses an event the host never tells of. */
  readonly refuseEvent: (object: HostObject, event: string, method: string) => void;
  /** Waits until what was written is calculated. */
  readonly calculated: () => Promise<void>;
  readonly onWrite: () => void;
}

/** What a null object answers where a value is expected: the client leaves the result empty. */
const NO_VALUE = { _IsNull: true };

/** Carries out the actions of one request. */
export class Batch {
  constructor(private readonly parts: BatchParts) {}

  /** @throws HostError where the document refuses; anything else is a fault of the host */
  async perform(action: Action): Promise<Outcome> {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return { value: this.#instantiate(action) };
      case ACTION.query:
        return { value: await this.#query(action, WIRE_SPELLING) };
      case ACTION.queryAsJson:
        return { value: await this.#query(action, CLIENT_SPELLING) };
      case ACTION.method:
        return { value: await this.#method(action) };
      case ACTION.setProperty:
        return this.#write(action, (object) => {
          const [value] = this.parts.paths.arguments(action.ArgumentInfo);
          this.parts.access.set(object, action.Name ?? "", value);
        });
      case ACTION.update:
        return this.#write(action, (object) => {
          for (const [name, value] of Object.entries(action.ObjectState ?? {}))
            this.parts.access.set(object, name, value);
        });
      case ACTION.trace:
        // The client waits for a result, not only for the id: registering an event hangs on it.
        return { value: null };
      case ACTION.ensureUnchanged:
        return this.#ensureUnchanged(action);
      default:
        throw new HostError("NotImplemented", `action of type ${action.ActionType}`);
    }
  }

  #object(action: Action): HostObject {
    return this.parts.paths.resolve(action.ObjectPathId ?? 0);
  }

  #instantiate(action: Action): unknown {
    const object = this.#object(action);
    return isNull(object) ? null : this.#identify(object, this.#isKept(action));
  }

  /** A path the client marked keeps no reference, whatever the batch says. */
  #isKept(action: Action): boolean {
    const { paths, body } = this.parts;
    return body.AutoKeepReference === true && paths.path(action.ObjectPathId ?? 0).D !== true;
  }

  /** The id by which the client names the object from now on, and the one it holds on to it by. */
  #identify(object: HostObject, keep: boolean): Record<string, unknown> {
    const { references } = this.parts;
    const reference =
      keep && object.isReferable ? references.keep(object) : references.idOf(object);
    return {
      ...(object.Id === undefined ? {} : { Id: object.Id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  async #query(action: Action, spelling: Spelling): Promise<unknown> {
    await this.parts.calculated();
    const keep = this.#isKept(action);
    const identify = (object: HostObject) => this.#identify(object, keep);
    const projector = new Projector(this.parts.members, identify, spelling);
    return projector.query(this.#object(action), action.QueryInfo);
  }

  async #method(action: Action): Promise<unknown> {
    const { access, paths } = this.parts;
    const name = action.Name ?? "";
    const writes = isWriting(name);
    if (!writes) await this.parts.calculated();
    const object = this.#object(action);
    // Samples call `getItemOrNullObject(…).delete()`: on what is not there nothing happens.
    if (isNull(object)) return NO_VALUE;
    if (this.#isOwn(object, action)) return null;
    if (writes) this.parts.onWrite();
    const value = await access.call(object, name, paths.arguments(action.ArgumentInfo));
    if (!(value instanceof HostObject)) return value ?? null;
    return isNull(value) ? NO_VALUE : this.#identify(value, this.#isKept(action));
  }

  /** Methods every object of the interface has, carried out here unless an object has its own. */
  #isOwn(object: HostObject, action: Action): boolean {
    const { access, events, paths, references } = this.parts;
    const name = action.Name ?? "";
    if (access.has(object, name)) return false;
    if (name === "_KeepReference") {
      if (object.isReferable) references.keep(object);
      return true;
    }
    if (name === "_RemoveReference") {
      for (const id of paths.arguments(action.ArgumentInfo)) references.remove(String(id));
      return true;
    }
    const registration = registrationOf(name);
    if (!registration) return false;
    this.parts.refuseEvent(object, registration.event, name);
    if (registration.add) events.add(object, registration.event);
    else events.remove(object, registration.event);
    return true;
  }

  #write(action: Action, write: (object: HostObject) => void): null {
    const object = this.#object(action);
    if (isNull(object)) return null;
    this.parts.onWrite();
    write(object);
    return null;
  }

  async #ensureUnchanged(action: Action): Promise<null> {
    const state = Object.entries(action.ObjectState ?? {});
    const select = { QueryInfo: { Select: state.map(([name]) => name) } };
    const now = await this.#query({ ...action, ...select }, CLIENT_SPELLING);
    const current = Object.entries(now ?? {});
    for (const [name, value] of state) {
      const found = current.find(([key]) => key.toLowerCase() === name.toLowerCase());
      if (JSON.stringify(found?.[1]) !== JSON.stringify(value))
        throw new HostError("ConflictingChange", `${this.#object(action).typeName}.${name}`);
    }
    return null;
  }
}
