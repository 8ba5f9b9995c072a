import type { AddIn, Arrangement, NoteChange } from "../../../ooxml/parts";
import { type CellRange, formatRange } from "../../../workbook";
import type { BookName, BookTable } from "../../book/book";
import { type BookState, cellKey, type NotKept, type SheetState } from "../file";

export interface ExtrasChange {
  readonly arrangement: Arrangement;
  readonly notKept: readonly NotKept[];
}

/** What belongs to the workbook as a whole: tables, names, XML parts, how it calculates. */
export function extrasChange(
  before: BookState,
  after: BookState,
  spell: (formula: string) => string,
  addIn?: AddIn,
): ExtrasChange {
  const names = namesChange(before, after, spell);
  const xmlParts = xmlPartsChange(before, after);
  const { tables, notKept } = tablesChange(before, after);
  const notes = notesChange(before, after);
  const settings = settingsChange(before, after);
  const { calculation, structureProtected } = after.extras;
  return {
    arrangement: {
      ...(tables.length > 0 && { tables }),
      ...(names && { names }),
      ...(xmlParts && { xmlParts }),
      ...(notes.size > 0 && { notes }),
      ...(settings && { settings: { ...settings, addIn } }),
      ...(structureProtected !== before.extras.structureProtected && { structureProtected }),
      ...(calculation !== before.extras.calculation && { calculation }),
    },
    notKept: [...notKept, ...lost(before, after)],
  };
}

const sheetsOf = (state: BookState): ReadonlyMap<string, SheetState> =>
  new Map(state.sheets.map((sheet) => [sheet.id, sheet]));

function tablesChange(before: BookState, after: BookState) {
  const tables: NonNullable<Arrangement["tables"]>[number][] = [];
  const notKept: NotKept[] = [];
  const sheets = sheetsOf(after);
  const oldSheets = sheetsOf(before);
  const known = new Map(before.extras.tables.map((table) => [table.id, table]));
  const say = (code: NotKept["code"], { sheet, name }: BookTable) =>
    notKept.push({ code, sheet: sheets.get(sheet)?.name ?? null, place: name });
  for (const table of after.extras.tables) {
    const old = known.get(table.id);
    known.delete(table.id);
    // It went with its sheet, and comes back with it where that is undone.
    if (!sheets.has(table.sheet)) continue;
    if (!old) {
      say("table-added", table);
      continue;
    }
    if (isOtherwise(old, table)) say("table-changed", table);
    const columns = headersOf(table, table.range, sheets.get(table.sheet));
    const isMoved = formatRange(old.range) !== formatRange(table.range);
    const headers = headersOf(old, old.range, oldSheets.get(old.sheet));
    if (!isMoved && columns.join("\n") === headers.join("\n")) continue;
    const isWidened = widthOf(old.range) !== widthOf(table.range);
    // Where it stays, each cell of its totals that changed is refused by itself.
    if (totalsOf(old, oldSheets) !== totalsOf(table, sheets) && isMoved) say("table-totals", table);
    if (!table.hasHeaders && isWidened) say("table-changed", table);
    else {
      tables.push({ name: old.name, range: table.range, ...(table.hasHeaders && { columns }) });
    }
  }
  for (const table of known.values()) if (sheets.has(table.sheet)) say("table-removed", table);
  return { tables, notKept };
}

const widthOf = ({ left, right }: CellRange): number => right - left;

function isOtherwise(old: BookTable, now: BookTable): boolean {
  const parts = ["name", "sheet", "style", "hasHeaders", "hasTotals"] as const;
  return parts.some((part) => old[part] !== now[part]);
}

/** What the last row says: it is described a second time in the table's own part. */
function totalsOf(
  { sheet, range, hasTotals }: BookTable,
  sheets: ReadonlyMap<string, SheetState>,
): string {
  if (!hasTotals) return "";
  const said: unknown[] = [];
  for (let column = range.left; column <= range.right; column++) {
    const cell = sheets.get(sheet)?.cells.get(cellKey(range.bottom, column));
    said.push(cell?.formula ? null : (cell?.value ?? null));
  }
  return JSON.stringify(said);
}

function headersOf(
  { hasHeaders }: BookTable,
  { top, left, right }: CellRange,
  sheet: SheetState | undefined,
): string[] {
  if (!hasHeaders) return [];
  const headers: string[] = [];
  for (let column = left; column <= right; column++) {
    const value = sheet?.cells.get(cellKey(top, column))?.value ?? "";
    headers.push(typeof value === "object" ? value.error : String(value));
  }
  return headers;
}

function namesChange(before: BookState, after: BookState, spell: (formula: string) => string) {
  const sheets = sheetsOf(after);
  const keyOf = ({ name, sheet }: BookName) => JSON.stringify([name.toLowerCase(), sheet]);
  const old = new Map(before.extras.names.map((name) => [keyOf(name), name]));
  const now = new Set(after.extras.names.map(keyOf));
  const sheetOf = ({ sheet }: BookName) =>
    sheet === null ? null : (sheets.get(sheet)?.name ?? "");
  const here = ({ sheet }: BookName) => sheet === null || sheets.has(sheet);
  const set = after.extras.names
    .filter((name) => {
      const known = old.get(keyOf(name));
      return known?.refersTo !== name.refersTo || known.visible !== name.visible;
    })
    .filter(here)
    .map((item) => ({ ...item, refersTo: spell(item.refersTo), sheet: sheetOf(item) }));
  const remove = before.extras.names
    .filter((name) => !now.has(keyOf(name)))
    .filter(here)
    .map((item) => ({ name: item.name, sheet: sheetOf(item) }));
  return set.length > 0 || remove.length > 0 ? { set, remove } : null;
}

function xmlPartsChange(before: BookState, after: BookState) {
  const old = new Map(before.extras.xmlParts.map(({ id, xml }) => [id, xml]));
  const now = new Set(after.extras.xmlParts.map(({ id }) => id));
  const set = after.extras.xmlParts.filter(({ id, xml }) => old.get(id) !== xml);
  const remove = [...old.keys()].filter((id) => !now.has(id));
  return set.length > 0 || remove.length > 0 ? { set, remove } : null;
}

function settingsChange(before: BookState, after: BookState) {
  const [old, now] = [before.extras.settings, after.extras.settings];
  const set = new Map([...now].filter(([name, value]) => old.get(name) !== value));
  const remove = [...old.keys()].filter((name) => !now.has(name));
  return set.size > 0 || remove.length > 0 ? { set, remove } : null;
}

const NOTE_PARTS = ["row", "column", "text", "author"] as const;

/** Notes that come, go, move or say something else, by the names of their sheets. */
function notesChange(before: BookState, after: BookState) {
  const changes = new Map<string, NoteChange[]>();
  const sheets = sheetsOf(after);
  const say = (id: string, change: NoteChange) => {
    const sheet = sheets.get(id)?.name;
    if (sheet !== undefined) changes.set(sheet, [...(changes.get(sheet) ?? []), change]);
  };
  const old = new Map(before.extras.notes.map((note) => [note.id, note]));
  for (const note of after.extras.notes) {
    const known = old.get(note.id);
    const former = known?.sheet === note.sheet ? known : null;
    if (former) old.delete(note.id);
    if (former && NOTE_PARTS.every((part) => former[part] === note[part])) continue;
    say(note.sheet, { before: former, after: note });
  }
  for (const note of old.values()) say(note.sheet, { before: note, after: null });
  return changes;
}

/** What there is no place for in the file. */
function lost(before: BookState, after: BookState): NotKept[] {
  const notKept: NotKept[] = [];
  if (before.extras.date1904 !== after.extras.date1904) {
    notKept.push({ code: "date-system", sheet: null, place: null });
  }
  return notKept;
}
