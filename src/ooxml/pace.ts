/** Milliseconds of work after which the host gets a turn: a pane stays alive, a reading stays fast. */
const TURN = 50;

/** Ends the current turn. Node's `setImmediate` costs nothing, a timer at least a millisecond. */
function nextTurn(): Promise<void> {
  const { setImmediate } = globalThis as { setImmediate?: (done: () => void) => void };
  return new Promise((resolve) => (setImmediate ?? setTimeout)(resolve));
}

/**
 * A check to call often between pieces of work: throws the signal's reason once it is aborted, and
 * now and then returns a promise to await, so that a pane stays alive while a large file is read.
 */
export function pacer(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - last < TURN) return undefined;
    return nextTurn().then(() => {
      last = performance.now();
      signal?.throwIfAborted();
    });
  };
}
