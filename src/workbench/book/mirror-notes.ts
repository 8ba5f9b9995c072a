import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from "@univerjs/sheets-note";
import type { BookExtras, BookNote } from "./book";
import type { Mirror } from "./mirror";
import type { Handles } from "./univer/handles";

/** Of the box a note is shown in, in pixels; a file's own is not read. */
const BOX = { width: 216, height: 92 };

/** Shows the notes of the extras in the grid, and takes over what is written there. */
export function mirrorNotes({ commands, injector, unitId }: Handles, extras: BookExtras): Mirror {
  const model = injector.get(SheetsNoteModel);
  const told = new Map<string, BookNote & { readonly print: string }>();
  let telling = false;

  const subscription = model.change$.subscribe((change) => {
    if (telling || change.unitId !== unitId) return;
    const { oldNote, newNote, subUnitId: sheet } = change;
    const id = newNote?.id ?? oldNote?.id;
    const index = extras.notes.findIndex((note) => note.id === id);
    const former = extras.notes[index];
    if (!newNote) {
      if (index >= 0) extras.notes.splice(index, 1);
      if (id) told.delete(id);
      return;
    }
    const note: BookNote = {
      id: newNote.id,
      sheet,
      row: newNote.row,
      column: newNote.col,
      text: newNote.note,
      author: former?.author ?? "",
    };
    if (index >= 0) extras.notes.splice(index, 1, note);
    else extras.notes.push(note);
    told.set(note.id, { ...note, print: fingerprint(note) });
  });

  const tell = (mutation: string, params: object) => {
    telling = true;
    try {
      commands.syncExecuteCommand(mutation, { unitId, silent: true, ...params });
    } finally {
      telling = false;
    }
  };
  const remove = (note: BookNote) => {
    tell(RemoveNoteMutation.id, { sheetId: note.sheet, noteId: note.id });
    told.delete(note.id);
  };

  return {
    sync() {
      let changed = false;
      const present = new Set(extras.notes.map((note) => note.id));
      for (const former of [...told.values()]) {
        if (present.has(former.id)) continue;
        remove(former);
        changed = true;
      }
      for (const note of extras.notes) {
        const print = fingerprint(note);
        const former = told.get(note.id);
        if (former?.print === print) continue;
        if (former && former.sheet !== note.sheet) remove(former);
        told.set(note.id, { ...note, print });
        changed = true;
        tell(UpdateNoteMutation.id, {
          sheetId: note.sheet,
          row: note.row,
          col: note.column,
          note: { id: note.id, row: note.row, col: note.column, note: note.text, ...BOX },
        });
      }
      return changed;
    },
    dispose: () => subscription.unsubscribe(),
  };
}

function fingerprint({ sheet, row, column, text }: BookNote): string {
  return JSON.stringify([sheet, row, column, text]);
}
