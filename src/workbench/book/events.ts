import type { ICommandInfo } from "@univerjs/core";
import { RedoCommandId, UndoCommandId } from "@univerjs/core";
import type { BookEvent, BookEvents, ChangedBy } from "./book";
import { eventsOf } from "./events-of-command";
import type { Handles } from "./univer/handles";

export interface EventSource extends BookEvents {
  /** Runs a change that is told as made by `by`. */
  as<T>(by: ChangedBy, change: () => T): T;
  dispose(): void;
}

/** Tells of whatever changes the grid, whoever asked for it. */
export function makeEvents(handles: Handles): EventSource {
  const listeners = new Set<(event: BookEvent) => void>();
  /** Innermost last; whatever nobody announced was the user's. */
  const makers: ChangedBy[] = [];

  const before = handles.commands.beforeCommandExecuted((command) => {
    if (isStepBack(command)) makers.push("undo");
  });
  const after = handles.commands.onCommandExecuted((command, options) => {
    if (isStepBack(command)) makers.pop();
    if (listeners.size === 0) return;
    const by = makers.at(-1) ?? "user";
    for (const event of eventsOf(command, options, by, handles)) {
      for (const listener of [...listeners]) listener(event);
    }
  });

  return {
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    as(by, change) {
      makers.push(by);
      try {
        return change();
      } finally {
        makers.pop();
      }
    },
    dispose() {
      before.dispose();
      after.dispose();
      listeners.clear();
    },
  };
}

function isStepBack({ id }: ICommandInfo): boolean {
  return id === UndoCommandId || id === RedoCommandId;
}
