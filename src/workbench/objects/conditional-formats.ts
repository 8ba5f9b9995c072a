import type { CellRange } from "../../workbook";
import type { BookConditionalFormat } from "../book/book";
import { HostError } from "../protocol/errors";
import { HostCollection } from "../protocol/host-object";
import { ConditionalFormat } from "./conditional-format";
import type { Host } from "./host";
import { contains, intersect } from "./rects";

const TYPES = ["Custom", "CellValue"] as const;

/** Conditional formats of a range: those whose cells are at least partly among its own. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly typeName = "ConditionalFormatCollection";

  constructor(
    private readonly host: Host,
    private readonly sheet: string,
    private readonly rects: readonly CellRange[],
  ) {
    super();
  }

  items(): readonly ConditionalFormat[] {
    return this.own().map(({ id }) => new ConditionalFormat(this.host, this.sheet, id));
  }
  find(key: string | number): ConditionalFormat | null {
    const found = this.own().find(({ id }) => id === key);
    return found ? new ConditionalFormat(this.host, this.sheet, found.id) : null;
  }

  /** `Custom` (by formula) or `CellValue`; the grid has no others. Last in priority. */
  Add(type: string): ConditionalFormat {
    if (!TYPES.some((one) => one === type))
      throw new HostError("NotImplemented", `ConditionalFormatCollection.Add("${type}")`);
    this.refuse();
    const { formats } = this.host.book;
    const id = this.host.change(() =>
      formats.addConditional(this.sheet, {
        ranges: this.rects,
        formula: null,
        stopIfTrue: false,
        look: {},
      }),
    );
    if (type === "CellValue") this.host.cellValueRules.set(id, {});
    return new ConditionalFormat(this.host, this.sheet, id);
  }

  /** Others' cells keep their formats: a format of more than this range loses the part of it. */
  ClearAll(): void {
    this.refuse();
    const { formats } = this.host.book;
    this.host.change(() => {
      for (const { id, ...format } of this.own()) {
        const ranges = this.rects.reduce<readonly CellRange[]>(
          (left, rect) => left.flatMap((range) => without(range, rect)),
          format.ranges,
        );
        if (ranges.length === 0) formats.removeConditional(this.sheet, id);
        else if (
          ranges.length !== format.ranges.length ||
          !ranges.every((one) => format.ranges.includes(one))
        )
          formats.setConditional(this.sheet, id, { ...format, ranges });
      }
    });
  }

  private own(): readonly BookConditionalFormat[] {
    this.host.sheet(this.sheet);
    return this.host.book.formats
      .conditional(this.sheet)
      .filter(({ ranges }) =>
        ranges.some((range) => this.rects.some((rect) => intersect(range, rect))),
      );
  }
  private refuse(): void {
    this.host.sheet(this.sheet);
    this.host.refuseUnless(this.sheet, "allowFormatCells");
  }
}

/** What is left of a rectangle when another one is cut out of it: at most four. */
function without(range: CellRange, cut: CellRange): CellRange[] {
  const both = intersect(range, cut);
  if (!both) return [range];
  if (contains(both, range)) return [];
  const middle = { ...range, top: both.top, bottom: both.bottom };
  return [
    { ...range, bottom: both.top - 1 },
    { ...middle, right: both.left - 1 },
    { ...middle, left: both.right + 1 },
    { ...range, top: both.bottom + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
