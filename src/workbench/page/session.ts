import { type OpenedBook, openBook } from "../book/open-book";
import type { OpenedFile } from "../files/file";
import { gridOptions } from "./grid";
import type { Manifest } from "./manifest";
import type { Options } from "./options";
import type { Places } from "./WorkbenchPage";

/** One open workbook with its grid and its own instance of the add-in, as Excel has one for each. */
export interface Session {
  readonly file: OpenedFile;
  readonly book: OpenedBook;
  dispose(): void;
}

export interface SessionOptions {
  readonly file: OpenedFile;
  readonly options: Options;
  readonly manifest: Manifest;
  readonly places: Places;
}

function freshElement<K extends keyof HTMLElementTagNameMap>(
  kind: K,
  parent: HTMLElement,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(kind);
  parent.replaceChildren(element);
  return element;
}

export function openSession({ file, options, manifest, places }: SessionOptions): Session {
  const container = freshElement("div", places.grid);
  container.className = "univer";
  const book = openBook(
    file.contents,
    gridOptions(container, options.language, options.theme !== "light"),
  );
  const frame = freshElement("iframe", places.pane);
  frame.title = manifest.name;
  frame.src = manifest.page;
  return {
    file,
    book,
    dispose() {
      frame.remove();
      book.dispose();
    },
  };
}
