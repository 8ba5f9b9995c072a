import { listObjectXml } from "./creation/listobject";
import { requireValid } from "./creation/require";
import { asCell, sheetXml } from "./creation/sheet";
import { SharedStrings } from "./creation/strings";
import { StyleSheet } from "./creation/styles";
import type { NewSheet, NewWorkbookOptions } from "./creation/types";
import { attribute, content, DECLARATION } from "./creation/xml";
import { writeZip } from "./creation/zip";
import { emptyStyleSheet } from "./patch/style-sheet";

export type { StyleName } from "./creation/styles";
export type {
  NewCell,
  NewCellInput,
  NewSheet,
  NewWorkbookOptions,
} from "./creation/types";

const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A package under construction: its parts, and what Excel must be told about each. */
class Package {
  private readonly parts: { readonly name: string; readonly xml: string }[] = [];
  private readonly overrides: string[] = [];

  /** `type` is left out where the default for `.xml` and `.rels` says enough. */
  add(name: string, xml: string, type?: string): void {
    this.parts.push({ name, xml });
    if (type) this.overrides.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  }

  relations(name: string, relations: readonly Relation[]): void {
    if (relations.length === 0) return;
    const items = relations.map(
      ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
    );
    this.add(
      name,
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`,
    );
  }

  entries(): { name: string; bytes: Uint8Array }[] {
    const types =
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${this.overrides.join("")}</Types>`;
    const encoder = new TextEncoder();
    return [{ name: "[Content_Types].xml", xml: types }, ...this.parts].map(({ name, xml }) => ({
      name,
      bytes: encoder.encode(xml),
    }));
  }
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** A new `.xlsx` package from plain data. The same input gives the same bytes, every day. */
export async function createWorkbook(
  sheets: readonly NewSheet[],
  options: NewWorkbookOptions = {},
): Promise<Uint8Array> {
  requireValid(sheets);
  const parts = new Package();
  parts.relations("_rels/.rels", [
    { id: "rId1", type: `${DOCUMENT}/officeDocument`, target: "xl/workbook.xml" },
    {
      id: "rId2",
      type: `${PACKAGE}/relationships/metadata/core-properties`,
      target: "docProps/core.xml",
    },
    { id: "rId3", type: `${DOCUMENT}/extended-properties`, target: "docProps/app.xml" },
  ]);
  addProperties(parts, options);
  parts.add(
    "xl/workbook.xml",
    workbookXml(sheets, options),
    `${CONTENT}.spreadsheetml.sheet.main+xml`,
  );
  addSheets(parts, sheets, options.bare ?? false);
  const relations: Relation[] = sheets.map((_, index) => ({
    id: `rId${index + 1}`,
    type: `${DOCUMENT}/worksheet`,
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  const add = (type: string, target: string) =>
    relations.push({ id: `rId${relations.length + 1}`, type: `${DOCUMENT}/${type}`, target });
  add("styles", "styles.xml");
  add("sharedStrings", "sharedStrings.xml");
  (options.customXml ?? []).forEach((item, index) => {
    addCustomXml(parts, item.id, item.xml, index + 1);
    add("customXml", `../customXml/item${index + 1}.xml`);
  });
  parts.relations("xl/_rels/workbook.xml.rels", relations);
  return writeZip(parts.entries(), options.compress ?? false);
}

function addSheets(parts: Package, sheets: readonly NewSheet[], bare: boolean): void {
  const strings = new SharedStrings();
  const styles = new StyleSheet();
  let tables = 0;
  sheets.forEach((sheet, index) => {
    const relations = (sheet.listObjects ?? []).map((table, order) => {
      tables++;
      parts.add(
        `xl/tables/table${tables}.xml`,
        listObjectXml(sheet, table, tables),
        `${CONTENT}.spreadsheetml.table+xml`,
      );
      return {
        id: `rId${order + 1}`,
        type: `${DOCUMENT}/table`,
        target: `../tables/table${tables}.xml`,
      };
    });
    const tableIds = relations.map((relation) => relation.id);
    parts.add(
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(sheet, {
        strings,
        styles,
        selected: index === firstVisible(sheets),
        tableIds,
        bare,
      }),
      `${CONTENT}.spreadsheetml.worksheet+xml`,
    );
    parts.relations(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relations);
  });
  parts.add(
    "xl/styles.xml",
    bare ? emptyStyleSheet(MAIN, "等线") : styles.xml(),
    `${CONTENT}.spreadsheetml.styles+xml`,
  );
  parts.add("xl/sharedStrings.xml", strings.xml(), `${CONTENT}.spreadsheetml.sharedStrings+xml`);
}

function firstVisible(sheets: readonly NewSheet[]): number {
  return sheets.findIndex((sheet) => (sheet.visibility ?? "visible") === "visible");
}

function workbookXml(sheets: readonly NewSheet[], options: NewWorkbookOptions): string {
  const items = sheets.map((sheet, index) => {
    const state =
      sheet.visibility && sheet.visibility !== "visible" ? ` state="${sheet.visibility}"` : "";
    return `<sheet name="${attribute(sheet.name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const active = firstVisible(sheets);
  // Excel computes what has no cached value; asking for it always would mark every file as changed.
  const uncached = sheets.some((sheet) =>
    sheet.rows.some((row) =>
      row.some((input) => {
        const cell = asCell(input);
        return cell?.formula !== undefined && cell.value === null;
      }),
    ),
  );
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">` +
    `<workbookPr${options.date1904 ? ' date1904="1"' : ""}/>` +
    `<bookViews><workbookView${active > 0 ? ` firstSheet="${active}" activeTab="${active}"` : ""}/></bookViews>` +
    `<sheets>${items.join("")}</sheets>` +
    definedNames(sheets, options) +
    `<calcPr calcId="191029"${uncached ? ' fullCalcOnLoad="1"' : ""}/>` +
    "</workbook>"
  );
}

function definedNames(sheets: readonly NewSheet[], options: NewWorkbookOptions): string {
  const names = (options.definedNames ?? []).map(({ name, refersTo, sheet }) => {
    const local = sheet === null ? -1 : sheets.findIndex((item) => item.name === sheet);
    if (sheet !== null && local < 0) throw new RangeError(`no sheet is called ${sheet}`);
    return { name, refersTo, local };
  });
  sheets.forEach(({ name, printTitleRows }, local) => {
    if (!printTitleRows) return;
    const [first, last] = printTitleRows;
    const refersTo = `'${name.replace(/'/g, "''")}'!$${first}:$${last}`;
    names.push({ name: "_xlnm.Print_Titles", refersTo, local });
  });
  if (names.length === 0) return "";
  const items = names.map(({ name, refersTo, local }) => {
    const scope = local < 0 ? "" : ` localSheetId="${local}"`;
    return `<definedName name="${attribute(name)}"${scope}>${content(refersTo)}</definedName>`;
  });
  return `<definedNames>${items.join("")}</definedNames>`;
}

function addProperties(parts: Package, options: NewWorkbookOptions): void {
  const title = options.title ? `<dc:title>${content(options.title)}</dc:title>` : "";
  const creator = options.creator ? `<dc:creator>${content(options.creator)}</dc:creator>` : "";
  const created = options.created
    ? `<dcterms:created xsi:type="dcterms:W3CDTF">${content(options.created)}</dcterms:created>`
    : "";
  parts.add(
    "docProps/core.xml",
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `${title}${creator}${created}</cp:coreProperties>`,
    "application/vnd.openxmlformats-package.core-properties+xml",
  );
  parts.add(
    "docProps/app.xml",
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      "<Application>plan-ruler</Application></Properties>",
    `${CONTENT}.extended-properties+xml`,
  );
}

function addCustomXml(parts: Package, id: string, xml: string, order: number): void {
  parts.add(`customXml/item${order}.xml`, xml);
  parts.add(
    `customXml/itemProps${order}.xml`,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${attribute(id)}"` +
      ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">' +
      "<ds:schemaRefs/></ds:datastoreItem>",
    `${CONTENT}.customXmlProperties+xml`,
  );
  parts.relations(`customXml/_rels/item${order}.xml.rels`, [
    { id: "rId1", type: `${DOCUMENT}/customXmlProps`, target: `itemProps${order}.xml` },
  ]);
}
