import { FakeError, type FakeWorkbook } from "./model";

/** Requests of a fake Excel: queued, carried out in order, stopped by the first that fails. */
export interface FakeQueue {
  readonly book: FakeWorkbook;
  readonly handlers: ((told: unknown) => Promise<void>)[];
  push(operation: () => void): void;
  /** Counts cells that a request hands over; true where the host answers with nothing instead. */
  count(cells: number): boolean;
}

type Getter<T> = (target: T) => unknown;
type Setter<T> = (target: T, value: unknown) => void;

/**
 * An object of a fake Excel. As strict as the real one: nothing can be read before it was loaded and
 * sent for, and a member that is not there fails by name.
 */
export abstract class Client<T> {
  private readonly loaded = new Map<string, unknown>();
  private readonly inner = new Map<string, unknown>();
  private isNull: boolean | null = null;
  /** This object as others see it. */
  private readonly self: unknown;

  constructor(
    protected readonly queue: FakeQueue,
    /** `null` where there is no such object and that is no error. */
    protected readonly resolve: () => T | null,
  ) {
    const seen = new Proxy(this, {
      get: (target, member) => target.member(String(member)),
      set: (target, member, value) => target.assign(String(member), value),
    });
    this.self = seen;
    return seen;
  }

  protected abstract getters(): Readonly<Record<string, Getter<T>>>;
  protected setters(): Readonly<Record<string, Setter<T>>> {
    return {};
  }
  protected abstract methods(): Readonly<Record<string, (...given: never[]) => unknown>>;
  /** Objects inside this one: there without being loaded. */
  protected children(): Readonly<Record<string, () => unknown>> {
    return {};
  }

  protected target(): T {
    const target = this.resolve();
    if (target === null) throw new FakeError("InvalidOperation", "used a null object");
    return target;
  }

  private member(name: string): unknown {
    // Promises look for `then`; nothing of Excel's has one.
    if (name === "then" || name.startsWith("Symbol(")) return undefined;
    if (name === "load") return (names: string) => this.load(names);
    if (name === "isNullObject") {
      if (this.isNull === null) throw new FakeError("PropertyNotLoaded", name);
      return this.isNull;
    }
    const method = this.methods()[name];
    if (method) return method;
    const child = this.children()[name];
    if (child) {
      // The same object whenever it is asked for: what was loaded of it stays loaded.
      if (!this.inner.has(name)) this.inner.set(name, child());
      return this.inner.get(name);
    }
    if (!(name in this.getters())) throw new FakeError("NotImplemented", name);
    if (!this.loaded.has(name)) throw new FakeError("PropertyNotLoaded", name);
    return this.loaded.get(name);
  }

  private assign(name: string, value: unknown): boolean {
    const setter = this.setters()[name];
    if (!setter) throw new FakeError("NotImplemented", `${name} =`);
    const copy = structuredClone(value);
    this.queue.push(() => setter(this.target(), copy));
    return true;
  }

  private load(names: string): unknown {
    const wanted = names.split(",").map((name) => name.trim());
    for (const name of wanted)
      if (!(name in this.getters())) throw new FakeError("NotImplemented", `load ${name}`);
    this.queue.push(() => {
      const target = this.resolve();
      this.isNull = target === null;
      if (target === null) return;
      for (const name of wanted) {
        const [first = name] = name.split("/");
        this.loaded.set(first, this.getters()[name]?.(target));
      }
    });
    return this.self;
  }
}

/** The result of a method, there when the request was carried out. */
export function result<V>(queue: FakeQueue, compute: () => V): { readonly value: V } {
  let answer: { readonly value: V } | null = null;
  queue.push(() => {
    answer = { value: compute() };
  });
  return {
    get value() {
      if (!answer) throw new FakeError("ValueNotLoaded");
      return answer.value;
    },
  };
}
