import type { Book } from "../book/book";
import type { ExcelHost } from "../bridges";
import type { FunctionsInCells } from "../functions";
import type { Manifest } from "./manifest";
import type { Options } from "./options";

/** What the page shows of the workbench beside the grid and the pane. */
export interface WorkbenchState {
  readonly fileName: string;
  /** Whether there is something to lose. */
  readonly isChanged: boolean;
  readonly activity: Activity | null;
  readonly isCalculating: boolean;
  /** Cells that show #BUSY!. */
  readonly waiting: number;
  /** Why the active cell shows an error, in the words of the function that did; `null` elsewhere. */
  readonly reason: string | null;
  /** Whether the add-in's page has loaded and answers. */
  readonly isAddinReady: boolean;
  readonly isPaneShown: boolean;
  readonly message: Message | null;
}

export type Activity =
  | { readonly kind: "opening" | "saving" }
  | { readonly kind: "running"; readonly label: string };

export interface Message {
  readonly level: "success" | "warning" | "error";
  readonly text: string;
}

/** What the page's buttons and menus do; {@link WorkbenchState} tells what came of it. */
export interface WorkbenchActions {
  readonly options: Options;
  readonly manifest: Manifest;
  readonly state: { get(): WorkbenchState; subscribe(listener: () => void): () => void };
  /** Opens a workbook in place of the present one, whose changes are lost. False where it cannot be read. */
  open(bytes: Uint8Array, name: string): Promise<boolean>;
  openSample(name: string): Promise<boolean>;
  create(): Promise<boolean>;
  /** The workbook as a file; from then on its changes count as saved. */
  save(): Promise<Uint8Array>;
  rename(fileName: string): void;
  /** Presses a button of the ribbon, by its id in the manifest. */
  runCommand(id: string): Promise<void>;
  showPane(shown: boolean): void;
  undo(): boolean;
  redo(): boolean;
  tell(message: Message | null): void;
}

/**
 * The workbench as end-to-end tests use it, `window.workbench`. It belongs to the host's page; the
 * add-in knows nothing of it.
 */
export interface Workbench extends WorkbenchActions {
  /** The open workbook; this and what follows are others after {@link WorkbenchActions.open}. */
  readonly book: Book;
  /** What answers the add-in: `host.dispatcher.hooks` makes round trips fail, `.traffic` counts them. */
  readonly host: ExcelHost;
  /** Calls of custom functions from cells; `idle()` resolves when none is under way. */
  readonly functions: FunctionsInCells | null;
  /** Resolves when the add-in's page has loaded and takes commands. */
  addinReady(): Promise<void>;
}

declare global {
  interface Window {
    workbench?: Workbench;
  }
}
