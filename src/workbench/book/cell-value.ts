import { CellValueType, type ICellData } from "@univerjs/core";
import type { CellError } from "../../workbook";
import type { BookValue, CellEntry } from "./book";
import { withoutIntersection } from "./formula-spelling";

/** Errors of Excel, as they stand in cells. */
const ERRORS: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#GETTING_DATA",
]);

/** Errors only Univer knows, by what Excel shows in such a case. */
const FOREIGN_ERRORS: ReadonlyMap<string, string> = new Map([
  ["#ERROR!", "#VALUE!"],
  ["#CYCLE!", "#REF!"],
]);

/** Anything Univer would take for a number, a truth value or an error if it looked at the text. */
function looksLikeMore(text: string): boolean {
  return (
    ERRORS.has(text) || FOREIGN_ERRORS.has(text) || /^\s*[-+.\d]|^\s*(true|false)\s*$/i.test(text)
  );
}

function errorOf(text: string): CellError | null {
  if (!text.startsWith("#")) return null;
  const known = FOREIGN_ERRORS.get(text) ?? text;
  return ERRORS.has(known) ? { error: known } : null;
}

/** What a cell of Univer's data holds. */
export function valueOf(cell: ICellData | null | undefined): BookValue {
  if (!cell) return null;
  const { v, t } = cell;
  // A text with parts that look different has its text in a document of its own.
  if (v === undefined || v === null) return cell.p?.body?.dataStream.replace(/\r\n$/, "") ?? null;
  switch (t) {
    case CellValueType.BOOLEAN:
      return v === true || v === 1 || /^(1|true)$/i.test(String(v));
    case CellValueType.NUMBER:
      return Number(v);
    case CellValueType.FORCE_STRING:
      return String(v);
    default:
      return typeof v === "string" ? (errorOf(v) ?? v) : v;
  }
}

/** Value and type for Univer; the type says that a text is a text, whatever it looks like. */
export function valueData(value: BookValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "object") return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: looksLikeMore(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Contents for Univer, without a word about looks. */
export function entryData(entry: CellEntry): ICellData {
  if ("formula" in entry) {
    return { f: `=${withoutIntersection(entry.formula)}`, v: null, t: null, si: null, p: null };
  }
  return { ...valueData(entry.value), f: null, si: null, p: null };
}
