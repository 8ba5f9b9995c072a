import type { CellRange } from "../../workbook";
import type { Look } from "../book/book";
import { HostError } from "../protocol/errors";
import { HostObject } from "../protocol/host-object";
import { RangeBorderCollection } from "./borders";
import { isTooLarge, type Place, reach, uniform } from "./cells";
import type { Host } from "./host";
import {
  autofitColumns,
  autofitRows,
  columnWidth,
  rowHeight,
  setColumnWidth,
  setRowHeight,
} from "./lines";
import { colourOf, UNDERLINES } from "./look-records";
import { columnsOf, rowsOf } from "./rects";

/** The cells whose looks are told and changed together: of a range, or of several. */
export class Appearance {
  constructor(
    readonly host: Host,
    readonly sheet: string,
    readonly rects: readonly CellRange[],
  ) {}

  get places(): Place[] {
    const { host, sheet } = this;
    return this.rects.map((rect) => ({ host, sheet, rect }));
  }

  /** One part of the looks, `null` where they differ. */
  tell<K extends keyof Look>(part: K): Look[K] | null {
    this.host.sheet(this.sheet);
    const { formats } = this.host.book;
    return this.common((place) =>
      uniform(place, (row, column) => formats.look(this.sheet, row, column)[part]),
    );
  }

  common<T>(of: (place: Place) => T | null): T | null {
    const [first = null, ...others] = this.places.map(of);
    return others.every((one) => one === first) ? first : null;
  }

  give(part: Partial<Look>): void {
    const { host, sheet } = this;
    host.sheet(sheet);
    host.refuseUnless(sheet, "allowFormatCells");
    host.change(() => {
      for (const place of this.places) {
        const rect = isTooLarge(place.rect) ? reach(place) : place.rect;
        const row = Array<Partial<Look>>(columnsOf(rect)).fill(part);
        host.book.formats.setLooks(
          sheet,
          rect,
          Array<readonly Partial<Look>[]>(rowsOf(rect)).fill(row),
        );
      }
    });
  }
}

abstract class Part extends HostObject {
  constructor(protected readonly appearance: Appearance) {
    super();
  }
}

/** `range.format`. */
export class RangeFormat extends Part {
  readonly typeName = "RangeFormat";
  override readonly isReferable = true;

  get Fill(): RangeFill {
    return new RangeFill(this.appearance);
  }
  get Font(): RangeFont {
    return new RangeFont(this.appearance);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.appearance);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.appearance);
  }
  /** In points. */
  get ColumnWidth(): number | null {
    return this.appearance.common(columnWidth);
  }
  set ColumnWidth(points: unknown) {
    for (const place of this.appearance.places) setColumnWidth(place, points);
  }
  get RowHeight(): number | null {
    return this.appearance.common(rowHeight);
  }
  set RowHeight(points: unknown) {
    for (const place of this.appearance.places) setRowHeight(place, points);
  }
  get HorizontalAlignment(): string | null {
    return this.appearance.tell("horizontal");
  }
  set HorizontalAlignment(horizontal: string) {
    this.appearance.give({ horizontal });
  }
  get VerticalAlignment(): string | null {
    return this.appearance.tell("vertical");
  }
  set VerticalAlignment(vertical: string) {
    this.appearance.give({ vertical });
  }
  get WrapText(): boolean | null {
    return this.appearance.tell("wrap");
  }
  set WrapText(wrap: boolean) {
    this.appearance.give({ wrap });
  }
  get IndentLevel(): number | null {
    return this.appearance.tell("indent");
  }
  set IndentLevel(indent: number) {
    this.appearance.give({ indent });
  }
  /** In degrees. */
  get TextOrientation(): number | null {
    return this.appearance.tell("rotation");
  }
  set TextOrientation(rotation: number) {
    this.appearance.give({ rotation });
  }
  AutofitColumns(): void {
    for (const place of this.appearance.places) autofitColumns(place);
  }
  AutofitRows(): void {
    for (const place of this.appearance.places) autofitRows(place);
  }
}

class RangeFill extends Part {
  readonly typeName = "RangeFill";

  /** White where there is no fill; {@link Pattern} tells them apart. `null` where cells differ. */
  get Color(): string | null {
    const isFilled = this.Pattern;
    if (isFilled === null) return null;
    return isFilled === "None" ? "#FFFFFF" : this.appearance.tell("fill");
  }
  set Color(color: string) {
    if (color === "") this.Clear();
    else this.appearance.give({ fill: colourOf(color) });
  }
  get Pattern(): string | null {
    const { host, sheet } = this.appearance;
    return this.appearance.common((place) =>
      uniform(place, (row, column) =>
        host.book.formats.look(sheet, row, column).fill === null ? "None" : "Solid",
      ),
    );
  }
  set Pattern(pattern: string) {
    if (pattern === "None") this.Clear();
    else if (pattern !== "Solid")
      throw new HostError("NotImplemented", `RangeFill.Pattern = ${pattern}`);
  }
  Clear(): void {
    this.appearance.give({ fill: null });
  }
}

class RangeFont extends Part {
  readonly typeName = "RangeFont";

  get Name(): string | null {
    return this.appearance.tell("fontName");
  }
  set Name(fontName: string) {
    this.appearance.give({ fontName });
  }
  get Size(): number | null {
    return this.appearance.tell("fontSize");
  }
  set Size(fontSize: number) {
    this.appearance.give({ fontSize });
  }
  get Color(): string | null {
    return this.appearance.tell("fontColor");
  }
  set Color(color: string) {
    this.appearance.give({ fontColor: colourOf(color) });
  }
  get Bold(): boolean | null {
    return this.appearance.tell("bold");
  }
  set Bold(bold: boolean) {
    this.appearance.give({ bold });
  }
  get Italic(): boolean | null {
    return this.appearance.tell("italic");
  }
  set Italic(italic: boolean) {
    this.appearance.give({ italic });
  }
  get Strikethrough(): boolean | null {
    return this.appearance.tell("strikethrough");
  }
  set Strikethrough(strikethrough: boolean) {
    this.appearance.give({ strikethrough });
  }
  get Underline(): string | null {
    const underline = this.appearance.tell("underline");
    if (underline === null) return null;
    return underline ? UNDERLINES.single : UNDERLINES.none;
  }
  set Underline(underline: string) {
    this.appearance.give({ underline: underline !== UNDERLINES.none });
  }
}

class FormatProtection extends Part {
  readonly typeName = "FormatProtection";

  /** `null` where some are and some are not. */
  get Locked(): boolean | null {
    return this.appearance.tell("locked");
  }
  set Locked(locked: boolean) {
    this.appearance.give({ locked });
  }
}
