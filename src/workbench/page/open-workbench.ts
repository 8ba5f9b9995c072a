import { UnreadableWorkbook } from "../../ooxml";
import type { Book, BookEvent } from "../book/book";
import { newFile, type OpenedFile, openFile } from "../files";
import type { FunctionsFile } from "../functions";
import type { Manifest, RibbonButton } from "./manifest";
import type { Options } from "./options";
import { sampleFile } from "./samples";
import type { Session } from "./session";
import { createStore } from "./store";
import { notKeptSentence, textsIn, unreadableSentence } from "./texts";
import type { Places } from "./WorkbenchPage";
import type { Message, Workbench, WorkbenchState } from "./workbench";

export interface WorkbenchParts {
  readonly options: Options;
  readonly manifest: Manifest;
  /** The metadata of the custom functions, as the manifest names it. */
  readonly functions: FunctionsFile | null;
  readonly places: Places;
  /** Fetches a sample workbook; `null` where there is none of that name. */
  readonly fetchSample: (file: string) => Promise<Uint8Array | null>;
}

/** What a person would lose by leaving. */
const isChange = (event: BookEvent): boolean => "by" in event && event.by !== "file";

/** Texts of the parts kept in a workbook: no event tells when one is changed. */
const partsOf = ({ extras }: Book): string[] => extras.xmlParts.map(({ xml }) => xml);

const CLOSED: WorkbenchState = {
  fileName: "",
  isChanged: false,
  activity: { kind: "opening" },
  isCalculating: false,
  waiting: 0,
  reason: null,
  isAddinReady: false,
  isPaneShown: true,
  message: null,
};

/** The composition root of the workbench: makes every part and hands each what it depends on. */
export function createWorkbench(parts: WorkbenchParts): Workbench {
  const { options, manifest, fetchSample } = parts;
  const texts = textsIn(options.language);
  const state = createStore<WorkbenchState>(CLOSED);
  let session: Session | null = null;
  // The grid is most of what is loaded: the rest of the page is drawn while it comes.
  const loadSession = import("./session");

  const current = (): Session => {
    if (!session) throw new Error("No workbook is open");
    return session;
  };
  const tell = (message: Message | null) => state.set({ message });

  const isCurrent = (candidate: Session): boolean => session === candidate;
  const fail = (reason: string) => tell({ level: "error", text: texts.unexpected(reason) });

  function listen(to: Session): void {
    const { book, host, functions } = to;
    const settle = async () => {
      state.set({ isCalculating: true });
      await book.settled().catch((error: Error) => fail(error.message));
      if (isCurrent(to)) state.set({ isCalculating: false });
    };
    const showReason = () => {
      const { sheet, range } = book.selection.get();
      const reason = functions?.reasonOf(sheet, range.top, range.left) ?? null;
      if (reason !== state.get().reason) state.set({ reason });
    };
    book.events.on((event) => {
      if (isChange(event)) state.set({ isChanged: true });
      showReason();
      if (event.kind === "changed" && !state.get().isCalculating) void settle();
    });
    functions?.onPending((waiting) => state.set({ waiting }));
    let kept = partsOf(book);
    host.onPane({
      paneState: (pane) => state.set({ isPaneShown: pane === "Visible" }),
      actionsReady: () => state.set({ isAddinReady: true }),
      settingsSaved: () => state.set({ isChanged: true }),
      answered() {
        const now = partsOf(book);
        if (now.length === kept.length && now.every((text, at) => text === kept[at])) return;
        kept = now;
        state.set({ isChanged: true });
      },
    });
    void settle();
  }

  async function save(): Promise<Uint8Array> {
    const { book, saved } = current();
    state.set({ activity: { kind: "saving" }, message: null });
    try {
      await book.settled();
      const { bytes, notKept } = await saved.save();
      state.set({ isChanged: false });
      if (notKept.length > 0)
        tell({ level: "warning", text: notKeptSentence(notKept, options.language) });
      return bytes;
    } finally {
      state.set({ activity: null });
    }
  }

  /** Puts a file in place of the open one. */
  async function show(file: OpenedFile): Promise<void> {
    const { openSession } = await loadSession;
    session?.dispose();
    session = null;
    state.set({ ...CLOSED, isPaneShown: state.get().isPaneShown, fileName: file.contents.name });
    session = openSession({
      ...parts,
      file,
      onFault: (error, where) => fail(`${where}: ${(error as Error).message}`),
    });
    listen(session);
    state.set({ activity: null });
  }

  /** Resolves when the add-in of the open workbook takes commands. */
  function addinReady(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!state.get().isAddinReady) return;
        stop();
        resolve();
      };
      const stop = state.subscribe(look);
      look();
    });
  }

  const showPane = (isPaneShown: boolean): void => {
    state.set({ isPaneShown });
    session?.host.setPaneVisible(isPaneShown);
  };

  async function press({ label, action }: RibbonButton): Promise<void> {
    if (action.kind === "show") return showPane(true);
    await addinReady();
    state.set({ activity: { kind: "running", label }, message: null });
    const outcome = await current().host.runCommand(action.functionName);
    state.set({ activity: null });
    if (!outcome.ok)
      tell({ level: "error", text: texts.commandFailed(label, String(outcome.status)) });
  }

  async function open(bytes: Uint8Array, name: string): Promise<boolean> {
    state.set({ activity: { kind: "opening" }, message: null });
    try {
      await show(await openFile(bytes, name));
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
    get host() {
      return current().host;
    },
    get functions() {
      return current().functions;
    },
    addinReady,
    open,
    async openSample(name) {
      const bytes = await fetchSample(sampleFile(name));
      if (bytes) return open(bytes, sampleFile(name));
      tell({ level: "error", text: texts.noSample(name) });
      return false;
    },
    async create() {
      await show(newFile(texts.untitled));
      return true;
    },
    save,
    rename(fileName) {
      current().book.name = fileName;
      state.set({ fileName });
    },
    async runCommand(id) {
      const buttons = manifest.tabs.flatMap((tab) => tab.groups.flatMap((group) => group.buttons));
      const button = buttons.find((candidate) => candidate.id === id);
      if (!button) throw new Error(`The manifest has no button ${id}`);
      await press(button);
    },
    showPane,
    undo: () => session?.book.history.undo() ?? false,
    redo: () => session?.book.history.redo() ?? false,
    tell,
  };
}
