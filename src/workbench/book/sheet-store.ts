import { BooleanNumber, generateRandomId, type Worksheet } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { BookSheet, Look, SheetStore, Visibility } from "./book";
import type { CellReader } from "./cell-reader";
import { emptySheet } from "./from-contents";
import { type Handles, perform, run } from "./univer/handles";

export function makeSheetStore(handles: Handles, reader: CellReader, plain: Look): SheetStore {
  const { workbook, commands, unitId } = handles;
  const order = () => workbook.getSheetOrders();
  const sheetOf = (id: string) => reader.sheet(id);
  const target = (id: string) => ({ unitId, subUnitId: id });
  const swap = (id: string, next: object, former: object) =>
    perform(handles, { redo: [{ id, params: next }], undo: [{ id, params: former }] });

  const activate = (id: string) => {
    sheetOf(id);
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, target(id));
  };
  /** A sheet that goes or hides hands over to the next one to be seen, as in Excel. */
  const leave = (id: string) => {
    if (active() !== id) return;
    const at = order().indexOf(id);
    const visible = (other: string) => other !== id && !sheetOf(other).isSheetHidden();
    const next = order().slice(at).find(visible) ?? order().slice(0, at).reverse().find(visible);
    if (next) activate(next);
  };
  const active = () => workbook.getActiveSheet().getSheetId();

  return {
    list: () => order().map((id) => toBookSheet(sheetOf(id))),
    active,
    activate,
    add(name, position = order().length) {
      const id = generateRandomId(8);
      perform(handles, {
        redo: [
          {
            id: InsertSheetMutation.id,
            params: { unitId, index: position, sheet: emptySheet(id, name, plain) },
          },
        ],
        undo: [{ id: RemoveSheetMutation.id, params: { ...target(id), subUnitName: name } }],
      });
      return id;
    },
    remove(id) {
      sheetOf(id);
      if (order().length === 1) throw new Error("The only sheet of a workbook stays");
      leave(id);
      run(handles, RemoveSheetCommand.id, target(id));
    },
    rename(id, name) {
      sheetOf(id);
      // By the command, which makes the formulas follow.
      run(handles, SetWorksheetNameCommand.id, { ...target(id), name });
    },
    move(id, position) {
      const from = order().indexOf(id);
      if (from < 0) throw new Error(`There is no sheet ${id}`);
      swap(
        SetWorksheetOrderMutation.id,
        { ...target(id), fromOrder: from, toOrder: position },
        { ...target(id), fromOrder: position, toOrder: from },
      );
    },
    setVisibility(id, visibility) {
      const sheet = sheetOf(id);
      if (visibility !== "visible") leave(id);
      // `veryHidden` is no notion of Univer's: it stands in the sheet's own data.
      sheet.getConfig().custom = { ...sheet.getConfig().custom, visibility };
      const former = sheet.isSheetHidden();
      const hidden = visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      if (hidden === former) return;
      swap(
        SetWorksheetHideMutation.id,
        { ...target(id), hidden },
        { ...target(id), hidden: former },
      );
    },
    setTabColor(id, color) {
      const former = sheetOf(id).getConfig().tabColor;
      swap(
        SetTabColorMutation.id,
        { ...target(id), color: color ?? "" },
        { ...target(id), color: former },
      );
    },
  };
}

function toBookSheet(sheet: Worksheet): BookSheet {
  const color = sheet.getConfig().tabColor;
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    visibility: visibilityOf(sheet),
    tabColor: color ? color.toUpperCase() : null,
  };
}

function visibilityOf(sheet: Worksheet): Visibility {
  if (!sheet.isSheetHidden()) return "visible";
  return sheet.getConfig().custom?.visibility === "veryHidden" ? "veryHidden" : "hidden";
}
