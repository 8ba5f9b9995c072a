import type { Look } from "../book/book";
import { HostError } from "../protocol/errors";
import { formatWithSheet } from "./addresses";
import { isTooLarge, limited, type Place, shaped } from "./cells";
import { setColumnsHidden, setColumnWidth, setRowHeight, setRowsHidden } from "./lines";
import { lookFrom, recordOf } from "./look-records";
import { cellRect, span } from "./rects";

type Bag = Readonly<Record<string, unknown>>;
type Getter = () => unknown;

/** What is wanted of a record, named by `true` or by what is wanted below. */
function pick(getters: Readonly<Record<string, Getter>>, wanted: Bag, of: string): Bag {
  const names = Object.keys(wanted).filter((name) => wanted[name] && name !== "$all");
  return Object.fromEntries(
    names.map((name) => {
      const getter = getters[name];
      if (!getter) throw new HostError("NotImplemented", `${of}.${name}`);
      const value = getter();
      const below = wanted[name];
      const isRecord = typeof value === "object" && value !== null;
      if (!isRecord || typeof below !== "object") return [name, value];
      // What is wanted of borders is wanted of every line.
      const each = Object.values(value);
      const lines = each.length > 0 && each.every((one) => typeof one === "object" && one !== null);
      const asked = (record: unknown, where: string): Bag =>
        pick(gettersOf(record as Bag), below as Bag, where);
      if (!lines || name !== "borders") return [name, asked(value, `${of}.${name}`)];
      return [
        name,
        Object.fromEntries(
          Object.entries(value).map(([edge, one]) => [edge, asked(one, `${of}.${name}`)]),
        ),
      ];
    }),
  );
}

function gettersOf(record: Bag): Record<string, Getter> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, () => value]));
}

/** `getCellProperties`: of every cell what was asked for. */
export function cellProperties(place: Place, wanted: Bag): unknown[][] {
  const { host, sheet, rect } = place;
  if (isTooLarge(rect)) throw new HostError("RangeExceedsLimit", "too many cells at once");
  const { name } = host.sheet(sheet);
  const { format: ofFormat, ...others } = wanted ?? {};
  // Most cells look alike: what is wanted of a look is picked once.
  const picked = new Map<string, Bag>();
  const formatAt = (row: number, column: number): Bag => {
    const look = host.book.formats.look(sheet, row, column);
    const key = JSON.stringify(look);
    const known =
      picked.get(key) ??
      pick({ format: () => recordOf(look) }, { format: ofFormat }, "CellProperties");
    picked.set(key, known);
    return known;
  };
  return limited(
    host,
    span(rect.top, rect.bottom).map((row) =>
      span(rect.left, rect.right).map((column) => {
        const address = () => formatWithSheet(name, cellRect(row, column));
        const own = pick(
          {
            address,
            addressLocal: address,
            hidden: () =>
              host.book.formats.isRowHidden(sheet, row) ||
              host.book.formats.isColumnHidden(sheet, column),
          },
          others,
          "CellProperties",
        );
        return ofFormat ? { ...own, ...formatAt(row, column) } : own;
      }),
    ),
  );
}

/** `setCellProperties`: looks of single cells in one step. */
export function setCellProperties(place: Place, given: unknown): void {
  const { host, sheet, rect } = place;
  host.refuseUnless(sheet, "allowFormatCells");
  const looks = shaped(rect, given).map((row, at) =>
    row.map((cell, column): Partial<Look> | null => {
      const { format, ...others } = (cell ?? {}) as { readonly format?: Bag | null };
      const unknown = Object.keys(others)[0];
      if (unknown) throw new HostError("NotImplemented", `SettableCellProperties.${unknown}`);
      if (!format) return null;
      return lookFrom(format, host.book.formats.look(sheet, rect.top + at, rect.left + column));
    }),
  );
  host.change(() => host.book.formats.setLooks(sheet, rect, looks));
}

/** `getRowProperties`. */
export function rowProperties({ host, sheet, rect }: Place, wanted: Bag): unknown[] {
  const { name } = host.sheet(sheet);
  const { formats } = host.book;
  return span(rect.top, rect.bottom).map((row) => {
    const address = () => formatWithSheet(name, { ...rect, top: row, bottom: row });
    return pick(
      {
        address,
        addressLocal: address,
        rowIndex: () => row,
        rowHidden: () => formats.isRowHidden(sheet, row),
        format: () => ({ rowHeight: formats.rowHeight(sheet, row) }),
      },
      wanted ?? {},
      "RowProperties",
    );
  });
}

/** `getColumnProperties`. */
export function columnProperties({ host, sheet, rect }: Place, wanted: Bag): unknown[] {
  const { name } = host.sheet(sheet);
  const { formats } = host.book;
  return span(rect.left, rect.right).map((column) => {
    const address = () => formatWithSheet(name, { ...rect, left: column, right: column });
    return pick(
      {
        address,
        addressLocal: address,
        columnIndex: () => column,
        columnHidden: () => formats.isColumnHidden(sheet, column),
        format: () => ({ columnWidth: formats.columnWidth(sheet, column) }),
      },
      wanted ?? {},
      "ColumnProperties",
    );
  });
}

interface LineProperties {
  readonly rowHidden?: boolean;
  readonly columnHidden?: boolean;
  readonly format?: { readonly rowHeight?: number; readonly columnWidth?: number };
}

/** `setRowProperties`: one record for each row. */
export function setRowProperties(place: Place, given: readonly unknown[]): void {
  const rows = span(place.rect.top, place.rect.bottom);
  eachLine(place, given, rows, (line, { rowHidden, format = {} }) => {
    const own = { ...place, rect: { ...place.rect, top: line, bottom: line } };
    if (rowHidden !== undefined) setRowsHidden(own, rowHidden);
    if (format.rowHeight !== undefined) setRowHeight(own, format.rowHeight);
  });
}

/** `setColumnProperties`: one record for each column. */
export function setColumnProperties(place: Place, given: readonly unknown[]): void {
  const columns = span(place.rect.left, place.rect.right);
  eachLine(place, given, columns, (line, { columnHidden, format = {} }) => {
    const own = { ...place, rect: { ...place.rect, left: line, right: line } };
    if (columnHidden !== undefined) setColumnsHidden(own, columnHidden);
    if (format.columnWidth !== undefined) setColumnWidth(own, format.columnWidth);
  });
}

function eachLine(
  { host }: Place,
  given: readonly unknown[],
  lines: readonly number[],
  change: (line: number, properties: LineProperties) => void,
): void {
  if (!Array.isArray(given) || given.length !== lines.length)
    throw new HostError("InvalidArgument", "as many records as rows or columns are expected");
  host.change(() => {
    lines.forEach((line, at) => change(line, (given[at] ?? {}) as LineProperties));
  });
}
