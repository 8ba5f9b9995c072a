import type { CellRange } from "../../workbook";
import type { BookTable } from "../book/book";
import { HostError } from "../protocol/errors";
import { HostObject } from "../protocol/host-object";
import { parseArea } from "./addresses";
import { clearContents } from "./cells";
import type { Host } from "./host";
import { refuseName } from "./names";
import { Range } from "./range";
import { intersect, isSame, rowsOf } from "./rects";
import { TableColumnCollection } from "./table-columns";
import { headersOf } from "./table-growth";
import { TableRowCollection } from "./table-rows";
import { Worksheet } from "./worksheet";

/** `Excel.Table`: a ListObject, found anew by its id whenever it is asked. */
export class Table extends HostObject {
  readonly typeName = "Table";

  constructor(
    readonly host: Host,
    readonly id: string,
  ) {
    super();
  }

  /** @throws HostError `ItemNotFound` where the table is gone */
  get table(): BookTable {
    const table = this.host.book.extras.tables.find(({ id }) => id === this.id);
    if (!table) throw new HostError("ItemNotFound", "the table is no longer there");
    return table;
  }
  /** The rows between header and totals; a table keeps one even where it is blank. */
  get bodyRect(): CellRange {
    const { range, hasHeaders, hasTotals } = this.table;
    const top = range.top + (hasHeaders ? 1 : 0);
    return { ...range, top, bottom: Math.max(top, range.bottom - (hasTotals ? 1 : 0)) };
  }
  range(rect: CellRange): Range {
    return new Range(this.host, this.table.sheet, rect);
  }
  /** @throws HostError `AccessDenied` where the sheet of the table is protected */
  refuse(): void {
    this.host.refuseUnless(this.table.sheet, "");
  }

  override get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(name: string) {
    const { table } = this;
    if (name.toLowerCase() !== table.name.toLowerCase()) refuseName(this.host, name, null);
    this.host.change(() => {
      table.name = name;
    });
  }
  get Style(): string {
    return this.table.style;
  }
  set Style(style: string) {
    const { table } = this;
    this.refuse();
    this.host.change(() => {
      table.style = style;
    });
  }
  get ShowHeaders(): boolean {
    return this.table.hasHeaders;
  }
  /** Takes the header row away with its texts, or puts one above the table. */
  set ShowHeaders(shown: boolean) {
    const { table, host } = this;
    if (shown === table.hasHeaders) return;
    this.refuse();
    const { range, sheet } = table;
    host.change(() => {
      if (!shown) {
        host.book.cells.clear(sheet, { ...range, bottom: range.top }, "contents");
        Object.assign(table, { hasHeaders: false, range: { ...range, top: range.top + 1 } });
        return;
      }
      if (range.top === 0) throw new HostError("InvalidOperation", "no room above the table");
      const header = { ...range, top: range.top - 1, bottom: range.top - 1 };
      Object.assign(table, { hasHeaders: true, range: { ...range, top: header.top } });
      completeHeaders(host, table);
    });
  }
  get ShowTotals(): boolean {
    return this.table.hasTotals;
  }
  /** The row below the table becomes its totals, or is given back empty. */
  set ShowTotals(shown: boolean) {
    const { table, host } = this;
    if (shown === table.hasTotals) return;
    this.refuse();
    const { range, sheet } = table;
    host.change(() => {
      if (!shown) {
        host.book.cells.clear(sheet, { ...range, top: range.bottom }, "contents");
        Object.assign(table, { hasTotals: false, range: { ...range, bottom: range.bottom - 1 } });
        return;
      }
      const below = { ...range, top: range.bottom + 1, bottom: range.bottom + 1 };
      const isFree = host.book.cells
        .read(sheet, below)
        .every((row) => row.every(({ value, formula }) => value === null && formula === null));
      if (!isFree) host.book.cells.insert(sheet, below, "down");
      Object.assign(table, { hasTotals: true, range: { ...range, bottom: below.bottom } });
      host.book.cells.write(sheet, below.top, below.left, [[{ value: "汇总" }]]);
    });
  }
  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.table.sheet);
  }

  GetRange(): Range {
    return this.range(this.table.range);
  }
  GetHeaderRowRange(): Range {
    const { range, hasHeaders } = this.table;
    if (!hasHeaders) throw new HostError("ItemNotFound", "the table shows no headers");
    return this.range({ ...range, bottom: range.top });
  }
  GetDataBodyRange(): Range {
    return this.range(this.bodyRect);
  }
  GetTotalRowRange(): Range {
    const { range, hasTotals } = this.table;
    if (!hasTotals) throw new HostError("ItemNotFound", "the table shows no totals");
    return this.range({ ...range, top: range.bottom });
  }

  /** The header stays in its row; the new range has to overlap the old one. */
  Resize(target: Range | string): void {
    const { table, host } = this;
    const rect = rectOn(host, table.sheet, target);
    this.refuse();
    const keepsHeader = !table.hasHeaders || rect.top === table.range.top;
    const least = 1 + (table.hasHeaders ? 1 : 0) + (table.hasTotals ? 1 : 0);
    if (!keepsHeader || !intersect(rect, table.range) || rowsOf(rect) < least)
      throw new HostError("InvalidArgument", "the table cannot be given this range");
    refuseOverlap(host, table.sheet, rect, table.id);
    if (isSame(rect, table.range)) return;
    const before = table.range;
    host.change(() => {
      table.range = rect;
      // Headers that were there stay as they are, whatever they are.
      completeHeaders(host, table, (column) => column < before.left || column > before.right);
    });
  }
  /** The cells stay as they are. */
  ConvertToRange(): Range {
    this.refuse();
    const range = this.GetRange();
    this.remove();
    return range;
  }
  /** With what stands in it. */
  Delete(): void {
    this.refuse();
    const { place } = this.GetRange();
    this.host.change(() => {
      this.remove();
      clearContents(place);
    });
  }
  private remove(): void {
    const { tables } = this.host.book.extras;
    tables.splice(tables.indexOf(this.table), 1);
  }
}

/** A range of a sheet, or an address of it. */
export function rectOn(host: Host, sheet: string, target: Range | string): CellRange {
  if (typeof target !== "string") {
    if (target.sheetId === sheet) return target.rect;
    throw new HostError("InvalidArgument", "the range is of another sheet");
  }
  const area = parseArea(target);
  const named = area?.sheet === null ? sheet : host.sheetByName(area?.sheet ?? "")?.id;
  if (!area || named !== sheet) throw new HostError("InvalidArgument", `not an address: ${target}`);
  return area.rect;
}

/** @throws HostError where the range would meet another table or a merge */
export function refuseOverlap(host: Host, sheet: string, rect: CellRange, own?: string): void {
  const meets = host.book.extras.tables.some(
    (table) => table.id !== own && table.sheet === sheet && intersect(table.range, rect),
  );
  if (meets) throw new HostError("InvalidArgument", "a table can't overlap another table");
  if (host.book.cells.merges(sheet).some((merge) => intersect(merge, rect)))
    throw new HostError("InvalidOperation", "a table can't hold merged cells");
}

/** Headers are texts, none of them blank and none twice. */
export function completeHeaders(
  host: Host,
  table: BookTable,
  isNew: (column: number) => boolean = () => true,
): void {
  if (!table.hasHeaders) return;
  const given = headersOf(host, table);
  const taken = new Set<string>();
  const complete = given.map((text, at) => {
    let name = text === "" ? `列${at + 1}` : text;
    for (let next = 2; taken.has(name.toLowerCase()); next += 1)
      name = `${text === "" ? `列${at + 1}` : text}${next}`;
    taken.add(name.toLowerCase());
    return name;
  });
  const { top, left } = table.range;
  const entries = complete.map((value, at) => {
    const isText = value === given[at] && isTextAt(host, table, at);
    return isText || !isNew(left + at) ? undefined : { value };
  });
  if (entries.some((entry) => entry)) host.book.cells.write(table.sheet, top, left, [entries]);
}

function isTextAt(host: Host, { sheet, range }: BookTable, at: number): boolean {
  const column = range.left + at;
  const rect = { top: range.top, bottom: range.top, left: column, right: column };
  return typeof host.book.cells.read(sheet, rect)[0]?.[0]?.value === "string";
}
