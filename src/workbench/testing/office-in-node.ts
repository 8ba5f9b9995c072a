/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
import { type DOMWindow, JSDOM } from "jsdom";
import type { ExcelHost } from "../bridges/host";
import { attachWeb, type HostWindow } from "../bridges/web";
import { attachWin32 } from "../bridges/win32";
import { collectFaults, LIBRARY_PAGE, LibraryLoader, shareRealm } from "./library-files";

/** The library as a page has it, in Node. */
export interface OpenedOffice {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly window: DOMWindow;
  /** What the library's scripts threw and nobody caught. */
  readonly faults: readonly Error[];
  close(): void;
}

const ORIGIN = "http://localhost";

/**
 * Loads the genuine office.js into a window of jsdom whose host is `host`, and waits until the
 * library is ready and the host has heard so. Each window is a page of its own; close it.
 */
export async function openOffice(host: ExcelHost): Promise<OpenedOffice> {
  const actionsReady = whenActionsReady(host);
  const faults: Error[] = [];
  let detach = (): void => undefined;
  const { window } = new JSDOM(LIBRARY_PAGE, {
    url: `${ORIGIN}/`,
    runScripts: "dangerously",
    resources: new LibraryLoader(ORIGIN),
    virtualConsole: collectFaults(faults),
    beforeParse(made) {
      shareRealm(made);
      detach = attachWin32(host, made as unknown as { external: unknown });
    },
  });
  await whenLoaded(window);
  return opened({ host, window, faults, actionsReady }, () => {
    detach();
    window.close();
  });
}

const WEB_ORIGIN = "https://localhost";

/**
 * The same as Excel on the web has it: by messages between windows. Messages of jsdom say neither
 * where they come from nor who sent them, so the page's window is its own parent and what it posts
 * is handed on from here.
 */
export async function openOfficeOnWeb(host: ExcelHost): Promise<OpenedOffice> {
  const actionsReady = whenActionsReady(host);
  const faults: Error[] = [];
  const listeners = new Set<(event: MessageEvent) => void>();
  const page: HostWindow = {
    location: { origin: WEB_ORIGIN },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
  };
  const sender = new EventTarget();
  const frame = { name: "", contentWindow: sender as MessageEventSource };
  const detach = attachWeb(host, page, frame);
  const { window } = new JSDOM(LIBRARY_PAGE, {
    url: `${WEB_ORIGIN}/`,
    runScripts: "dangerously",
    resources: new LibraryLoader(WEB_ORIGIN),
    virtualConsole: collectFaults(faults),
    beforeParse(made) {
      shareRealm(made);
      made.name = frame.name;
      // By it the library knows that its host has the page's own hostname; jsdom has none.
      Object.defineProperty(made.Document.prototype, "domain", { value: made.location.hostname });
      const answer = (data: unknown): void => {
        const message = { data, origin: WEB_ORIGIN };
        setTimeout(() => made.dispatchEvent(new made.MessageEvent("message", message)));
      };
      const source = Object.assign(sender, { postMessage: answer }) as MessageEventSource;
      made.postMessage = (data: unknown) => {
        const message = { data, origin: WEB_ORIGIN, source } as MessageEvent;
        setTimeout(() => {
          for (const listener of listeners) listener(message);
        });
      };
    },
  });
  await whenLoaded(window);
  return opened({ host, window, faults, actionsReady }, () => {
    detach();
    window.close();
  });
}

interface Opening {
  readonly host: ExcelHost;
  readonly window: DOMWindow;
  readonly faults: readonly Error[];
  readonly actionsReady: Promise<void>;
}

async function opened(opening: Opening, close: () => void): Promise<OpenedOffice> {
  const { host, window, faults, actionsReady } = opening;
  const library = window as unknown as Library;
  if (faults[0]) throw faults[0];
  await library.Office.onReady();
  await actionsReady;
  if ("CustomFunctions" in host.profile.requirementSets) await whenFunctionsReady(host);
  host.dispatcher.traffic.reset();
  return {
    Office: library.Office,
    Excel: withOwnOptions(library.Excel, window),
    CustomFunctions: library.CustomFunctions,
    window,
    faults,
    close,
  };
}

interface Library {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
}

function whenLoaded(window: DOMWindow): Promise<void> {
  return new Promise((resolve) => {
    if (window.document.readyState === "complete") resolve();
    else window.addEventListener("load", () => resolve());
  });
}

function whenActionsReady(host: ExcelHost): Promise<void> {
  return new Promise((resolve) => {
    const stop = host.onPane({
      actionsReady: () => {
        stop();
        resolve();
      },
    });
  });
}

function whenFunctionsReady(host: ExcelHost): Promise<void> {
  if (host.functions.ready) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = host.functions.onReady(() => {
      stop();
      resolve();
    });
  });
}

/**
 * `Excel.run` takes its options only if they are plain objects of the window they are made in; ours
 * are of another.
 */
function withOwnOptions(library: typeof Excel, window: DOMWindow): typeof Excel {
  const make = (window as unknown as { Object: new () => object }).Object;
  const own = (value: unknown): unknown =>
    isPlain(value) ? Object.assign(new make(), value) : value;
  const run = (...given: unknown[]): unknown =>
    Reflect.apply(library.run as (...args: unknown[]) => unknown, library, given.map(own));
  return Object.create(library, { run: { value: run } }) as typeof Excel;
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
