import type { Invoker } from "../functions/invoker";
import { Dispatcher, type DispatcherHooks, type HostObject, type RequestBody } from "../protocol";
import type { Channel, Push, RichMessage } from "./channel";
import { type CommandOutcome, CommandRunner } from "./commands";
import { EventTranslator, knowsEvent, type WatchedBook } from "./events";
import { FunctionBridge } from "./function-bridge";
import type { HostProfile } from "./profile";
import { createServices } from "./services";

export interface HostOptions {
  /** The workbook as the client sees it. */
  readonly root: HostObject;
  readonly book: WatchedBook & { settled(): Promise<void> };
  readonly profile: HostProfile;
  /** A fault of the host itself; the add-in sees a GeneralException. */
  onFault(error: unknown, where: string): void;
  readonly hooks?: DispatcherHooks;
}

/** What the page does that the host's own page may want to show. */
export interface PaneListener {
  /** `Visible`, `Background`: `Office.addin.showAsTaskpane()` and `hide()`. */
  paneState?(state: string): void;
  ribbonUpdated?(update: unknown): void;
  /** The page has loaded: commands may be run. */
  actionsReady?(): void;
  settingsSaved?(): void;
  /** A request was answered: parts kept in the workbook, of which no event tells, may have changed. */
  answered?(): void;
}

/** What a bridge asks of the host. */
export interface BridgeHost {
  readonly profile: HostProfile;
  /** `Office.context.document.settings` as the client writes them: JSON by name. */
  readonly settings: ReadonlyMap<string, string>;
  saveSettings(entries: Iterable<readonly [string, string]>): void;
  /** Answers a rich-API request with the answer's JSON. */
  request(bodyText: string): Promise<string>;
  commandCompleted(id: string, status: number): void;
  /** A page has loaded; the one before it is forgotten. */
  connect(channel: Channel): void;
}

/** An Excel as far as an add-in's page can tell: everything between a bridge and the objects. */
export interface ExcelHost extends BridgeHost {
  readonly dispatcher: Dispatcher;
  readonly functions: Invoker;
  /** Runs a command of the ribbon by the function name of the manifest. */
  runCommand(name: string): Promise<CommandOutcome>;
  /** Runs an action by its id, as a keyboard shortcut does. */
  runAction(id: string): void;
  /** Shows or hides the pane from outside, as its own close button does. */
  setPaneVisible(isVisible: boolean): void;
  onPane(listener: PaneListener): () => void;
  dispose(): void;
}

const CATEGORY_ACTION = 2;
const ACTION_DISPATCH = 1000;
const CATEGORY_EVENT = 65536;
const VISIBILITY_CHANGED = 65539;

export function createHost(options: HostOptions): ExcelHost {
  const { book, profile } = options;
  const settings = book.extras.settings;
  const paneListeners = new Set<PaneListener>();
  const outbox = new Outbox();
  const send = (messages: readonly RichMessage[]): void => outbox.messages(messages);
  const functions = new FunctionBridge(send);
  const commands = new CommandRunner((push) => outbox.push(push));
  const tell = (say: (listener: PaneListener) => void): void => {
    for (const listener of paneListeners) say(listener);
  };
  const paneMessage = (isVisible: boolean): RichMessage => ({
    category: CATEGORY_EVENT,
    type: VISIBILITY_CHANGED,
    target: "",
    message: { visibility: isVisible ? "Visible" : "Hidden" },
  });
  const services = createServices(
    {
      functionsReady: () => functions.start(),
      functionResults: (results) => functions.take(results),
      paneState: (state) => {
        send([paneMessage(state === "Visible")]);
        tell((listener) => listener.paneState?.(state));
      },
      ribbonUpdated: (update) => tell((listener) => listener.ribbonUpdated?.(update)),
      actionsReady: () => tell((listener) => listener.actionsReady?.()),
    },
    profile.functionFeatures,
  );
  const dispatcher = new Dispatcher({
    root: options.root,
    services,
    settled: () => book.settled(),
    onFault: options.onFault,
    knowsEvent,
    ...(options.hooks ? { hooks: options.hooks } : {}),
  });
  const translator = new EventTranslator(book, dispatcher.events);
  const stopWatching = book.events.on((event) => {
    send(translator.translate(event));
    if (event.kind === "selected") outbox.push({ kind: "selection" });
  });

  return {
    profile,
    settings,
    dispatcher,
    functions,
    saveSettings(entries) {
      settings.clear();
      for (const [name, value] of entries) settings.set(name, value);
      tell((listener) => listener.settingsSaved?.());
    },
    async request(bodyText) {
      const body = JSON.parse(bodyText) as RequestBody;
      const answer = await dispatcher.process(body);
      tell((listener) => listener.answered?.());
      return JSON.stringify(answer);
    },
    commandCompleted: (id, status) => commands.completed(id, status),
    connect(channel) {
      functions.stop();
      commands.stop();
      dispatcher.events.clear();
      outbox.connect(channel);
    },
    runCommand: (name) => commands.run(name),
    runAction(id) {
      send([{ category: CATEGORY_ACTION, type: ACTION_DISPATCH, target: "", message: [id, null] }]);
    },
    setPaneVisible: (isVisible) => send([paneMessage(isVisible)]),
    onPane(listener) {
      paneListeners.add(listener);
      return () => paneListeners.delete(listener);
    },
    dispose() {
      stopWatching();
      functions.stop();
      outbox.connect(null);
    },
  };
}

/** Collects what is told in one go and sends it after the answer of the request that caused it. */
class Outbox {
  #channel: Channel | null = null;
  #messages: RichMessage[] = [];
  #isScheduled = false;

  connect(channel: Channel | null): void {
    this.#channel = channel;
    this.#messages = [];
  }

  messages(messages: readonly RichMessage[]): void {
    if (messages.length === 0) return;
    this.#messages.push(...messages);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setTimeout(() => {
      this.#isScheduled = false;
      const waiting = this.#messages.splice(0);
      if (waiting.length > 0) this.#channel?.push({ kind: "messages", messages: waiting });
    });
  }

  push(push: Push): void {
    const channel = this.#channel;
    setTimeout(() => channel?.push(push));
  }
}
