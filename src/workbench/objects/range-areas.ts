import type { CellRange } from "../../workbook";
import { HostCollection, HostObject, NullObject } from "../protocol/host-object";
import { formatWithSheet } from "./addresses";
import { ConditionalFormatCollection } from "./conditional-formats";
import type { Host } from "./host";
import { Range } from "./range";
import { Appearance, RangeFormat } from "./range-format";
import { cellsOf, inSheet, intersect, isEntireColumn, isEntireRow, shifted } from "./rects";
import { Worksheet } from "./worksheet";

/** `Excel.RangeAreas`: several rectangles of one sheet. */
export class RangeAreas extends HostObject {
  readonly typeName = "RangeAreas";
  override readonly isReferable = true;

  constructor(
    readonly host: Host,
    readonly sheetId: string,
    readonly rects: readonly CellRange[],
  ) {
    super();
  }

  get Address(): string {
    const { name } = this.host.sheet(this.sheetId);
    return this.rects.map((rect) => formatWithSheet(name, rect)).join(",");
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.rects.length;
  }
  get CellCount(): number {
    const cells = this.rects.reduce((sum, rect) => sum + cellsOf(rect), 0);
    return cells > 2_147_483_647 ? -1 : cells;
  }
  get IsEntireColumn(): boolean {
    return this.rects.every(isEntireColumn);
  }
  get IsEntireRow(): boolean {
    return this.rects.every(isEntireRow);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges());
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.sheetId);
  }
  get Format(): RangeFormat {
    return new RangeFormat(new Appearance(this.host, this.sheetId, this.rects));
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.host, this.sheetId, this.rects);
  }

  Clear(applyTo = "All"): void {
    this.host.change(() => {
      for (const range of this.ranges()) range.Clear(applyTo);
    });
  }
  GetEntireColumn(): RangeAreas {
    return this.of(this.ranges().map((range) => range.GetEntireColumn().rect));
  }
  GetEntireRow(): RangeAreas {
    return this.of(this.ranges().map((range) => range.GetEntireRow().rect));
  }
  GetOffsetRangeAreas(rows: number, columns: number): RangeAreas {
    return this.of(this.rects.map((rect) => inSheet(shifted(rect, rows, columns))));
  }
  GetIntersectionOrNullObject(another: Range | RangeAreas): RangeAreas | NullObject {
    const others = another instanceof RangeAreas ? another.rects : [another.rect];
    const both = this.rects.flatMap((rect) => others.flatMap((one) => intersect(rect, one) ?? []));
    const isSameSheet = another.sheetId === this.sheetId;
    return isSameSheet && both.length > 0 ? this.of(both) : new NullObject();
  }

  private of(rects: readonly CellRange[]): RangeAreas {
    return new RangeAreas(this.host, this.sheetId, rects);
  }
  private ranges(): Range[] {
    return this.rects.map((rect) => new Range(this.host, this.sheetId, rect));
  }
}

class RangeCollection extends HostCollection<Range> {
  readonly typeName = "RangeCollection";

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }
  items(): readonly Range[] {
    return this.ranges;
  }
  find(key: string | number): Range | null {
    return this.ranges[Number(key)] ?? null;
  }
}
