import { generateRandomId, LocaleType, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Book, BookContents } from "./book";
import { watchCalculation } from "./calculation";
import { CellReader } from "./cell-reader";
import { makeCellStore } from "./cell-store";
import { makeConditionalStore } from "./conditional";
import { makeEvents } from "./events";
import { makeExtras } from "./extras";
import { makeFormatStore } from "./format-store";
import { fromFileSpelling } from "./formula-spelling";
import { fromContents } from "./from-contents";
import { makeHistory, makeTogether } from "./history";
import { plainLook } from "./look-style";
import { mirrorExtras } from "./mirror";
import { mirrorNotes } from "./mirror-notes";
import { makeSelection } from "./selection";
import { makeSheetStore } from "./sheet-store";
import { logShifts } from "./shift-log";
import { shiftTables } from "./shift-tables";
import { type StartOptions, startUniver } from "./univer/start";

/** A book and the Univer under it, for what has to reach deeper: functions, the page. */
export interface OpenedBook extends Book {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly unitId: string;
  /** Calculates every formula anew, as after functions were added. */
  calculateAll(): void;
}

/**
 * Opens a workbook. Each has a Univer of its own; whoever opens another one disposes this one first
 * where both would be shown in the same place.
 */
export function openBook(contents: BookContents, options: StartOptions = {}): OpenedBook {
  const locale = options.locale ?? LocaleType.ZH_CN;
  const { data, sheetIds } = fromContents(contents, `book-${generateRandomId(8)}`, locale);
  const handles = startUniver(data, options);
  const reader = new CellReader(handles);
  const plain = plainLook(contents.look);
  const events = makeEvents(handles);
  const conditional = makeConditionalStore(handles);
  const sheets = makeSheetStore(handles, reader, plain);
  const history = makeHistory(handles, events);
  const extras = makeExtras(contents, sheetIds);
  const calculation = watchCalculation(handles, extras);
  const names = mirrorExtras(handles, reader, extras);
  const notes = mirrorNotes(handles, extras);
  const tables = shiftTables(handles, extras);
  const shifts = logShifts(handles, extras);
  const sync = () => {
    notes.sync();
    // A formula that called a name before there was one does not wait for it: it has failed.
    if (names.sync() && extras.calculation === "automatic") calculation.calculateAll();
  };

  events.as("file", () => {
    for (const sheet of contents.sheets) {
      const id = sheetIds.get(sheet.name) as string;
      for (const format of sheet.conditional) {
        const formula = format.formula === null ? null : fromFileSpelling(format.formula);
        conditional.addConditional(id, { ...format, formula });
      }
    }
    const front = contents.active === null ? undefined : sheetIds.get(contents.active);
    if (front) sheets.activate(front);
  });
  sync();
  history.clear();
  if (extras.calculation === "automatic") calculation.calculateAll();

  return {
    name: contents.name,
    univer: handles.univer,
    api: handles.api,
    unitId: handles.unitId,
    sheets,
    cells: makeCellStore(handles, reader, shifts.of),
    formats: makeFormatStore(handles, reader, conditional, plain),
    extras,
    selection: makeSelection(handles, reader, sheets.activate),
    history,
    events,
    settled() {
      sync();
      return calculation.settled();
    },
    calculateAll() {
      sync();
      calculation.calculateAll();
    },
    together: makeTogether(handles, events),
    dispose() {
      calculation.dispose();
      events.dispose();
      tables.dispose();
      shifts.dispose();
      names.dispose();
      notes.dispose();
      handles.univer.dispose();
    },
  };
}
