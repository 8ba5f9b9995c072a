import type { ICellData } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import type { CellRange } from "../../workbook";
import type { CellEntry, CellStore } from "./book";
import { CellReader } from "./cell-reader";
import { entryData } from "./cell-value";
import { displayText } from "./display-text";
import { fromUniverRange, toUniverRange } from "./range";
import { shiftCells } from "./shift";
import { growSheet } from "./size";
import { type Handles, perform } from "./univer/handles";

type Change = Record<number, Record<number, ICellData>>;

export function makeCellStore(
  handles: Handles,
  reader: CellReader,
  shifts: CellStore["shifts"],
): CellStore {
  const { unitId } = handles;
  /** `appearance` keeps Univer from calculating. */
  const apply = (sheet: string, redo: Change, undo: Change, appearance: boolean) => {
    const trigger = appearance ? { trigger: SetStyleCommand.id } : {};
    const mutation = (cellValue: Change) => ({
      id: SetRangeValuesMutation.id,
      params: { unitId, subUnitId: sheet, cellValue, ...trigger },
    });
    perform(handles, { redo: [mutation(redo)], undo: [mutation(undo)] });
  };

  const change = (
    sheet: string,
    range: CellRange,
    appearance: boolean,
    next: (row: number, column: number, old: ICellData | undefined) => ICellData | undefined,
  ) => {
    const redo: Change = {};
    const undo: Change = {};
    let changes = 0;
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const old = reader.raw(sheet, row, column);
        const data = next(row, column, old);
        if (!data) continue;
        changes += 1;
        (redo[row] ??= {})[column] = data;
        (undo[row] ??= {})[column] = formerly(old, data);
      }
    }
    if (changes > 0) {
      growSheet(handles, sheet, range);
      apply(sheet, redo, undo, appearance);
    }
  };

  return {
    read: (sheet, range) => reader.read(sheet, range),
    text: (sheet, range) =>
      reader
        .read(sheet, range)
        .map((row) => row.map((cell) => displayText(cell.value, cell.format))),
    used: (sheet, valuesOnly) => reader.used(sheet, valuesOnly),
    filled: (sheet) => reader.filled(sheet),
    write(sheet, top, left, entries) {
      const width = Math.max(0, ...entries.map((row) => row.length));
      const range = { top, left, bottom: top + entries.length - 1, right: left + width - 1 };
      change(sheet, range, false, (row, column) => {
        const entry: CellEntry | undefined = entries[row - top]?.[column - left];
        return entry && entryData(entry);
      });
    },
    setFormats(sheet, range, codes) {
      change(sheet, range, true, (row, column, old) => {
        const code = codes[row - range.top]?.[column - range.left];
        if (code === undefined) return undefined;
        const pattern = code === "General" ? null : { pattern: code };
        // The type is told again or Univer would guess it anew: a number stays one under `@`.
        return { s: { n: pattern }, ...(old?.t && { t: old.t }) };
      });
    },
    clear(sheet, range, what) {
      const used = reader.used(sheet, false);
      if (!used) return;
      const inside = {
        top: Math.max(range.top, used.top),
        left: Math.max(range.left, used.left),
        bottom: Math.min(range.bottom, used.bottom),
        right: Math.min(range.right, used.right),
      };
      const contents = what !== "formats";
      const formats = what !== "contents";
      change(sheet, inside, !contents, (_row, _column, old) => {
        if (!old) return undefined;
        return {
          ...(contents && entryData({ value: null })),
          ...(formats && { s: null, custom: null }),
          ...(!contents && old.t && { t: old.t }),
        };
      });
    },
    merges: (sheet) => reader.sheet(sheet).getMergeData().map(fromUniverRange),
    merge(sheet, range) {
      const params = { unitId, subUnitId: sheet, ranges: [toUniverRange(range)] };
      perform(handles, {
        redo: [{ id: AddWorksheetMergeMutation.id, params }],
        undo: [{ id: RemoveWorksheetMergeMutation.id, params }],
      });
    },
    unmerge(sheet, range) {
      const ranges = reader
        .sheet(sheet)
        .getMergeData()
        .filter(
          (merge) =>
            merge.startRow <= range.bottom &&
            merge.endRow >= range.top &&
            merge.startColumn <= range.right &&
            merge.endColumn >= range.left,
        );
      if (ranges.length === 0) return;
      const params = { unitId, subUnitId: sheet, ranges: ranges.map((merge) => ({ ...merge })) };
      perform(handles, {
        redo: [{ id: RemoveWorksheetMergeMutation.id, params }],
        undo: [{ id: AddWorksheetMergeMutation.id, params }],
      });
    },
    shifts,
    insert: (sheet, range, shift) => shiftCells(handles, sheet, range, "insert", shift),
    remove: (sheet, range, shift) => shiftCells(handles, sheet, range, "remove", shift),
  };
}

/** What a cell has to be given to be as it was, for exactly the parts that change. */
function formerly(old: ICellData | undefined, data: ICellData): ICellData {
  const former: Record<string, unknown> = {};
  for (const key of Object.keys(data) as (keyof ICellData)[]) former[key] = old?.[key] ?? null;
  return former as ICellData;
}
