import type { Book, BookSheet } from "../book/book";
import { HostError } from "../protocol/errors";

/** What the objects cannot do by the book alone. */
export interface ObjectOptions {
  /**
   * Bytes that one property of cells may hand over before it is refused as Excel on the web does
   * (`ResponsePayloadSizeLimitExceeded`); no limit where it is left out.
   */
  readonly responseLimit?: number;
  /** Saves the workbook; without it `Workbook.Save` fails by name. */
  save?(): void;
  /** Closes the workbook; without it `Workbook.Close` fails by name. */
  close?(isSaved: boolean): void;
}

/** What a sheet was protected with; the book knows only that it is. */
export interface SheetLock {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

/** What all objects of one workbook share: the book, and what it does not keep. */
export class Host {
  readonly locks = new Map<string, SheetLock>();
  /** Password of the protected structure. */
  structurePassword: string | null = null;
  /** Rules of conditional formats that were not given as a formula, by the id of the format. */
  readonly cellValueRules = new Map<string, Readonly<Record<string, unknown>>>();
  /** Title, author and the like: not part of the book, kept while it is open. */
  readonly properties = new Map<string, string | number>();

  constructor(
    readonly book: Book,
    readonly options: ObjectOptions,
  ) {}

  /**
   * One step of undo, told as this add-in's own.
   */
  change<T>(make: () => T): T {
    return this.book.together("addin", make);
  }

  /** @throws HostError `ItemNotFound` where the sheet is gone */
  sheet(id: string): BookSheet {
    const sheet = this.book.sheets.list().find((one) => one.id === id);
    if (!sheet) throw new HostError("ItemNotFound", "the worksheet is no longer there");
    return sheet;
  }

  sheetByName(name: string): BookSheet | null {
    const wanted = name.toLowerCase();
    return this.book.sheets.list().find((one) => one.name.toLowerCase() === wanted) ?? null;
  }

  /** @throws HostError `AccessDenied` where the structure is protected */
  refuseStructure(): void {
    if (this.book.extras.structureProtected)
      throw new HostError("AccessDenied", "the structure of the workbook is protected");
  }

  /** Whether a protected sheet was protected with leave to do something, `allowFormatCells` say. */
  isAllowed(sheet: string, option: string): boolean {
    if (!this.book.extras.protectedSheets.has(sheet)) return true;
    return this.locks.get(sheet)?.options[option] === true;
  }

  /** @throws HostError `AccessDenied` where the sheet is protected and gives no leave */
  refuseUnless(sheet: string, option: string): void {
    if (!this.isAllowed(sheet, option))
      throw new HostError("AccessDenied", `${this.sheet(sheet).name} is protected`);
  }
}
