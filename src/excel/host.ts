import { refusal, SessionError } from "./errors";

/** The one door to a live workbook: `Excel.run`, or what a test puts in its place. */
export interface ExcelHost {
  run<T>(
    options: Excel.RunOptions,
    batch: (context: Excel.RequestContext) => Promise<T>,
  ): Promise<T>;
}

export type Wait = (milliseconds: number) => Promise<void>;

/** Gives the browser a turn: five seconds without one and Excel restarts every add-in. */
export const wait: Wait = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Refusals of a whole request before any of it was carried out: asking again does no harm. */
const BUSY: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "ActivityLimitReached",
  "ServiceNotAvailable",
]);
const TOO_LARGE: ReadonlySet<string> = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RequestPayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
]);

const ATTEMPTS = 4;
const FIRST_WAIT = 250;

/**
 * Runs a batch, again where Excel is busy. A batch that writes holds one request only, so that a
 * second attempt never repeats what a first one did.
 * @throws SessionError
 */
export async function runBatch<T>(
  host: ExcelHost,
  batch: (context: Excel.RequestContext) => Promise<T>,
  pause: Wait = wait,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // While a cell is being edited the request waits instead of failing.
      return await host.run({ delayForCellEdit: true }, batch);
    } catch (error) {
      const refused = toSessionError(error);
      if (refused.code !== "busy" || attempt === ATTEMPTS) throw refused;
      await pause(FIRST_WAIT * 2 ** (attempt - 1));
    }
  }
}

/** Sends what is queued. By a name of its own because a loop over chunks means one request each. */
export function send(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}

export function refuseIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw refusal("cancelled", {});
}

/** Whether Excel could not hand over, or take, that much at once. */
export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(codeOf(error));
}

/** Whatever was thrown, as a refusal. */
export function toSessionError(error: unknown): SessionError {
  if (error instanceof SessionError) return error;
  const code = codeOf(error);
  if (BUSY.has(code)) return refusal("busy", {});
  return refusal("host", { code, detail: error instanceof Error ? error.message : String(error) });
}

/** Errors of office.js carry a code; told by its shape, not by a class that may not be loaded. */
function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : "—";
}
