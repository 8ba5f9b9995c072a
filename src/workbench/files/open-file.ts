import { type Limits, readWorkbook } from "../../ooxml";
import {
  Budget,
  findWorkbookPart,
  Package,
  type Relationship,
  readFormats,
  readWorkbookPart,
} from "../../ooxml/parts";
import type { Cell, DefinedName, Sheet } from "../../workbook";
import type { BookContents, BookName, Look, SheetContents } from "../book/book";
import { cellKey, columnOf, type OpenedFile, rowOf } from "./file";
import { readBelongings, readSettings, readXmlParts } from "./read/belongings";
import { colourReader } from "./read/colours";
import { readLooks } from "./read/looks";
import { readSheetDetails, type SheetDetails } from "./read/sheet-details";
import { attributeOf, childOf, childrenOf, isOn, readRoot, type XmlTree } from "./read/xml-tree";

/**
 * Opens .xlsx and .xlsm under the limits of the product's own reader.
 * @throws UnreadableWorkbook, with the code from which the sentence is made.
 */
export async function openFile(
  bytes: Uint8Array,
  name: string,
  limits: Partial<Limits> = {},
): Promise<OpenedFile> {
  const workbook = await readWorkbook(bytes, { limits });
  const budget = new Budget(limits);
  const pack = Package.open(bytes, budget);
  const part = await findWorkbookPart(pack);
  const links = await pack.relationships(part);
  const root = readRoot(await pack.scanner(part));
  const styles = await linkedRoot(pack, links, "styles");
  const colour = colourReader(await linkedRoot(pack, links, "theme"), styles);
  const { looks, differential } = readLooks(styles, colour);
  const formats = await formatsOf(pack, links);
  const entries = readWorkbookPart(await pack.scanner(part)).sheets;

  const sheets: SheetContents[] = [];
  const tables: BookContents["extras"]["tables"][number][] = [];
  const notes: BookContents["extras"]["notes"][number][] = [];
  const charts: BookContents["extras"]["charts"][number][] = [];
  const protectedSheets = new Set<string>();
  for (const sheet of workbook.sheets) {
    const entry = entries.find((candidate) => candidate.name === sheet.name);
    const target = links.find(({ id }) => id === entry?.link)?.target;
    if (!target) continue;
    const details = readSheetDetails(await pack.scanner(target), { budget, colour, differential });
    sheets.push(sheetContents(sheet, details, looks, formats));
    if (details.isProtected) protectedSheets.add(sheet.name);
    const own = await readBelongings(pack, target, sheet.name);
    tables.push(...own.tables);
    notes.push(...own.notes);
    charts.push(...own.charts);
  }
  const activeTab = Number(
    attributeOf(childOf(childOf(root, "bookViews"), "workbookView"), "activeTab") ?? 0,
  );
  const contents: BookContents = {
    name,
    sheets,
    extras: {
      tables,
      names: namesOf(workbook.definedNames, root),
      notes,
      charts,
      protectedSheets,
      xmlParts: await readXmlParts(pack, links),
      settings: await readSettings(pack),
      structureProtected: isOn(childOf(root, "workbookProtection"), "lockStructure"),
      readOnly: false,
      date1904: workbook.date1904,
      calculation:
        attributeOf(childOf(root, "calcPr"), "calcMode") === "manual" ? "manual" : "automatic",
    },
    active: activeSheet(sheets, entries[activeTab]?.name),
    // Of style 0, which is that of every cell that names none.
    ...(looks[0] && { look: looks[0] }),
  };
  return { contents, source: { bytes, contents } };
}

async function linkedRoot(
  pack: Package,
  links: readonly Relationship[],
  type: string,
): Promise<XmlTree | undefined> {
  const target = links.find((link) => link.type === type)?.target;
  return target && pack.has(target) ? readRoot(await pack.scanner(target)) : undefined;
}

async function formatsOf(pack: Package, links: readonly Relationship[]): Promise<string[]> {
  const target = links.find((link) => link.type === "styles")?.target;
  return target && pack.has(target) ? readFormats(await pack.scanner(target)) : [];
}

/** A file may name a chart sheet or a hidden tab, neither of which can be in front here. */
function activeSheet(sheets: readonly SheetContents[], wanted: string | undefined): string | null {
  const visible = sheets.filter(({ visibility }) => visibility === "visible");
  return (visible.find(({ name }) => name === wanted) ?? visible[0])?.name ?? null;
}

/** The reader leaves out which names are hidden; both list them in the order of the file. */
function namesOf(names: readonly DefinedName[], workbook: XmlTree): BookName[] {
  const listed = childrenOf(childOf(workbook, "definedNames"), "definedName");
  return names.map(({ name, refersTo, sheet }, at) => ({
    name,
    refersTo,
    sheet,
    visible: !isOn(listed[at], "hidden"),
  }));
}

function sheetContents(
  sheet: Sheet,
  details: SheetDetails,
  looks: readonly Partial<Look>[],
  formats: readonly string[],
): SheetContents {
  const { name, visibility, merges, hiddenColumns } = sheet;
  const { columnWidths, rowHeights, tabColor, conditional, frozen } = details;
  const cells = cellsOf(sheet, details, looks, formats);
  const hiddenRows = sheet.rows.filter((row) => row.hidden).map((row) => row.index);
  return {
    name,
    visibility,
    tabColor,
    cells,
    merges,
    columnWidths,
    rowHeights,
    ...(details.usualWidth !== null && { usualWidth: details.usualWidth }),
    ...(details.usualHeight !== null && { usualHeight: details.usualHeight }),
    hiddenRows,
    hiddenColumns,
    conditional,
    frozen,
  };
}

/** Cells that hold something, and blanks that look like something. */
function cellsOf(
  sheet: Sheet,
  { styles }: SheetDetails,
  looks: readonly Partial<Look>[],
  formats: readonly string[],
): SheetContents["cells"][number][] {
  const cells: SheetContents["cells"][number][] = [];
  const filled = new Set<number>();
  const shown = (row: number, cell: Cell) => {
    const look = looks[styles.get(cellKey(row, cell.column)) ?? 0];
    return { row, ...cell, ...(look && { look }) };
  };
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      filled.add(cellKey(row.index, cell.column));
      cells.push(shown(row.index, cell));
    }
  }
  for (const [key, style] of styles) {
    const format = formats[style] ?? "General";
    if (filled.has(key) || (looks[style] === looks[0] && format === "General")) continue;
    const column = columnOf(key);
    cells.push(shown(rowOf(key), { column, value: null, formula: null, format }));
  }
  return cells;
}
