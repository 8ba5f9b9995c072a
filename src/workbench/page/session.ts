import { type OpenedBook, openBook } from "../book/open-book";
import { attachWeb, createHost, type ExcelHost, openDoor } from "../bridges";
import { type OpenedFile, type TrackedFile, trackFile } from "../files";
import { type FunctionsFile, type FunctionsInCells, registerFunctions } from "../functions";
import { openObjects } from "../objects";
import { gridOptions } from "./grid";
import { latencyHooks, profileFor } from "./host-options";
import type { Manifest } from "./manifest";
import type { Options } from "./options";
import type { Places } from "./WorkbenchPage";

/** One open workbook with its grid and an instance of the add-in of its own, as Excel has one for each. */
export interface Session {
  readonly book: OpenedBook;
  /** The workbook as a file. */
  readonly saved: TrackedFile;
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

/** Loads the add-in's page by the way the played Excel has; answers what ends it. */
function openFrame(host: ExcelHost, { options, manifest, places }: SessionOptions): () => void {
  const frame = document.createElement("iframe");
  frame.title = manifest.name;
  const detach = options.seam === "web" ? attachWeb(host, window, frame) : openDoor(host, window);
  frame.src = manifest.page;
  // Last: the page would not see a name its frame was given after it had been put in.
  places.pane.replaceChildren(frame);
  return () => {
    detach?.();
    frame.remove();
  };
}

export function openSession(given: SessionOptions): Session {
  const { file, options, manifest, places } = given;
  const container = document.createElement("div");
  container.className = "univer";
  places.grid.replaceChildren(container);
  const isDark = options.theme !== "light";
  const book = openBook(file.contents, gridOptions(container, options.language, isDark));
  const namespaces = manifest.functions ? [manifest.functions.namespace] : [];
  const saved = trackFile(file.source, book, { namespaces, addIn: manifest });
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
          onFault: given.onFault,
        })
      : null;
  const closeFrame = openFrame(host, given);
  return {
    book,
    saved,
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
