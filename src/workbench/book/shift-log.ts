import type { IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/sheets";
import { type CellRange, formatAddress, parseAddress } from "../../workbook";
import type { BookExtras, Shift, Shifts } from "./book";
import { shiftSpan } from "./shift-tables";
import type { Handles } from "./univer/handles";

const WHOLE: ReadonlyMap<string, readonly [Shift["axis"], sign: 1 | -1]> = new Map([
  [InsertRowMutation.id, ["rows", 1]],
  [RemoveRowMutation.id, ["rows", -1]],
  [InsertColMutation.id, ["columns", 1]],
  [RemoveColMutation.id, ["columns", -1]],
]);

export interface ShiftLog {
  of(sheet: string): Shifts;
  dispose(): void;
}

/** Remembers which rows and columns came and went; print areas, which no formula calls, follow. */
export function logShifts({ commands, workbook }: Handles, extras: BookExtras): ShiftLog {
  const logs = new Map<string, { whole: Shift[]; parts: boolean }>();
  const logOf = (sheet: string) => {
    let log = logs.get(sheet);
    if (!log) logs.set(sheet, (log = { whole: [], parts: false }));
    return log;
  };
  const listener = commands.onCommandExecuted(({ id, params }) => {
    if (id === MoveRangeMutation.id) {
      const { from, to } = params as Record<"from" | "to", { subUnitId: string }>;
      logOf(from.subUnitId).parts = true;
      logOf(to.subUnitId).parts = true;
      return;
    }
    const [axis, sign] = WHOLE.get(id) ?? [];
    if (!axis || !sign) return;
    const { subUnitId: sheet, range } = params as { subUnitId: string; range: IRange };
    const isRows = axis === "rows";
    const at = isRows ? range.startRow : range.startColumn;
    const lines = (isRows ? range.endRow : range.endColumn) - at + 1;
    const shift: Shift = { axis, at, count: sign * lines };
    const { whole } = logOf(sheet);
    const last = whole.at(-1);
    // What is taken back has lost nothing on the way.
    if (last?.axis === axis && last.at === at && last.count === -shift.count) whole.pop();
    else whole.push(shift);
    const name = workbook.getSheetBySheetId(sheet)?.getName() ?? "";
    for (const own of extras.names) {
      if (own.sheet === sheet && /^_xlnm\./i.test(own.name)) {
        own.refersTo = shiftedReferences(own.refersTo, name, shift);
      }
    }
  });
  return { of: (sheet) => logs.get(sheet) ?? NOTHING, dispose: () => listener.dispose() };
}

const NOTHING: Shifts = { whole: [], parts: false };

/** Where a range is after rows or columns came or went; `null` where it went with them. */
export function shiftedRange(range: CellRange, { axis, at, count }: Shift): CellRange | null {
  if (axis === "rows") {
    const span = shiftSpan([range.top, range.bottom], at, count);
    return span && { ...range, top: span[0], bottom: span[1] };
  }
  const span = shiftSpan([range.left, range.right], at, count);
  return span && { ...range, left: span[0], right: span[1] };
}

/** `'a'!$A$1:$B$2`, `a!$A:$B`, `a!$1:$2`: the sheet and both corners, of which either half may lack. */
const REFERENCE =
  /('(?:[^']|'')+'|[^\s,'!()]+)!\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?(?![\w(])/gi;

/** The references of a print area or of print titles, in which every sign `$` is written. */
function shiftedReferences(text: string, sheet: string, shift: Shift): string {
  return text.replace(
    REFERENCE,
    (whole: string, prefix: string, left?: string, top?: string, right = left, bottom = top) => {
      const named = prefix.replace(/^'|'$/g, "").replaceAll("''", "'");
      if (named.toLowerCase() !== sheet.toLowerCase()) return whole;
      const first = parseAddress(`${left ?? "A"}${top ?? 1}`);
      const last = parseAddress(`${right ?? "A"}${bottom ?? 1}`);
      if (!first || !last) return whole;
      // What names no rows is not moved by rows.
      if (shift.axis === "rows" ? top === undefined : left === undefined) return whole;
      const corners = { top: first.row, left: first.column, bottom: last.row, right: last.column };
      const moved = shiftedRange(corners, shift);
      if (!moved) return "#REF!";
      const corner = (row: number, column: number) => {
        const [, letters = "", digits = ""] =
          /^([A-Z]+)(\d+)$/.exec(formatAddress(row, column)) ?? [];
        return `${left === undefined ? "" : `$${letters}`}${top === undefined ? "" : `$${digits}`}`;
      };
      const end = whole.includes(":") ? `:${corner(moved.bottom, moved.right)}` : "";
      return `${prefix}!${corner(moved.top, moved.left)}${end}`;
    },
  );
}
