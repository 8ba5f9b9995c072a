import type { BookCell, BookContents, CellEntry, ChangedBy, Look } from "../../workbench/book/book";
import { type OpenedBook, openBook } from "../../workbench/book/open-book";
import {
  createHost,
  type HostProfile,
  hostProfile,
  type ExcelHost as Workbench,
} from "../../workbench/bridges";
import { openObjects } from "../../workbench/objects";
import {
  type OpenedOffice,
  openOffice,
  openOfficeOnWeb,
} from "../../workbench/testing/office-in-node";
import { parseAddress } from "../../workbook";
import { type OfficeFacts, type Probed, probe } from "../capabilities";
import { SessionError } from "../errors";
import { ExcelSession } from "../excel-session";
import type { ExcelHost } from "../host";
import { Faults } from "./faults";

export interface ExcelOptions {
  /** How office.js reaches its host; the desktop's way unless said otherwise. */
  readonly seam?: "win32" | "web";
  readonly profile?: Partial<HostProfile>;
  /** What is said of Office beside the truth. */
  readonly facts?: Partial<OfficeFacts>;
}

/** A workbook open in an Excel for tests: the genuine office.js over the workbench's host. */
export class OpenedExcel {
  readonly faults: Faults;
  /** The add-in's door to it. */
  readonly door: ExcelHost;
  #seconds = 0;
  #probed: Probed | null = null;

  constructor(
    readonly book: OpenedBook,
    readonly host: Workbench,
    readonly office: OpenedOffice,
    /** Faults of the host itself: a test that has any does not mean what it says. */
    private readonly hostFaults: readonly unknown[],
  ) {
    this.faults = new Faults(host);
    this.door = { run: (options, batch) => office.Excel.run(options, batch) };
  }

  /** What Office says of itself here, but for what is given. */
  facts(given: Partial<OfficeFacts> = {}): OfficeFacts {
    const { requirements, diagnostics } = this.office.Office.context;
    return {
      platform: String(diagnostics.platform),
      version: diagnostics.version,
      isSetSupported: (set, version) => requirements.isSetSupported(set, version),
      canShowPane: true,
      canWatch: true,
      hasCustomFunctions: true,
      ...given,
    };
  }

  probe(given: Partial<OfficeFacts> = {}): Promise<Probed> {
    return probe(this.door, this.facts(given), pause);
  }

  /** A session as one more pane has it; counting begins anew. Excel is asked once what it can do. */
  async session(given?: Partial<OfficeFacts>): Promise<ExcelSession> {
    if (!this.#probed || given) this.#probed = await this.probe(given);
    this.faults.reset();
    return new ExcelSession({
      ...this.#probed,
      host: this.door,
      theme: "light",
      language: "zh-CN",
      pause,
      now: () => this.#now(),
    });
  }

  #now(): Date {
    this.#seconds += 1;
    return new Date(Date.UTC(2025, 0, 1, 0, 0, this.#seconds));
  }

  sheet(name: string): string {
    const sheet = this.book.sheets.list().find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet.id;
  }

  cell(sheet: string, cell: string): BookCell {
    return this.book.cells.read(this.sheet(sheet), rangeOf(cell))[0]?.[0] as BookCell;
  }

  look(sheet: string, cell: string): Look {
    const { top, left } = rangeOf(cell);
    return this.book.formats.look(this.sheet(sheet), top, left);
  }

  /** Enters something as a person does, or whoever it is. */
  put(sheet: string, cell: string, entry: CellEntry, by: ChangedBy = "user"): void {
    const { top, left } = rangeOf(cell);
    this.book.together(by, () => this.book.cells.write(this.sheet(sheet), top, left, [[entry]]));
  }

  /** Texts of the custom XML parts. */
  parts(): string[] {
    return this.book.extras.xmlParts.map(({ xml }) => xml);
  }

  /** @throws whatever went wrong beside what the test looked at */
  close(): void {
    this.office.close();
    this.host.dispose();
    this.book.dispose();
    const [first] = [...this.hostFaults, ...this.office.faults];
    if (first !== undefined) throw first instanceof Error ? first : new Error(String(first));
  }
}

const pause = async (): Promise<void> => undefined;

function rangeOf(cell: string) {
  const at = parseAddress(cell);
  if (!at) throw new Error(`no cell ${cell}`);
  return { top: at.row, bottom: at.row, left: at.column, right: at.column };
}

/** Opens a workbook beside the genuine library. Close it: it keeps a window and a grid. */
export async function openExcel(
  contents: BookContents,
  { seam = "win32", profile }: Omit<ExcelOptions, "facts"> = {},
): Promise<OpenedExcel> {
  const book = openBook(contents);
  const faults: unknown[] = [];
  const host = createHost({
    root: openObjects(book),
    book,
    profile: hostProfile(profile),
    onFault: (error) => faults.push(error),
  });
  const office = await (seam === "web" ? openOfficeOnWeb : openOffice)(host);
  return new OpenedExcel(book, host, office, faults);
}

/** The code a promise is refused with, `none` where it is not. */
export function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "none",
    (error: unknown) => (error instanceof SessionError ? error.code : String(error)),
  );
}
