import { CommandType, type IMutation } from "@univerjs/core";
import type { BookConditionalFormat, FormatStore } from "./book";
import { type Handles, perform } from "./univer/handles";

/** All conditional formats of a sheet, in their order. */
export interface SetConditionalParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly formats: readonly BookConditionalFormat[];
}

export const SET_CONDITIONAL_ID = "book.mutation.set-conditional-formats";

export type ConditionalStore = Pick<
  FormatStore,
  "conditional" | "addConditional" | "setConditional" | "removeConditional"
>;

/**
 * The conditional formats as plain data, changed by a command of their own so that they are undone
 * like everything else. A grid with a picture draws them (`univer/draw-conditional.ts`): Univer's own
 * plugin for them does not load without a browser.
 */
export function makeConditionalStore(handles: Handles): ConditionalStore {
  const bySheet = new Map<string, readonly BookConditionalFormat[]>();
  let count = 0;
  const mutation: IMutation<SetConditionalParams> = {
    id: SET_CONDITIONAL_ID,
    type: CommandType.MUTATION,
    handler: (_accessor, { subUnitId, formats }) => {
      bySheet.set(subUnitId, formats);
      return true;
    },
  };
  handles.commands.registerCommand(mutation);

  const formatsOf = (sheet: string) => bySheet.get(sheet) ?? [];
  const set = (sheet: string, formats: readonly BookConditionalFormat[]) => {
    const params = (list: readonly BookConditionalFormat[]): SetConditionalParams => ({
      unitId: handles.unitId,
      subUnitId: sheet,
      formats: list,
    });
    perform(handles, {
      redo: [{ id: SET_CONDITIONAL_ID, params: params(formats) }],
      undo: [{ id: SET_CONDITIONAL_ID, params: params(formatsOf(sheet)) }],
    });
  };
  const have = (sheet: string, id: string) => {
    if (!formatsOf(sheet).some((format) => format.id === id)) {
      throw new Error(`There is no conditional format ${id}`);
    }
  };

  return {
    conditional: formatsOf,
    addConditional(sheet, format) {
      count += 1;
      const id = `conditional${count}`;
      set(sheet, [...formatsOf(sheet), { ...format, id }]);
      return id;
    },
    setConditional(sheet, id, format) {
      have(sheet, id);
      set(
        sheet,
        formatsOf(sheet).map((old) => (old.id === id ? { ...format, id } : old)),
      );
    },
    removeConditional(sheet, id) {
      have(sheet, id);
      set(
        sheet,
        formatsOf(sheet).filter((old) => old.id !== id),
      );
    },
  };
}
