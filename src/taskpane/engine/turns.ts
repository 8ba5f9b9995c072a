import type { CheckStep, InSteps } from "../../check";
import { refusal, type StepOptions } from "../../excel";
import type { Plan } from "../../plan";
import { type Recognition, recognise } from "../../recognise";
import type { Workbook } from "../../workbook";

/** Milliseconds of work at a stretch: a click is answered before anybody notices. */
const STRETCH = 50;

/**
 * Takes steps for as long as nobody notices, then lets the page have its turn: Excel restarts
 * add-ins that do not answer for five seconds. Can be cancelled between two turns.
 * @throws SessionError `cancelled`
 */
export async function inTurns<T>(
  steps: InSteps<T>,
  options: StepOptions,
  clock: () => number = () => performance.now(),
): Promise<T> {
  let began = clock();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (clock() - began < STRETCH) continue;
    options.onProgress?.({ stage: "checking", ...value });
    await turn(options);
    began = clock();
  }
}

/** Lets the page have its turn. @throws SessionError `cancelled` */
export async function turn({ signal }: StepOptions): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  if (signal?.aborted) throw refusal("cancelled", {});
}

/** Recognises a workbook sheet by sheet. */
export function* recogniseInSteps(
  workbook: Workbook,
  plans: readonly Plan[],
): InSteps<Recognition> {
  const parts: Recognition[] = [];
  const total = workbook.sheets.length;
  for (const [done, sheet] of workbook.sheets.entries()) {
    const step: CheckStep = { sheet: sheet.name, done, total };
    yield step;
    parts.push(recognise({ ...workbook, sheets: [sheet] }, plans));
  }
  return {
    tables: parts.flatMap(({ tables }) => tables),
    works: parts.flatMap(({ works }) => works),
    skipped: parts.flatMap(({ skipped }) => skipped),
  };
}
