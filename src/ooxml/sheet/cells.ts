import {
  type CellError,
  type CellValue,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
} from "../../workbook";
import { damaged } from "../errors";
import { isoToSerial } from "../iso-date";
import type { Budget } from "../limits";
import { readRichText } from "../shared-strings";
import { OPEN, type XmlScanner } from "../xml/scanner";
import { unescapeCharacters } from "../xml/text";
import { FormulaReader } from "./formulas";
import * as plainCell from "./plain-cell";
import { PlainCell } from "./plain-cell";

/** What cells refer to outside their own sheet. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** Number format code by style index. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
  readonly budget: Budget;
}

/** A cell while its sheet is read: a shared formula may still be to come. */
export interface RawCell {
  readonly column: number;
  readonly value: CellValue;
  formula: string | null;
  readonly format: string;
}

/** A row while it is read: cells may still be out of order. */
export interface RawRow {
  index: number;
  hidden: boolean;
  cells: RawCell[];
}

/** A cell whose shared formula had no definition yet when it was read. */
export interface WaitingCell {
  readonly group: number;
  readonly row: number;
  readonly cell: RawCell;
}

const LOWER_C = 0x63;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;
const LOWER_V = 0x76;
const LOWER_F = 0x66;

/** Copies of imported constants: where modules are transpiled, an import is looked up every time. */
const MOST_ROWS = MAX_ROWS;
const MOST_COLUMNS = MAX_COLUMNS;
const OPENING = OPEN;
const { BLANK, NUMBER, OPENED, OTHER } = plainCell;

const TEXTS_KEPT = 50_000;

/** Reads `<row>` elements of one sheet. */
export class CellReader {
  readonly formulas: FormulaReader;
  readonly waiting: WaitingCell[] = [];
  private readonly errors = new Map<string, CellError>();
  private readonly texts = new Map<string, string>();
  private readonly plain: PlainCell;
  private row = -1;
  private column = -1;
  private lastCount = 0;
  /** The current cell carries metadata: its array formula is a dynamic one. */
  private spills = false;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: SheetContext,
  ) {
    this.plain = new PlainCell(scanner.bytes);
    this.formulas = new FormulaReader(scanner, context.budget);
  }

  /** The row whose opening tag was just met. Consumes it whole. */
  readRow(): RawRow {
    const { scanner } = this;
    let hidden = false;
    let named = false;
    while (scanner.attribute()) {
      const length = scanner.attributeEnd - scanner.attributeStart;
      if (length === 1 && scanner.bytes[scanner.attributeStart] === LOWER_R) {
        this.row = this.rowNumber();
        named = true;
      } else if (length === 6 && scanner.attributeIs("hidden")) hidden = isTrue(scanner.value());
    }
    if (!named) this.row++;
    const row: RawRow = { index: this.row, hidden, cells: [] };
    if (scanner.finishTag()) this.readCells(row, named);
    if (this.row >= MAX_ROWS) throw damaged(scanner.part, "address");
    this.context.budget.addCells(row.cells.length + 1, scanner.part);
    return row;
  }

  private readCells(row: RawRow, named: boolean): void {
    const { scanner, plain } = this;
    const outside = scanner.depth - 1;
    // As many cells as the row before had is the best guess: arrays need not grow.
    const cells: RawCell[] = new Array(this.lastCount);
    let count = 0;
    let last = -1;
    let inOrder = true;
    this.column = -1;
    while (scanner.depth > outside) {
      const kind = plain.read(scanner.position);
      let cell: RawCell | null;
      if (kind === OTHER) {
        if (scanner.next() !== OPENING) continue;
        if (!isLetter(scanner, LOWER_C)) {
          scanner.skip();
          continue;
        }
        cell = this.readCell(named);
      } else {
        this.place(plain.column, plain.row, named);
        scanner.position = plain.end;
        if (kind === BLANK) continue;
        if (kind === OPENED) {
          scanner.depth++;
          this.spills = false;
          cell = this.readContent(plain.style, plain.typeStart, plain.typeEnd);
        } else {
          const value = kind === NUMBER ? plain.value : this.stringAt(plain.value);
          const formula = this.formulas.plain(this.row, this.column, plain);
          cell = { column: this.column, value, formula, format: this.formatOf(plain.style) };
          if (formula === null && plain.group >= 0) this.await(plain.group, cell);
        }
      }
      if (cell === null) continue;
      if (cell.column <= last) inOrder = false;
      last = cell.column;
      cells[count++] = cell;
    }
    if (count < cells.length) cells.length = count;
    this.lastCount = count;
    row.index = this.row;
    row.cells = inOrder ? cells : lastOfEach(cells);
  }

  /** Takes a cell's own reference, or the next place where it has none. */
  private place(column: number, row: number, named: boolean): void {
    this.column = column >= 0 ? column : this.column + 1;
    if (this.column >= MOST_COLUMNS || row >= MOST_ROWS) {
      throw damaged(this.scanner.part, "address");
    }
    if (!named && row >= 0) this.row = row;
  }

  /** `null` for a blank. `named`: the row said its own number, which then counts. */
  private readCell(named: boolean): RawCell | null {
    const { scanner } = this;
    const { bytes } = scanner;
    let style = 0;
    let typeStart = 0;
    let typeEnd = 0;
    let column = -1;
    let row = -1;
    this.spills = false;
    while (scanner.attribute()) {
      if (scanner.attributeEnd - scanner.attributeStart !== 1) {
        if (scanner.attributeIs("cm")) this.spills = true;
        continue;
      }
      const letter = bytes[scanner.attributeStart];
      if (letter === LOWER_R) {
        this.readReference();
        ({ column, row } = this.plain);
      } else if (letter === LOWER_S) {
        style = scanner.valueIndex();
      } else if (letter === LOWER_T) {
        typeStart = scanner.valueStart;
        typeEnd = scanner.valueEnd;
      }
    }
    this.place(column, row, named);
    return scanner.finishTag() ? this.readContent(style, typeStart, typeEnd) : null;
  }

  /** The current attribute as an address, left in `plain`. */
  private readReference(): void {
    const { scanner, plain } = this;
    if (plain.readReference(scanner.valueStart) > 0) return;
    const position = parseAddress(scanner.value().trim());
    if (!position) throw damaged(scanner.part, "address");
    plain.row = position.row;
    plain.column = position.column;
  }

  private readContent(style: number, typeStart: number, typeEnd: number): RawCell | null {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    let value: CellValue = null;
    let formula: string | null = null;
    this.formulas.awaited = null;
    while (scanner.depth > outside) {
      if (scanner.next() !== OPENING) continue;
      if (isLetter(scanner, LOWER_V)) {
        scanner.content();
        value = this.valueOf(typeStart, typeEnd);
      } else if (isLetter(scanner, LOWER_F)) {
        formula = this.formulas.read(this.row, this.column, this.spills);
      } else if (scanner.is("is")) {
        value = this.shared(readRichText(scanner));
      } else {
        scanner.skip();
      }
    }
    formula ??= this.formulas.inherited(this.row, this.column);
    const group = this.formulas.awaited;
    if (value === null && formula === null && group === null) return null;
    const cell = { column: this.column, value, formula, format: this.formatOf(style) };
    if (group !== null) this.await(group, cell);
    return cell;
  }

  private await(group: number, cell: RawCell): void {
    this.waiting.push({ group, row: this.row, cell });
  }

  /** The value of the `v` just read, by the cell's `t`. */
  private valueOf(typeStart: number, typeEnd: number): CellValue {
    const { scanner } = this;
    const length = typeEnd - typeStart;
    const first = scanner.bytes[typeStart];
    if (length === 0 || (length === 1 && first === 0x6e)) return this.numberValue();
    if (length === 1) {
      if (first === LOWER_S) return this.sharedString();
      if (first === 0x62) return this.booleanValue();
      if (first === 0x65) return this.errorValue();
      if (first === 0x64) return isoToSerial(scanner.contentText(), this.context.date1904);
    }
    return this.shared(unescapeCharacters(scanner.contentText()));
  }

  private numberValue(): CellValue {
    const { scanner } = this;
    if (scanner.contentIsEmpty()) return null;
    const number = scanner.contentNumber();
    if (!Number.isNaN(number)) return number;
    // Not a number though the cell says so: kept as the text it is rather than lost.
    const text = scanner.contentText();
    return text.trim() === "" ? null : text;
  }

  private sharedString(): CellValue {
    const { scanner } = this;
    return scanner.contentIsEmpty() ? null : this.stringAt(scanner.contentIndex());
  }

  private stringAt(index: number): string {
    const text = this.context.sharedStrings[index];
    if (text === undefined) throw damaged(this.scanner.part, "shared-string");
    return text;
  }

  private formatOf(style: number): string {
    return this.context.formats[style] ?? "General";
  }

  private booleanValue(): CellValue {
    const text = this.scanner.contentText().trim();
    return text === "" ? null : isTrue(text);
  }

  private errorValue(): CellError | null {
    const code = this.scanner.contentText().trim();
    if (code === "") return null;
    let error = this.errors.get(code);
    if (!error) {
      error = { error: code };
      this.errors.set(code, error);
    }
    return error;
  }

  /** One string for equal texts: columns of units and names repeat the same few. */
  private shared(text: string): string {
    if (text.length > 64) return text;
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    if (this.texts.size < TEXTS_KEPT) this.texts.set(text, text);
    return text;
  }

  private rowNumber(): number {
    const { scanner } = this;
    const number = scanner.valueIndex();
    if (number < 1 || number > MAX_ROWS) throw damaged(scanner.part, "address");
    return number - 1;
  }
}

/** In order of column; a cell written twice holds what was written last. */
export function lastOfEach(cells: readonly RawCell[]): RawCell[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}

/** The current tag's local name is this one letter. */
function isLetter(scanner: XmlScanner, letter: number): boolean {
  return scanner.nameEnd - scanner.nameStart === 1 && scanner.bytes[scanner.nameStart] === letter;
}

/** xsd:boolean, and the `on` of early strict writers. */
export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true" || text === "on";
}
