import { type ExcelHost, runBatch, type Wait } from "./host";
import type { Stale, StaleListener } from "./session";

/** What the events of a workbook have in common. */
interface Told {
  readonly source?: string;
  readonly triggerSource?: string;
}

/**
 * Watches a workbook. Events mark and do no more: a pick from a validation list may not be told at
 * all (#420, #3888), and a co-author's edit is told to everyone, so that whoever wrote in answer to
 * it would write once for every open pane. What this add-in wrote itself is left out: the step that
 * wrote it tells of it, before anyone reads again.
 * @returns whether the workbook can be watched
 */
export async function watch(host: ExcelHost, tell: StaleListener, pause: Wait): Promise<boolean> {
  const handle = async (told: Told): Promise<void> => {
    if (told.triggerSource === "ThisLocalAddin") return;
    tell(staleOf(told));
  };
  try {
    await runBatch(
      host,
      async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onChanged.add(handle);
        worksheets.onAdded.add(handle);
        worksheets.onDeleted.add(handle);
        worksheets.onRowHiddenChanged.add(handle);
        await context.sync();
      },
      pause,
    );
    return true;
  } catch {
    return false;
  }
}

/** The sheet is told by an id that a name would have to be read for: an event asks nothing of Excel. */
function staleOf({ source }: Told): Stale {
  return { sheet: null, by: source === "Remote" ? "remote" : "local" };
}
