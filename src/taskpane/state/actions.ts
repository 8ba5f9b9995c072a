import { clearanceOf, type Finding, type Seal, type SealState } from "../../check";
import type { JournalEntry, Settings, Stale, StepOptions, WorkbookSession } from "../../excel";
import type { Edit, Workbook } from "../../workbook";
import type { Received } from "../engine/receive";
import type { Study } from "../engine/study";
import type { SettingsDraft } from "../views/settings/draft";
import type { ActionId, PaneEvent, PaneState, Preview } from "./pane-state";
import type { Runner } from "./runner";

/** The engine's chunk, loaded when first needed. */
export type Engine = typeof import("../engine");

export interface ActionsOptions {
  readonly session: WorkbookSession;
  readonly loadEngine: () => Promise<Engine>;
  readonly now: () => Date;
  readonly state: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  readonly runner: Runner;
}

/** Works out a step from a study; what takes its time does so in turns. */
export type MakePreview = (
  engine: Engine,
  study: Study,
  step: StepOptions,
) => Preview | Promise<Preview>;

/** Everything a user can do. None throws: what goes wrong becomes the state's failure. */
export interface Actions {
  /** Loads settings and journal and looks at the workbook, without asking for merges. */
  open(): Promise<void>;
  check(): Promise<void>;
  /** Works out a step and shows it; reads the workbook first where it may have changed. */
  preview(make: MakePreview): Promise<void>;
  /** Answers the preview: writes it, or gives it up. */
  answer(yes: boolean): Promise<void>;
  /** Writes edits as one journalled step, then checks again. */
  write(action: ActionId, label: string, edits: readonly Edit[]): Promise<void>;
  explain(finding: Finding, text: string): Promise<void>;
  dropStaleExplanations(): Promise<void>;
  undo(entry: JournalEntry): Promise<void>;
  forgetJournal(): Promise<void>;
  /** Checks once more and, where nothing stands in the way, seals what was checked (封签). */
  seal(): Promise<void>;
  unseal(): Promise<void>;
  /** Holds files against their seals, one after another, without opening them (核对). */
  receive(files: readonly File[]): Promise<void>;
  goTo(sheet: string, cell: string | null): Promise<void>;
  saveSettings(settings: Settings): Promise<void>;
  draft(finding: string, text: string | null): void;
  /** Settings as they stand in the fields; `null` gives up what was changed. */
  draftSettings(draft: SettingsDraft | null): void;
  dismissFailure(): void;
  dismissNotice(): void;
  cancel(): void;
}

/** Shows the first sheet that a step added. It is written whether or not it can be shown. */
async function showAdded(session: WorkbookSession, { changes }: JournalEntry): Promise<void> {
  const added = changes.find(({ kind }) => kind === "add-sheet");
  if (!added || !session.capabilities.has("navigation")) return;
  await session.goTo(added.sheet, null).catch(() => undefined);
}

/** Cells that hold already what they are to hold are no change; of widths and colours nobody knows. */
const isNothing = ({ edits, changes }: Preview): boolean =>
  changes.length === 0 && edits.every((edit) => "cell" in edit);

export function createActions(options: ActionsOptions): Actions {
  const { session, loadEngine, now, state, dispatch, runner } = options;

  const study = async (step: StepOptions, complete: boolean): Promise<Study> => {
    let stale: Stale["by"] | null = null;
    // What changes while the workbook is read may be read or not: the result is old from the start.
    const stop = session.onStale(({ by }) => {
      if (by !== "session") stale = by;
    });
    try {
      const study = await examine(step, complete);
      dispatch({ type: "studied", study, stale });
      return study;
    } finally {
      stop();
    }
  };
  const examine = async (step: StepOptions, complete: boolean): Promise<Study> => {
    const engine = await loadEngine();
    const workbook = await session.read({ ...step, merges: complete });
    const explanations = await session.explanations.load();
    // A look that nobody asked for asks for as little as it can.
    const seal = complete ? await session.seal.load() : null;
    const { settings } = state();
    const today = now();
    return engine.examine(workbook, {
      ...step,
      settings,
      explanations,
      seal,
      today,
      complete,
    });
  };
  const refreshJournal = async (): Promise<void> =>
    dispatch({ type: "journalled", journal: await session.journal() });
  /** The study the user is looking at; there is none only before the first. */
  const shown = (): Study => {
    const current = state().study;
    if (!current) throw new Error("nothing was read yet");
    return current;
  };
  const saveExplanations = async (next: Study): Promise<void> => {
    await session.explanations.save(next.explanations);
    dispatch({ type: "revised", study: next });
    dispatch({ type: "noticed", notice: { kind: "explained" } });
  };
  /** What is shown with what the workbook keeps now: another pane may have explained as well. */
  const shownAnew = async (): Promise<Study> => {
    const explanations = await session.explanations.load();
    return { ...shown(), explanations };
  };

  const keepSeal = async (seal: Seal | null, sealed: Study): Promise<void> => {
    const { sealXml } = await loadEngine();
    await session.seal.save(sealXml(seal));
    const state: SealState = seal
      ? { status: "intact", seal, changes: [], isExplainedAnew: false }
      : { status: "none", seal };
    dispatch({ type: "revised", study: { ...sealed, sealed: state } });
  };

  const remember = (entry: JournalEntry): void => {
    const others = state().journal.filter(({ id }) => id !== entry.id);
    const journal = [entry, ...others].sort((a, b) => b.when.localeCompare(a.when));
    dispatch({ type: "journalled", journal });
  };
  /**
   * Nothing that can fail follows in the first action once the step is written: trying again would
   * write again. What follows is an action of its own.
   */
  const writeThenCheck = async (
    kind: "written" | "undone",
    action: ActionId,
    work: (step: StepOptions) => Promise<JournalEntry>,
  ): Promise<void> => {
    let written: JournalEntry | null = null;
    await runner.run(action, async (step) => {
      try {
        written = await work(step);
      } catch (error) {
        // A step that could be neither finished nor taken back is found in the journal.
        await refreshJournal().catch(() => undefined);
        throw error;
      }
      dispatch({ type: "went-stale", by: "session" });
      dispatch({ type: "noticed", notice: { kind, entry: written } });
      remember(written);
    });
    if (!written) return;
    if (kind === "written") await showAdded(session, written);
    await check();
  };
  const check = (): Promise<void> =>
    runner.run("check", async (step) => void (await study(step, true)));
  const write: Actions["write"] = (action, label, edits) =>
    writeThenCheck("written", action, (step) => {
      const expected: Workbook = shown().workbook;
      return session.apply(edits, label, { ...step, expected });
    });

  return {
    open: () =>
      runner.run("open", async (step) => {
        dispatch({ type: "settings-changed", settings: await session.settings.load() });
        await refreshJournal();
        await study(step, false);
      }),
    check,
    preview: (make) =>
      runner.run("preview", async (step) => {
        const engine = await loadEngine();
        const { study: known, stale } = state();
        const current = known?.complete && !stale ? known : await study(step, true);
        const preview = await make(engine, current, step);
        if (isNothing(preview) && !preview.remarks?.length && !preview.refused?.length)
          dispatch({ type: "noticed", notice: { kind: "nothing-to-do" } });
        else dispatch({ type: "previewed", preview });
      }),
    answer: async (yes) => {
      const { preview } = state();
      dispatch({ type: "previewed", preview: null });
      if (yes && preview) await write(preview.action, preview.label, preview.edits);
    },
    write,
    explain: (finding, text) =>
      runner.run("explain", async () => {
        const engine = await loadEngine();
        await saveExplanations(engine.explainFinding(await shownAnew(), finding, text, now()));
        dispatch({ type: "drafted", finding: finding.id, text: null });
      }),
    dropStaleExplanations: () =>
      runner.run("explain", async () => {
        const engine = await loadEngine();
        await saveExplanations(engine.dropStale(await shownAnew()));
      }),
    undo: ({ id }) => writeThenCheck("undone", "undo", (step) => session.undo(id, step)),
    forgetJournal: () =>
      runner.aside("forget-journal", async () => {
        await session.forgetJournal();
        dispatch({ type: "noticed", notice: { kind: "forgotten" } });
        await refreshJournal();
      }),
    seal: () =>
      runner.run("seal", async (step) => {
        const engine = await loadEngine();
        const current = await study(step, true);
        const { outcome, recognition, reportingYear } = current;
        const { isCleared } = clearanceOf(outcome, recognition, reportingYear);
        if (isCleared) await keepSeal(engine.sealStudy(current, now()), current);
        dispatch({ type: "noticed", notice: { kind: isCleared ? "sealed" : "not-cleared" } });
      }),
    unseal: () =>
      runner.run("unseal", async () => {
        await keepSeal(null, shown());
        dispatch({ type: "noticed", notice: { kind: "unsealed" } });
      }),
    receive: (files) =>
      runner.run("receive", async (step) => {
        const { receive } = await (await loadEngine()).loadReceiver();
        const received: Received[] = [];
        dispatch({ type: "received", received });
        for (const file of files) {
          received.push(await receive(file, { ...step, today: now() }));
          dispatch({ type: "received", received: [...received] });
        }
      }),
    goTo: (sheet, cell) => runner.aside("go-to", () => session.goTo(sheet, cell)),
    saveSettings: (settings) =>
      runner.run("save-settings", async (step) => {
        await session.settings.save(settings);
        dispatch({ type: "settings-changed", settings });
        dispatch({ type: "settings-drafted", draft: null });
        dispatch({ type: "noticed", notice: { kind: "settings-saved" } });
        await study(step, state().study?.complete ?? false);
      }),
    draftSettings: (draft) => dispatch({ type: "settings-drafted", draft }),
    draft: (finding, text) => dispatch({ type: "drafted", finding, text }),
    dismissFailure: () => dispatch({ type: "failure-dismissed" }),
    dismissNotice: () => dispatch({ type: "noticed", notice: null }),
    cancel: () => runner.cancel(),
  };
}
