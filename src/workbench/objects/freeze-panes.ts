import { HostError } from "../protocol/errors";
import { HostObject, NullObject } from "../protocol/host-object";
import type { Host } from "./host";
import { Range } from "./range";
import { WHOLE_SHEET } from "./rects";
import { rectOn } from "./table";

/** `worksheet.freezePanes`. */
export class WorksheetFreezePanes extends HostObject {
  readonly typeName = "WorksheetFreezePanes";

  constructor(
    private readonly host: Host,
    private readonly sheet: string,
  ) {
    super();
  }

  /** Everything above and left of the end of a range. */
  FreezeAt(range: Range | string): void {
    const { bottom, right } = rectOn(this.host, this.sheet, range);
    const { rows, columns } = { rows: bottom + 1, columns: right + 1 };
    this.freeze(
      bottom === WHOLE_SHEET.bottom ? 0 : rows,
      right === WHOLE_SHEET.right ? 0 : columns,
    );
  }
  FreezeRows(count = 0): void {
    this.freeze(count, 0);
  }
  FreezeColumns(count = 0): void {
    this.freeze(0, count);
  }
  Unfreeze(): void {
    this.freeze(0, 0);
  }
  GetLocation(): Range {
    const range = this.GetLocationOrNullObject();
    if (range instanceof NullObject) throw new HostError("ItemNotFound", "nothing is frozen");
    return range;
  }
  GetLocationOrNullObject(): Range | NullObject {
    const { rows, columns } = this.host.book.formats.frozen(this.host.sheet(this.sheet).id);
    if (rows === 0 && columns === 0) return new NullObject();
    return new Range(this.host, this.sheet, {
      ...WHOLE_SHEET,
      ...(rows > 0 ? { bottom: rows - 1 } : {}),
      ...(columns > 0 ? { right: columns - 1 } : {}),
    });
  }

  private freeze(rows: number, columns: number): void {
    if (!(rows >= 0 && columns >= 0)) throw new HostError("InvalidArgument", "a count is expected");
    this.host.change(() =>
      this.host.book.formats.freeze(this.host.sheet(this.sheet).id, rows, columns),
    );
  }
}
