import type { Invocation, InvocationResult, Invoker } from "../invoker";

export type PlainFunction = (...args: never[]) => unknown;

/** What a plain function throws to answer with an error of Excel's. */
export class PlainError extends Error {
  constructor(
    readonly code: string,
    reason: string,
  ) {
    super(reason);
  }
}

export interface PlainInvokerOptions {
  readonly functions: Readonly<Record<string, PlainFunction>>;
  /** Until answered, in milliseconds. */
  readonly delay?: number;
  readonly ready?: boolean;
}

/** An add-in in the same process: plain functions that answer after a while, in one message. */
export class PlainInvoker implements Invoker {
  ready: boolean;
  /** Every message, as sent. */
  readonly messages: (readonly Invocation[])[] = [];
  readonly cancelled: number[] = [];
  private readonly readyListeners = new Set<() => void>();
  private readonly resultListeners = new Set<(results: readonly InvocationResult[]) => void>();

  constructor(private readonly options: PlainInvokerOptions) {
    this.ready = options.ready ?? true;
  }

  get calls(): readonly Invocation[] {
    return this.messages.flat();
  }

  onReady(listener: () => void): () => void {
    this.readyListeners.add(listener);
    return () => this.readyListeners.delete(listener);
  }

  /** The add-in's page has loaded, for the first time or again. */
  load(): void {
    this.ready = true;
    for (const listener of this.readyListeners) listener();
  }

  invoke(calls: readonly Invocation[]): void {
    this.messages.push(calls);
    setTimeout(() => this.answer(calls), this.options.delay ?? 0);
  }

  cancel(id: number): void {
    this.cancelled.push(id);
  }

  onResults(listener: (results: readonly InvocationResult[]) => void): () => void {
    this.resultListeners.add(listener);
    return () => this.resultListeners.delete(listener);
  }

  private answer(calls: readonly Invocation[]): void {
    const left = calls.filter(({ id }) => !this.cancelled.includes(id));
    const results = left.map((call) => this.resultOf(call));
    for (const listener of this.resultListeners) listener(results);
  }

  private resultOf({ id, name, args }: Invocation): InvocationResult {
    try {
      const value = this.options.functions[name]?.(...(args as never[]));
      return { id, ok: true, value };
    } catch (error) {
      const code = error instanceof PlainError ? error.code : "#VALUE!";
      return { id, ok: false, error: code, reason: error instanceof Error ? error.message : null };
    }
  }
}
