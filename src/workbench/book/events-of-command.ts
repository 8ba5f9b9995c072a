import type { ICellData, ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import {
  type ISetFormulaCalculationResultMutation,
  SetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook";
import type { BookEvent, ChangedBy } from "./book";
import { boundsOf, fromUniverRange } from "./range";
import type { Handles } from "./univer/handles";

type CellMatrix = Record<number, Record<number, ICellData | null>>;

interface SheetParams {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** What a command of Univer means to a listener: most of them nothing. */
export function eventsOf(
  command: ICommandInfo,
  options: IExecutionOptions | undefined,
  by: ChangedBy,
  handles: Handles,
): BookEvent[] {
  const params = command.params as (SheetParams & Record<string, unknown>) | undefined;
  if (!params) return [];
  const sheet = params.subUnitId;
  switch (command.id) {
    case SetRangeValuesMutation.id:
      // Results of a calculation are told once for the whole sheet.
      if (options?.fromFormula) return [];
      return cellEvents(sheet, params.cellValue as CellMatrix | undefined, by);
    case SetFormulaCalculationResultMutation.id: {
      const { unitData } = params as unknown as ISetFormulaCalculationResultMutation;
      const sheets = Object.keys(unitData?.[handles.unitId] ?? {});
      return sheets.map((calculated) => ({ kind: "calculated", sheet: calculated }));
    }
    // Whole rows and columns, however far the grid reaches.
    case InsertRowMutation.id:
    case RemoveRowMutation.id: {
      const range = fromUniverRange(params.range as IRange);
      return [{ kind: "changed", sheet, by, range: { ...range, left: 0, right: MAX_COLUMNS - 1 } }];
    }
    case InsertColMutation.id:
    case RemoveColMutation.id: {
      const range = fromUniverRange(params.range as IRange);
      return [{ kind: "changed", sheet, by, range: { ...range, top: 0, bottom: MAX_ROWS - 1 } }];
    }
    case MoveRangeMutation.id:
      return [params.from, params.to].flatMap((end) => {
        const { subUnitId, value } = end as { subUnitId: string; value: CellMatrix };
        const range = boundsOf(value);
        return range ? [{ kind: "changed", sheet: subUnitId, by, range }] : [];
      });
    case SetRowHiddenMutation.id:
    case SetRowVisibleMutation.id:
      return (params.ranges as IRange[]).map((range) => ({
        kind: "rows-hidden",
        sheet,
        by,
        range: fromUniverRange(range),
      }));
    case SetSelectionsOperation.id: {
      const selections = params.selections as { range: IRange }[];
      const last = selections.at(-1);
      return last ? [{ kind: "selected", sheet, range: fromUniverRange(last.range) }] : [];
    }
    case SetWorksheetActiveOperation.id:
      return [{ kind: "activated", sheet }];
    case InsertSheetMutation.id:
      return [{ kind: "added", sheet: (params.sheet as { id: string }).id, by }];
    case RemoveSheetMutation.id:
      return [{ kind: "deleted", sheet, by }];
    case SetWorksheetNameMutation.id:
      return [{ kind: "renamed", sheet, by }];
    default:
      return [];
  }
}

/**
 * A mutation may bring contents, looks or both; each is told where it happened. A formula without a
 * value beside it was rewritten because what it refers to has moved, which is no change of the cell.
 */
function cellEvents(sheet: string, cells: CellMatrix | undefined, by: ChangedBy): BookEvent[] {
  const contents: Record<number, Record<number, true>> = {};
  const looks: Record<number, Record<number, true>> = {};
  for (const rowKey in cells) {
    const row = Number(rowKey);
    for (const columnKey in cells[row]) {
      const column = Number(columnKey);
      const cell = cells[row]?.[column];
      if (!cell || "v" in cell || "p" in cell) {
        (contents[row] ??= {})[column] = true;
      }
      if (cell && ("s" in cell || "custom" in cell)) (looks[row] ??= {})[column] = true;
    }
  }
  const changed = boundsOf(contents);
  const formatted = boundsOf(looks);
  return [
    ...(changed ? [{ kind: "changed" as const, sheet, range: changed, by }] : []),
    ...(formatted ? [{ kind: "formatted" as const, sheet, range: formatted, by }] : []),
  ];
}
