import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import type { Handles } from "./univer/handles";

export interface Calculation {
  /** Resolves when nothing waits to be calculated; rejects when that takes longer than the limit. */
  settled(limit?: number): Promise<void>;
  /** Calculates every formula anew. */
  calculateAll(): void;
  dispose(): void;
}

const STYLES_ONLY: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

const LIMIT = 60_000;

/**
 * Univer collects changes for 100 ms, then calculates; a change meanwhile stops the calculation and
 * starts another. What is under way is told by these commands only.
 */
export function watchCalculation(handles: Handles): Calculation {
  const { commands, injector } = handles;
  const dirtiness = injector.get(IActiveDirtyManagerService);
  let waiting = false;
  let running = false;
  const waiters = new Set<() => void>();

  const before = commands.beforeCommandExecuted(({ id, params }) => {
    if (id === SetFormulaCalculationStartMutation.id) {
      waiting = false;
      running = true;
    } else if (isEnd(id, params)) running = false;
  });
  const after = commands.onCommandExecuted(({ id, params }, options) => {
    if (isEnd(id, params)) {
      if (!waiting && !running) for (const done of [...waiters]) done();
    } else if (dirtiness.get(id) && !isOnlyAppearance(id, params, options?.onlyLocal)) {
      waiting = true;
    }
  });

  return {
    settled(limit = LIMIT) {
      if (!waiting && !running) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const done = () => {
          clearTimeout(timer);
          waiters.delete(done);
          resolve();
        };
        const timer = setTimeout(() => {
          waiters.delete(done);
          reject(new Error(`The formulas were not calculated within ${limit} ms`));
        }, limit);
        waiters.add(done);
      });
    },
    calculateAll() {
      commands.syncExecuteCommand(
        SetTriggerFormulaCalculationStartMutation.id,
        {
          forceCalculation: true,
          dirtyRanges: [],
          dirtyNameMap: {},
          dirtyDefinedNameMap: {},
          dirtySuperTableMap: {},
          dirtyUnitFeatureMap: {},
          dirtyUnitOtherFormulaMap: {},
          clearDependencyTreeCache: {},
        },
        { onlyLocal: true },
      );
    },
    dispose() {
      before.dispose();
      after.dispose();
      for (const done of [...waiters]) done();
    },
  };
}

function isEnd(id: string, params: object | undefined): boolean {
  if (id !== SetFormulaCalculationNotificationMutation.id) return false;
  const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
  return functionsExecutedState !== undefined && functionsExecutedState in FormulaExecutedStateType;
}

/** As Univer's own trigger tells: what comes from a calculation or changes looks starts none. */
function isOnlyAppearance(
  id: string,
  params: object | undefined,
  onlyLocal: boolean | undefined,
): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const trigger = (params as { trigger?: string } | undefined)?.trigger;
  return onlyLocal === true || (trigger !== undefined && STYLES_ONLY.has(trigger));
}
