import type { CellRange } from "../../workbook";
import { parseRange } from "../../workbook";
import type { Budget } from "../limits";
import type { XmlScanner } from "../xml/scanner";
import { unescapeCharacters } from "../xml/text";
import type { PlainCell } from "./plain-cell";
import { SharedFormula } from "./shared-formulas";

/** First letters of the values of `t`: normal, shared, array, dataTable. */
const SHARED = 0x73;
const ARRAY = 0x61;
const DATA_TABLE = 0x64;

/** Array areas looked through per cell; a sheet with more at once is not made by Excel. */
const ARRAYS_AT_ONCE = 256;

/** Reads `<f>` elements of one sheet and writes shared and array formulas out for every cell. */
export class FormulaReader {
  private readonly shared = new Map<number, SharedFormula>();
  private arrays: { readonly range: CellRange; readonly text: string }[] = [];
  /** Group of the shared formula just read whose definition has not been met yet. */
  awaited: number | null = null;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly budget: Budget,
  ) {}

  /**
   * The formula of the cell at this place; `null` where it holds none or awaits its definition.
   * `spills`: a dynamic array, whose other cells hold results only.
   */
  read(row: number, column: number, spills: boolean): string | null {
    const { scanner } = this;
    this.awaited = null;
    let type = 0;
    let group = -1;
    let ref = "";
    const inputs: string[] = [];
    while (scanner.attribute()) {
      if (scanner.attributeIs("t")) type = scanner.bytes[scanner.valueStart] as number;
      else if (scanner.attributeIs("si")) group = scanner.valueIndex();
      else if (scanner.attributeIs("ref")) ref = scanner.value();
      else if (scanner.attributeIs("r1") || scanner.attributeIs("r2")) inputs.push(scanner.value());
    }
    const text = unescapeCharacters(scanner.text());
    if (type === SHARED) return this.sharedFormula(text, group, row, column);
    if (type === DATA_TABLE) return this.counted(`TABLE(${inputs.join(",")})`);
    if (type === ARRAY && !spills) this.rememberArray(text, ref);
    return text === "" ? null : this.counted(text);
  }

  /** The formula of a plain cell; `awaited` tells where its shared definition is yet to come. */
  plain(row: number, column: number, cell: PlainCell): string | null {
    if (cell.formulaEnd > 0) {
      return this.counted(this.scanner.reader.raw(cell.formulaStart, cell.formulaEnd));
    }
    if (cell.group >= 0) return this.sharedFormula("", cell.group, row, column);
    return this.arrays.length === 0 ? null : this.inherited(row, column);
  }

  /** The formula of an array entered over several cells, for a cell in it without an own `<f>`. */
  inherited(row: number, column: number): string | null {
    if (this.arrays.length === 0) return null;
    const last = this.arrays.at(-1);
    if (last && row > last.range.bottom) {
      this.arrays = this.arrays.filter(({ range }) => range.bottom >= row);
    }
    const inside = this.arrays.find(({ range }) => contains(range, row, column));
    return inside?.text ?? null;
  }

  /** The formula of a member of a shared group; `null` while the group has no definition. */
  resolve(group: number, row: number, column: number): string | null {
    const definition = this.shared.get(group);
    return definition ? this.counted(definition.at(row, column)) : null;
  }

  private sharedFormula(text: string, group: number, row: number, column: number): string | null {
    if (text !== "") {
      if (!this.shared.has(group)) this.shared.set(group, new SharedFormula(text, row, column));
      return this.counted(text);
    }
    const formula = this.resolve(group, row, column);
    if (formula === null) this.awaited = group;
    return formula;
  }

  private rememberArray(text: string, ref: string): void {
    const range = parseRange(ref);
    const single = range && range.top === range.bottom && range.left === range.right;
    if (range && !single && text !== "" && this.arrays.length < ARRAYS_AT_ONCE) {
      this.arrays.push({ range, text });
    }
  }

  private counted(text: string): string {
    this.budget.addFormula(text.length, this.scanner.part);
    return text;
  }
}

function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
