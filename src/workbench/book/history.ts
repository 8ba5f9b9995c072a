import { type IMutationInfo, sequenceExecute } from "@univerjs/core";
import type { ChangedBy, HistoryStore } from "./book";
import type { EventSource } from "./events";
import type { Handles } from "./univer/handles";

export function makeHistory(handles: Handles, events: EventSource): HistoryStore {
  const { steps, commands } = handles;
  const run = (mutations: IMutationInfo[]) =>
    events.as("undo", () => sequenceExecute(mutations, commands).result);
  return {
    undo() {
      const step = steps.pitchTopUndoElement();
      if (!step || !run(step.undoMutations)) return false;
      steps.popUndoToRedo();
      return true;
    },
    redo() {
      const step = steps.pitchTopRedoElement();
      if (!step || !run(step.redoMutations)) return false;
      steps.popRedoToUndo();
      return true;
    },
    clear: () => steps.clearUndoRedo(handles.unitId),
  };
}

/** Groups what is done inside into one step of undo; inside another group it belongs to that one. */
export function makeTogether(handles: Handles, events: EventSource) {
  let open = false;
  return <T>(by: ChangedBy, change: () => T): T => {
    if (open) return events.as(by, change);
    open = true;
    const batch = handles.steps.__tempBatchingUndoRedo(handles.unitId);
    try {
      return events.as(by, change);
    } finally {
      batch.dispose();
      open = false;
    }
  };
}
