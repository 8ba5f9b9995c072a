import type { Explanation } from "../check";
import type { Language } from "../messages";
import {
  applyEdits,
  type CellEdit,
  type CellState,
  type ConditionalFormat,
  cellState,
  cellsByAddress,
  type Edit,
  type Sheet,
  type Workbook,
} from "../workbook";
import { onlySheet, pointsOf, refuseFirst } from "./changes";
import { refusal } from "./errors";
import { emptyJournal, type Journal, withEntry } from "./journal";
import { queue } from "./queue";
import {
  type Capability,
  type Change,
  type JournalEntry,
  type Kept,
  type Progress,
  type Settings,
  type Stale,
  type StaleListener,
  type StepOptions,
  type Theme,
  usualSettings,
  type WorkbookSession,
} from "./session";
import {
  plannedState,
  planStep,
  type StepPlan,
  sameContent,
  sameState,
  sheetsOf,
  witnessesOf,
} from "./step";

export interface MemorySessionOptions {
  readonly language?: Language;
  readonly theme?: Theme;
  /** What this host is to lack. */
  readonly missing?: readonly Capability[];
  readonly settings?: Settings;
  readonly explanations?: readonly Explanation[];
  /** Runs at each turn of a step: wait in it to hold a step up, throw in it to fail. */
  readonly onTurn?: (progress: Progress) => void | Promise<void>;
  readonly now?: () => Date;
}

/** A session on plain data, with what a test wants to see and do besides. */
export interface MemorySession extends WorkbookSession {
  /** What the workbook holds now. */
  readonly workbook: () => Workbook;
  /** Where {@link WorkbookSession.goTo} went last. */
  readonly place: () => { readonly sheet: string; readonly cell: string | null } | null;
  /** Column widths in points and conditional formats, which the plain model has no room for. */
  readonly width: (sheet: string, column: string) => number | null;
  readonly formats: (sheet: string, key: string) => readonly ConditionalFormat[];
  /** Someone else edits cells: nothing is journalled and results become stale. */
  readonly editBehind: (edits: readonly Edit[], by?: Stale["by"]) => void;
}

interface State {
  readonly workbook: Workbook;
  readonly widths: ReadonlyMap<string, number>;
  readonly formats: ReadonlyMap<string, readonly ConditionalFormat[]>;
}

/** A {@link WorkbookSession} on plain data: for tests, and for the pane without an Excel. */
export function createMemorySession(
  workbook: Workbook,
  options: MemorySessionOptions = {},
): MemorySession {
  const now = options.now ?? (() => new Date());
  const missing = options.missing ?? [];
  const listeners = new Set<StaleListener>();
  const enqueue = queue();
  let state: State = { workbook, widths: new Map(), formats: new Map() };
  let journal: Journal = emptyJournal;
  let place: { readonly sheet: string; readonly cell: string | null } | null = null;
  let steps = 0;

  const notify = (stale: Stale): void => [...listeners].forEach((listener) => listener(stale));
  const turn = async (step: StepOptions, progress: Progress): Promise<void> => {
    step.onProgress?.(progress);
    await options.onTurn?.(progress);
    if (step.signal?.aborted) throw refusal("cancelled", {});
  };
  const finish = (next: State, entry: JournalEntry): JournalEntry => {
    state = next;
    if (entry.changes.length === 0) return entry;
    journal = withEntry(journal, entry);
    notify({ sheet: onlySheet(entry.changes), by: "session" });
    return entry;
  };

  return {
    workbook: () => state.workbook,
    place: () => place,
    width: (sheet, column) => state.widths.get(`${sheet}!${column}`) ?? null,
    formats: (sheet, key) => state.formats.get(`${sheet}!${key}`) ?? [],
    editBehind(edits, by = "local") {
      state = { ...state, workbook: applyEdits(state.workbook, edits) };
      notify({ sheet: edits[0]?.sheet ?? null, by });
    },
    read: (step = {}) =>
      enqueue(async () => {
        const { sheets } = state.workbook;
        await turn(step, { stage: "listing", done: 0, total: sheets.length, sheet: null });
        for (const [at, { name }] of sheets.entries())
          await turn(step, { stage: "reading", done: at + 1, total: sheets.length, sheet: name });
        return state.workbook;
      }),
    apply: (edits, label, step = {}) =>
      enqueue(async () => {
        const plan = planStep(edits);
        refuseMissing(plan, state.workbook);
        if (step.expected) refuseConflicts(plan, state.workbook, step.expected);
        await turn(step, { stage: "writing", done: 0, total: 1, sheet: null });
        const changes = changesOf(plan, state);
        steps += 1;
        const id = `step-${steps}`;
        const when = now().toISOString();
        return finish(changed(state, changes, "after"), {
          id,
          label,
          when,
          state: "done",
          kept: true,
          changes,
        });
      }),
    undo: (id, step = {}) =>
      enqueue(async () => {
        const entry = journal.entries.find((candidate) => candidate.id === id);
        if (!entry) throw refusal("unknown-entry", {});
        if (entry.state === "undone") throw refusal("already-undone", {});
        refuseChanged(entry.changes, state.workbook);
        refuseSheetInUse(entry.changes, state.workbook);
        await turn(step, { stage: "restoring", done: 0, total: 1, sheet: null });
        return finish(changed(state, [...entry.changes].reverse(), "before"), {
          ...entry,
          state: "undone",
        });
      }),
    journal: async () => journal.entries,
    forgetJournal: async () => {
      journal = { ...journal, entries: [] };
    },
    async goTo(sheet, cell) {
      if (!state.workbook.sheets.some(({ name }) => name === sheet))
        throw refusal("unknown-sheet", { sheet });
      place = { sheet, cell };
    },
    onStale(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    settings: keep(options.settings ?? usualSettings),
    explanations: keep<readonly Explanation[]>(options.explanations ?? []),
    seal: keep<string | null>(null),
    capabilities: {
      platform: "memory",
      version: "0",
      missing,
      has: (capability) => !missing.includes(capability),
    },
    theme: options.theme ?? "light",
    language: options.language ?? "zh-CN",
  };
}

function keep<T>(first: T): Kept<T> {
  let value = first;
  return {
    load: async () => value,
    save: async (next) => {
      value = next;
    },
  };
}

function refuseMissing(plan: StepPlan, { sheets }: Workbook): void {
  const known = new Set([...sheets.map(({ name }) => name), ...plan.addSheets]);
  const lost = sheetsOf(plan).find((sheet) => !known.has(sheet));
  if (lost !== undefined) throw refusal("unknown-sheet", { sheet: lost });
}

function refuseConflicts(plan: StepPlan, found: Workbook, expected: Workbook): void {
  const conflicts = [...plan.cells, ...witnessesOf(plan, expected)].filter(
    ({ sheet, cell }) =>
      !sameContent(cellState(found, sheet, cell), cellState(expected, sheet, cell)),
  );
  refuseFirst(conflicts);
}

function refuseChanged(changes: readonly Change[], found: Workbook): void {
  refuseFirst(
    changes.flatMap((change) =>
      change.kind === "cell" &&
      !sameContent(cellState(found, change.sheet, change.cell), change.after)
        ? [change]
        : [],
    ),
  );
}

function refuseSheetInUse(changes: readonly Change[], { sheets }: Workbook): void {
  const own = new Set(
    changes.flatMap((change) => (change.kind === "cell" ? [`${change.sheet}!${change.cell}`] : [])),
  );
  for (const { kind, sheet } of changes) {
    const added = kind === "add-sheet" && sheets.find(({ name }) => name === sheet);
    if (added && [...cellsByAddress(added).keys()].some((cell) => !own.has(`${sheet}!${cell}`)))
      throw refusal("sheet-in-use", { sheet });
  }
}

/** A column of the usual width in points: what is told before a width was ever set. */
const USUAL_WIDTH = 48;

function changesOf(plan: StepPlan, { workbook, widths, formats }: State): Change[] {
  const known = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const added = plan.addSheets.filter((sheet) => !known.has(sheet.toLowerCase()));
  const cells = plan.cells.flatMap((planned): Change[] => {
    const { sheet, cell } = planned;
    const before = cellState(workbook, sheet, cell);
    const after = plannedState(before, planned);
    return sameState(before, after) ? [] : [{ kind: "cell", sheet, cell, before, after }];
  });
  return [
    ...added.map((sheet): Change => ({ kind: "add-sheet", sheet })),
    ...cells,
    ...plan.widths.map(({ sheet, column, width }): Change => {
      const before = widths.get(`${sheet}!${column}`) ?? USUAL_WIDTH;
      return { kind: "column-width", sheet, column, before, after: pointsOf(width) };
    }),
    ...plan.formats.map(({ sheet, key, formats: after }): Change => {
      const before = formats.get(`${sheet}!${key}`) ?? [];
      return { kind: "conditional-formats", sheet, key, before, after };
    }),
  ];
}

function changed(state: State, changes: readonly Change[], to: "before" | "after"): State {
  let sheets = state.workbook.sheets;
  const widths = new Map(state.widths);
  const formats = new Map(state.formats);
  const edits: CellEdit[] = [];
  for (const change of changes) {
    const { sheet } = change;
    if (change.kind === "cell") edits.push(editTo(sheet, change.cell, change[to]));
    else if (change.kind === "column-width") widths.set(`${sheet}!${change.column}`, change[to]);
    else if (change.kind === "conditional-formats")
      formats.set(`${sheet}!${change.key}`, change[to]);
    else if (to === "after") sheets = [...sheets, emptySheet(sheet)];
    else sheets = sheets.filter(({ name }) => name !== sheet);
  }
  return { workbook: applyEdits({ ...state.workbook, sheets }, edits), widths, formats };
}

/** The edit that leaves a cell in a state. */
function editTo(sheet: string, cell: string, state: CellState): CellEdit {
  const style = { numberFormat: state.format };
  if (state.formula !== null)
    return { kind: "formula", sheet, cell, formula: state.formula, cached: state.value, style };
  if (state.value === null) return { kind: "clear", sheet, cell };
  return { kind: "value", sheet, cell, value: state.value, style };
}

function emptySheet(name: string): Sheet {
  return {
    name,
    visibility: "visible",
    rows: [],
    merges: [],
    hiddenColumns: [],
    listObjects: [],
  };
}
