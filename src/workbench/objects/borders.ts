import type { CellRange } from "../../workbook";
import type { Border, Edge } from "../book/book";
import { HostError } from "../protocol/errors";
import { HostCollection, HostObject } from "../protocol/host-object";
import { isTooLarge, reach, uniform } from "./cells";
import { changeBorder, NO_BORDER } from "./look-records";
import type { Appearance } from "./range-format";
import { intersect, span } from "./rects";

export const BORDERS = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type BorderName = (typeof BORDERS)[number];

/** A line of cells that a border of a range runs along, and on which of their sides. */
interface Line {
  readonly rect: CellRange;
  readonly edge: Edge;
}

const LINES: Readonly<Record<BorderName, (rect: CellRange) => readonly Line[]>> = {
  EdgeTop: (rect) => [{ rect: { ...rect, bottom: rect.top }, edge: "top" }],
  EdgeBottom: (rect) => [{ rect: { ...rect, top: rect.bottom }, edge: "bottom" }],
  EdgeLeft: (rect) => [{ rect: { ...rect, right: rect.left }, edge: "left" }],
  EdgeRight: (rect) => [{ rect: { ...rect, left: rect.right }, edge: "right" }],
  // A line between two cells belongs to both of them.
  InsideVertical: (rect) => [
    { rect: { ...rect, right: rect.right - 1 }, edge: "right" },
    { rect: { ...rect, left: rect.left + 1 }, edge: "left" },
  ],
  InsideHorizontal: (rect) => [
    { rect: { ...rect, bottom: rect.bottom - 1 }, edge: "bottom" },
    { rect: { ...rect, top: rect.top + 1 }, edge: "top" },
  ],
  DiagonalDown: (rect) => [{ rect, edge: "diagonalDown" }],
  DiagonalUp: (rect) => [{ rect, edge: "diagonalUp" }],
};

/** `range.format.borders`. */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly typeName = "RangeBorderCollection";

  constructor(private readonly appearance: Appearance) {
    super();
  }
  items(): readonly RangeBorder[] {
    return BORDERS.map((name) => new RangeBorder(this.appearance, name));
  }
  find(key: string | number): RangeBorder | null {
    const name = BORDERS.find((one) => one === key);
    return name ? new RangeBorder(this.appearance, name) : null;
  }
}

class RangeBorder extends HostObject {
  readonly typeName = "RangeBorder";

  constructor(
    private readonly appearance: Appearance,
    private readonly name: BorderName,
  ) {
    super();
  }

  get SideIndex(): string {
    return this.name;
  }
  get Style(): string | null {
    return this.tell("style");
  }
  set Style(style: string) {
    this.give({ style });
  }
  get Color(): string | null {
    return this.tell("color");
  }
  set Color(color: string) {
    this.give({ color });
  }
  get Weight(): string | null {
    return this.tell("weight");
  }
  set Weight(weight: string) {
    this.give({ weight });
  }

  private tell(part: keyof Border): string | null {
    const { host, sheet } = this.appearance;
    return this.appearance.common((place) => {
      // The cells on one side of an inner line tell of both.
      const [line] = this.linesOf(place.rect);
      if (!line) return NO_BORDER[part];
      return uniform(
        { ...place, rect: line.rect },
        (row, column) =>
          (host.book.formats.look(sheet, row, column).borders[line.edge] ?? NO_BORDER)[part],
      );
    });
  }

  private give(part: Partial<Border>): void {
    const { host, sheet } = this.appearance;
    host.refuseUnless(sheet, "allowFormatCells");
    if (part.style !== undefined && typeof part.style !== "string")
      throw new HostError("InvalidArgument", "not a style of borders");
    host.change(() => {
      for (const place of this.appearance.places) {
        const within = isTooLarge(place.rect) ? reach(place) : place.rect;
        for (const line of this.linesOf(place.rect)) this.giveLine(line, within, part);
      }
    });
  }

  private giveLine({ rect, edge }: Line, within: CellRange, part: Partial<Border>): void {
    const { host, sheet } = this.appearance;
    const area = intersect(rect, within);
    if (!area) return;
    const looks = span(area.top, area.bottom).map((row) =>
      span(area.left, area.right).map((column) => {
        const borders = { ...host.book.formats.look(sheet, row, column).borders };
        changeBorder(borders, edge, part);
        return { borders };
      }),
    );
    host.book.formats.setLooks(sheet, area, looks);
  }

  private linesOf(rect: CellRange): readonly Line[] {
    return LINES[this.name](rect).filter(
      ({ rect: line }) => line.top <= line.bottom && line.left <= line.right,
    );
  }
}
