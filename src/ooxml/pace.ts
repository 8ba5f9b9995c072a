/** Milliseconds of uninterrupted work after which a host gets a turn: well under a dropped frame's notice. */
const TURN = 40;

/**
 * A check to call often between pieces of work: throws the signal's reason once it is aborted, and
 * now and then returns a promise to await, so that a pane stays alive while a large file is read.
 */
export function pacer(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - last < TURN) return undefined;
    return new Promise((resolve) => setTimeout(resolve)).then(() => {
      last = performance.now();
      signal?.throwIfAborted();
    });
  };
}
