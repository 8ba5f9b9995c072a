import { patchWorkbook } from "../../ooxml";
import {
  type AddIn,
  type Arrangement,
  arrangeWorkbook,
  createWorkbook,
  type FileEdit,
  isSheetName,
  type SheetArrangement,
} from "../../ooxml/parts";
import type { Book } from "../book/book";
import { EMPTY_SHEET } from "../book/empty";
import { toFileSpelling } from "../book/formula-spelling";
import type { BookState, FileSource, NotKept, SavedFile, SheetState } from "./file";
import { cellChanges } from "./save/cells";
import { extrasChange } from "./save/extras";
import { formatsChange, layoutChange, withoutOldMerges } from "./save/layout";
import { movedPlaces } from "./save/moved";
import { arrangeWhatCanBe, patchWhatCanBe } from "./save/patch-what-can-be";
import { stateOf } from "./state";

export interface SaveOptions {
  /** Namespaces of custom functions, e.g. `PLAN`: a file spells their calls in its own way. */
  readonly namespaces: readonly string[];
  /** Whose the document's settings are; without it, a file that has none yet keeps none. */
  readonly addIn?: AddIn;
}

/** A file and the book it was opened as. */
export interface TrackedFile {
  /** The file as the book is now. The file that was opened stays what is compared with. */
  save(): Promise<SavedFile>;
}

/** Call it when the book has just been opened: what it holds then counts as unedited. */
export function trackFile(source: FileSource, book: Book, options: SaveOptions): TrackedFile {
  const before = stateOf(book);
  return { save: () => saveFile(source, before, stateOf(book, before), options) };
}

/**
 * Carries what changed between two states over to the file. Everything that did not change keeps
 * its bytes; where nothing did, the file is given back as it is.
 * @param before the state when the source had just been opened.
 */
export async function saveFile(
  source: FileSource,
  before: BookState,
  after: BookState,
  options: SaveOptions,
): Promise<SavedFile> {
  const { state: now, notKept: misnamed } = withSheetNames(before, after);
  const changes = changesOf(before, now, options);
  const { first, edits, last } = changes;
  const notKept: NotKept[] = [];
  const movedTables = new Set(last.tables?.map(({ name }) => name));
  let bytes = source.bytes ?? (await emptyFile(before));
  if (isEmpty(first) && edits.length === 0 && isEmpty(last)) {
    return { bytes, notKept: [...misnamed, ...changes.notKept] };
  }
  if (!isEmpty(first)) bytes = await arrangeWorkbook(bytes, first);
  const all = edits.length > 0 || first.removeSheets ? [...edits, ...changes.results] : edits;
  const patched = await patchWhatCanBe(
    (some) => patchWorkbook(bytes, some, { tableHeaders: true, movedTables }),
    all,
  );
  bytes = patched.bytes;
  if (!isEmpty(last)) {
    const arranged = await arrangeWhatCanBe(bytes, last);
    bytes = arranged.bytes;
    notKept.push(...arranged.notKept);
  }
  // What moves is told of while it is carried out.
  return { bytes, notKept: [...misnamed, ...changes.notKept, ...notKept, ...patched.notKept] };
}

interface Changes {
  /** Before cells are written: tabs go and are renamed, merges make room. */
  readonly first: Arrangement;
  readonly edits: readonly FileEdit[];
  /** Worth writing only where something was edited. */
  readonly results: readonly FileEdit[];
  /** After cells were written and sheets added. */
  readonly last: Arrangement;
  readonly notKept: readonly NotKept[];
}

function changesOf(
  before: BookState,
  after: BookState,
  { namespaces, addIn }: SaveOptions,
): Changes {
  const spell = (formula: string) => toFileSpelling(formula, namespaces);
  const old = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const tabs = tabChanges(before, after);
  const edits: FileEdit[] = [];
  const results: FileEdit[] = [];
  const notKept: NotKept[] = [];
  const merges = new Map<string, SheetArrangement>();
  const layouts = new Map<string, SheetArrangement>();
  for (const sheet of after.sheets) {
    const known = old.get(sheet.id);
    if (!known) edits.push({ kind: "add-sheet", sheet: sheet.name });
    const base = known ?? emptySheet(sheet);
    const cells = cellChanges(base, sheet, spell);
    edits.push(...cells.edits);
    results.push(...cells.results);
    notKept.push(...cells.notKept);
    const formats = formatsChange(base, sheet, spell);
    if (formats) edits.push(formats);
    const fewer = withoutOldMerges(base, sheet);
    if (fewer) merges.set(sheet.name, { merges: fewer });
    const layout = layoutChange(base, sheet);
    const isProtected = after.extras.protectedSheets.has(sheet.id);
    const isToggled = isProtected !== before.extras.protectedSheets.has(sheet.id);
    const moved =
      known &&
      movedPlaces(known, sheet, (place) => {
        notKept.push({ code: "moved", sheet: sheet.name, place });
      });
    if (layout || isToggled || moved) {
      layouts.set(sheet.name, {
        ...layout,
        ...(isToggled && { protected: isProtected }),
        ...(moved && { moved }),
      });
    }
  }
  const extras = extrasChange(before, after, spell, addIn);
  notKept.push(...extras.notKept);
  return {
    first: { ...tabs.first, ...(merges.size > 0 && { sheets: merges }) },
    edits,
    results,
    last: { ...tabs.last, ...extras.arrangement, ...(layouts.size > 0 && { sheets: layouts }) },
    notKept,
  };
}

const isEmpty = (arrangement: Arrangement): boolean => Object.keys(arrangement).length === 0;

/** The grid takes names for sheets that Excel does not: such a sheet keeps the one it had. */
function withSheetNames(
  before: BookState,
  after: BookState,
): { readonly state: BookState; readonly notKept: readonly NotKept[] } {
  if (after.sheets.every(({ name }) => isSheetName(name))) return { state: after, notKept: [] };
  const notKept: NotKept[] = [];
  const used = new Set(after.sheets.map(({ name }) => name.toLowerCase()));
  const sheets = after.sheets.map((sheet) => {
    if (isSheetName(sheet.name)) return sheet;
    notKept.push({ code: "sheet-name", sheet: sheet.name, place: null });
    const old = before.sheets.find(({ id }) => id === sheet.id)?.name;
    let name = old ?? "Sheet1";
    for (let count = 2; used.has(name.toLowerCase()); count++) name = `Sheet${count}`;
    used.add(name.toLowerCase());
    return { ...sheet, name };
  });
  return { state: { ...after, sheets }, notKept };
}

/** What a sheet that was added is compared with. */
function emptySheet({ id, name, plain, horizon, usualWidth }: SheetState): SheetState {
  return {
    ...EMPTY_SHEET,
    id,
    usualWidth,
    shifts: { whole: [], parts: false },
    name,
    plain,
    horizon,
    cells: new Map(),
  };
}

function tabChanges(
  before: BookState,
  after: BookState,
): { first: Arrangement; last: Arrangement } {
  const now = new Map(after.sheets.map((sheet) => [sheet.id, sheet]));
  const old = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const removeSheets = before.sheets.filter(({ id }) => !now.has(id)).map(({ name }) => name);
  const renameSheets = new Map(
    before.sheets.flatMap(({ id, name }): [string, string][] => {
      const other = now.get(id)?.name;
      return other === undefined || other === name ? [] : [[name, other]];
    }),
  );
  const visibility = new Map(
    after.sheets
      .filter((sheet) => sheet.visibility !== (old.get(sheet.id)?.visibility ?? "visible"))
      .map((sheet) => [sheet.name, sheet.visibility]),
  );
  // New sheets are put behind the others; only another order than that is one.
  const kept = before.sheets.flatMap(({ id }) => now.get(id) ?? []);
  const added = after.sheets.filter(({ id }) => !old.has(id));
  const usual = [...kept, ...added].map(({ name }) => name);
  const order = after.sheets.map(({ name }) => name);
  return {
    first: {
      ...(removeSheets.length > 0 && { removeSheets }),
      ...(renameSheets.size > 0 && { renameSheets }),
    },
    last: {
      ...(visibility.size > 0 && { visibility }),
      ...(order.some((name, at) => name !== usual[at]) && { order }),
      ...(before.active !== after.active && { active: now.get(after.active)?.name ?? "" }),
    },
  };
}

/** The file a workbook begins as that never was one. */
function emptyFile({ sheets }: BookState): Promise<Uint8Array> {
  return createWorkbook(
    sheets.map(({ name }) => ({ name, rows: [] })),
    { bare: true, compress: true },
  );
}
