import type { Injector } from "@univerjs/core";
import { type CellRange, parseAddress } from "../../../workbook";
import type { BookValue, CellEntry } from "../../book/book";
import { type OpenedBook, openBook } from "../../book/open-book";
import { contentsOf, type SheetLike } from "../../book/testing";

export type Put = Readonly<Record<string, string | number | boolean | null>>;

const NAMES = { one: "监测", two: "表 2" } as const;
export type SheetKey = keyof typeof NAMES;

/** A workbook without a picture: sheets `监测` and `表 2`, cells by address. */
export class HeadlessGrid {
  readonly book: OpenedBook;
  private readonly ids: Readonly<Record<string, string>>;

  constructor(cells: Put = {}, setUp?: (injector: Injector) => void) {
    const contents = contentsOf({ [NAMES.one]: sheetOf(cells), [NAMES.two]: {} });
    this.book = openBook(contents, { setUp: ({ injector }) => setUp?.(injector) });
    this.ids = Object.fromEntries(this.book.sheets.list().map(({ id, name }) => [name, id]));
  }

  /** Texts that begin with `=` are formulas. */
  put(cells: Put, sheet: SheetKey = "one"): void {
    this.book.together("user", () => {
      for (const [address, value] of Object.entries(cells)) {
        const { top, left } = rangeOf(address);
        this.book.cells.write(this.idOf(sheet), top, left, [[entryOf(value)]]);
      }
    });
  }

  removeSheet(sheet: SheetKey): void {
    this.book.sheets.remove(this.idOf(sheet));
  }

  /** Shifts everything from this row on down. */
  insertRow(at: number): void {
    const range = { top: at, left: 0, bottom: at, right: 16_383 };
    this.book.cells.insert(this.idOf("one"), range, "down");
  }

  /** Errors as texts. */
  get(address: string, sheet: SheetKey = "one"): unknown {
    const value = this.book.cells.read(this.idOf(sheet), rangeOf(address))[0]?.[0]?.value ?? null;
    return typeof value === "object" && value !== null ? value.error : value;
  }

  idOf(sheet: SheetKey): string {
    return this.ids[NAMES[sheet]] as string;
  }

  settled(): Promise<void> {
    return this.book.settled();
  }

  dispose(): void {
    this.book.dispose();
  }
}

function rangeOf(address: string): CellRange {
  const place = parseAddress(address);
  if (!place) throw new Error(address);
  const { row, column } = place;
  return { top: row, left: column, bottom: row, right: column };
}

function entryOf(value: BookValue): CellEntry {
  const isFormula = typeof value === "string" && value.startsWith("=");
  return isFormula ? { formula: value.slice(1) } : { value };
}

function sheetOf(cells: Put): SheetLike {
  return {
    cells: Object.entries(cells).map(([address, value]) => {
      const { top: row, left: column } = rangeOf(address);
      const entry = entryOf(value);
      const content =
        "formula" in entry
          ? { value: null, formula: entry.formula }
          : { value: entry.value, formula: null };
      return { row, column, ...content, format: "General" };
    }),
  };
}
