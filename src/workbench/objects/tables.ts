import { HostError } from "../protocol/errors";
import { HostCollection } from "../protocol/host-object";
import { parseArea } from "./addresses";
import type { Host } from "./host";
import { newId } from "./ids";
import { isNameTaken } from "./names";
import type { Range } from "./range";
import { rowsOf } from "./rects";
import { completeHeaders, refuseOverlap, Table } from "./table";

/** Tables of a sheet or of the whole workbook, by id or by name. */
export class TableCollection extends HostCollection<Table> {
  readonly typeName = "TableCollection";

  constructor(
    private readonly host: Host,
    /** `null`: the whole workbook. */
    private readonly sheet: string | null,
  ) {
    super();
  }

  items(): readonly Table[] {
    return this.own().map(({ id }) => new Table(this.host, id));
  }
  find(key: string | number): Table | null {
    const wanted = String(key).toLowerCase();
    const found =
      this.own().find(({ id }) => id === String(key)) ??
      this.own().find(({ name }) => name.toLowerCase() === wanted);
    return found ? new Table(this.host, found.id) : null;
  }

  /** Without headers one row of them is put above, and what stands there moves down. */
  Add(address: Range | string, hasHeaders: boolean): Table {
    const { host } = this;
    const { sheet, rect } = this.target(address);
    host.refuseUnless(sheet, "");
    refuseOverlap(host, sheet, rect);
    const range = hasHeaders && rowsOf(rect) > 1 ? rect : { ...rect, bottom: rect.bottom + 1 };
    const table = {
      id: newId(),
      name: this.freeName(),
      sheet,
      range,
      style: "TableStyleMedium2",
      hasHeaders: true,
      hasTotals: false,
    };
    host.change(() => {
      if (!hasHeaders) host.book.cells.insert(sheet, { ...rect, bottom: rect.top }, "down");
      host.book.extras.tables.push(table);
      completeHeaders(host, table);
    });
    return new Table(host, table.id);
  }

  private target(address: Range | string): { sheet: string; rect: Range["rect"] } {
    if (typeof address !== "string") return { sheet: address.sheetId, rect: address.rect };
    const area = parseArea(address);
    const { sheets } = this.host.book;
    const sheet = area?.sheet
      ? this.host.sheetByName(area.sheet)?.id
      : (this.sheet ?? sheets.active());
    if (!area || !sheet || (this.sheet !== null && sheet !== this.sheet))
      throw new HostError("InvalidArgument", `not an address: ${address}`);
    return { sheet, rect: area.rect };
  }
  private freeName(): string {
    for (let next = 1; ; next += 1)
      if (!isNameTaken(this.host, `表${next}`, null)) return `表${next}`;
  }
  private own() {
    if (this.sheet !== null) this.host.sheet(this.sheet);
    const { tables } = this.host.book.extras;
    return this.sheet === null ? tables : tables.filter(({ sheet }) => sheet === this.sheet);
  }
}

/** Tables that a range meets. */
export class TableScopedCollection extends HostCollection<Table> {
  readonly typeName = "TableScopedCollection";

  constructor(private readonly list: () => readonly Table[]) {
    super();
  }
  items(): readonly Table[] {
    return this.list();
  }
  find(key: string | number): Table | null {
    const wanted = String(key).toLowerCase();
    return (
      this.list().find((one) => one.id === String(key) || one.Name.toLowerCase() === wanted) ?? null
    );
  }
  GetFirst(): Table {
    return this.GetItemAt(0);
  }
}
