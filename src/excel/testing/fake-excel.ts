import type { ExcelHost } from "../host";
import type { FakeQueue } from "./client";
import { enter, FakeError, FakeSheet, FakeWorkbook } from "./model";
import { FakeBook } from "./objects";

/** When a request that is to fail does so: before any of it, in its middle, or when all is done. */
export type When = "before" | "middle" | "after";

/** An Excel for tests: counts requests, fails on demand, and forgives nothing. */
export class FakeExcel implements ExcelHost, FakeQueue {
  readonly book = new FakeWorkbook();
  readonly handlers: ((told: unknown) => Promise<void>)[] = [];
  syncs = 0;
  /** Most cells one request handed over. */
  largest = 0;
  /** Fails the requests of these numbers, counted from 1. */
  failing: (sync: number) => { readonly when: When; readonly code: string } | null = () => null;
  /** Called before each request. */
  onSync: (sync: number) => void = () => undefined;
  /** More cells than this in one request are refused, or answered with nothing. */
  mostCells = Number.POSITIVE_INFINITY;
  silentAbove = Number.POSITIVE_INFINITY;
  private operations: (() => void)[] = [];
  private cells = 0;

  async run<T>(
    _options: Excel.RunOptions,
    batch: (context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    const context = { workbook: new FakeBook(this, () => this.book), sync: () => this.sync() };
    // The fake has the members that are used, which the compiler cannot know.
    return batch(context as unknown as Excel.RequestContext);
  }

  push(operation: () => void): void {
    this.operations.push(operation);
  }

  count(cells: number): boolean {
    this.cells += cells;
    if (this.cells > this.mostCells) throw new FakeError("ResponsePayloadSizeLimitExceeded");
    this.largest = Math.max(this.largest, this.cells);
    return this.cells > this.silentAbove;
  }

  private async sync(): Promise<void> {
    const operations = this.operations;
    this.operations = [];
    this.cells = 0;
    this.syncs += 1;
    this.onSync(this.syncs);
    await Promise.resolve();
    const failure = this.failing(this.syncs);
    const last = failure?.when === "before" ? 0 : Math.ceil(operations.length / 2);
    const carried = failure && failure.when !== "after" ? operations.slice(0, last) : operations;
    for (const operation of carried) operation();
    if (failure) throw new FakeError(failure.code);
  }

  /** Puts values into a sheet, from A1 on or from the cell given; makes the sheet if need be. */
  fill(name: string, rows: readonly (readonly unknown[])[], top = 0, left = 0): FakeSheet {
    const known = this.book.sheets.find((sheet) => sheet.name === name);
    const sheet = known ?? new FakeSheet(name);
    if (!known) this.book.sheets.push(sheet);
    rows.forEach((row, at) => {
      row.forEach((one, column) => {
        if (one !== null) enter(sheet.touch(top + at, left + column), one);
      });
    });
    return sheet;
  }
}
