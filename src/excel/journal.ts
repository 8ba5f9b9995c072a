import { type ConditionalFormat, parseAddress } from "../workbook";
import type { JournalEntry } from "./session";

/** Conditional formats of ours in a sheet: asked for again they are found by these ids. */
export interface FormatRecord {
  readonly sheet: string;
  readonly key: string;
  readonly ids: readonly string[];
  readonly formats: readonly ConditionalFormat[];
}

/** All that is remembered about what was written. */
export interface Journal {
  /** The latest first. */
  readonly entries: readonly JournalEntry[];
  readonly formats: readonly FormatRecord[];
  /** Ids of entries that were forgotten: another pane that remembers them forgets them as well. */
  readonly forgotten: readonly string[];
}

export const emptyJournal: Journal = { entries: [], formats: [], forgotten: [] };

/** Steps kept at most, and the size of all that is kept inside the workbook, in characters. */
export const MOST_ENTRIES = 50;
export const MOST_CHARACTERS = 1_000_000;

/** The journal with an entry put in, or put in the place of the one of its id. */
export function withEntry(journal: Journal, entry: JournalEntry): Journal {
  const known = journal.entries.some(({ id }) => id === entry.id);
  const entries = known
    ? journal.entries.map((other) => (other.id === entry.id ? entry : other))
    : [entry, ...journal.entries];
  return { ...journal, entries: entries.slice(0, MOST_ENTRIES) };
}

/** Whether a step is small enough to be kept inside the workbook. */
export function isKeepable(entry: JournalEntry): boolean {
  return JSON.stringify(entry).length <= MOST_CHARACTERS;
}

/** What goes into the workbook: the latest entries that fit, without those too large to be kept. */
export function keptJournal(journal: Journal): Journal {
  const entries: JournalEntry[] = [];
  let room = MOST_CHARACTERS;
  for (const entry of journal.entries) {
    if (!entry.kept) continue;
    room -= JSON.stringify(entry).length;
    if (room < 0) break;
    entries.push(entry);
  }
  return { ...journal, entries };
}

/** Ids that are remembered as forgotten: more than every pane together can know of. */
const MOST_FORGOTTEN = 4 * MOST_ENTRIES;

/** The journal without its entries; formats are no figures and are still to be found again. */
export function forgetful({ entries, formats, forgotten }: Journal): Journal {
  const ids = new Set([...entries.map(({ id }) => id), ...forgotten]);
  return { entries: [], formats, forgotten: [...ids].slice(0, MOST_FORGOTTEN) };
}

/**
 * The journal in memory and what the workbook keeps. An entry of only one of them stays: two panes
 * that write at once write over each other's. What is undone is undone, whoever says so.
 */
export function mergeJournals(own: Journal, kept: Journal): Journal {
  const merged = new Map(own.entries.map((entry) => [entry.id, entry]));
  for (const entry of kept.entries)
    if (merged.get(entry.id)?.state !== "undone") merged.set(entry.id, entry);
  const forgotten = [...new Set([...kept.forgotten, ...own.forgotten])].slice(0, MOST_FORGOTTEN);
  for (const id of forgotten) merged.delete(id);
  const entries = [...merged.values()].sort((a, b) => b.when.localeCompare(a.when));
  return { entries: entries.slice(0, MOST_ENTRIES), formats: kept.formats, forgotten };
}

/** A journal as it was kept; entries that are none are passed over. */
export function parseJournal(data: unknown): Journal {
  if (typeof data !== "object" || data === null) return emptyJournal;
  const { entries, formats, forgotten } = data as Readonly<Record<keyof Journal, unknown>>;
  return {
    entries: listOf(entries, isEntry),
    formats: listOf(formats, isRecord),
    forgotten: listOf(forgotten, isText),
  };
}

const STATES: readonly unknown[] = ["open", "done", "undone"];

const isText = (data: unknown): data is string => typeof data === "string";

function listOf<T>(data: unknown, is: (one: unknown) => one is T): T[] {
  return Array.isArray(data) ? data.filter(is) : [];
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null ? { ...data } : {};
}

function isEntry(data: unknown): data is JournalEntry {
  const { id, label, when, state, changes } = fieldsOf(data);
  return (
    [id, label, when].every(isText) &&
    STATES.includes(state) &&
    Array.isArray(changes) &&
    changes.every(isChange)
  );
}

function isChange(data: unknown): boolean {
  const { kind, sheet, cell, key, column, before, after } = fieldsOf(data);
  if (!isText(sheet)) return false;
  const states = [before, after];
  if (kind === "cell") return isText(cell) && parseAddress(cell) !== null && states.every(isState);
  if (kind === "column-width")
    return isText(column) && states.every((width) => typeof width === "number");
  if (kind === "conditional-formats")
    return isText(key) && states.every((one) => Array.isArray(one) && one.every(isFormat));
  return kind === "add-sheet";
}

function isState(data: unknown): boolean {
  const { value, formula, format } = fieldsOf(data);
  const isValue =
    value === null ||
    ["number", "string", "boolean"].includes(typeof value) ||
    isText(fieldsOf(value).error);
  return isValue && (formula === null || isText(formula)) && isText(format);
}

function isFormat(data: unknown): data is ConditionalFormat {
  const { range, formula, fill, font } = fieldsOf(data);
  return [range, formula, fill, font].every(isText);
}

function isRecord(data: unknown): data is FormatRecord {
  const { sheet, key, ids, formats } = fieldsOf(data);
  return (
    isText(sheet) &&
    isText(key) &&
    Array.isArray(ids) &&
    ids.every(isText) &&
    Array.isArray(formats) &&
    formats.every(isFormat)
  );
}
