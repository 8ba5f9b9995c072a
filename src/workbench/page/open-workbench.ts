import { UnreadableWorkbook } from "../../ooxml";
import type { BookEvent } from "../book/book";
import type { OpenedFile } from "../files/file";
import { openFile } from "../files/open-file";
import { emptyWorkbook } from "./empty-workbook";
import type { Manifest } from "./manifest";
import type { Options } from "./options";
import { sampleFile } from "./samples";
import { openSession, type Session } from "./session";
import { createStore } from "./store";
import { textsIn, unreadableSentence } from "./texts";
import type { Places } from "./WorkbenchPage";
import type { Message, Workbench, WorkbenchState } from "./workbench";

export interface WorkbenchParts {
  readonly options: Options;
  readonly manifest: Manifest;
  readonly places: Places;
  /** Fetches a sample workbook; `null` where there is none of that name. */
  readonly fetchSample: (file: string) => Promise<Uint8Array | null>;
}

/** What a person would lose by leaving. */
const isChange = (event: BookEvent): boolean => "by" in event && event.by !== "file";

const CLOSED: WorkbenchState = {
  fileName: "",
  isChanged: false,
  activity: { kind: "opening" },
  isCalculating: false,
  waiting: 0,
  isAddinReady: false,
  isPaneShown: true,
  message: null,
};

/** The composition root of the workbench: makes every part and hands each what it depends on. */
export function createWorkbench(parts: WorkbenchParts): Workbench {
  const { options, manifest, places, fetchSample } = parts;
  const texts = textsIn(options.language);
  const state = createStore<WorkbenchState>(CLOSED);
  let session: Session | null = null;

  const current = (): Session => {
    if (!session) throw new Error("No workbook is open");
    return session;
  };
  const tell = (message: Message | null) => state.set({ message });

  function listen(to: Session): void {
    to.book.events.on((event) => {
      if (isChange(event)) state.set({ isChanged: true });
      if (event.kind !== "changed") return;
      state.set({ isCalculating: true });
      void to.book.settled().then(
        () => state.set({ isCalculating: false }),
        (error: Error) => tell({ level: "error", text: texts.unexpected(error.message) }),
      );
    });
  }

  /** Puts a file in place of the open one. */
  function show(file: OpenedFile): void {
    session?.dispose();
    session = null;
    state.set({ ...CLOSED, isPaneShown: state.get().isPaneShown, fileName: file.contents.name });
    session = openSession({ file, options, manifest, places });
    listen(session);
    state.set({ activity: null });
  }

  async function open(bytes: Uint8Array, name: string): Promise<boolean> {
    state.set({ activity: { kind: "opening" }, message: null });
    try {
      show(await openFile(bytes, name));
      return true;
    } catch (error) {
      const sentence =
        error instanceof UnreadableWorkbook
          ? unreadableSentence(error.reason, options.language)
          : (error as Error).message;
      tell({ level: "error", text: texts.cannotRead(name, sentence) });
      return false;
    } finally {
      state.set({ activity: null });
    }
  }

  return {
    options,
    manifest,
    state,
    get book() {
      return current().book;
    },
    open,
    async openSample(name) {
      const bytes = await fetchSample(sampleFile(name));
      if (bytes) return open(bytes, sampleFile(name));
      tell({ level: "error", text: texts.noSample(name) });
      return false;
    },
    async create() {
      show(emptyWorkbook(texts.untitled, texts.sheet));
      return true;
    },
    async save() {
      throw new Error("saving");
    },
    rename(fileName) {
      current().book.name = fileName;
      state.set({ fileName });
    },
    async runCommand() {},
    showPane: (isPaneShown) => state.set({ isPaneShown }),
    undo: () => current().book.history.undo(),
    redo: () => current().book.history.redo(),
    tell,
  };
}
