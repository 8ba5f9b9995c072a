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
import { type ExcelHost, refuseIfCancelled, runBatch, toSessionError, type Wait } from "./host";
import { type FormatRecord, withEntry } from "./journal";
import { askForPart } from "./keep";
import type { Notebook } from "./notebook";
import { JOURNAL_NAMESPACE } from "./part";
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
 * @throws SessionError
 */
export async function carryOut(
  environment: StepEnvironment,
  ready: ReadyStep,
  { signal, onProgress }: StepOptions,
): Promise<void> {
  const { notebook, pause } = environment;
  const run: Run = { ...environment, extended: new Set() };
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
  return runBatch(
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

function stagesOf({ notebook, extended }: Run, ready: ReadyStep): Stage[] {
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
    ...frameStages(step),
    ...writeRequests(step, scene).map((blocks) => cellStage(blocks, scene)),
    ...tableStages(step, scene, extended),
    ...formatStages(step, scene.formats, records),
    {
      sheet: null,
      begun: { removeSheets: step.removeSheets },
      queue(context) {
        const journal = withEntry(notebook.journal, ready.after);
        const others = journal.formats.filter((known) => !step.formats.some(sameFormats(known)));
        notebook.set({ ...journal, formats: [...others, ...records] });
        // In the last request: what is gone can be made again, but not with everything that was in it.
        // Before the journal, which would say otherwise that all is undone while a sheet still stands.
        for (const sheet of step.removeSheets) context.workbook.worksheets.getItem(sheet).delete();
        const done = notebook.queue(context);
        return done ?? (step.removeSheets.length > 0 ? () => undefined : null);
      },
    },
  ];
}

const sameFormats = ({ sheet, key }: FormatRecord) => isOf(sheet, key);

/** New sheets and widths, in a request of their own where there are any. */
function frameStages({ addSheets, widths }: Step): Stage[] {
  if (addSheets.length + widths.length === 0) return [];
  return [
    {
      sheet: addSheets[0] ?? widths[0]?.sheet ?? null,
      begun: { addSheets, widths },
      queue(context) {
        const { worksheets } = context.workbook;
        for (const sheet of addSheets) worksheets.add(sheet);
        for (const { sheet, column, to } of widths)
          worksheets.getItem(sheet).getRange(`${column}:${column}`).format.columnWidth = to;
        return () => undefined;
      },
    },
  ];
}

/** The cells of one request, read back and compared. */
function cellStage(blocks: readonly Block<CellWrite>[], scene: Scene): Stage {
  return {
    sheet: blocks[0]?.sheet ?? null,
    begun: { cells: blocks.flatMap(({ cells }) => cells.flat()) },
    queue(context) {
      const { worksheets } = context.workbook;
      const written = blocks.map((block) => {
        const canFormat = !scene.sheets.get(block.sheet)?.isProtected;
        return queueBlock(worksheets.getItem(block.sheet), block, canFormat).load(CELL_PROPERTIES);
      });
      return () => blocks.forEach((block, at) => verifyBlock(written[at] as Excel.Range, block));
    },
  };
}

function formatStages({ formats }: Step, own: OwnFormats, records: FormatRecord[]): Stage[] {
  if (formats.length === 0) return [];
  return [
    {
      sheet: formats[0]?.sheet ?? null,
      begun: { formats },
      queue(context) {
        const added = formats.map(({ sheet, key, to }) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
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
 * Puts back all that was begun. Tried twice; where it cannot be done the entry stays open in the
 * journal, from where it can be undone later.
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
      await restore(run, reversed(begun), ready.scene);
      return;
    } catch (error) {
      if (attempt < 2) {
        await pause(0);
        continue;
      }
      notebook.set(withEntry(notebook.journal, ready.during));
      const { code, message } = toSessionError(error);
      const detail = cause.reason.code === "host" ? cause.reason.data.detail : cause.code;
      throw refusal("write-incomplete", { detail: `${detail}; ${code}: ${message}` });
    }
  }
}

/** Carries out what takes a step back, whether or not all of the step was carried out. */
async function restore(run: Run, back: Step, scene: Scene): Promise<void> {
  const { notebook } = run;
  const names = await lookAgain(run);
  const missing = back.addSheets.filter((sheet) => !names.has(sheet));
  const stays = ({ sheet }: { readonly sheet: string }): boolean =>
    (names.has(sheet) || missing.includes(sheet)) && !back.removeSheets.includes(sheet);
  const widths = back.widths.filter(stays);
  const cells = back.cells.filter(stays);
  const formats = back.formats.filter(stays);
  const records: FormatRecord[] = [];
  const known: Step = { ...back, addSheets: missing, widths, cells, formats };
  for (const stage of [
    ...frameStages(known),
    ...writeRequests(known, scene).map((blocks) => cellStage(blocks, scene)),
    ...tableStages(known, scene, run.extended),
  ])
    await request(run, stage.queue);
  const own = await markedFormats(run, formats);
  for (const stage of formatStages(known, own, records)) await request(run, stage.queue);
  const kept = notebook.journal.formats.filter((one) => !formats.some(sameFormats(one)));
  notebook.set({ ...notebook.journal, formats: [...kept, ...records] });
  const added = back.removeSheets.filter((sheet) => names.has(sheet));
  await request(run, (context) => {
    for (const sheet of added) context.workbook.worksheets.getItem(sheet).delete();
    return notebook.queue(context) ?? (added.length > 0 ? () => undefined : null);
  });
}

/** Which sheets there are, and where the journal is, after a request whose end is not known. */
async function lookAgain({ host, pause, notebook }: StepEnvironment): Promise<ReadonlySet<string>> {
  return runBatch(
    host,
    async (context) => {
      const worksheets = context.workbook.worksheets.load("items/name");
      const part = notebook.canKeep ? askForPart(context, JOURNAL_NAMESPACE) : null;
      await context.sync();
      notebook.find(part?.found.items[0]?.id ?? null);
      return new Set(worksheets.items.map(({ name }) => name));
    },
    pause,
  );
}

/** Formats of ours as they stand now; their ids are not known after a request that failed. */
async function markedFormats(
  { host, pause }: StepEnvironment,
  formats: Step["formats"],
): Promise<OwnFormats> {
  const own = new Map<string, FoundFormats>();
  for (const { sheet, key, from, to } of formats) {
    const wanted = wantedFormats(sheet, key, from, to);
    own.set(
      formatsKey(sheet, key),
      await runBatch(host, (context) => findMarked(context, wanted), pause),
    );
  }
  return own;
}
