import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DOMWindow, ResourceLoader, VirtualConsole } from "jsdom";

const DIST = join(__dirname, "../../../node_modules/@microsoft/office-js/dist");

/** The page of an add-in that does nothing but load the library. */
export const LIBRARY_PAGE = `<!doctype html><script src="/office.js"></script><body></body>`;

/** Serves the library's own files, unchanged; nothing is asked of a network. */
export class LibraryLoader extends ResourceLoader {
  constructor(private readonly origin: string) {
    super();
  }

  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    return Object.assign(this.#read(new URL(url)), { abort: () => undefined });
  }

  async #read({ origin, pathname, href }: URL): Promise<Buffer> {
    if (origin !== this.origin) throw new Error(`not a file of office.js: ${href}`);
    return readFile(join(DIST, pathname));
  }
}

/**
 * A window of jsdom has intrinsics of its own. With ours for errors and JSON, an error of the library
 * is an `instanceof Error` of the test and what it reads are the test's own arrays and objects. The
 * library in turn asks `instanceof Array` of what it was sent: its constructors know ours as well.
 */
export function shareRealm(window: DOMWindow): void {
  Object.assign(window, { Error, JSON });
  const { Array: ofWindow, Object: objectOfWindow } = window as unknown as typeof globalThis;
  const knows = (constructor: object, isInstance: (value: unknown) => boolean): void => {
    Object.defineProperty(constructor, Symbol.hasInstance, { value: isInstance });
  };
  knows(ofWindow, Array.isArray);
  knows(objectOfWindow, (value) => Object(value) === value);
}

/** The library's own remarks are nobody's; faults of its scripts are collected. */
export function collectFaults(faults: Error[]): VirtualConsole {
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => faults.push(error));
  return console;
}
