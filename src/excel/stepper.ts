import type { Block } from "./blocks";
import { CELL_PROPERTIES } from "./cells";
import { refusal, SessionError } from "./errors";
import {
  type FoundFormats,
  findMarked,
  formatsKey,
  type OwnFormats,
  queueFormats,
  queueRemoval,
  wantedFormats,
} from "./formats";
import {
  type ExcelHost,
  refuseIfCancelled,
  runBatch,
  runWriting,
  toSessionError,
  type Wait,
  waitForAttempt,
} from "./host";
import { type FormatRecord, withEntry } from "./journal";
import type { Notebook } from "./notebook";
import { isOf } from "./resolve";
import { type CellWrite, reversed, type Scene, type Step } from "./scene";
import type { JournalEntry, Progress, StepOptions } from "./session";
import type { Done, Stage } from "./stage";
import { tableStages } from "./table-stages";
import { queueBlock, verifyBlock, writeRequests } from "./write";

export interface StepEnvironment {
  readonly host: ExcelHost;
  readonly pause: Wait;
  readonly notebook: Notebook;
}

interface Run extends StepEnvironment {
  /** Names of the tables that Excel extended meanwhile: they may be given back, and their cells not. */
  readonly extended: Set<string>;
  /** The id of a sheet, its name where it is a new one: others may rename a sheet meanwhile. */
  readonly locate: (sheet: string) => string;
  /** Formulas as Excel spells them, by sheet and cell. */
  readonly spelt: Map<string, string>;
}

/** A step that may begin: what it does, how things stand, and what the journal says of it. */
export interface ReadyStep {
  readonly step: Step;
  readonly scene: Scene;
  /** As it is while the step goes on, and when it is through. */
  readonly during: JournalEntry;
  readonly after: JournalEntry;
  readonly stage: Extract<Progress["stage"], "writing" | "restoring">;
}

/**
 * Carries out a step: the journal first, so that even a crash leaves a record of what was there;
 * then sheets and widths, cells in chunks each of which is read back and compared, conditional
 * formats; the journal again, now as done. Whatever fails, all that was begun is put back.
 *
 * Excel's own undo groups (`mergeUndoGroup`) are not asked for: they fail on the web and with many
 * formulas (#6711, #6255, #6491), and a step spans several batches so that each can be repeated.
 * @returns the entry as it is kept, formulas as Excel spells them
 * @throws SessionError
 */
export async function carryOut(
  environment: StepEnvironment,
  ready: ReadyStep,
  { signal, onProgress }: StepOptions,
): Promise<JournalEntry> {
  const { notebook, pause } = environment;
  const { sheets } = ready.scene;
  const locate = (sheet: string): string => sheets.get(sheet)?.id ?? sheet;
  const run: Run = { ...environment, extended: new Set(), locate, spelt: new Map() };
  const before = notebook.journal;
  const begun: Partial<Step>[] = [];
  try {
    const stages = stagesOf(run, ready);
    for (const [done, stage] of stages.entries()) {
      refuseIfCancelled(signal);
      onProgress?.({ stage: ready.stage, done, total: stages.length, sheet: stage.sheet });
      begun.push(stage.begun);
      await request(environment, stage.queue);
      await pause(0);
    }
    onProgress?.({ stage: ready.stage, done: stages.length, total: stages.length, sheet: null });
    return endOf(run, ready);
  } catch (error) {
    const cause = toSessionError(error);
    notebook.set(before);
    await putBack(run, ready, merge(begun), cause);
    throw asOutcome(cause);
  }
}

function request(
  { host, pause }: StepEnvironment,
  queue: (context: Excel.RequestContext) => Done,
): Promise<void> {
  return runWriting(
    host,
    async (context) => {
      const done = queue(context);
      if (!done) return;
      await context.sync();
      done();
    },
    pause,
  );
}

const NOTHING: Step = { addSheets: [], removeSheets: [], cells: [], widths: [], formats: [] };

function merge(parts: readonly Partial<Step>[]): Step {
  return parts.reduce<Step>(
    (all, part) => ({
      addSheets: [...all.addSheets, ...(part.addSheets ?? [])],
      removeSheets: [...all.removeSheets, ...(part.removeSheets ?? [])],
      cells: [...all.cells, ...(part.cells ?? [])],
      widths: [...all.widths, ...(part.widths ?? [])],
      formats: [...all.formats, ...(part.formats ?? [])],
    }),
    NOTHING,
  );
}

/** A refusal that already says that all is as before, or that it is told so now. */
function asOutcome(cause: SessionError): SessionError {
  if (cause.reason.code !== "host") return cause;
  const { code, detail } = cause.reason.data;
  return refusal("write-failed", { detail: `${code}: ${detail}` });
}

/**
 * Excel may spell a formula its own way (`sum(a1)`, `0.30`): what it is compared with when it is
 * undone is what stands there.
 */
function endOf({ spelt }: Run, { after, stage }: ReadyStep): JournalEntry {
  if (stage === "restoring" || spelt.size === 0) return after;
  const changes = after.changes.map((change) => {
    const formula = change.kind === "cell" && spelt.get(`${change.sheet}!${change.cell}`);
    return formula ? { ...change, after: { ...change.after, formula } } : change;
  });
  return { ...after, changes };
}

function stagesOf(run: Run, ready: ReadyStep): Stage[] {
  const { notebook, locate } = run;
  const { step, scene } = ready;
  const records: FormatRecord[] = [];
  return [
    {
      sheet: null,
      begun: {},
      queue(context) {
        notebook.set(withEntry(notebook.journal, ready.during));
        return notebook.queue(context);
      },
    },
    ...frameStages(step, run),
    ...writeRequests(step, scene).map((blocks) => cellStage(blocks, scene, run)),
    ...tableStages(step, scene, run),
    ...formatStages(step, scene.formats, records, run),
    { sheet: null, begun: {}, queue: (context) => notebook.queueReading(context) },
    {
      sheet: null,
      begun: { removeSheets: step.removeSheets },
      queue(context) {
        const journal = withEntry(notebook.journal, endOf(run, ready));
        const others = journal.formats.filter((known) => !step.formats.some(sameFormats(known)));
        notebook.set({ ...journal, formats: [...others, ...records] });
        // In the last request: what is gone can be made again, but not with everything that was in it.
        // Before the journal, which would say otherwise that all is undone while a sheet still stands.
        for (const sheet of step.removeSheets)
          context.workbook.worksheets.getItem(locate(sheet)).delete();
        const done = notebook.queue(context);
        return done ?? (step.removeSheets.length > 0 ? () => undefined : null);
      },
    },
  ];
}

const sameFormats = ({ sheet, key }: FormatRecord) => isOf(sheet, key);

/** New sheets and widths, in a request of their own where there are any. */
function frameStages({ addSheets, widths }: Step, { locate }: Run): Stage[] {
  if (addSheets.length + widths.length === 0) return [];
  return [
    {
      sheet: addSheets[0] ?? widths[0]?.sheet ?? null,
      begun: { addSheets, widths },
      queue(context) {
        const { worksheets } = context.workbook;
        for (const sheet of addSheets) worksheets.add(sheet);
        for (const { sheet, column, to } of widths)
          worksheets.getItem(locate(sheet)).getRange(`${column}:${column}`).format.columnWidth = to;
        return () => undefined;
      },
    },
  ];
}

/** The cells of one request, read back and compared. */
function cellStage(
  blocks: readonly Block<CellWrite>[],
  scene: Scene,
  { locate, spelt }: Run,
): Stage {
  return {
    sheet: blocks[0]?.sheet ?? null,
    begun: { cells: blocks.flatMap(({ cells }) => cells.flat()) },
    queue(context) {
      const { worksheets } = context.workbook;
      const written = blocks.map((block) => {
        const canFormat = !scene.sheets.get(block.sheet)?.isProtected;
        const worksheet = worksheets.getItem(locate(block.sheet));
        return queueBlock(worksheet, block, canFormat).load(CELL_PROPERTIES);
      });
      return () =>
        blocks.forEach((block, at) => {
          for (const { sheet, cell, formula } of verifyBlock(written[at] as Excel.Range, block))
            spelt.set(`${sheet}!${cell}`, formula);
        });
    },
  };
}

function formatStages(
  { formats }: Step,
  own: OwnFormats,
  records: FormatRecord[],
  { locate }: Run,
): Stage[] {
  if (formats.length === 0) return [];
  return [
    {
      sheet: formats[0]?.sheet ?? null,
      begun: { formats },
      queue(context) {
        const added = formats.map(({ sheet, key, to }) => {
          const worksheet = context.workbook.worksheets.getItem(locate(sheet));
          queueRemoval(worksheet, own.get(formatsKey(sheet, key))?.ids ?? []);
          return { sheet, key, formats: to, made: queueFormats(worksheet, key, to) };
        });
        return () => {
          for (const { made, ...record } of added)
            if (made.length > 0) records.push({ ...record, ids: made.map(({ id }) => id) });
        };
      },
    },
  ];
}

/**
 * Puts back all that was begun. Tried twice, more often where Excel is busy; where it cannot be done
 * the entry stays open in the journal, from where it can be undone later.
 */
async function putBack(
  run: Run,
  ready: ReadyStep,
  begun: Step,
  cause: SessionError,
): Promise<void> {
  const { notebook, pause } = run;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await restore(run, reversed(begun), ready);
      return;
    } catch (error) {
      const isBusy = toSessionError(error).code === "busy";
      if (isBusy ? await waitForAttempt(attempt, pause) : attempt < 2) continue;
      notebook.set(withEntry(notebook.journal, ready.during));
      const { code, message } = toSessionError(error);
      const detail = cause.reason.code === "host" ? cause.reason.data.detail : cause.code;
      throw refusal("write-incomplete", { detail: `${detail}; ${code}: ${message}` });
    }
  }
}

/** Carries out what takes a step back, whether or not all of the step was carried out. */
async function restore(
  run: Run,
  back: Step,
  { scene, during: { id: entry } }: ReadyStep,
): Promise<void> {
  const { notebook } = run;
  const { ids, names } = await lookAgain(run, entry);
  const missing = back.addSheets.filter(
    (sheet) => !ids.has(run.locate(sheet)) && !names.has(sheet),
  );
  // Sheets by their ids; by their names those that this step adds, or makes again.
  const own = [...back.addSheets, ...back.removeSheets];
  const isThere = (sheet: string): boolean =>
    ids.has(run.locate(sheet)) || (own.includes(sheet) && names.has(sheet));
  const stays = ({ sheet }: { readonly sheet: string }): boolean =>
    (isThere(sheet) || missing.includes(sheet)) && !back.removeSheets.includes(sheet);
  const locate = (sheet: string): string =>
    ids.has(run.locate(sheet)) ? run.locate(sheet) : sheet;
  const again: Run = { ...run, locate };
  const widths = back.widths.filter(stays);
  const cells = back.cells.filter(stays);
  const formats = back.formats.filter(stays);
  const records: FormatRecord[] = [];
  const known: Step = { ...back, addSheets: missing, widths, cells, formats };
  for (const stage of [
    ...frameStages(known, again),
    ...writeRequests(known, scene).map((blocks) => cellStage(blocks, scene, again)),
    ...tableStages(known, scene, again),
  ])
    await request(run, stage.queue);
  const marked = await markedFormats(again, formats);
  for (const stage of formatStages(known, marked, records, again)) await request(run, stage.queue);
  const kept = notebook.journal.formats.filter((one) => !formats.some(sameFormats(one)));
  notebook.set({ ...notebook.journal, formats: [...kept, ...records] });
  const added = back.removeSheets.filter(isThere);
  await request(run, (context) => {
    for (const sheet of added) context.workbook.worksheets.getItem(locate(sheet)).delete();
    return notebook.queue(context) ?? (added.length > 0 ? () => undefined : null);
  });
}

/** Which sheets there are, and where the journal is, after a request whose end is not known. */
async function lookAgain(
  { host, pause, notebook }: StepEnvironment,
  entry: string,
): Promise<{ readonly ids: ReadonlySet<string>; readonly names: ReadonlySet<string> }> {
  await notebook.load(host, pause, entry);
  return runBatch(
    host,
    async (context) => {
      const worksheets = context.workbook.worksheets.load("items/id,items/name");
      await context.sync();
      return {
        ids: new Set(worksheets.items.map(({ id }) => id)),
        names: new Set(worksheets.items.map(({ name }) => name)),
      };
    },
    pause,
  );
}

/** Formats of ours as they stand now; their ids are not known after a request that failed. */
async function markedFormats(
  { host, pause, locate }: Run,
  formats: Step["formats"],
): Promise<OwnFormats> {
  const own = new Map<string, FoundFormats>();
  for (const { sheet, key, from, to } of formats) {
    const wanted = wantedFormats(locate(sheet), key, from, to);
    own.set(
      formatsKey(sheet, key),
      await runBatch(host, (context) => findMarked(context, wanted), pause),
    );
  }
  return own;
}
