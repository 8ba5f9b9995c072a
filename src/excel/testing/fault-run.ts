import type { ExcelSession } from "../excel-session";
import type { Point } from "./faults";
import { type ExcelOptions, type OpenedExcel, openExcel } from "./open-excel";
import { snapshotOf } from "./snapshot";
import { edits, filledBook } from "./steps";

/** Hundreds of points, each with a step that fails, is put back, done again and undone. */
export const LONG = 240_000;

/** Where failures are tried: on the web, where only the way to the host is another, between requests. */
export const seams = [
  { seam: "win32", isChosen: () => true },
  { seam: "web", isChosen: ({ at }: Point) => typeof at === "string" },
] as const;

/** Formulas written over and over make a grid slow: after so many points there is another. */
const POINTS_A_GRID = 40;

/** One workbook after another, in each of which the same is tried at several points. */
export class FaultRun {
  excel!: OpenedExcel;
  session!: ExcelSession;
  #tried = 0;

  constructor(private readonly options: ExcelOptions = {}) {}

  async open(): Promise<void> {
    this.excel = await openExcel(filledBook(), this.options);
    this.session = await this.excel.session();
  }

  close(): void {
    this.excel.close();
  }

  snapshot(): unknown {
    return snapshotOf(this.excel.book);
  }

  apply() {
    return this.session.apply(edits, "填充");
  }

  /** The points that something passes where nothing fails. */
  async pointsOf(act: () => Promise<unknown>): Promise<readonly Point[]> {
    this.excel.faults.reset();
    await act();
    return [...this.excel.faults.points];
  }

  /** The workbook as it came, without a part of ours, and a pane that knows nothing. */
  async next(): Promise<void> {
    this.#tried += 1;
    if (this.#tried % POINTS_A_GRID === 0) {
      this.close();
      await this.open();
      return;
    }
    this.excel.book.extras.xmlParts.splice(0);
    this.session = await this.excel.session();
  }

  /** What the session says of its steps, and what the workbook says of them to a pane opened now. */
  async states(): Promise<readonly (readonly string[])[]> {
    this.excel.faults.reset();
    const journals = [await this.session.journal(), await (await this.excel.session()).journal()];
    return journals.map((journal) => journal.map(({ state }) => state));
  }
}
