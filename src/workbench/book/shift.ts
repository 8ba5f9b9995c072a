import { Direction } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { CellRange } from "../../workbook";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook";
import { toUniverRange } from "./range";
import { growSheet } from "./size";
import { type Handles, run } from "./univer/handles";

const COMMANDS = {
  insert: { down: InsertRangeMoveDownCommand.id, right: InsertRangeMoveRightCommand.id },
  remove: { up: DeleteRangeMoveUpCommand.id, left: DeleteRangeMoveLeftCommand.id },
} as const;

const WHOLE = {
  insert: { down: InsertRowByRangeCommand.id, right: InsertColByRangeCommand.id },
  remove: { up: RemoveRowByRangeCommand.id, left: RemoveColByRangeCommand.id },
} as const;

/** Puts cells in or takes them out; formulas that refer to what moves follow it. */
export function shiftCells(
  handles: Handles,
  sheet: string,
  range: CellRange,
  what: "insert" | "remove",
  shift: "down" | "right" | "up" | "left",
): void {
  const target = handles.workbook.getSheetBySheetId(sheet);
  if (!target) throw new Error(`There is no sheet ${sheet}`);
  const vertical = shift === "down" || shift === "up";
  const wholeRows = vertical && range.left === 0 && range.right >= MAX_COLUMNS - 1;
  const wholeColumns = !vertical && range.top === 0 && range.bottom >= MAX_ROWS - 1;
  const whole = wholeRows || wholeColumns;
  const id = ((whole ? WHOLE : COMMANDS)[what] as Record<string, string>)[shift];
  if (!id) throw new Error(`Cannot ${what} with a shift ${shift}`);
  // A whole row is as long as the sheet of the grid, which is not as long as Excel's.
  const inside: CellRange = {
    ...range,
    ...(wholeRows && { right: target.getColumnCount() - 1 }),
    ...(wholeColumns && { bottom: target.getRowCount() - 1 }),
  };
  growSheet(handles, sheet, inside);
  const restore = keepSelection(handles, sheet);
  if (whole) {
    // New rows look like the one above them, as in Excel; there is none above the first.
    const before = vertical ? range.top === 0 : range.left === 0;
    const [back, forth] = vertical
      ? [Direction.UP, Direction.DOWN]
      : [Direction.LEFT, Direction.RIGHT];
    run(handles, id, {
      unitId: handles.unitId,
      subUnitId: sheet,
      direction: before ? back : forth,
      range: toUniverRange(inside),
    });
    restore();
    return;
  }
  // Univer shifts a part of a row on the sheet in front only.
  const active = handles.workbook.getActiveSheet();
  handles.workbook.setActiveSheet(target);
  try {
    // The command is asynchronous in name: everything happens before it first waits.
    void handles.commands.executeCommand(id, { range: toUniverRange(inside) });
    restore();
  } finally {
    handles.workbook.setActiveSheet(active);
  }
}

/** Univer selects what it has shifted; who does that in code leaves the selection alone. */
function keepSelection({ commands, injector, unitId }: Handles, sheet: string): () => void {
  const service = injector.get(SheetsSelectionsService).getWorkbookSelections(unitId);
  const selections = [...service.getSelectionsOfWorksheet(sheet)];
  return () => {
    if (selections.length === 0) return;
    commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId,
      subUnitId: sheet,
      selections,
    });
  };
}
