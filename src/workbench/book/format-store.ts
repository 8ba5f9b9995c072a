import { BooleanNumber, type ICellData, type Worksheet } from "@univerjs/core";
import {
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { FormatStore, Look } from "./book";
import type { CellReader } from "./cell-reader";
import { type CellExtras, extrasOf, lookOf, styleOf } from "./look-style";
import { toPixels, toPoints } from "./points";
import { growSheet } from "./size";
import { type Handles, perform } from "./univer/handles";

type Conditional = Pick<
  FormatStore,
  "conditional" | "addConditional" | "setConditional" | "removeConditional"
>;

export function makeFormatStore(
  handles: Handles,
  reader: CellReader,
  conditional: Conditional,
  plain: Look,
): FormatStore {
  const { workbook, unitId } = handles;
  const sheetOf = (id: string): Worksheet => reader.sheet(id);

  const setData = (
    sheet: string,
    kind: "row" | "column",
    from: number,
    to: number,
    next: Record<string, unknown>,
  ) => {
    const isRow = kind === "row";
    grow(sheet, isRow ? { row: to } : { column: to });
    const worksheet = sheetOf(sheet);
    const redo: Record<number, object> = {};
    const undo: Record<number, object> = {};
    for (let index = from; index <= to; index += 1) {
      const old: Record<string, unknown> = {
        ...(isRow
          ? worksheet.getRowManager().getRow(index)
          : worksheet.getColumnManager().getColumn(index)),
      };
      redo[index] = next;
      undo[index] = Object.fromEntries(Object.keys(next).map((key) => [key, old[key]]));
    }
    const mutation = (data: object) => ({
      id: isRow ? SetRowDataMutation.id : SetColDataMutation.id,
      params: { unitId, subUnitId: sheet, [isRow ? "rowData" : "columnData"]: data },
    });
    // The grid takes data of rows and columns for contents and lays nothing out anew; a count that
    // stays as it is makes it do so.
    const layOut = {
      id: isRow ? SetWorksheetRowCountMutation.id : SetWorksheetColumnCountMutation.id,
      params: {
        unitId,
        subUnitId: sheet,
        ...(isRow
          ? { rowCount: worksheet.getRowCount() }
          : { columnCount: worksheet.getColumnCount() }),
      },
    };
    perform(handles, { redo: [mutation(redo), layOut], undo: [mutation(undo), layOut] });
  };

  const grow = (sheet: string, to: { row?: number; column?: number }) =>
    growSheet(handles, sheet, {
      top: 0,
      left: 0,
      bottom: to.row ?? 0,
      right: to.column ?? 0,
    });

  const setHidden = (
    sheet: string,
    range: { startRow: number; endRow: number; startColumn: number; endColumn: number },
    ids: { readonly hide: string; readonly show: string },
    hidden: boolean,
  ) => {
    grow(sheet, { row: range.endRow, column: range.endColumn });
    const params = { unitId, subUnitId: sheet, ranges: [range] };
    const [redo, undo] = hidden ? [ids.hide, ids.show] : [ids.show, ids.hide];
    perform(handles, { redo: [{ id: redo, params }], undo: [{ id: undo, params }] });
  };

  return {
    look(sheet, row, column) {
      const cell = reader.raw(sheet, row, column);
      return lookOf(
        workbook.getStyles().getStyleByCell(cell),
        (cell?.custom ?? null) as CellExtras,
        plain,
      );
    },
    setLooks(sheet, range, looks) {
      const styles = workbook.getStyles();
      const redo: Record<number, Record<number, ICellData>> = {};
      const undo: Record<number, Record<number, ICellData>> = {};
      for (let row = range.top; row <= range.bottom; row += 1) {
        for (let column = range.left; column <= range.right; column += 1) {
          const look = looks[row - range.top]?.[column - range.left];
          if (!look) continue;
          const old = reader.raw(sheet, row, column);
          const former = (old?.custom ?? null) as CellExtras | null;
          const extras = extrasOf(look, former, plain);
          const custom = extras !== null || former !== null;
          const style = styleOf(look, plain);
          const type = old?.t ? { t: old.t } : {};
          const before = styles.getStyleByCell(old) as Record<string, unknown> | null | undefined;
          (redo[row] ??= {})[column] = {
            s: style,
            ...type,
            ...(custom && { custom: extras && { ...extras } }),
          };
          (undo[row] ??= {})[column] = {
            s: Object.fromEntries(
              Object.keys(style).map((key) => [key, formerPart(key, style, before)]),
            ),
            ...type,
            ...(custom && { custom: former && { ...former } }),
          };
        }
      }
      growSheet(handles, sheet, range);
      const mutation = (cellValue: object) => ({
        id: SetRangeValuesMutation.id,
        params: { unitId, subUnitId: sheet, cellValue, trigger: SetStyleCommand.id },
      });
      perform(handles, { redo: [mutation(redo)], undo: [mutation(undo)] });
    },
    columnWidth: (sheet, column) => toPoints(columnPixels(sheetOf(sheet), column)),
    setColumnWidth: (sheet, from, to, points) =>
      setData(sheet, "column", from, to, { w: toPixels(points) }),
    rowHeight: (sheet, row) => toPoints(rowPixels(sheetOf(sheet), row)),
    hasOwnHeight: (sheet, row) => {
      const data = sheetOf(sheet).getRowManager().getRow(row);
      return data?.h !== undefined && data.ia === BooleanNumber.FALSE;
    },
    setRowHeight: (sheet, from, to, points) =>
      setData(sheet, "row", from, to, { h: toPixels(points), ia: BooleanNumber.FALSE }),
    isRowHidden: (sheet, row) =>
      sheetOf(sheet).getRowManager().getRow(row)?.hd === BooleanNumber.TRUE,
    isColumnHidden: (sheet, column) =>
      sheetOf(sheet).getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE,
    setRowsHidden: (sheet, from, to, hidden) =>
      setHidden(
        sheet,
        {
          startRow: from,
          endRow: to,
          startColumn: 0,
          endColumn: sheetOf(sheet).getColumnCount() - 1,
        },
        { hide: SetRowHiddenMutation.id, show: SetRowVisibleMutation.id },
        hidden,
      ),
    setColumnsHidden: (sheet, from, to, hidden) =>
      setHidden(
        sheet,
        {
          startRow: 0,
          endRow: sheetOf(sheet).getRowCount() - 1,
          startColumn: from,
          endColumn: to,
        },
        { hide: SetColHiddenMutation.id, show: SetColVisibleMutation.id },
        hidden,
      ),
    ...conditional,
    freeze(sheet, rows, columns) {
      const former = sheetOf(sheet).getConfig().freeze;
      const target = { unitId, subUnitId: sheet };
      perform(handles, {
        redo: [{ id: SetFrozenMutation.id, params: { ...target, ...freezeOf(rows, columns) } }],
        undo: [{ id: SetFrozenMutation.id, params: { ...target, ...former } }],
      });
    },
    frozen(sheet) {
      const { ySplit, xSplit } = sheetOf(sheet).getConfig().freeze;
      return { rows: ySplit, columns: xSplit };
    },
  };
}

/** Borders are merged edge by edge, so edges that were not there are taken away one by one. */
function formerPart(
  key: string,
  style: object,
  before: Record<string, unknown> | null | undefined,
): unknown {
  const former = before?.[key] ?? null;
  if (key !== "bd") return former;
  const edges = Object.keys((style as { bd?: object | null }).bd ?? {});
  const old = (former ?? {}) as Record<string, unknown>;
  return Object.fromEntries(edges.map((edge) => [edge, old[edge] ?? null]));
}

/** Where the part that scrolls begins; -1 where nothing is fixed. */
export function freezeOf(rows: number, columns: number) {
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

/** Of what is hidden too: Univer answers 0 for it. */
function rowPixels(sheet: Worksheet, row: number): number {
  const data = sheet.getRowManager().getRow(row);
  const own = data?.ia === BooleanNumber.FALSE ? data.h : (data?.ah ?? data?.h);
  return own ?? sheet.getConfig().defaultRowHeight;
}

function columnPixels(sheet: Worksheet, column: number): number {
  return sheet.getColumnManager().getColumn(column)?.w ?? sheet.getConfig().defaultColumnWidth;
}
