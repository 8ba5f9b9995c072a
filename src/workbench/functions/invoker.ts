/** One call of a custom function from a cell. */
export interface Invocation {
  readonly id: number;
  /** Without the namespace, in capitals: `PROGRESS`. */
  readonly name: string;
  /**
   * Scalars for single cells, rows of cells for ranges, `null` for what was left out, an array for a
   * repeating parameter. An error stands as `{error: "#N/A"}`, in ranges too, and only where the
   * function is said to take errors: such a call needs the wire's flag for error arguments.
   */
  readonly args: readonly unknown[];
  /** Cell it stands in, e.g. `监测!H5`. */
  readonly address: string;
  /** As `options.cancelable` of the function's metadata; false where it is left out. */
  readonly cancelable?: boolean;
}

/** What came of a call: a value (2-D where it spills), or a code of Excel's errors with a reason. */
export type InvocationResult =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      /** As Excel shows it: `#N/A`, `#VALUE!`, `#NUM!`, … */
      readonly error: string;
      readonly reason: string | null;
    };

/** The way to the add-in: through office.js's own invocation path. The bridges make one. */
export interface Invoker {
  /** False until the add-in's page has loaded and its functions are associated. */
  readonly ready: boolean;
  onReady(listener: () => void): () => void;
  /** Many calls in one message. */
  invoke(calls: readonly Invocation[]): void;
  cancel(id: number): void;
  onResults(listener: (results: readonly InvocationResult[]) => void): () => void;
}
