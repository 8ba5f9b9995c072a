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

/** A refusal of a whole request before any of it was carried out: asking again does no harm. */
const EDITING = "InvalidOperationInCellEditMode";
/** These may come when a request was carried out and only the answer is missing. */
const BUSY: ReadonlySet<string> = new Set([EDITING, "ActivityLimitReached", "ServiceNotAvailable"]);
const TOO_LARGE: ReadonlySet<string> = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RequestPayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
]);

const ATTEMPTS = 4;
const FIRST_WAIT = 250;

/**
 * Runs a batch that reads, again where Excel is busy.
 * @throws SessionError
 */
export function runBatch<T>(
  host: ExcelHost,
  batch: (context: Excel.RequestContext) => Promise<T>,
  pause: Wait = wait,
): Promise<T> {
  return attempt(host, batch, pause, (code) => BUSY.has(code));
}

/**
 * Runs a batch that writes, again only where nothing of it was done. It holds one request, so that a
 * second attempt never repeats what a first one did.
 * @throws SessionError
 */
export function runWriting<T>(
  host: ExcelHost,
  batch: (context: Excel.RequestContext) => Promise<T>,
  pause: Wait,
): Promise<T> {
  return attempt(host, batch, pause, (code) => code === EDITING);
}

/** Waits before another attempt, longer each time; answers whether there may be one. */
export async function waitForAttempt(attempts: number, pause: Wait): Promise<boolean> {
  if (attempts >= ATTEMPTS) return false;
  await pause(FIRST_WAIT * 2 ** (attempts - 1));
  return true;
}

async function attempt<T>(
  host: ExcelHost,
  batch: (context: Excel.RequestContext) => Promise<T>,
  pause: Wait,
  isHarmless: (code: string) => boolean,
): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      // While a cell is being edited the request waits instead of failing.
      return await host.run({ delayForCellEdit: true }, batch);
    } catch (error) {
      if (!isHarmless(codeOf(error)) || !(await waitForAttempt(attempts, pause)))
        throw toSessionError(error);
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
  const { code, data } = toSessionError(error).reason;
  return code === "host" && TOO_LARGE.has(data.code);
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
