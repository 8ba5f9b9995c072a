import { CustomCommandExecutionError, type ICommandInfo } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import type { BookExtras } from "./book";
import { dirtyAfter } from "./univer/dirty";
import type { Handles } from "./univer/handles";

export interface Calculation {
  /** Resolves when nothing waits to be calculated; rejects when that takes longer than the limit. */
  settled(limit?: number): Promise<void>;
  /** Calculates every formula anew, under manual calculation too. */
  calculateAll(): void;
  dispose(): void;
}

const STYLES_ONLY: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/** Changes that come one after the other are calculated together, unless someone waits. */
const PAUSE = 20;

const LIMIT = 60_000;

/**
 * Says when formulas are calculated, in place of Univer's own trigger. That one waits for 100 ms,
 * knows no manual calculation, and stops a calculation when something changes meanwhile; stopped
 * twice, it forgets what was to be calculated. Here one calculation ends before the next begins.
 */
export function watchCalculation(
  handles: Handles,
  extras: Pick<BookExtras, "calculation">,
): Calculation {
  const { commands, injector } = handles;
  const dirtiness = injector.get(IActiveDirtyManagerService);
  let changes: ICommandInfo[] = [];
  let all = false;
  let running = false;
  let starting = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const waiters = new Set<() => void>();

  const waiting = () => all || (changes.length > 0 && extras.calculation === "automatic");

  const start = () => {
    clearTimeout(pause);
    pause = undefined;
    if (running || !waiting()) return;
    const dirty = dirtyAfter(changes, all, dirtiness);
    changes = [];
    all = false;
    running = true;
    starting = true;
    try {
      commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, {
        onlyLocal: true,
      });
    } finally {
      starting = false;
    }
  };
  const plan = () => {
    if (!running) pause ??= setTimeout(start, PAUSE);
  };

  const before = commands.beforeCommandExecuted(({ id }) => {
    const foreign =
      (id === SetFormulaCalculationStartMutation.id && !starting) ||
      id === SetFormulaCalculationStopMutation.id;
    // Univer's way to say no.
    if (foreign) throw new CustomCommandExecutionError("The book says when to calculate");
  });

  const after = commands.onCommandExecuted((command, options) => {
    if (isEnd(command)) {
      running = false;
      if (waiting()) start();
      else for (const done of [...waiters]) done();
    } else if (dirtiness.get(command.id) && !isOnlyAppearance(command, options?.onlyLocal)) {
      // The start of Univer's own trigger comes as one of these and asks for nothing.
      if (command.id === SetTriggerFormulaCalculationStartMutation.id && isEmpty(command)) return;
      changes.push(command);
      plan();
    }
  });

  return {
    settled(limit = LIMIT) {
      // Where there is no formula, a calculation changes nothing.
      if ((!waiting() && !running) || !hasFormulas(handles)) return Promise.resolve();
      const settling = new Promise<void>((resolve, reject) => {
        const done = () => {
          clearTimeout(timer);
          waiters.delete(done);
          resolve();
        };
        const timer = setTimeout(() => {
          waiters.delete(done);
          // Whatever has become of it: the next change is calculated again.
          running = false;
          reject(new Error(`The formulas were not calculated within ${limit} ms`));
        }, limit);
        waiters.add(done);
      });
      start();
      return settling;
    },
    calculateAll() {
      all = true;
      plan();
    },
    dispose() {
      changes = [];
      all = false;
      if (running) {
        injector.get(ICalculateFormulaService).stopFormulaExecution();
        // Ends the progress Univer shows after a second; its timer fails where the grid is gone.
        commands.syncExecuteCommand(
          SetFormulaCalculationNotificationMutation.id,
          { functionsExecutedState: FormulaExecutedStateType.NOT_EXECUTED },
          { onlyLocal: true },
        );
      }
      clearTimeout(pause);
      before.dispose();
      after.dispose();
      for (const done of [...waiters]) done();
    },
  };
}

/** Where there are none, a calculation that is about to come changes nothing. */
function hasFormulas({ workbook }: Handles): boolean {
  // Univer's own list of formulas looks at every cell twice.
  return workbook.getSheets().some((sheet) => {
    const matrix = sheet.getCellMatrix().getMatrix();
    for (const row in matrix) {
      const cells = matrix[Number(row)];
      for (const column in cells) {
        const cell = cells[Number(column)];
        if (cell?.f || cell?.si) return true;
      }
    }
    return false;
  });
}

function isEnd({ id, params }: ICommandInfo): boolean {
  if (id !== SetFormulaCalculationNotificationMutation.id) return false;
  const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
  return functionsExecutedState !== undefined;
}

function isEmpty({ params }: ICommandInfo): boolean {
  const { forceCalculation, dirtyRanges } = params as {
    forceCalculation?: boolean;
    dirtyRanges?: readonly unknown[];
  };
  return !forceCalculation && !dirtyRanges?.length;
}

/** As Univer's own trigger tells: what comes from a calculation or changes looks starts none. */
function isOnlyAppearance({ id, params }: ICommandInfo, onlyLocal: boolean | undefined): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const trigger = (params as { trigger?: string } | undefined)?.trigger;
  return onlyLocal === true || (trigger !== undefined && STYLES_ONLY.has(trigger));
}
