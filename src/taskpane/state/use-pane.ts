import { useEffect, useMemo, useReducer, useRef } from "react";
import type { WorkbookSession } from "../../excel";
import { type Actions, createActions, type Engine } from "./actions";
import { initialState, type PaneEvent, type PaneState, reduce } from "./pane-state";
import { createRunner } from "./runner";

export interface PaneOptions {
  readonly session: WorkbookSession;
  readonly loadEngine: () => Promise<Engine>;
  readonly now: () => Date;
}

/** The pane's state and everything that can be done with it. */
export function usePane({ session, loadEngine, now }: PaneOptions): readonly [PaneState, Actions] {
  const [state, update] = useReducer(reduce, initialState);
  // Actions outlive the render they were made in; they ask for the state when they need it.
  const latest = useRef(state);
  const actions = useMemo(() => {
    const dispatch = (event: PaneEvent): void => {
      latest.current = reduce(latest.current, event);
      update(event);
    };
    const runner = createRunner(dispatch);
    const state = (): PaneState => latest.current;
    return { ...createActions({ session, loadEngine, now, state, dispatch, runner }), dispatch };
  }, [session, loadEngine, now]);
  useEffect(() => {
    void actions.open();
    return session.onStale(({ by }) => {
      if (by !== "session") actions.dispatch({ type: "went-stale", by });
    });
  }, [actions, session]);
  return [state, actions];
}
