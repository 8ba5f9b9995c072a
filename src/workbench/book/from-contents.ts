import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  mergeWorksheetSnapshotWithDefault,
} from "@univerjs/core";
import type { BookContents, Look, SheetContents } from "./book";
import { valueData } from "./cell-value";
import { fromFileSpelling } from "./formula-spelling";
import { DEFAULT_LOOK, extrasOf, styleOf } from "./look-style";
import { toPixels } from "./points";
import { toUniverRange } from "./range";
import { sizeFor } from "./size";

export interface OpenedContents {
  readonly data: IWorkbookData;
  /** Ids by the names of the contents. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

/** What Univer opens: cells with the results the file had, looks shared as styles. */
export function fromContents(
  contents: BookContents,
  id: string,
  locale: LocaleType,
): OpenedContents {
  const styles = new StyleTable();
  const sheetIds = new Map<string, string>();
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  contents.sheets.forEach((sheet, index) => {
    const sheetId = `sheet${index + 1}`;
    sheetIds.set(sheet.name, sheetId);
    sheets[sheetId] = sheetData(sheet, sheetId, styles);
  });
  return {
    sheetIds,
    data: {
      id,
      name: contents.name,
      appVersion: "",
      locale,
      styles: styles.entries,
      defaultStyle: { ff: DEFAULT_LOOK.fontName, fs: DEFAULT_LOOK.fontSize },
      sheetOrder: [...sheetIds.values()],
      sheets,
    },
  };
}

function sheetData(sheet: SheetContents, id: string, styles: StyleTable): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let bottom = 0;
  let right = 0;
  for (const cell of sheet.cells) {
    const data: ICellData = {};
    if (cell.value !== null) Object.assign(data, valueData(cell.value));
    if (cell.formula !== null) data.f = `=${fromFileSpelling(cell.formula)}`;
    const style = styles.idOf(cell.look, cell.format);
    if (style) data.s = style;
    const extras = cell.look && extrasOf(cell.look, null);
    if (extras) data.custom = { ...extras };
    (cellData[cell.row] ??= {})[cell.column] = data;
    bottom = Math.max(bottom, cell.row);
    right = Math.max(right, cell.column);
  }
  for (const merge of sheet.merges) {
    bottom = Math.max(bottom, merge.bottom);
    right = Math.max(right, merge.right);
  }
  const { rows, columns } = sizeFor({ bottom, right });
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    // Univer knows one kind of hidden sheet.
    custom: { visibility: sheet.visibility },
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    mergeData: sheet.merges.map(toUniverRange),
    cellData,
    rowData: rowData(sheet),
    columnData: columnData(sheet, columns),
    freeze: {
      xSplit: sheet.frozen.columns,
      ySplit: sheet.frozen.rows,
      startRow: sheet.frozen.rows > 0 ? sheet.frozen.rows : -1,
      startColumn: sheet.frozen.columns > 0 ? sheet.frozen.columns : -1,
    },
  };
}

/** 48 and 14.25 points. */
const DEFAULT_COLUMN_PIXELS = 64;
const DEFAULT_ROW_PIXELS = 19;

/** What Univer is given for a sheet that is added. */
export function emptySheet(id: string, name: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault(sheetData({ ...EMPTY, name }, id, new StyleTable()));
}

const EMPTY: Omit<SheetContents, "name"> = {
  visibility: "visible",
  tabColor: null,
  cells: [],
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenRows: [],
  hiddenColumns: [],
  conditional: [],
  frozen: { rows: 0, columns: 0 },
};

function rowData(sheet: SheetContents): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, points] of sheet.rowHeights) {
    rows[row] = { h: toPixels(points), ia: BooleanNumber.FALSE };
  }
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnData(sheet: SheetContents, count: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, points] of sheet.columnWidths) {
    if (column < count) columns[column] = { w: toPixels(points) };
  }
  for (const { from, to } of sheet.hiddenColumns) {
    // A file hides "everything to the right" up to the last column there can be.
    for (let column = from; column <= Math.min(to, count - 1); column += 1) {
      columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
    }
  }
  return columns;
}

/** Styles by the look and number format they are made of; looks are the same where the object is. */
class StyleTable {
  readonly entries: Record<string, IStyleData> = {};
  readonly #byLook = new Map<Partial<Look> | undefined, Map<string, string>>();
  #count = 0;

  idOf(look: Partial<Look> | undefined, format: string): string | null {
    if (!look && format === "General") return null;
    let byFormat = this.#byLook.get(look);
    if (!byFormat) this.#byLook.set(look, (byFormat = new Map()));
    let id = byFormat.get(format);
    if (id === undefined) {
      this.#count += 1;
      id = `s${this.#count}`;
      byFormat.set(format, id);
      this.entries[id] = {
        ...withoutNull(look ? styleOf(look) : {}),
        ...(format !== "General" && { n: { pattern: format } }),
      };
    }
    return id;
  }
}

function withoutNull(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([, part]) => part !== null));
}
