import {
  type CellRange,
  formatAddress,
  formatRange,
  type ListObject,
  parseAddress,
  parseRange,
} from "../../workbook";
import { damaged } from "../errors";
import { SharedFormula } from "../sheet/shared-formulas";
import { cellMarkup, changesContent, resultType, shownText } from "./cell-markup";
import { columnStyle, setColumnWidths } from "./columns";
import { changeRules, setConditionalFormats } from "./conditional-formats";
import { unwritable } from "./errors";
import { escapeText } from "./escape";
import type { CellEdit, SheetEdits } from "./sheet-edits";
import { type CellSpot, mapSheetData, type RowSpot, type SheetMap } from "./sheet-map";
import type { StyleSheet } from "./style-sheet";
import type { Element, XmlPart } from "./xml-part";

/** What a patched sheet means for the rest of the workbook. */
export interface SheetOutcome {
  /** A cell that held something now holds something else: results elsewhere may be stale. */
  readonly inputsChanged: boolean;
  /** Cells gained or lost a formula. */
  readonly formulasChanged: boolean;
  /** The sheet held formulas before. */
  readonly hasFormulas: boolean;
}

export interface SheetPatchOptions {
  /** Headers of tables may be edited: the caller renames the tables' columns. */
  readonly tableHeaders?: boolean;
  /** Tables about to be put elsewhere: where their totals are now, anything may be written. */
  readonly movedTables?: ReadonlySet<string>;
}

/** Texts that Excel would take for a formula if the cell were edited by hand. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]./s;

/** Carries out the edits of one sheet in its part. @throws UnwritableEdit; the part is then void. */
export function patchSheet(
  part: XmlPart,
  edits: SheetEdits,
  tables: readonly ListObject[],
  styles: StyleSheet,
  options: SheetPatchOptions = {},
): SheetOutcome {
  setColumnWidths(part, edits.widths, edits.sheet);
  setConditionalFormats(part, [...edits.formats.values()], styles, edits.sheet);
  for (const rules of edits.rules) changeRules(part, rules, styles);
  return new CellPatcher(part, edits, tables, styles, options).run();
}

class CellPatcher {
  private readonly map: SheetMap;
  private readonly rows = new Map<number, RowSpot[]>();
  private readonly data: Element;
  private inputsChanged = false;
  private formulasChanged = false;
  /** Rows that lie before the one last asked for. */
  private passed = 0;
  /** Merges that reach into an edited row, by row. */
  private readonly merges: ReadonlyMap<number, readonly CellRange[]>;

  constructor(
    private readonly part: XmlPart,
    private readonly edits: SheetEdits,
    private readonly tables: readonly ListObject[],
    private readonly styles: StyleSheet,
    private readonly options: SheetPatchOptions,
  ) {
    const data = part.child("sheetData");
    if (!data) throw damaged(part.name, "markup");
    this.data = data;
    this.map = mapSheetData(part, data, this.rowsWanted());
    this.merges = mergesByRow(part, new Set([...edits.cells.values()].map(({ row }) => row)));
    for (const row of this.map.rows) {
      const known = this.rows.get(row.index);
      if (known) known.push(row);
      else this.rows.set(row.index, [row]);
    }
  }

  run(): SheetOutcome {
    const byRow = new Map<number, CellEdit[]>();
    for (const edit of this.edits.cells.values()) {
      if (changesContent(edit.content)) this.requireFree(edit);
      const row = byRow.get(edit.row);
      if (row) row.push(edit);
      else byRow.set(edit.row, [edit]);
    }
    this.releaseShared();
    const inserted: string[] = [];
    for (const [row, edits] of [...byRow].sort(([a], [b]) => a - b)) {
      edits.sort((a, b) => a.column - b.column);
      const spots = this.rows.get(row);
      if (spots) this.patchRow(spots, edits);
      else this.insertRow(row, edits, inserted);
    }
    if (inserted.length > 0) this.part.append(this.data, inserted.join(""));
    this.widenDimension();
    const { inputsChanged, formulasChanged } = this;
    return { inputsChanged, formulasChanged, hasFormulas: this.map.hasFormulas };
  }

  /** Rows of the cells to be written and of the cells whose look is to be copied. */
  private rowsWanted(): Set<number> {
    const rows = new Set<number>();
    for (const { row, style } of this.edits.cells.values()) {
      rows.add(row);
      const like = style.like === undefined ? null : parseAddress(style.like);
      if (like) rows.add(like.row);
    }
    return rows;
  }

  private patchRow(spots: readonly RowSpot[], edits: readonly CellEdit[]): void {
    const last = spots.at(-1) as RowSpot;
    const appended: string[] = [];
    for (const edit of edits) {
      const places = spots.flatMap((row) =>
        row.cells.filter((cell) => cell.column === edit.column),
      );
      if (places.length > 0) {
        for (const cell of places) this.replaceCell(cell, edit);
        continue;
      }
      if (leavesNothing(edit)) continue;
      const markup = this.newCell(edit, this.styleOfNew(last, edit.column));
      const after = last.cells.find((cell) => cell.column > edit.column);
      if (after) this.part.splices.insert(after.start, markup);
      else appended.push(markup);
    }
    if (appended.length > 0) this.part.append(last, appended.join(""));
    this.widenSpans(last, edits);
  }

  private replaceCell(cell: CellSpot, edit: CellEdit): void {
    const { splices } = this.part;
    if (!changesContent(edit.content)) {
      this.adjustCell(cell, edit);
      return;
    }
    const markup = this.markup(edit, cell.style);
    const isFormula = edit.content.kind === "formula";
    if (splices.text(cell.start, cell.end) === markup) return;
    if (leavesNothing(edit) && !cell.hasContent) return;
    splices.replace(cell.start, cell.end, markup);
    if (cell.hasContent) this.inputsChanged = true;
    if (cell.hasFormula || isFormula) this.formulasChanged = true;
  }

  /** A new look or a new result for a cell whose content stays as it is written. */
  private adjustCell(cell: CellSpot, edit: CellEdit): void {
    const { part } = this;
    const element = part.elementAt(cell.start);
    const style = this.styleFor(edit, cell.style);
    if (style !== cell.style) part.setAttribute(element, "s", String(style));
    if (edit.content.kind !== "result" || !cell.hasFormula) return;
    const { value } = edit.content;
    const type = value === null ? null : resultType(value);
    if (type !== null) part.setAttribute(element, "t", type);
    else part.removeAttribute(element, "t");
    const tag = `${part.prefix}v`;
    const shown = value === null ? "" : `<${tag}>${shownText(value)}</${tag}>`;
    const old = part.childrenOf(element).find(({ name }) => name === "v");
    if (old) part.splices.replace(old.start, old.end, shown);
    else part.append(element, shown);
  }

  private insertRow(row: number, edits: readonly CellEdit[], atEnd: string[]): void {
    const cells = edits
      .filter((edit) => !leavesNothing(edit))
      .map((edit) => this.newCell(edit, columnStyle(this.part, edit.column)));
    if (cells.length === 0) return;
    const tag = `${this.part.prefix}row`;
    const markup = `<${tag} r="${row + 1}">${cells.join("")}</${tag}>`;
    const after = this.rowBehind(row);
    if (after) this.part.splices.insert(after.start, markup);
    else atEnd.push(markup);
  }

  /** The first row behind this one. Rows are asked for in ascending order. */
  private rowBehind(row: number): RowSpot | undefined {
    const { rows } = this.map;
    while (this.passed < rows.length && (rows[this.passed] as RowSpot).index <= row) this.passed++;
    return rows[this.passed];
  }

  private newCell(edit: CellEdit, style: number): string {
    if (edit.content.kind === "formula") this.formulasChanged = true;
    return this.markup(edit, style);
  }

  private markup(edit: CellEdit, style: number): string {
    const { row, column, content } = edit;
    return cellMarkup(content, row, column, this.styleFor(edit, style), this.part.prefix);
  }

  private cellAt(row: number, column: number): CellSpot | undefined {
    for (const spot of this.rows.get(row) ?? []) {
      const cell = spot.cells.findLast((candidate) => candidate.column === column);
      if (cell) return cell;
    }
    return undefined;
  }

  /** `own`: the style the cell has, or that its row or column gives it. */
  private styleFor(edit: CellEdit, own: number): number {
    const { content, style } = edit;
    const like = style.like === undefined ? null : parseAddress(style.like);
    const base = like ? this.styleAt(like.row, like.column) : own;
    const quoted =
      content.kind === "value" &&
      typeof content.value === "string" &&
      LOOKS_LIKE_FORMULA.test(content.value);
    const { numberFormat, look } = style;
    if (numberFormat === undefined && look === undefined && !quoted) return base;
    const wish = { quoted, ...(numberFormat && { numberFormat }), ...(look && { look }) };
    const found = this.styles.cellStyle(base, wish);
    if (found === null) throw unwritable("too-many-styles", { sheet: this.edits.sheet });
    return found;
  }

  private styleAt(row: number, column: number): number {
    const cell = this.cellAt(row, column);
    if (cell) return cell.style;
    const spot = this.rows.get(row)?.at(-1);
    return spot ? this.styleOfNew(spot, column) : columnStyle(this.part, column);
  }

  /** A new cell looks as its row says, or else its column. */
  private styleOfNew(row: RowSpot, column: number): number {
    const attributes = this.part.attributesOf(row);
    const custom = ["1", "true"].includes(attributes.get("customFormat") ?? "");
    return custom ? Number(attributes.get("s") ?? 0) : columnStyle(this.part, column);
  }

  private requireFree({ row, column }: CellEdit): void {
    const { sheet } = this.edits;
    const cell = formatAddress(row, column);
    const merge = this.merges.get(row)?.find((range) => contains(range, row, column));
    if (merge && (merge.top !== row || merge.left !== column)) {
      throw unwritable("merged-cell", {
        sheet,
        cell,
        anchor: formatAddress(merge.top, merge.left),
      });
    }
    const array = this.map.arrays.find((range) => contains(range, row, column));
    if (array) throw unwritable("array-formula", { sheet, cell, range: formatRange(array) });
    const table = this.tables.find(({ range }) => contains(range, row, column));
    if (!table) return;
    if (row < table.range.top + table.headerRows && !this.options.tableHeaders) {
      throw unwritable("table-header", { sheet, cell, table: table.name });
    }
    const isMoved = this.options.movedTables?.has(table.name) ?? false;
    if (row > table.range.bottom - table.totalsRows && !isMoved) {
      throw unwritable("table-totals", { sheet, cell, table: table.name });
    }
  }

  /**
   * A cell that defines a shared formula is about to change: the other cells of its group get the
   * formula written out, as if it had never been shared.
   */
  private releaseShared(): void {
    const edited = ({ row, column }: { row: number; column: number }) => {
      const edit = this.edits.cells.get(formatAddress(row, column));
      return edit !== undefined && changesContent(edit.content);
    };
    for (const definition of this.map.shared) {
      if (definition.text === "" || !edited(definition)) continue;
      const { group, text } = definition;
      const formula = new SharedFormula(text, definition.row, definition.column);
      for (const member of this.map.shared) {
        if (member.group !== group || member === definition || edited(member)) continue;
        const own = member.text === "" ? formula.at(member.row, member.column) : member.text;
        const tag = `${this.part.prefix}f`;
        this.part.splices.replace(member.start, member.end, `<${tag}>${escapeText(own)}</${tag}>`);
      }
    }
  }

  /** `spans` of a row is a hint for readers, but one that must not be false. */
  private widenSpans(row: RowSpot, edits: readonly CellEdit[]): void {
    const spans = /^(\d+):(\d+)$/.exec(this.part.attributesOf(row).get("spans") ?? "");
    if (!spans) return;
    const columns = edits.filter((edit) => !leavesNothing(edit)).map((edit) => edit.column + 1);
    const first = Math.min(Number(spans[1]), ...columns);
    const last = Math.max(Number(spans[2]), ...columns);
    const widened = `${first}:${last}`;
    if (widened !== spans[0]) this.part.setAttribute(row, "spans", widened);
  }

  private widenDimension(): void {
    const element = this.part.child("dimension");
    const known = element && parseRange(this.part.attributesOf(element).get("ref") ?? "");
    if (!element || !known) return;
    const range = { ...known };
    for (const edit of this.edits.cells.values()) {
      if (leavesNothing(edit)) continue;
      const { row, column } = edit;
      range.top = Math.min(range.top, row);
      range.left = Math.min(range.left, column);
      range.bottom = Math.max(range.bottom, row);
      range.right = Math.max(range.right, column);
    }
    if (formatRange(range) !== formatRange(known)) {
      this.part.setAttribute(element, "ref", formatRange(range));
    }
  }
}

/** A blank that looks like any other needs no markup. */
function leavesNothing({ content, style }: CellEdit): boolean {
  if (content.kind === "result") return true;
  const isBlank = content.kind === "clear" || content.kind === "keep";
  return isBlank && Object.keys(style).length === 0;
}

/** Fifty thousand merges and a thousand edits must not be compared each with each. */
function mergesByRow(part: XmlPart, rows: ReadonlySet<number>): Map<number, CellRange[]> {
  const found = new Map<number, CellRange[]>();
  const list = part.child("mergeCells");
  for (const element of list && rows.size > 0 ? part.childrenOf(list) : []) {
    const range = parseRange(part.attributesOf(element).get("ref") ?? "");
    if (!range) continue;
    const reaches = (row: number) => row >= range.top && row <= range.bottom;
    const touched =
      range.top === range.bottom
        ? [range.top].filter((row) => rows.has(row))
        : [...rows].filter(reaches);
    for (const row of touched) found.set(row, [...(found.get(row) ?? []), range]);
  }
  return found;
}

function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
