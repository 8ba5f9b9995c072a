import { fromPart, toPart } from "../workbook";
import { type ExcelHost, runBatch, type Wait } from "./host";
import {
  emptyJournal,
  isKeepable,
  type Journal,
  keptJournal,
  mergeJournals,
  parseJournal,
} from "./journal";
import { askForPart, queuePart } from "./keep";
import { JOURNAL_NAMESPACE } from "./part";

/**
 * The journal of a session. It is kept in a part of the workbook and written in the same step as
 * the cells it speaks of, so that it survives the pane, Excel itself and a move to another machine.
 * The step is a person's explicit action; that Excel on Windows may then forget what could be taken
 * back before (#4484) is made up for by the journal's own undo, which is exact.
 */
export class Notebook {
  private own: Journal = emptyJournal;
  private id: string | null = null;
  /** The text of the part, `null` where it is not known or there is none. */
  private written: string | null = null;

  constructor(readonly canKeep: boolean) {}

  get journal(): Journal {
    return this.own;
  }

  /** Takes in what the workbook keeps: another pane, or an earlier one, may have added to it. */
  adopt(kept: Journal, id: string | null): void {
    if (!this.canKeep) return;
    this.own = mergeJournals(this.own, kept);
    this.id = id;
    this.written = id === null ? null : toPart(JOURNAL_NAMESPACE, keptJournal(kept));
  }

  set(journal: Journal): void {
    this.own = journal;
  }

  /** Whether an entry of this size will be found again after the pane is closed. */
  willKeep(entry: Parameters<typeof isKeepable>[0]): boolean {
    return this.canKeep && isKeepable(entry);
  }

  /** The part was looked for again, after a request whose end is not known. */
  find(id: string | null): void {
    this.id = id;
    this.written = null;
  }

  /**
   * Queues the writing of the part where its text changes. What is returned is called when the
   * request has been carried out; `null` where there was nothing to write.
   */
  queue(context: Excel.RequestContext): (() => void) | null {
    const text = toPart(JOURNAL_NAMESPACE, keptJournal(this.own));
    const isEmpty = text === toPart(JOURNAL_NAMESPACE, emptyJournal);
    if (!this.canKeep || text === this.written || (isEmpty && this.id === null)) return null;
    const part = queuePart(context, this.id, text);
    return () => {
      this.id = part.id;
      this.written = text;
    };
  }

  /** Reads what the workbook keeps. Two requests. */
  async load(host: ExcelHost, pause: Wait): Promise<void> {
    if (!this.canKeep) return;
    await runBatch(
      host,
      async (context) => {
        const { found } = askForPart(context, JOURNAL_NAMESPACE);
        await context.sync();
        const [part] = found.items;
        const xml = part?.getXml() ?? null;
        if (xml) await context.sync();
        this.adopt(xml ? parseJournal(fromPart(xml.value)) : emptyJournal, part?.id ?? null);
      },
      pause,
    );
  }
}
