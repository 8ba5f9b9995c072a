import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { SelectionStore } from "./book";
import type { CellReader } from "./cell-reader";
import { fromUniverRange, toUniverRange } from "./range";
import type { Handles } from "./univer/handles";

const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

export function makeSelection(
  handles: Handles,
  reader: CellReader,
  activate: (sheet: string) => void,
): SelectionStore {
  const { commands, workbook, unitId } = handles;
  const service = handles.injector.get(SheetsSelectionsService);
  return {
    get() {
      const sheet = workbook.getActiveSheet().getSheetId();
      const last = service.getWorkbookSelections(unitId).getSelectionsOfWorksheet(sheet).at(-1);
      return { sheet, range: last ? fromUniverRange(last.range) : FIRST_CELL };
    },
    set(sheet, range) {
      reader.sheet(sheet);
      if (workbook.getActiveSheet().getSheetId() !== sheet) activate(sheet);
      const { top, left } = range;
      commands.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId,
        subUnitId: sheet,
        selections: [
          {
            range: toUniverRange(range),
            primary: {
              ...toUniverRange({ top, left, bottom: top, right: left }),
              actualRow: top,
              actualColumn: left,
              isMerged: false,
              isMergedMainCell: false,
            },
            style: null,
          },
        ],
        reveal: true,
      });
    },
  };
}
