import type { Explanation } from "../check";
import type { Language } from "../messages";
import { cellState, type Edit, parseAddress, parseRange, type Workbook } from "../workbook";
import type { Probed } from "./capabilities";
import { onlySheet, refuseFirst } from "./changes";
import { refusal, SessionError } from "./errors";
import { findOwnFormats } from "./formats";
import {
  type ExcelHost,
  isTooLarge,
  refuseIfCancelled,
  runBatch,
  toSessionError,
  type Wait,
  wait,
} from "./host";
import { explanationsForm, keptInPart, sealForm, settingsForm } from "./keep";
import { Notebook } from "./notebook";
import { partialFormulaColumns, refuseAutofill, refuseObstacles } from "./obstacles";
import { queue } from "./queue";
import { CELLS_PER_REQUEST, readWorkbook } from "./read";
import { demandOfPlan, demandOfUndo, entryOf, resolvePlan, resolveUndo } from "./resolve";
import { type Demand, keyOf, type Scene, type Step } from "./scene";
import type {
  ApplyOptions,
  JournalEntry,
  Kept,
  ReadOptions,
  Settings,
  Stale,
  StaleListener,
  StepOptions,
  Theme,
  WorkbookSession,
} from "./session";
import { type PlacedCell, planStep, type StepPlan, sameContent, witnessesOf } from "./step";
import { carryOut } from "./stepper";
import { bodyColumn, survey } from "./survey";

export interface ExcelSessionOptions extends Probed {
  readonly host: ExcelHost;
  readonly theme: Theme;
  readonly language: Language;
  readonly pause?: Wait;
  readonly now?: () => Date;
}

/** The session of a live workbook. */
export class ExcelSession implements WorkbookSession {
  readonly settings: Kept<Settings>;
  readonly explanations: Kept<readonly Explanation[]>;
  readonly seal: Kept<string | null>;
  readonly capabilities: WorkbookSession["capabilities"];
  readonly theme: Theme;
  readonly language: Language;
  private readonly host: ExcelHost;
  private readonly pause: Wait;
  private readonly notebook: Notebook;
  private readonly listeners = new Set<StaleListener>();
  private readonly enqueue = queue();
  private readonly now: () => Date;
  private steps = 0;

  constructor(private readonly options: ExcelSessionOptions) {
    const { host, capabilities, theme, language, pause = wait, now } = options;
    const canKeep = capabilities.has("custom-xml");
    this.host = host;
    this.pause = pause;
    this.now = now ?? (() => new Date());
    this.capabilities = capabilities;
    this.theme = theme;
    this.language = language;
    this.notebook = new Notebook(canKeep);
    this.settings = keptInPart(host, settingsForm, canKeep, pause);
    this.explanations = keptInPart(host, explanationsForm, canKeep, pause);
    this.seal = keptInPart(host, sealForm, canKeep, pause);
  }

  read(options: ReadOptions = {}): Promise<Workbook> {
    const { host, pause } = this;
    const { date1904, capabilities } = this.options;
    const canTellMerges = capabilities.has("merges");
    return this.task(() => readWorkbook({ host, pause, date1904, canTellMerges }, options));
  }

  apply(edits: readonly Edit[], label: string, options: ApplyOptions = {}): Promise<JournalEntry> {
    return this.task(async () => {
      refuseIfCancelled(options.signal);
      const plan = planStep(edits);
      this.refuseUnable(plan);
      const witnesses = options.expected ? witnessesOf(plan, options.expected) : [];
      const scene = await this.look({ ...demandOfPlan(plan), witnesses }, options);
      if (options.expected) refuseChanged([...plan.cells, ...witnesses], scene, options.expected);
      const { step, changes } = resolvePlan(plan, scene);
      await this.refuse(step, scene);
      const entry = entryOf(this.newId(), label, this.now().toISOString(), changes);
      const during = { ...entry, kept: this.notebook.willKeep(entry) };
      const after: JournalEntry = { ...during, state: "done" };
      if (changes.length === 0) return after;
      const { host, pause, notebook } = this;
      const environment = { host, pause, notebook };
      const ready = { step, scene, during, after, stage: "writing" } as const;
      const written = await carryOut(environment, ready, options);
      this.tell({ sheet: onlySheet(changes), by: "session" });
      return written;
    });
  }

  undo(entryId: string, options: StepOptions = {}): Promise<JournalEntry> {
    return this.task(async () => {
      refuseIfCancelled(options.signal);
      const entry = await this.entry(entryId);
      const scene = await this.look(demandOfUndo(entry), options);
      const step = resolveUndo(entry, scene);
      await this.refuse(step, scene);
      const { host, pause, notebook } = this;
      const environment = { host, pause, notebook };
      const after: JournalEntry = { ...entry, state: "undone" };
      await carryOut(
        environment,
        { step, scene, during: { ...entry, state: "open" }, after, stage: "restoring" },
        options,
      );
      this.tell({ sheet: onlySheet(entry.changes), by: "session" });
      return after;
    });
  }

  journal(): Promise<readonly JournalEntry[]> {
    return this.task(async () => {
      await this.notebook.load(this.host, this.pause);
      return this.notebook.journal.entries;
    });
  }

  forgetJournal(): Promise<void> {
    return this.task(async () => {
      await this.notebook.forget(this.host, this.pause);
    });
  }

  goTo(sheet: string, cell: string | null): Promise<void> {
    return this.task(async () => {
      if (!this.capabilities.has("navigation"))
        throw refusal("unsupported", { capability: "navigation" });
      if (cell !== null && !parseAddress(cell) && !parseRange(cell))
        throw refusal("not-a-cell", { sheet, cell });
      await runBatch(
        this.host,
        async (context) => {
          const worksheet = context.workbook.worksheets
            .getItemOrNullObject(sheet)
            .load("visibility");
          await context.sync();
          if (worksheet.isNullObject) throw refusal("unknown-sheet", { sheet });
          if (worksheet.visibility !== "Visible") throw refusal("hidden-sheet", { sheet });
          worksheet.activate();
          if (cell !== null) worksheet.getRange(cell).select();
          await context.sync();
        },
        this.pause,
      );
    });
  }

  onStale(listener: StaleListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Marks what is shown as stale. */
  tell(stale: Stale): void {
    for (const listener of [...this.listeners]) listener(stale);
  }

  /** One at a time, and whatever is thrown becomes a refusal. */
  private task<T>(run: () => Promise<T>): Promise<T> {
    return this.enqueue(async () => {
      try {
        return await run();
      } catch (error) {
        throw error instanceof SessionError ? error : toSessionError(error);
      }
    });
  }

  private newId(): string {
    this.steps += 1;
    return `${this.now().getTime().toString(36)}-${this.steps}`;
  }

  private async entry(id: string): Promise<JournalEntry> {
    await this.notebook.load(this.host, this.pause);
    const entry = this.notebook.journal.entries.find((candidate) => candidate.id === id);
    if (!entry) throw refusal("unknown-entry", {});
    if (entry.state === "undone") throw refusal("already-undone", {});
    return entry;
  }

  private refuseUnable({ formats }: StepPlan): void {
    if (formats.length > 0 && !this.capabilities.has("conditional-formats"))
      throw refusal("unsupported", { capability: "conditional-formats" });
  }

  /** Finds out how things stand, and takes in what the workbook's journal says. */
  private async look(demand: Demand, { signal, onProgress }: StepOptions): Promise<Scene> {
    onProgress?.({ stage: "listing", done: 0, total: 1, sheet: null });
    const { host, pause, notebook } = this;
    const canTellMerges = this.capabilities.has("merges");
    const abilities = { canKeep: notebook.canKeep, canTellMerges };
    const lookAt = (weight: number): Promise<Scene> =>
      runBatch(
        host,
        (context) => survey(context, demand, { ...abilities, weight }, signal),
        pause,
      ).catch((error: unknown) => {
        // Long texts are more than Excel hands over at once: fewer cells at a time, down to a row.
        if (!isTooLarge(error) || weight > CELLS_PER_REQUEST) throw error;
        return lookAt(weight * 8);
      });
    const scene = await lookAt(1);
    notebook.adopt(scene.kept);
    const wanted = demand.formats.filter(({ sheet }) => scene.sheets.has(sheet));
    const formats = await findOwnFormats(host, pause, wanted, notebook.journal.formats);
    refuseIfCancelled(signal);
    return { ...scene, formats };
  }

  private async refuse(step: Step, scene: Scene): Promise<void> {
    refuseObstacles(step, scene);
    const columns = partialFormulaColumns(step, scene);
    if (columns.length === 0) return;
    await runBatch(
      this.host,
      async (context) => {
        const asked = columns.map(({ sheet, table, column }) =>
          context.workbook.worksheets
            .getItem(sheet)
            .getRange(bodyColumn(table, column) ?? "")
            .load("valueTypes,rowIndex"),
        );
        await context.sync();
        columns.forEach((column, at) => {
          const { valueTypes, rowIndex } = asked[at] as Excel.Range;
          refuseAutofill(column, valueTypes, rowIndex);
        });
      },
      this.pause,
    );
  }
}

function refuseChanged(cells: readonly PlacedCell[], scene: Scene, expected: Workbook): void {
  refuseFirst(
    cells.filter(({ sheet, cell, at }) => {
      const found = scene.cells.get(keyOf(sheet, at));
      return found && !sameContent(found.state, cellState(expected, sheet, cell));
    }),
  );
}
