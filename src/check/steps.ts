/** How far a check is: between two steps a caller may show it, pause or give up. */
export interface CheckStep {
  /** What is being looked at, `null` for the workbook as a whole. */
  readonly sheet: string | null;
  /** In rows of the recognised tables, or in sheets while they are recognised. */
  readonly done: number;
  readonly total: number;
}

/** Work that is done step by step, each by itself short, and what comes of it. */
export type InSteps<T> = Generator<CheckStep, T, void>;

/** Takes every step at once. */
export function drain<T>(steps: InSteps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
