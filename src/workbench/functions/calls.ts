import type { Invocation, InvocationResult, Invoker } from "./invoker";
import { ResultCache } from "./result-cache";

/** A cell that asks, by a key of its own. */
export type CellKey = string;

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly address: string;
  /** Whether the result may depend on the cell the call stands in. */
  readonly byAddress: boolean;
  readonly cancelable: boolean;
}

export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string; readonly reason: string | null };

export interface CallCounters {
  /** Questions asked by cells, in all calculations. */
  asked: number;
  /** Of them answered at once. */
  cacheHits: number;
  /** Sent to the add-in. */
  calls: number;
  /** In so many messages. */
  messages: number;
  /** Sent or waiting to be sent. */
  pending: number;
  cancelled: number;
}

interface Pending {
  readonly key: string;
  readonly call: Call;
  /** Under which it was sent; `null` while it waits in the queue. */
  id: number | null;
  readonly cells: Set<CellKey>;
}

export interface CallsOptions {
  readonly invoker: Invoker;
  readonly limit: number;
  /** Results have come for these cells. */
  readonly arrived: (cells: ReadonlySet<CellKey>) => void;
}

/**
 * The calls of a workbook: what is known, what was asked of the add-in and which cells wait for it.
 * Knows nothing of the grid. The same call from several cells is made once.
 */
export class Calls {
  private readonly cache: ResultCache<Outcome>;
  private readonly pending = new Map<string, Pending>();
  private readonly sent = new Map<number, Pending>();
  /** By cell: the keys it waits for, and the calculation in which it asked for them. */
  private readonly waits = new Map<CellKey, { calculation: number; keys: Set<string> }>();
  private readonly stops: (() => void)[];
  private nextId = 1;
  private readonly counts = { asked: 0, cacheHits: 0, calls: 0, messages: 0, cancelled: 0 };

  constructor(private readonly options: CallsOptions) {
    this.cache = new ResultCache(options.limit);
    const { invoker } = options;
    this.stops = [
      invoker.onResults((results) => this.receive(results)),
      invoker.onReady(() => this.restart()),
    ];
  }

  get counters(): CallCounters {
    return { ...this.counts, pending: this.pending.size };
  }

  /** The result if it is known; else `null`, and the cell is told when it is. */
  ask(cell: CellKey, calculation: number, call: Call): Outcome | null {
    this.counts.asked++;
    const key = keyOf(call);
    const known = this.cache.get(key);
    if (known) {
      this.counts.cacheHits++;
      return known;
    }
    this.waitFor(cell, calculation, key);
    const pending = this.pending.get(key) ?? { key, call, id: null, cells: new Set() };
    pending.cells.add(cell);
    this.pending.set(key, pending);
    return null;
  }

  /** Sends what was asked for since, in one message. Nothing before the add-in is ready. */
  flush(): void {
    if (!this.options.invoker.ready) return;
    const calls: Invocation[] = [];
    for (const pending of this.pending.values()) {
      if (pending.id !== null) continue;
      pending.id = this.nextId++;
      this.sent.set(pending.id, pending);
      const { name, args, address, cancelable } = pending.call;
      calls.push({ id: pending.id, name, args, address, cancelable });
    }
    if (calls.length === 0) return;
    this.counts.calls += calls.length;
    this.counts.messages++;
    this.options.invoker.invoke(calls);
  }

  waiting(): IterableIterator<CellKey> {
    return this.waits.keys();
  }

  /** Cells that ask no longer; a call nobody waits for is cancelled. */
  forget(cells: Iterable<CellKey>): void {
    for (const cell of cells) {
      const wait = this.waits.get(cell);
      this.waits.delete(cell);
      for (const key of wait?.keys ?? []) this.leave(cell, key);
    }
  }

  /** After a calculation. */
  settle(): void {
    for (const pending of this.pending.values()) if (pending.cells.size === 0) this.cancel(pending);
    this.cache.trim();
  }

  clear(): void {
    this.cache.clear();
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    for (const pending of this.pending.values()) this.cancel(pending);
    this.waits.clear();
    this.cache.clear();
  }

  /** In a new calculation a cell starts anew: what it waited for before may not concern it any more. */
  private waitFor(cell: CellKey, calculation: number, key: string): void {
    const wait = this.waits.get(cell);
    if (wait?.calculation === calculation) {
      wait.keys.add(key);
      return;
    }
    for (const old of wait?.keys ?? []) if (old !== key) this.leave(cell, old);
    this.waits.set(cell, { calculation, keys: new Set([key]) });
  }

  private leave(cell: CellKey, key: string): void {
    this.pending.get(key)?.cells.delete(cell);
  }

  private cancel(pending: Pending): void {
    this.pending.delete(pending.key);
    if (pending.id === null) return;
    this.sent.delete(pending.id);
    this.counts.cancelled++;
    this.options.invoker.cancel(pending.id);
  }

  private receive(results: readonly InvocationResult[]): void {
    const cells = new Set<CellKey>();
    for (const result of results) {
      const pending = this.sent.get(result.id);
      // Answers to what was cancelled or sent before the add-in started again concern nobody.
      if (!pending) continue;
      this.sent.delete(result.id);
      this.pending.delete(pending.key);
      this.cache.set(pending.key, outcomeOf(result));
      for (const cell of pending.cells) {
        cells.add(cell);
        const wait = this.waits.get(cell);
        wait?.keys.delete(pending.key);
        if (wait?.keys.size === 0) this.waits.delete(cell);
      }
    }
    if (cells.size > 0) this.options.arrived(cells);
  }

  /** The add-in's page is new: what it was asked before it will not answer, what it said may be old. */
  private restart(): void {
    this.cache.clear();
    this.sent.clear();
    for (const pending of this.pending.values()) pending.id = null;
    this.flush();
  }
}

function keyOf({ name, args, address, byAddress }: Call): string {
  return `${name}${byAddress ? `@${address}` : ""}${JSON.stringify(args)}`;
}

function outcomeOf(result: InvocationResult): Outcome {
  return result.ok
    ? { ok: true, value: result.value }
    : { ok: false, error: result.error, reason: result.reason };
}
