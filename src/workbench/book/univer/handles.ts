import type { ICommandService, Injector, IUndoRedoService, Univer, Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FormulaDataModel } from "@univerjs/engine-formula";

/** What the parts of the book need of Univer. */
export interface Handles {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly steps: IUndoRedoService;
  readonly formulas: FormulaDataModel;
  readonly workbook: Workbook;
  readonly unitId: string;
}

/** One change of the grid's data and the change that takes it back. */
export interface Step {
  readonly redo: readonly Mutation[];
  readonly undo: readonly Mutation[];
}

export interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** Runs a command of Univer's own; one that is refused answers false and says nothing. */
export function run({ commands }: Handles, id: string, params: object): void {
  if (!commands.syncExecuteCommand(id, params)) throw new Error(`The grid refused ${id}`);
}

/** Changes the grid and remembers how to take it back, as one step of undo. */
export function perform(handles: Handles, step: Step): void {
  for (const { id, params } of step.redo) run(handles, id, params);
  handles.steps.pushUndoRedo({
    unitID: handles.unitId,
    undoMutations: [...step.undo],
    redoMutations: [...step.redo],
  });
}
