import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from "@univerjs/sheets";
import type { CellRange } from "../../workbook";
import { toUniverRange } from "./range";
import { growSheet } from "./size";
import type { Handles } from "./univer/handles";

const COMMANDS = {
  insert: { down: InsertRangeMoveDownCommand.id, right: InsertRangeMoveRightCommand.id },
  remove: { up: DeleteRangeMoveUpCommand.id, left: DeleteRangeMoveLeftCommand.id },
} as const;

/** Puts cells in or takes them out; formulas that refer to what moves follow it. */
export function shiftCells(
  handles: Handles,
  sheet: string,
  range: CellRange,
  what: "insert" | "remove",
  shift: "down" | "right" | "up" | "left",
): void {
  const id = (COMMANDS[what] as Record<string, string>)[shift];
  if (!id) throw new Error(`Cannot ${what} with a shift ${shift}`);
  growSheet(handles, sheet, range);
  // Univer shifts on the sheet in front only and looks at the selection where it is given no range.
  const active = handles.workbook.getActiveSheet(true);
  const target = handles.workbook.getSheetBySheetId(sheet);
  if (!target) throw new Error(`There is no sheet ${sheet}`);
  handles.workbook.setActiveSheet(target);
  try {
    // The command is asynchronous in name: everything happens before it first waits.
    void handles.commands.executeCommand(id, { range: toUniverRange(range) });
  } finally {
    if (active) handles.workbook.setActiveSheet(active);
  }
}
