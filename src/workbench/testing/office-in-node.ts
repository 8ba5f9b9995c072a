/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DOMWindow, JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import type { ExcelHost } from "../bridges/host";
import { attachWin32 } from "../bridges/win32";

/** The library as a page has it, in Node. */
export interface OpenedOffice {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly window: DOMWindow;
  close(): void;
}

const DIST = join(__dirname, "../../../node_modules/@microsoft/office-js/dist");
const ORIGIN = "http://localhost";
const PAGE = `<!doctype html><script src="/office.js"></script><body></body>`;

/** Serves the library's own files, unchanged, and nothing else. */
class LibraryLoader extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const { origin, pathname } = new URL(url);
    // Whatever is no file of the library is not asked of any network: it fails as not found.
    const file = origin === ORIGIN ? readFile(join(DIST, pathname)) : missing(url);
    return Object.assign(file, { abort: () => undefined });
  }
}

/**
 * Loads the genuine office.js into a window of jsdom whose host is `host`, and waits until the
 * library is ready and the host has heard so. Each window is a page of its own; close it.
 */
export async function openOffice(host: ExcelHost): Promise<OpenedOffice> {
  const actionsReady = new Promise<void>((resolve) => {
    host.onPane({ actionsReady: resolve });
  });
  const { window } = new JSDOM(PAGE, {
    url: `${ORIGIN}/`,
    runScripts: "dangerously",
    resources: new LibraryLoader(),
    virtualConsole: quietConsole(),
    beforeParse(made) {
      shareRealm(made);
      attachWin32(host, made as unknown as { external: unknown });
    },
  });
  const library = await loaded(window);
  await library.Office.onReady();
  await actionsReady;
  if ("CustomFunctions" in host.profile.requirementSets) await functionsReady(host);
  host.dispatcher.traffic.reset();
  return {
    Office: library.Office,
    Excel: withOwnOptions(library.Excel, window),
    CustomFunctions: library.CustomFunctions,
    window,
    close: () => window.close(),
  };
}

interface Library {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
}

/** The library's host-specific script arrives after office.js has run; `Office.onReady` is there at once. */
async function loaded(window: DOMWindow): Promise<Library> {
  const library = window as unknown as Library;
  await new Promise<void>((resolve) => {
    if (window.document.readyState === "complete") resolve();
    else window.addEventListener("load", () => resolve());
  });
  if (library.Office === undefined) throw new Error("office.js did not load");
  return library;
}

function functionsReady(host: ExcelHost): Promise<void> {
  if (host.functions.ready) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = host.functions.onReady(() => {
      stop();
      resolve();
    });
  });
}

/**
 * A window of jsdom has intrinsics of its own. With ours for errors and JSON, an error of the library
 * is an `instanceof Error` of the test and what it reads are the test's own arrays and objects.
 */
function shareRealm(window: DOMWindow): void {
  Object.assign(window, { Error, JSON });
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

/** The library's own remarks are not the test's; faults of its scripts are. */
function quietConsole(): VirtualConsole {
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => {
    throw error;
  });
  return console;
}

async function missing(url: string): Promise<Buffer> {
  throw new Error(`not a file of office.js: ${url}`);
}
