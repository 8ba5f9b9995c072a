import { type Budget, CLOSE, isTrue, type XmlScanner } from "../../../ooxml/parts";
import { type CellRange, parseAddress, parseRange } from "../../../workbook";
import type { BookConditionalFormat, SheetContents } from "../../book/book";
import { cellKey } from "../file";
import { pointsOfWidth } from "../units";
import type { ColourReader } from "./colours";
import { attributeOf, childOf, childrenOf, isOn, readTree, type XmlTree } from "./xml-tree";

/** What a worksheet part says beside values, formulas and merges. */
export interface SheetDetails {
  /** Style index by {@link cellKey}; cells of style 0 are left out. */
  readonly styles: Map<number, number>;
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  /** In points, of columns and rows that are not listed; `null` where nothing is said. */
  usualWidth: number | null;
  usualHeight: number | null;
  tabColor: string | null;
  frozen: SheetContents["frozen"];
  readonly conditional: Omit<BookConditionalFormat, "id">[];
  isProtected: boolean;
}

export interface DetailsContext {
  readonly budget: Budget;
  readonly colour: ColourReader;
  readonly differential: readonly BookConditionalFormat["look"][];
}

/** More columns than this are one block to the end of the sheet and carry no width worth keeping. */
const MOST_COLUMNS_LISTED = 1024;

interface Ranked {
  readonly priority: number;
  readonly format: Omit<BookConditionalFormat, "id">;
}

export function readSheetDetails(scanner: XmlScanner, context: DetailsContext): SheetDetails {
  const details = {
    styles: new Map<number, number>(),
    columnWidths: new Map<number, number>(),
    rowHeights: new Map<number, number>(),
    usualWidth: null,
    usualHeight: null,
    tabColor: null,
    frozen: { rows: 0, columns: 0 },
    conditional: [],
    isProtected: false,
  } as SheetDetails;
  const ranked: Ranked[] = [];
  const cells = new StyleReader(scanner, details, context.budget);
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token === CLOSE || scanner.is("worksheet") || scanner.is("sheetData")) continue;
    if (scanner.is("row")) cells.readRow();
    else if (SMALL.some((name) => scanner.is(name))) {
      readChild(readTree(scanner), details, ranked, context);
    } else scanner.skip();
  }
  ranked.sort((a, b) => a.priority - b.priority);
  details.conditional.push(...ranked.map(({ format }) => format));
  return details;
}

/** Children of a sheet that are read whole. */
const SMALL = [
  "sheetPr",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetProtection",
  "conditionalFormatting",
];

function readChild(
  tree: XmlTree,
  details: SheetDetails,
  ranked: Ranked[],
  { colour, differential }: DetailsContext,
): void {
  switch (tree.name) {
    case "sheetPr":
      details.tabColor = colour(childOf(tree, "tabColor"));
      return;
    case "sheetViews":
      details.frozen = frozenPanes(tree);
      return;
    case "sheetFormatPr": {
      const width = Number(attributeOf(tree, "defaultColWidth"));
      if (width > 0) details.usualWidth = pointsOfWidth(width);
      const height = Number(attributeOf(tree, "defaultRowHeight"));
      // Otherwise it is what the font needs, and each program has its own idea of that.
      if (height > 0 && isOn(tree, "customHeight")) details.usualHeight = height;
      return;
    }
    case "cols":
      for (const run of tree.children) readColumns(run, details.columnWidths);
      return;
    case "sheetProtection":
      details.isProtected = isOn(tree, "sheet");
      return;
    default:
      ranked.push(...conditionalFormats(tree, differential));
  }
}

function frozenPanes(views: XmlTree): SheetContents["frozen"] {
  const pane = childOf(childOf(views, "sheetView"), "pane");
  if (!/^frozen/.test(attributeOf(pane, "state") ?? "")) return { rows: 0, columns: 0 };
  const count = (name: string) => Math.max(0, Math.trunc(Number(attributeOf(pane, name)) || 0));
  return { rows: count("ySplit"), columns: count("xSplit") };
}

function readColumns(run: XmlTree, widths: Map<number, number>): void {
  const from = Number(attributeOf(run, "min")) - 1;
  const to = Number(attributeOf(run, "max")) - 1;
  const width = Number(attributeOf(run, "width"));
  if (!(from >= 0 && to >= from && width > 0) || to - from >= MOST_COLUMNS_LISTED) return;
  for (let column = from; column <= to; column++) widths.set(column, pointsOfWidth(width));
}

function conditionalFormats(
  block: XmlTree,
  looks: readonly BookConditionalFormat["look"][],
): Ranked[] {
  const ranges = rangesOf(attributeOf(block, "sqref") ?? "");
  if (ranges.length === 0) return [];
  return childrenOf(block, "cfRule").flatMap((rule): Ranked[] => {
    const formula = childOf(rule, "formula")?.text;
    if (attributeOf(rule, "type") !== "expression" || !formula) return [];
    const look = looks[Number(attributeOf(rule, "dxfId") ?? -1)] ?? {};
    const stopIfTrue = isTrue(attributeOf(rule, "stopIfTrue"));
    const priority = Number(attributeOf(rule, "priority")) || 0;
    return [{ priority, format: { ranges, formula, stopIfTrue, look } }];
  });
}

export function rangesOf(list: string): CellRange[] {
  return list.split(/\s+/).flatMap((text) => parseRange(text) ?? []);
}

/** Passes the rows of a sheet and keeps what they look like. */
class StyleReader {
  private row = -1;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly details: SheetDetails,
    private readonly budget: Budget,
  ) {}

  readRow(): void {
    const { scanner } = this;
    let row = this.row + 1;
    let height = 0;
    while (scanner.attribute()) {
      if (scanner.attributeIs("r")) row = Math.max(0, scanner.valueIndex() - 1);
      else if (scanner.attributeIs("ht")) height = Number(scanner.value());
    }
    this.row = row;
    if (height > 0) this.details.rowHeights.set(row, height);
    if (!scanner.finishTag()) return;
    const outside = scanner.depth - 1;
    let column = -1;
    let count = 0;
    while (scanner.depth > outside) {
      if (scanner.next() === CLOSE) continue;
      if (scanner.is("c")) column = this.readCell(column + 1);
      else scanner.skip();
      count++;
    }
    this.budget.addCells(count, scanner.part);
  }

  /** Answers the cell's column, which is `next` where the cell does not name one. */
  private readCell(next: number): number {
    const { scanner } = this;
    let position = { row: this.row, column: next };
    let style = 0;
    while (scanner.attribute()) {
      if (scanner.attributeIs("r")) position = parseAddress(scanner.value().trim()) ?? position;
      else if (scanner.attributeIs("s")) style = Math.max(0, scanner.valueIndex());
    }
    scanner.skip();
    if (style > 0) this.details.styles.set(cellKey(this.row, position.column), style);
    return position.column;
  }
}
