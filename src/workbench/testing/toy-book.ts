import type { BookEvent } from "../book/book";
import type { WatchedBook } from "../bridges/events";
import { HostCollection, HostError, HostObject, NullObject } from "../protocol";

/*
 * A workbook of two sheets with three cells each: enough to see what the protocol does, with no
 * formulas and no Excel in it. What it is asked for is what the tests of the bridges ask.
 */

export class ToyBook {
  readonly sheets = [new ToySheet(this, "S1", "监测"), new ToySheet(this, "S2", "任务")];
  readonly settings = new Map<string, string>();
  /** How often anyone waited for a calculation. */
  settledCount = 0;
  readonly #listeners = new Set<(event: BookEvent) => void>();

  tell(event: BookEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  settled(): Promise<void> {
    this.settledCount += 1;
    return Promise.resolve();
  }

  /** The parts of a book the host watches. */
  watched(): WatchedBook & { settled(): Promise<void> } {
    const parts = {
      settled: () => this.settled(),
      events: {
        on: (listener: (event: BookEvent) => void) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
      },
      sheets: {
        list: () =>
          this.sheets.map(({ Id: id, Name: name }) => ({
            id,
            name,
            visibility: "visible" as const,
            tabColor: null,
          })),
        active: () => "S1",
      },
      formats: { isRowHidden: () => true },
      extras: {
        settings: this.settings,
        tables: [
          {
            id: "T1",
            name: "表1",
            sheet: "S1",
            range: { top: 0, left: 0, bottom: 0, right: 1 },
            style: "",
            hasHeaders: true,
            hasTotals: false,
          },
        ],
      },
    };
    // Only what is watched is there; a test that needs more fails at once.
    return parts as unknown as WatchedBook & { settled(): Promise<void> };
  }
}

export class ToyWorkbook extends HostObject {
  readonly typeName = "Workbook";
  constructor(readonly book: ToyBook) {
    super();
  }
  get Name(): string {
    return "toy.xlsx";
  }
  get Worksheets(): ToySheets {
    return new ToySheets(this.book);
  }
  get Application(): ToyApplication {
    return new ToyApplication();
  }
}

class ToyApplication extends HostObject {
  readonly typeName = "Application";
  /** A fault of the host, not a refusal. */
  get CalculationMode(): string {
    throw new TypeError("the toy has no calculation");
  }
}

class ToySheets extends HostCollection<ToySheet> {
  readonly typeName = "WorksheetCollection";
  constructor(private readonly book: ToyBook) {
    super();
  }
  override items(): readonly ToySheet[] {
    return this.book.sheets;
  }
  override find(key: string | number): ToySheet | null {
    return this.book.sheets.find(({ Id, Name }) => Id === key || Name === key) ?? null;
  }
  GetActiveWorksheet(): ToySheet {
    return this.book.sheets[0] as ToySheet;
  }
}

class ToySheet extends HostObject {
  readonly typeName = "Worksheet";
  cells: (number | string)[] = [1, 2, 3];
  #name: string;

  constructor(
    readonly book: ToyBook,
    private readonly id: string,
    name: string,
  ) {
    super();
    this.#name = name;
  }

  override get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.#name;
  }
  set Name(name: string) {
    if (name === "") throw new HostError("InvalidArgument", "a sheet needs a name");
    this.#name = name;
  }
  get Position(): number {
    return this.book.sheets.indexOf(this);
  }
  GetRange(address: string): ToyRange {
    const column = address.charCodeAt(0) - 65;
    if (column < 0 || column > 2) throw new HostError("InvalidArgument", address);
    return new ToyRange(this, column);
  }
  GetRangeOrNullObject(): NullObject {
    return new NullObject();
  }
  Delete(): void {
    this.book.sheets.splice(this.Position, 1);
  }
}

class ToyRange extends HostObject {
  readonly typeName = "Range";
  override readonly isReferable = true;
  constructor(
    private readonly sheet: ToySheet,
    private readonly column: number,
  ) {
    super();
  }
  get Address(): string {
    return `${this.sheet.Name}!${String.fromCharCode(65 + this.column)}1`;
  }
  get Values(): (number | string | undefined)[][] {
    return [[this.sheet.cells[this.column]]];
  }
  set Values(values: (number | string)[][]) {
    this.sheet.cells[this.column] = values[0]?.[0] ?? "";
  }
  get Format(): ToyFormat {
    return new ToyFormat();
  }
  get Worksheet(): ToySheet {
    return this.sheet;
  }
  GetCount(): number {
    return this.sheet.cells.length;
  }
  GetBoundingRect(other: unknown): ToyRange {
    if (other instanceof ToyRange) return other;
    throw new HostError("InvalidArgument", "no range");
  }
}

class ToyFormat extends HostObject {
  readonly typeName = "RangeFormat";
  get ColumnWidth(): number {
    return 48;
  }
  get Fill(): ToyFill {
    return new ToyFill();
  }
}

class ToyFill extends HostObject {
  readonly typeName = "RangeFill";
  get Color(): string {
    return "#FFFFFF";
  }
}
