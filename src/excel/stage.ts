import type { Step } from "./scene";

/** Called when Excel has carried a request out; `null` where there was nothing to ask. */
export type Done = (() => void) | null;

/** One request of a step. */
export interface Stage {
  readonly sheet: string | null;
  queue(context: Excel.RequestContext): Done;
  /** What takes it back, should it or a later one fail; `null` where there is nothing to take back. */
  readonly begun: Partial<Step>;
}
