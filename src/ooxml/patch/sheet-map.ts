import { type CellRange, parseAddress, parseRange } from "../../workbook";
import { damaged } from "../errors";
import { BLANK, OPENED, OTHER, PlainCell } from "../sheet/plain-cell";
import { CLOSE, OPEN, type XmlScanner } from "../xml/scanner";
import { unescapeCharacters } from "../xml/text";
import type { Element, XmlPart } from "./xml-part";

/** Where a cell stands in its part. */
export interface CellSpot {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly hasFormula: boolean;
  /** It shows something: a value, or a formula. */
  readonly hasContent: boolean;
}

/** Where a row stands in its part. Cells are listed only for rows that edits touch. */
export interface RowSpot extends Element {
  readonly index: number;
  readonly cells: readonly CellSpot[];
}

/** A `<f t="shared">`: the one with text defines the group. */
export interface SharedSpot {
  readonly group: number;
  readonly row: number;
  readonly column: number;
  /** The whole `<f>` element. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Everything about a sheet's data that edits must respect. */
export interface SheetMap {
  readonly rows: readonly RowSpot[];
  readonly shared: readonly SharedSpot[];
  /** Array formulas, spilled arrays and data tables over more than one cell. */
  readonly arrays: readonly CellRange[];
  readonly hasFormulas: boolean;
}

/**
 * Finds every row of `<sheetData>`, and the cells of those rows that `wanted` holds. Like the
 * reader it passes plain cells at speed.
 */
export function mapSheetData(part: XmlPart, data: Element, wanted: ReadonlySet<number>): SheetMap {
  return new Mapper(part, wanted).map(data);
}

/** A cell's formula element while it is passed. */
interface PassedCell {
  style: number;
  hasFormula: boolean;
  hasContent: boolean;
}

class Mapper {
  private readonly scanner: XmlScanner;
  private readonly plain: PlainCell;
  private readonly rows: RowSpot[] = [];
  private readonly shared: SharedSpot[] = [];
  private readonly arrays: CellRange[] = [];
  private hasFormulas = false;
  private row = -1;
  private column = -1;

  constructor(
    part: XmlPart,
    private readonly wanted: ReadonlySet<number>,
  ) {
    this.scanner = part.scannerAt(0);
    this.plain = new PlainCell(part.bytes);
  }

  map(data: Element): SheetMap {
    const { scanner, rows, shared, arrays } = this;
    if (!data.selfClosed) {
      scanner.position = data.openEnd;
      while (scanner.position < data.closeStart) {
        const token = scanner.next();
        if (token === CLOSE) break;
        if (scanner.is("row")) this.mapRow();
        else scanner.skip();
      }
    }
    return { rows, shared, arrays, hasFormulas: this.hasFormulas };
  }

  private mapRow(): void {
    const { scanner } = this;
    const start = scanner.tagStart;
    let named = false;
    while (scanner.attribute()) {
      if (!scanner.attributeIs("r")) continue;
      this.row = scanner.valueIndex() - 1;
      named = true;
    }
    if (!named) this.row++;
    const selfClosed = !scanner.finishTag();
    const openEnd = scanner.position;
    const cells: CellSpot[] = [];
    if (!selfClosed) this.mapCells(cells, named);
    const closeStart = selfClosed ? openEnd : scanner.tagStart;
    const end = scanner.position;
    const kept = this.wanted.has(this.row) ? cells : [];
    const element = { name: "row", start, openEnd, closeStart, end, selfClosed };
    this.rows.push({ ...element, index: this.row, cells: kept });
  }

  /** A row without a number is known only when its cells are: then all are noted. */
  private mapCells(cells: CellSpot[], named: boolean): void {
    const { scanner, plain } = this;
    const outside = scanner.depth - 1;
    const noted = !named || this.wanted.has(this.row);
    this.column = -1;
    while (scanner.depth > outside) {
      let start = scanner.position;
      const kind = plain.read(start);
      const cell: PassedCell = { style: plain.style, hasFormula: false, hasContent: true };
      if (kind === OTHER) {
        if (scanner.next() !== OPEN) continue;
        start = scanner.tagStart;
        if (!scanner.is("c")) {
          scanner.skip();
          continue;
        }
        this.passCell(cell, named);
      } else {
        this.place(plain.column, plain.row, named);
        scanner.position = plain.end;
        cell.hasFormula = kind !== BLANK && (plain.formulaEnd > 0 || plain.group >= 0);
        if (kind === BLANK) cell.hasContent = false;
        if (kind === OPENED) {
          scanner.depth++;
          this.passContent(cell);
        } else if (kind !== BLANK && plain.group >= 0) this.passMember();
      }
      if (cell.hasFormula) this.hasFormulas = true;
      if (noted) cells.push({ ...cell, column: this.column, start, end: scanner.position });
    }
  }

  /** A plain cell that shares a formula. */
  private passMember(): void {
    const { row, column, plain } = this;
    const { group, memberStart: start, memberEnd: end } = plain;
    this.shared.push({ group, row, column, start, end, text: "" });
  }

  private place(column: number, row: number, named: boolean): void {
    this.column = column >= 0 ? column : this.column + 1;
    if (!named && row >= 0) this.row = row;
  }

  private passCell(cell: PassedCell, named: boolean): void {
    const { scanner } = this;
    let column = -1;
    let row = -1;
    cell.style = 0;
    while (scanner.attribute()) {
      if (scanner.attributeIs("r")) {
        const position = parseAddress(scanner.value().trim());
        if (!position) throw damaged(scanner.part, "address");
        ({ column, row } = position);
      } else if (scanner.attributeIs("s")) cell.style = Math.max(0, scanner.valueIndex());
    }
    this.place(column, row, named);
    if (scanner.finishTag()) this.passContent(cell);
    else cell.hasContent = false;
  }

  private passContent(cell: PassedCell): void {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    cell.hasContent = false;
    cell.hasFormula = false;
    while (scanner.depth > outside) {
      if (scanner.next() !== OPEN) continue;
      if (scanner.is("f")) {
        this.passFormula();
        cell.hasFormula = cell.hasContent = true;
      } else if (scanner.is("v")) {
        scanner.content();
        if (!scanner.contentIsEmpty()) cell.hasContent = true;
      } else {
        if (scanner.is("is")) cell.hasContent = true;
        scanner.skip();
      }
    }
  }

  private passFormula(): void {
    const { scanner, row, column } = this;
    const start = scanner.tagStart;
    const attributes = scanner.attributes();
    const text = unescapeCharacters(scanner.text());
    const type = attributes.get("t");
    if (type === "shared") {
      const group = Number(attributes.get("si") ?? -1);
      this.shared.push({ group, row, column, start, end: scanner.position, text });
    } else if (type === "array" || type === "dataTable") {
      const range = parseRange(attributes.get("ref") ?? "");
      if (range && (range.top < range.bottom || range.left < range.right)) this.arrays.push(range);
    }
  }
}
