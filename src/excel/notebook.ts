import { fromPart, toPart } from "../workbook";
import { type ExcelHost, runBatch, type Wait } from "./host";
import {
  emptyJournal,
  forgetful,
  isKeepable,
  type Journal,
  keptJournal,
  mergeJournals,
  parseJournal,
} from "./journal";
import { askForPart, askForTexts, type KeptPart, queuePart } from "./keep";
import { isNewer, JOURNAL_NAMESPACE } from "./part";

/**
 * The journal of a session. It is kept in a part of the workbook and written in the same step as
 * the cells it speaks of, so that it survives the pane, Excel itself and a move to another machine.
 * The step is a person's explicit action; that Excel on Windows may then forget what could be taken
 * back before (#4484) is made up for by the journal's own undo, which is exact.
 */
export class Notebook {
  private own: Journal = emptyJournal;
  /** The part it is kept in first, then those that two panes added at once. */
  private ids: readonly string[] = [];
  /** The text of the part, `null` where it is not known or there is none. */
  private written: string | null = null;

  constructor(readonly canKeep: boolean) {}

  get journal(): Journal {
    return this.own;
  }

  /**
   * Takes in what the workbook keeps: another pane, or an earlier one, may have added to it. `except`
   * is an entry of which only this pane knows how it stands.
   */
  adopt(parts: readonly KeptPart[], except: string | null = null): void {
    if (!this.canKeep) return;
    const own = parts.filter(({ xml }) => !isNewer(xml));
    const kept = own.map(({ xml }) => parseJournal(fromPart(xml))).reverse();
    const merged = kept.reduce(mergeJournals, emptyJournal);
    const entries = merged.entries.filter(({ id }) => id !== except);
    this.own = mergeJournals(this.own, { ...merged, entries });
    this.ids = own.map(({ id }) => id);
    this.written = own[0]?.xml ?? null;
  }

  set(journal: Journal): void {
    this.own = journal;
  }

  /** Whether an entry of this size will be found again after the pane is closed. */
  willKeep(entry: Parameters<typeof isKeepable>[0]): boolean {
    return this.canKeep && isKeepable(entry);
  }

  /**
   * Queues the writing of the part where its text changes. What is returned is called when the
   * request has been carried out; `null` where there was nothing to write.
   */
  queue(context: Excel.RequestContext): (() => void) | null {
    const text = toPart(JOURNAL_NAMESPACE, keptJournal(this.own));
    const isEmpty = text === toPart(JOURNAL_NAMESPACE, emptyJournal);
    const [id = null, ...others] = this.ids;
    if (!this.canKeep || text === this.written || (isEmpty && id === null)) return null;
    const part = queuePart(context, id, text);
    for (const other of others) context.workbook.customXmlParts.getItem(other).delete();
    return () => {
      this.ids = [part.id];
      this.written = text;
    };
  }

  /** Queues a look at what another pane wrote into the part while a step went on. */
  queueReading(context: Excel.RequestContext): (() => void) | null {
    const [id] = this.ids;
    if (!this.canKeep || id === undefined) return null;
    const read = askForTexts([context.workbook.customXmlParts.getItem(id)], [id]);
    return () => this.adopt(read());
  }

  /**
   * Forgets every entry, in all parts whoever wrote them: what a newer product left, and what cannot
   * be made sense of, holds former figures as well.
   */
  async forget(host: ExcelHost, pause: Wait): Promise<void> {
    const parts = await this.load(host, pause);
    this.own = forgetful(this.own);
    const kept = new Set(this.ids);
    await runBatch(
      host,
      async (context) => {
        const done = this.queue(context);
        for (const { id } of parts)
          if (!kept.has(id)) context.workbook.customXmlParts.getItem(id).delete();
        await context.sync();
        done?.();
      },
      pause,
    );
  }

  /** Reads what the workbook keeps, and answers all parts of the namespace. Two requests. */
  async load(
    host: ExcelHost,
    pause: Wait,
    except: string | null = null,
  ): Promise<readonly KeptPart[]> {
    if (!this.canKeep) return [];
    return runBatch(
      host,
      async (context) => {
        const asked = askForPart(context, JOURNAL_NAMESPACE);
        await context.sync();
        const texts = askForTexts(asked.found.items);
        if (asked.found.items.length > 0) await context.sync();
        const parts = texts();
        this.adopt(parts, except);
        return parts;
      },
      pause,
    );
  }
}
