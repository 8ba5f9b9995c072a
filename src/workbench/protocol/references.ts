import { HostError } from "./errors";
import type { HostObject } from "./host-object";

/** Objects the client holds on to, by the id it was given. */
export class ReferenceStore {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new Map<HostObject, string>();
  #last = 0;

  /** How many are held: what an add-in forgets to give back shows here. */
  get size(): number {
    return this.#objects.size;
  }

  keep(object: HostObject): string {
    const known = this.#ids.get(object);
    if (known) return known;
    this.#last += 1;
    const id = `reference-${this.#last}`;
    this.#ids.set(object, id);
    this.#objects.set(id, object);
    return id;
  }

  /** `undefined` where the object was not kept. */
  idOf(object: HostObject): string | undefined {
    return this.#ids.get(object);
  }

  get(id: string): HostObject {
    const object = this.#objects.get(id);
    if (!object) throw new HostError("InvalidReference", `reference ${id}`);
    return object;
  }

  remove(id: string): void {
    const object = this.#objects.get(id);
    if (object) this.#ids.delete(object);
    this.#objects.delete(id);
  }
}
