import type { HostObject } from "./host-object";

const REGISTRATION = /^_(Register|Unregister)(?:Event(\w+)|(\w+)Event)$/;

/** The event a method registers or takes back, e.g. `DataChanged`; `null` for any other method. */
export function registrationOf(method: string): { event: string; add: boolean } | null {
  const match = REGISTRATION.exec(method);
  const event = match?.[2] ?? match?.[3];
  return match && event ? { event, add: match[1] === "Register" } : null;
}

export interface RegisteredEvent {
  readonly typeName: string;
  /** `null` where the object has no id: a collection of the whole workbook. */
  readonly id: string | null;
  readonly event: string;
}

/** Which events of which objects the client has asked for. */
export class EventRegistry {
  readonly #counts = new Map<string, { readonly registered: RegisteredEvent; count: number }>();

  add(object: HostObject, event: string): void {
    const entry = this.#counts.get(keyOf(object, event));
    if (entry) entry.count += 1;
    else {
      const registered = { typeName: object.typeName, id: object.Id ?? null, event };
      this.#counts.set(keyOf(object, event), { registered, count: 1 });
    }
  }

  remove(object: HostObject, event: string): void {
    const key = keyOf(object, event);
    const entry = this.#counts.get(key);
    if (!entry) return;
    entry.count -= 1;
    if (entry.count === 0) this.#counts.delete(key);
  }

  has(typeName: string, id: string | null, event: string): boolean {
    return this.#counts.has(key(typeName, id, event));
  }

  list(): readonly RegisteredEvent[] {
    return [...this.#counts.values()].map(({ registered }) => registered);
  }

  /** A page that was loaded anew has registered nothing. */
  clear(): void {
    this.#counts.clear();
  }
}

function keyOf(object: HostObject, event: string): string {
  return key(object.typeName, object.Id ?? null, event);
}

function key(typeName: string, id: string | null, event: string): string {
  return `${typeName}\n${id ?? ""}\n${event}`;
}
