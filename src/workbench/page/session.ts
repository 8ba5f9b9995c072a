import { type OpenedBook, openBook } from "../book/open-book";
import { openDoor } from "../bridges/door";
import { createHost, type ExcelHost } from "../bridges/host";
import { attachWeb } from "../bridges/web";
import type { OpenedFile } from "../files/file";
import { type FunctionsFile, type FunctionsInCells, registerFunctions } from "../functions";
import { openObjects } from "../objects";
import { gridOptions } from "./grid";
import { latencyHooks, profileFor } from "./host-options";
import type { Manifest } from "./manifest";
import type { Options } from "./options";
import type { Places } from "./WorkbenchPage";

/** One open workbook with its grid and an instance of the add-in of its own, as Excel has one for each. */
export interface Session {
  readonly file: OpenedFile;
  readonly book: OpenedBook;
  readonly host: ExcelHost;
  /** `null` where the manifest names no custom functions. */
  readonly functions: FunctionsInCells | null;
  dispose(): void;
}

export interface SessionOptions {
  readonly file: OpenedFile;
  readonly options: Options;
  readonly manifest: Manifest;
  readonly functions: FunctionsFile | null;
  readonly places: Places;
  /** A fault of the host itself, of which the add-in only learns that there was one. */
  onFault(error: unknown, where: string): void;
}

function freshElement<K extends keyof HTMLElementTagNameMap>(
  kind: K,
  parent: HTMLElement,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(kind);
  parent.replaceChildren(element);
  return element;
}

/** Loads the add-in's page by the way the played Excel has; answers what ends it. */
function openFrame(host: ExcelHost, { options, manifest, places }: SessionOptions): () => void {
  const frame = freshElement("iframe", places.pane);
  frame.title = manifest.name;
  const detach = options.seam === "web" ? attachWeb(host, window, frame) : openDoor(host, window);
  frame.src = manifest.page;
  return () => {
    detach?.();
    frame.remove();
  };
}

export function openSession(given: SessionOptions): Session {
  const { file, options, manifest, places } = given;
  const container = freshElement("div", places.grid);
  container.className = "univer";
  const isDark = options.theme !== "light";
  const book = openBook(file.contents, gridOptions(container, options.language, isDark));
  const host = createHost({
    root: openObjects(book),
    book,
    profile: profileFor(options, manifest, book.name),
    onFault: given.onFault,
    hooks: latencyHooks(options.latency),
  });
  const functions =
    manifest.functions && given.functions
      ? registerFunctions({
          injector: book.univer.__getInjector(),
          functions: given.functions,
          namespace: manifest.functions.namespace,
          invoker: host.functions,
          blankAs: options.blank,
        })
      : null;
  const closeFrame = openFrame(host, given);
  return {
    file,
    book,
    host,
    functions,
    dispose() {
      closeFrame();
      functions?.dispose();
      host.dispose();
      book.dispose();
    },
  };
}
