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
import { EMPTY_SHEET } from "./empty";
import { fromFileSpelling, withoutIntersection } from "./formula-spelling";
import { type CellExtras, extrasOf, partsApart, plainLook, styleOf } from "./look-style";
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
  const styles = new StyleTable(plainLook(contents.look));
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
    if (cell.formula !== null) data.f = `=${withoutIntersection(fromFileSpelling(cell.formula))}`;
    const { style, extras } = styles.of(cell.look, cell.format);
    if (style) data.s = style;
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
    defaultStyle: styles.usual,
    defaultColumnWidth: toPixels(sheet.usualWidth ?? USUAL_WIDTH),
    defaultRowHeight: toPixels(sheet.usualHeight ?? USUAL_HEIGHT),
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

/** In points. */
const USUAL_WIDTH = 48;
const USUAL_HEIGHT = 14.25;

/** What Univer is given for a sheet that is added. */
export function emptySheet(id: string, name: string, plain: Look): IWorksheetData {
  const styles = new StyleTable(plain);
  return mergeWorksheetSnapshotWithDefault(sheetData({ ...EMPTY_SHEET, name }, id, styles));
}

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

interface CellStyle {
  /** Id of a style, `null` for none. */
  readonly style: string | null;
  readonly extras: CellExtras | null;
}

/** Styles by the look and number format they are made of; looks are the same where the object is. */
class StyleTable {
  readonly entries: Record<string, IStyleData> = {};
  /** What every cell looks like beneath its own style. */
  readonly usual: IStyleData;
  readonly #byLook = new Map<Partial<Look> | undefined, Map<string, CellStyle>>();
  #count = 0;

  constructor(readonly plain: Look) {
    this.usual = withoutNull(styleOf(plain));
  }

  of(look: Partial<Look> | undefined, format: string): CellStyle {
    let byFormat = this.#byLook.get(look);
    if (!byFormat) this.#byLook.set(look, (byFormat = new Map()));
    let known = byFormat.get(format);
    if (!known) byFormat.set(format, (known = this.#make(look, format)));
    return known;
  }

  #make(look: Partial<Look> | undefined, format: string): CellStyle {
    const parts = look ? partsApart(look, this.plain) : {};
    const style = {
      ...withoutNull(styleOf(parts, this.plain)),
      ...(format !== "General" && { n: { pattern: format } }),
    };
    const extras = extrasOf(parts, null, this.plain);
    if (Object.keys(style).length === 0) return { style: null, extras };
    this.#count += 1;
    const id = `s${this.#count}`;
    this.entries[id] = style;
    return { style: id, extras };
  }
}

function withoutNull(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([, part]) => part !== null));
}
