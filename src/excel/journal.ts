import type { ConditionalFormat } from "../workbook";
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
}

export const emptyJournal: Journal = { entries: [], formats: [] };

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

/** The journal in memory, and what another pane or an earlier one left in the workbook. */
export function mergeJournals(own: Journal, kept: Journal): Journal {
  const known = new Set(kept.entries.map(({ id }) => id));
  const lost = own.entries.filter(({ id, kept: was }) => !was && !known.has(id));
  const entries = [...lost, ...kept.entries].sort((a, b) => b.when.localeCompare(a.when));
  return { entries: entries.slice(0, MOST_ENTRIES), formats: kept.formats };
}

/** A journal as it was kept; entries that are none are passed over. */
export function parseJournal(data: unknown): Journal {
  if (typeof data !== "object" || data === null) return emptyJournal;
  const { entries, formats } = data as Readonly<Record<keyof Journal, unknown>>;
  return {
    entries: Array.isArray(entries) ? entries.filter(isEntry) : [],
    formats: Array.isArray(formats) ? formats.filter(isRecord) : [],
  };
}

const STATES: readonly unknown[] = ["open", "done", "undone"];
const KINDS: readonly unknown[] = ["cell", "column-width", "conditional-formats", "add-sheet"];

function isEntry(data: unknown): data is JournalEntry {
  const entry = data as JournalEntry | null;
  return (
    typeof entry === "object" &&
    entry !== null &&
    [entry.id, entry.label, entry.when].every((text) => typeof text === "string") &&
    STATES.includes(entry.state) &&
    Array.isArray(entry.changes) &&
    entry.changes.every(({ kind, sheet }) => KINDS.includes(kind) && typeof sheet === "string")
  );
}

function isRecord(data: unknown): data is FormatRecord {
  const record = data as FormatRecord | null;
  return (
    typeof record === "object" &&
    record !== null &&
    typeof record.sheet === "string" &&
    typeof record.key === "string" &&
    Array.isArray(record.ids) &&
    Array.isArray(record.formats)
  );
}
