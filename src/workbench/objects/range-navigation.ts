import type { CellRange } from "../../workbook";
import { HostError } from "../protocol/errors";
import { HostObject, NullObject } from "../protocol/host-object";
import { formatWithSheet, parseArea } from "./addresses";
import type { Place } from "./cells";
import type { Host } from "./host";
import type { Range } from "./range";
import {
  around,
  cellRect,
  cellsOf,
  columnsOf,
  inSheet,
  intersect,
  isEntireColumn,
  isEntireRow,
  rowsOf,
  shifted,
  WHOLE_SHEET,
} from "./rects";
import { surroundingRegion, usedWithin } from "./used";

/** Where a range is, and the ranges to be had from it. */
export abstract class RangeNavigation extends HostObject {
  readonly typeName = "Range";
  override readonly isReferable = true;

  constructor(
    readonly host: Host,
    readonly sheetId: string,
    readonly rect: CellRange,
  ) {
    super();
  }

  /** A range of the same sheet. */
  protected abstract at(rect: CellRange): Range;

  get place(): Place {
    return { host: this.host, sheet: this.sheetId, rect: this.rect };
  }

  get Address(): string {
    return formatWithSheet(this.host.sheet(this.sheetId).name, this.rect);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.rect.top;
  }
  get ColumnIndex(): number {
    return this.rect.left;
  }
  get RowCount(): number {
    return rowsOf(this.rect);
  }
  get ColumnCount(): number {
    return columnsOf(this.rect);
  }
  /** -1 beyond 2^31 - 1 cells, as Excel tells it. */
  get CellCount(): number {
    const cells = cellsOf(this.rect);
    return cells > 2_147_483_647 ? -1 : cells;
  }
  get IsEntireColumn(): boolean {
    return isEntireColumn(this.rect);
  }
  get IsEntireRow(): boolean {
    return isEntireRow(this.rect);
  }

  /** May lie outside of the range, as long as it lies inside the sheet. */
  GetCell(row: number, column: number): Range {
    return this.at(inSheet(cellRect(this.rect.top + row, this.rect.left + column)));
  }
  GetRow(row: number): Range {
    const top = this.rect.top + row;
    return this.at(inSheet({ ...this.rect, top, bottom: top }));
  }
  GetColumn(column: number): Range {
    const left = this.rect.left + column;
    return this.at(inSheet({ ...this.rect, left, right: left }));
  }
  GetLastCell(): Range {
    return this.at(cellRect(this.rect.bottom, this.rect.right));
  }
  GetLastRow(): Range {
    return this.at({ ...this.rect, top: this.rect.bottom });
  }
  GetLastColumn(): Range {
    return this.at({ ...this.rect, left: this.rect.right });
  }
  GetEntireRow(): Range {
    return this.at({ ...this.rect, left: WHOLE_SHEET.left, right: WHOLE_SHEET.right });
  }
  GetEntireColumn(): Range {
    return this.at({ ...this.rect, top: WHOLE_SHEET.top, bottom: WHOLE_SHEET.bottom });
  }
  GetOffsetRange(rows: number, columns: number): Range {
    return this.at(inSheet(shifted(this.rect, rows, columns)));
  }
  GetResizedRange(rows: number, columns: number): Range {
    const { rect } = this;
    return this.at(inSheet({ ...rect, bottom: rect.bottom + rows, right: rect.right + columns }));
  }
  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    const { top, left } = this.rect;
    return this.at(inSheet({ top, left, bottom: top + rows - 1, right: left + columns - 1 }));
  }
  /** Below 0: rows inside the range, counted from its top. */
  GetRowsAbove(count = 1): Range {
    const { top } = this.rect;
    return this.beside(
      count,
      { top: top - count, bottom: top - 1 },
      { top, bottom: top - count - 1 },
    );
  }
  GetRowsBelow(count = 1): Range {
    const { bottom } = this.rect;
    const inside = { top: bottom + count + 1, bottom };
    return this.beside(count, { top: bottom + 1, bottom: bottom + count }, inside);
  }
  GetColumnsBefore(count = 1): Range {
    const { left } = this.rect;
    const inside = { left, right: left - count - 1 };
    return this.beside(count, { left: left - count, right: left - 1 }, inside);
  }
  GetColumnsAfter(count = 1): Range {
    const { right } = this.rect;
    const inside = { left: right + count + 1, right };
    return this.beside(count, { left: right + 1, right: right + count }, inside);
  }
  private beside(count: number, outside: Partial<CellRange>, inside: Partial<CellRange>): Range {
    if (count === 0) throw new HostError("InvalidArgument", "count is 0");
    return this.at(inSheet({ ...this.rect, ...(count > 0 ? outside : inside) }));
  }

  GetBoundingRect(another: Range | string): Range {
    return this.at(around(this.rect, this.rectOf(another)));
  }
  GetIntersection(another: Range | string): Range {
    const both = intersect(this.rect, this.rectOf(another));
    if (!both) throw new HostError("ItemNotFound", "the ranges have nothing in common");
    return this.at(both);
  }
  GetIntersectionOrNullObject(another: Range | string): Range | NullObject {
    const both = intersect(this.rect, this.rectOf(another));
    return both ? this.at(both) : new NullObject();
  }
  /** @throws HostError `ItemNotFound` where nothing in the range is used */
  GetUsedRange(valuesOnly = false): Range {
    const used = usedWithin(this.place, valuesOnly);
    if (!used) throw new HostError("ItemNotFound", "nothing in the range is used");
    return this.at(used);
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | NullObject {
    const used = usedWithin(this.place, valuesOnly);
    return used ? this.at(used) : new NullObject();
  }
  /** What Ctrl+Shift+* selects: as far as something stands beside something. */
  GetSurroundingRegion(): Range {
    return this.at(surroundingRegion(this.place));
  }

  /** Excel takes another range, or an address of the same sheet. */
  protected rectOf(another: Range | string): CellRange {
    if (typeof another !== "string") {
      if (another.sheetId !== this.sheetId)
        throw new HostError("InvalidArgument", "the ranges are of different sheets");
      return another.rect;
    }
    const area = parseArea(another);
    if (!area || (area.sheet !== null && this.host.sheetByName(area.sheet)?.id !== this.sheetId))
      throw new HostError("InvalidArgument", `not an address of this sheet: ${another}`);
    return area.rect;
  }
}
