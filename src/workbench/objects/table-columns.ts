import type { CellRange } from "../../workbook";
import { HostError } from "../protocol/errors";
import { HostCollection, HostObject } from "../protocol/host-object";
import { writeMatrix } from "./cells";
import type { Range } from "./range";
import { columnsOf, rowsOf } from "./rects";
import { completeHeaders, type Table } from "./table";
import { headersOf } from "./table-growth";

/** `table.columns`: by name, by id (counted from 1) or by place (from 0). */
export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly typeName = "TableColumnCollection";

  constructor(private readonly table: Table) {
    super();
  }

  items(): readonly TableColumn[] {
    const count = columnsOf(this.table.table.range);
    return Array.from({ length: count }, (_, at) => new TableColumn(this.table, at));
  }
  find(key: string | number): TableColumn | null {
    const wanted = String(key).toLowerCase();
    return (
      this.items().find((column) => column.Name.toLowerCase() === wanted) ??
      this.items().find((column) => column.Id === String(key)) ??
      null
    );
  }

  /** Behind the others unless an index says otherwise; values with or without the header. */
  Add(index?: number | null, values?: unknown, name?: string): TableColumn {
    const { host, table } = this.table;
    this.table.refuse();
    const count = columnsOf(table.range);
    const at = index === null || index === undefined || index < 0 ? count : index;
    if (at > count) throw new HostError("InvalidArgument", `column ${at}`);
    const left = table.range.left + at;
    const rect: CellRange = { ...table.range, left, right: left };
    // Reckoned beforehand: the book moves tables along with their cells where it can.
    const range = { ...table.range, right: table.range.right + 1 };
    host.change(() => {
      host.book.cells.insert(table.sheet, rect, "right");
      table.range = range;
      if (values !== undefined && values !== null) this.fill(rect, values);
      if (name !== undefined && table.hasHeaders)
        host.book.cells.write(table.sheet, rect.top, left, [[{ value: name }]]);
      completeHeaders(host, table);
    });
    return new TableColumn(this.table, at);
  }

  private fill(rect: CellRange, values: unknown): void {
    const { host, table, bodyRect } = this.table;
    const body = { ...rect, top: bodyRect.top, bottom: bodyRect.bottom };
    const all = Array.isArray(values) && values.length === rowsOf(rect);
    writeMatrix({ host, sheet: table.sheet, rect: all ? rect : body }, values);
  }
}

class TableColumn extends HostObject {
  readonly typeName = "TableColumn";

  constructor(
    private readonly table: Table,
    private readonly at: number,
  ) {
    super();
  }

  override get Id(): string {
    return String(this.at + 1);
  }
  get Index(): number {
    return this.at;
  }
  get Name(): string {
    const { host, table } = this.table;
    if (!table.hasHeaders) return `列${this.at + 1}`;
    return headersOf(host, table)[this.at] ?? "";
  }
  set Name(name: string) {
    this.GetHeaderRowRange().Values = `'${name}`;
  }
  get Values(): Range["Values"] {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    return this.part(this.table.table.range);
  }
  GetDataBodyRange(): Range {
    return this.part(this.table.bodyRect);
  }
  GetHeaderRowRange(): Range {
    return this.part(this.table.GetHeaderRowRange().rect);
  }
  GetTotalRowRange(): Range {
    return this.part(this.table.GetTotalRowRange().rect);
  }
  Delete(): void {
    const { host, table } = this.table;
    this.table.refuse();
    if (columnsOf(table.range) === 1)
      throw new HostError("InvalidOperation", "a table keeps one column");
    const { rect } = this.GetRange();
    const range = { ...table.range, right: table.range.right - 1 };
    host.change(() => {
      host.book.cells.remove(table.sheet, rect, "left");
      table.range = range;
    });
  }

  private part(rect: CellRange): Range {
    const left = rect.left + this.at;
    if (left > rect.right) throw new HostError("ItemNotFound", `column ${this.at}`);
    return this.table.range({ ...rect, left, right: left });
  }
}
