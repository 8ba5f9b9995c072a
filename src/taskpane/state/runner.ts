import { SessionError, type StepOptions } from "../../excel";
import type { ActionId, PaneEvent } from "./pane-state";

/** One long action at a time, with progress, cancel and retry. */
export interface Runner {
  run(action: ActionId, work: (step: StepOptions) => Promise<void>): Promise<void>;
  /** A short action that may run beside another; only its failure shows. */
  aside(action: ActionId, work: () => Promise<void>): Promise<void>;
  cancel(): void;
}

export function createRunner(dispatch: (event: PaneEvent) => void): Runner {
  let current: AbortController | null = null;
  const run: Runner["run"] = async (action, work) => {
    if (current) return;
    const controller = new AbortController();
    current = controller;
    dispatch({ type: "started", action });
    try {
      await work({
        signal: controller.signal,
        onProgress: (progress) => dispatch({ type: "progressed", progress }),
      });
      dispatch({ type: "finished" });
    } catch (error) {
      dispatch(
        error instanceof SessionError && error.code === "cancelled"
          ? { type: "cancelled" }
          : {
              type: "failed",
              failure: { action, error, retry: () => void run(action, work) },
            },
      );
    } finally {
      current = null;
    }
  };
  const aside: Runner["aside"] = async (action, work) => {
    try {
      await work();
    } catch (error) {
      const retry = (): void => void aside(action, work);
      dispatch({ type: "failed-aside", failure: { action, error, retry } });
    }
  };
  return { run, aside, cancel: () => current?.abort() };
}
