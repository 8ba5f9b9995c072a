import type { CellRange } from "../../workbook";
import { HostError } from "../protocol/errors";
import { NullObject } from "../protocol/host-object";
import { parseArea } from "./addresses";
import { type Place, refuseLocked } from "./cells";
import { ConditionalFormatCollection } from "./conditional-formats";
import { copyCells } from "./copy";
import { type FindCriteria, findCells, replaceAll } from "./find";
import { mergeCells, shiftCells, unmergeCells } from "./layout";
import { RangeAreas } from "./range-areas";
import { RangeContents } from "./range-contents";
import { Appearance, RangeFormat } from "./range-format";
import { contains, intersect } from "./rects";
import { specialCells } from "./special-cells";
import { Table } from "./table";
import { TableScopedCollection } from "./tables";
import { Worksheet } from "./worksheet";

/** `Excel.Range`: a rectangle of cells of one sheet. */
export class Range extends RangeContents {
  protected at(rect: CellRange): Range {
    return new Range(this.host, this.sheetId, rect);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.sheetId);
  }
  get Format(): RangeFormat {
    return new RangeFormat(new Appearance(this.host, this.sheetId, [this.rect]));
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.host, this.sheetId, [this.rect]);
  }

  Select(): void {
    new Worksheet(this.host, this.sheetId).Activate();
    this.host.book.selection.set(this.sheetId, this.rect);
  }
  /** Everything is calculated as it is written. */
  Calculate(): void {
    this.host.sheet(this.sheetId);
  }
  Merge(across = false): void {
    mergeCells(this.place, across);
  }
  Unmerge(): void {
    unmergeCells(this.place);
  }
  Insert(shift: string): Range {
    shiftCells(this.place, shift);
    return this.at(this.rect);
  }
  Delete(shift: string): void {
    shiftCells(this.place, shift);
  }

  /** From a range or an address, which may name another sheet. */
  CopyFrom(source: Range | string, copyType = "All", skipBlanks = false, transpose = false): void {
    copyCells(this.placeOf(source), this.place, { copyType, skipBlanks, transpose });
  }
  private placeOf(source: Range | string): Place {
    if (typeof source !== "string") return source.place;
    const area = parseArea(source);
    const sheet = area?.sheet ? this.host.sheetByName(area.sheet)?.id : this.sheetId;
    if (!area || !sheet) throw new HostError("InvalidArgument", `not an address: ${source}`);
    return { host: this.host, sheet, rect: area.rect };
  }

  Find(text: string, criteria: FindCriteria): Range {
    const found = this.FindOrNullObject(text, criteria);
    if (found instanceof NullObject) throw new HostError("ItemNotFound", text);
    return found;
  }
  FindOrNullObject(text: string, criteria: FindCriteria = {}): Range | NullObject {
    const found = findCells(this.place, text, criteria);
    const first = criteria.searchDirection === "Backwards" ? found.at(-1) : found[0];
    return first ? this.at(first) : new NullObject();
  }
  ReplaceAll(text: string, replacement: string, criteria: FindCriteria = {}): number {
    refuseLocked(this.place);
    return replaceAll(this.place, text, replacement, criteria);
  }

  /** Merges that begin outside of the range are missed, as in Excel (#3611). */
  GetMergedAreasOrNullObject(): RangeAreas | NullObject {
    this.host.sheet(this.sheetId);
    const merges = this.host.book.cells
      .merges(this.sheetId)
      .filter(({ top, left }) => contains(this.rect, { top, left, bottom: top, right: left }));
    return this.areasOrNull(merges);
  }
  GetSpecialCells(kind: string, valueType = "All"): RangeAreas {
    const found = this.GetSpecialCellsOrNullObject(kind, valueType);
    if (found instanceof NullObject) throw new HostError("ItemNotFound", kind);
    return found;
  }
  GetSpecialCellsOrNullObject(kind: string, valueType = "All"): RangeAreas | NullObject {
    return this.areasOrNull(specialCells(this.place, kind, valueType));
  }
  private areasOrNull(rects: readonly CellRange[]): RangeAreas | NullObject {
    return rects.length > 0 ? new RangeAreas(this.host, this.sheetId, rects) : new NullObject();
  }

  GetTables(fullyContained = false): TableScopedCollection {
    return new TableScopedCollection(() =>
      this.host.book.extras.tables
        .filter(({ sheet }) => sheet === this.sheetId)
        .filter(({ range }) =>
          fullyContained ? contains(this.rect, range) : intersect(this.rect, range) !== null,
        )
        .map(({ id }) => new Table(this.host, id)),
    );
  }
}
