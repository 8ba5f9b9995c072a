import type { FunctionCall, FunctionHost } from "./associate";

/** Said in a cell; no texts are loaded yet when it is needed. */
const NOT_LOADED =
  "函数没有载入，请检查网络后重新计算。 The functions could not be loaded: check the network and recalculate.";

/**
 * Gives functions to Excel before what computes them is there. A call until then answers with a
 * promise, later ones at once. What could not be loaded is tried again at the next call.
 */
export function associateLater(
  host: FunctionHost,
  ids: readonly string[],
  load: () => Promise<ReadonlyMap<string, FunctionCall>>,
): void {
  let calls: ReadonlyMap<string, FunctionCall> | null = null;
  let loading: Promise<ReadonlyMap<string, FunctionCall>> | null = null;
  const loaded = () => {
    loading ??= load().then(
      (found) => {
        calls = found;
        return found;
      },
      () => {
        loading = null;
        throw new host.Error(host.ErrorCode.notAvailable as never, NOT_LOADED);
      },
    );
    return loading;
  };
  for (const id of ids)
    host.associate(id, (...given) =>
      calls ? calls.get(id)?.(...given) : loaded().then((found) => found.get(id)?.(...given)),
    );
  loaded().catch(() => undefined);
}
