import { HostError } from "../protocol/errors";
import {
  clearContents,
  isTooLarge,
  limited,
  readMatrix,
  refuseLocked,
  writeFormats,
  writeMatrix,
} from "./cells";
import { tellFormula, tellType, tellValue } from "./entry";
import { columnsHidden, rowsHidden, setColumnsHidden, setRowsHidden } from "./lines";
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from "./properties";
import { RangeNavigation } from "./range-navigation";
import { columnsOf, rowsOf } from "./rects";

type Scalar = string | number | boolean;
type Matrix = readonly (readonly unknown[])[];
type Wanted = Readonly<Record<string, unknown>>;

/** What stands in the cells of a range. */
export abstract class RangeContents extends RangeNavigation {
  get Values(): Scalar[][] | null {
    return readMatrix(this.place, ({ value }) => tellValue(value));
  }
  set Values(given: unknown) {
    writeMatrix(this.place, given);
  }
  get Formulas(): Scalar[][] | null {
    return readMatrix(this.place, tellFormula);
  }
  set Formulas(given: unknown) {
    writeMatrix(this.place, given);
  }
  /** Function names are English everywhere: the grid has no others. */
  get FormulasLocal(): Scalar[][] | null {
    return this.Formulas;
  }
  set FormulasLocal(given: unknown) {
    writeMatrix(this.place, given);
  }
  get Text(): string[][] | null {
    if (isTooLarge(this.rect)) return null;
    this.host.sheet(this.sheetId);
    return limited(this.host, this.host.book.cells.text(this.sheetId, this.rect));
  }
  get ValueTypes(): string[][] | null {
    return readMatrix(this.place, tellType);
  }
  get NumberFormat(): string[][] | null {
    return readMatrix(this.place, ({ format }) => format);
  }
  set NumberFormat(given: unknown) {
    writeFormats(this.place, given);
  }
  get NumberFormatLocal(): string[][] | null {
    return readMatrix(this.place, ({ format }) => (format === "General" ? "G/通用格式" : format));
  }
  set NumberFormatLocal(given: unknown) {
    writeFormats(this.place, given);
  }

  get RowHidden(): boolean | null {
    return rowsHidden(this.place);
  }
  set RowHidden(hidden: unknown) {
    setRowsHidden(this.place, hidden);
  }
  get ColumnHidden(): boolean | null {
    return columnsHidden(this.place);
  }
  set ColumnHidden(hidden: unknown) {
    setColumnsHidden(this.place, hidden);
  }
  /** Whether all of the cells are hidden, by their rows or by their columns. */
  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }

  /** The client checks an array that it is going to write in chunks. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== rowsOf(this.rect) || columns !== columnsOf(this.rect))
      throw new HostError("InvalidArgument", "the array has another shape than the range");
  }

  /** `All`, `Contents`, `Formats`; hyperlinks there are none. */
  Clear(applyTo = "All"): void {
    if (applyTo === "Contents") {
      clearContents(this.place);
      return;
    }
    const what = applyTo === "Formats" ? "formats" : applyTo === "All" ? "all" : null;
    if (!what) throw new HostError("NotImplemented", `Range.Clear("${applyTo}")`);
    this.host.refuseUnless(this.sheetId, "allowFormatCells");
    refuseLocked(this.place);
    this.host.change(() => this.host.book.cells.clear(this.sheetId, this.rect, what));
  }

  GetCellProperties(wanted: Wanted): unknown[][] {
    return cellProperties(this.place, wanted);
  }
  SetCellProperties(given: Matrix): void {
    setCellProperties(this.place, given);
  }
  GetRowProperties(wanted: Wanted): unknown[] {
    return rowProperties(this.place, wanted);
  }
  SetRowProperties(given: readonly unknown[]): void {
    setRowProperties(this.place, given);
  }
  GetColumnProperties(wanted: Wanted): unknown[] {
    return columnProperties(this.place, wanted);
  }
  SetColumnProperties(given: readonly unknown[]): void {
    setColumnProperties(this.place, given);
  }
}
