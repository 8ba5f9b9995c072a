import { HostError } from "../protocol/errors";
import { HostCollection, HostObject } from "../protocol/host-object";
import { writeMatrix } from "./cells";
import type { Range } from "./range";
import { rowsOf } from "./rects";
import type { Table } from "./table";

/** `table.rows`: those of the body, by their place. */
export class TableRowCollection extends HostCollection<TableRow> {
  readonly typeName = "TableRowCollection";

  constructor(private readonly table: Table) {
    super();
  }

  items(): readonly TableRow[] {
    const count = rowsOf(this.table.bodyRect);
    return Array.from({ length: count }, (_, at) => new TableRow(this.table, at));
  }
  find(key: string | number): TableRow | null {
    return this.items()[Number(key)] ?? null;
  }

  /**
   * Under the others unless an index says otherwise. What stands below the table moves down, and so do
   * its totals.
   */
  Add(index?: number | null, values?: unknown): TableRow {
    const { host, table, bodyRect } = this.table;
    this.table.refuse();
    const rows = Array.isArray(values) ? values.length : 1;
    const count = rowsOf(bodyRect);
    const at = index === null || index === undefined || index < 0 ? count : index;
    if (at > count) throw new HostError("InvalidArgument", `row ${at}`);
    const top = bodyRect.top + at;
    const rect = { ...bodyRect, top, bottom: top + rows - 1 };
    // Reckoned beforehand: the book moves tables along with their cells where it can.
    const range = { ...table.range, bottom: table.range.bottom + rows };
    host.change(() => {
      host.book.cells.insert(table.sheet, rect, "down");
      table.range = range;
      if (values !== undefined && values !== null)
        writeMatrix({ host, sheet: table.sheet, rect }, values);
    });
    return new TableRow(this.table, at);
  }
  DeleteRowsAt(index: number, count = 1): void {
    deleteRows(this.table, index, count);
  }
}

class TableRow extends HostObject {
  readonly typeName = "TableRow";

  constructor(
    private readonly table: Table,
    private readonly at: number,
  ) {
    super();
  }

  get Index(): number {
    return this.at;
  }
  get Values(): Range["Values"] {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange(): Range {
    const { bodyRect } = this.table;
    const top = bodyRect.top + this.at;
    if (top > bodyRect.bottom) throw new HostError("ItemNotFound", `row ${this.at}`);
    return this.table.range({ ...bodyRect, top, bottom: top });
  }
  Delete(): void {
    deleteRows(this.table, this.at, 1);
  }
}

/** A table keeps one row: the last one is emptied. */
function deleteRows(owner: Table, index: number, count: number): void {
  const { host, table, bodyRect } = owner;
  owner.refuse();
  const rows = rowsOf(bodyRect);
  if (!(index >= 0 && count >= 1 && index + count <= rows))
    throw new HostError("InvalidArgument", `rows ${index} to ${index + count - 1}`);
  const top = bodyRect.top + index;
  const keeps = count === rows ? 1 : 0;
  const rect = { ...bodyRect, top: top + keeps, bottom: top + count - 1 };
  const range = { ...table.range, bottom: table.range.bottom - rowsOf(rect) };
  host.change(() => {
    if (keeps) host.book.cells.clear(table.sheet, { ...rect, top, bottom: top }, "contents");
    if (rect.top > rect.bottom) return;
    host.book.cells.remove(table.sheet, rect, "up");
    table.range = range;
  });
}
