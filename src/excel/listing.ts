import { type CellRange, type DefinedName, type ListObject, parseRange } from "../workbook";
import { refuseIfCancelled } from "./host";

/** A sheet as it is listed: enough to know what to ask for. */
export interface SheetListing {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly worksheet: Excel.Worksheet;
  /** The range that holds values, `null` on an empty sheet. */
  readonly used: CellRange | null;
  /** `null`: some are and some are not. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  readonly names: readonly DefinedName[];
}

export interface Listing {
  readonly sheets: readonly SheetListing[];
  /** Names of the whole workbook. */
  readonly names: readonly DefinedName[];
  readonly tables: readonly (ListObject & { readonly sheet: string })[];
}

const USED = "rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden";

/** Lists all sheets, names and tables in two requests. */
export async function listSheets(
  context: Excel.RequestContext,
  signal: AbortSignal | undefined,
): Promise<Listing> {
  const { workbook } = context;
  const worksheets = workbook.worksheets.load("items/name,items/visibility");
  const names = workbook.names.load("items/name,items/formula");
  const tables = workbook.tables.load("items/name,items/showHeaders,items/showTotals");
  await context.sync();
  refuseIfCancelled(signal);
  const asked = worksheets.items.map((worksheet) => ({
    worksheet,
    // The used range throws on an empty sheet, and counts formats unless told to count values only.
    used: worksheet.getUsedRangeOrNullObject(true).load(USED),
    names: worksheet.names.load("items/name,items/formula"),
  }));
  const ranges = tables.items.map((table) => table.getRange().load("address"));
  await context.sync();
  return {
    sheets: asked.map(({ worksheet, used, names: own }) => ({
      name: worksheet.name,
      visibility: visibilityOf(worksheet.visibility),
      worksheet,
      used: used.isNullObject ? null : extentOf(used),
      rowsHidden: used.isNullObject ? false : used.rowHidden,
      columnsHidden: used.isNullObject ? false : used.columnHidden,
      names: own.items.map((item) => nameOf(item, worksheet.name)),
    })),
    names: names.items.map((item) => nameOf(item, null)),
    tables: tables.items.flatMap((table, at) => tableOf(table, ranges[at]?.address ?? "")),
  };
}

function extentOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  const [bottom, right] = [rowIndex + rowCount - 1, columnIndex + columnCount - 1];
  return { top: rowIndex, left: columnIndex, bottom, right };
}

function visibilityOf(visibility: string): SheetListing["visibility"] {
  if (visibility === "Hidden") return "hidden";
  return visibility === "VeryHidden" ? "veryHidden" : "visible";
}

function nameOf(item: Excel.NamedItem, sheet: string | null): DefinedName {
  return { name: item.name, refersTo: String(item.formula).replace(/^=/, ""), sheet };
}

/** A table as plain data, from what was loaded of it and where it stands. */
export function tableOf(
  table: Excel.Table,
  address: string,
): (ListObject & { readonly sheet: string })[] {
  const range = rangeOf(address);
  if (!range) return [];
  const headerRows = table.showHeaders ? 1 : 0;
  const totalsRows = table.showTotals ? 1 : 0;
  return [{ name: table.name, range, headerRows, totalsRows, sheet: sheetOf(address) }];
}

/** `"'表 1'!A1:C9"` → its range; whole columns are no range to be read cell by cell. */
export function rangeOf(address: string): CellRange | null {
  return parseRange(address.slice(address.lastIndexOf("!") + 1));
}

/** `"'张三''s'!A1"` → `"张三's"`. */
export function sheetOf(address: string): string {
  const name = address.slice(0, address.lastIndexOf("!"));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
