import type { Invocation, InvocationResult, Invoker } from "../functions/invoker";
import type { RichMessage } from "./channel";
import type { FunctionResult } from "./services";

const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
/** The client keeps what it needs to cancel a call only for those marked so. */
const FLAG_CANCELABLE = 1;
/** The client turns errors among the arguments into its own only where it is told that there are. */
const FLAG_ERROR_ARGUMENTS = 4;

/**
 * Errors by the client's numbers: 0 and 2–4 a function that threw, 9 and 10 one that is not there.
 * What Excel shows for 9 and 10 is not told by the client; #NAME? is what it shows for a function it
 * does not know. Library 1.1.110 never sends them for calls as we make them: one that is not
 * associated comes back as one that threw.
 */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  4: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Calls of custom functions through the client's own invocation path. */
export class FunctionBridge implements Invoker {
  #ready = false;
  /** Calls whose results are still wanted. */
  readonly #open = new Set<number>();
  #waiting: Invocation[] = [];
  readonly #readyListeners = new Set<() => void>();
  readonly #resultListeners = new Set<(results: readonly InvocationResult[]) => void>();

  constructor(private readonly send: (messages: readonly RichMessage[]) => void) {}

  get ready(): boolean {
    return this.#ready;
  }

  onReady(listener: () => void): () => void {
    this.#readyListeners.add(listener);
    return () => this.#readyListeners.delete(listener);
  }

  onResults(listener: (results: readonly InvocationResult[]) => void): () => void {
    this.#resultListeners.add(listener);
    return () => this.#resultListeners.delete(listener);
  }

  /** Calls made before the page is ready are sent when it is. */
  invoke(calls: readonly Invocation[]): void {
    for (const { id } of calls) this.#open.add(id);
    if (!this.#ready) this.#waiting.push(...calls);
    else if (calls.length > 0) this.send(calls.map(invocationMessage));
  }

  cancel(id: number): void {
    if (!this.#open.delete(id)) return;
    const isWaiting = this.#waiting.some((call) => call.id === id);
    this.#waiting = this.#waiting.filter((call) => call.id !== id);
    if (!isWaiting) this.send([message(CANCEL, { invocationId: id })]);
  }

  /** The page said it is ready; it says so again after it was loaded anew. */
  start(): void {
    this.#ready = true;
    const waiting = this.#waiting.splice(0);
    if (waiting.length > 0) this.send(waiting.map(invocationMessage));
    for (const listener of this.#readyListeners) listener();
  }

  /** The page is gone: what it was asked for will not come. */
  stop(): void {
    this.#ready = false;
    this.#waiting = [];
    this.#open.clear();
  }

  take(results: readonly FunctionResult[]): void {
    const wanted = results.filter(({ id }) => this.#open.delete(id)).map(toInvocationResult);
    if (wanted.length === 0) return;
    for (const listener of this.#resultListeners) listener(wanted);
  }
}

function invocationMessage({ id, name, args, address, cancelable }: Invocation): RichMessage {
  const flags =
    (cancelable ? FLAG_CANCELABLE : 0) | (args.some(holdsError) ? FLAG_ERROR_ARGUMENTS : 0);
  return message(INVOKE, [id, name, args.map(toArgument), address, flags]);
}

function message(type: number, content: unknown): RichMessage {
  return { category: CATEGORY, type, target: "", message: content };
}

function holdsError(value: unknown): boolean {
  return Array.isArray(value) ? value.some(holdsError) : errorOf(value) !== null;
}

/** Errors as the client knows them: it makes a `CustomFunctions.Error` of each. */
function toArgument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toArgument);
  const code = errorOf(value);
  return code === null ? value : { type: "CustomFunctionError", code };
}

function errorOf(value: unknown): string | null {
  return hasText(value, "error") ? value.error : null;
}

function toInvocationResult({ id, failed, value, errorCode }: FunctionResult): InvocationResult {
  if (failed) {
    const reason = typeof value === "string" && value !== "" ? value : null;
    return { id, ok: false, error: ERRORS[errorCode ?? 0] ?? "#VALUE!", reason };
  }
  // A function may answer an error instead of throwing it.
  if (isErrorValue(value))
    return { id, ok: false, error: value.basicValue, reason: reasonOf(value) };
  return { id, ok: true, value: toResult(value) };
}

/** Errors among the cells of a spilling answer, as a workbook holds them. */
function toResult(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toResult);
  return isErrorValue(value) ? { error: value.basicValue } : value;
}

function isErrorValue(value: unknown): value is { readonly basicValue: string } {
  return hasText(value, "type") && value.type === "Error" && hasText(value, "basicValue");
}

function reasonOf(value: unknown): string | null {
  return hasText(value, "message") && value.message !== "" ? value.message : null;
}

function hasText<K extends string>(value: unknown, key: K): value is Record<K, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    key in value &&
    typeof (value as Record<string, unknown>)[key] === "string"
  );
}
