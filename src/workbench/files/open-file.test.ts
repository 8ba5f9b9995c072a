import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { richWorkbook } from "../../../test/fixtures/ooxml/rich";
import { readWorkbook, UnreadableWorkbook } from "../../ooxml";
import { makeWorkbook, relationships } from "../../ooxml/testing";
import type { SheetContents } from "../book/book";
import { openFile } from "./open-file";
import { pointsOfWidth, widthOfPoints } from "./units";

const SEEDS = "seeds/workbooks";
const seeds = readdirSync(SEEDS).filter((name) => name.endsWith(".xlsx"));

const cellOf = (sheet: SheetContents | undefined, row: number, column: number) =>
  sheet?.cells.find((cell) => cell.row === row && cell.column === column);

test("there are ten samples", () => expect(seeds).toHaveLength(10));

test.each(seeds)("%s: every cell of the plain model, and looks on top", async (name) => {
  const bytes = readFileSync(join(SEEDS, name));
  const plain = await readWorkbook(bytes);
  const { contents } = await openFile(bytes, name);
  expect(contents.sheets.map((sheet) => sheet.name)).toEqual(plain.sheets.map(({ name }) => name));
  for (const [at, sheet] of plain.sheets.entries()) {
    const shown = contents.sheets[at] as SheetContents;
    const filled = shown.cells.filter(({ value, formula }) => value !== null || formula !== null);
    expect(
      filled.map(({ row, column, value, formula, format }) => [
        row,
        column,
        value,
        formula,
        format,
      ]),
    ).toEqual(
      sheet.rows.flatMap((row) =>
        row.cells.map(({ column, value, formula, format }) => [
          row.index,
          column,
          value,
          formula,
          format,
        ]),
      ),
    );
    expect(filled.every(({ look }) => look?.fontName && look.fontSize)).toBe(true);
    expect(shown.merges).toEqual(sheet.merges);
  }
});

test("widths, heights, panes, colours and looks of a sample", async () => {
  const { contents } = await openFile(readFileSync(join(SEEDS, "messy.xlsx")), "messy.xlsx");
  const [sheet] = contents.sheets;
  const looks = sheet?.cells.map(({ look }) => look) ?? [];
  expect(looks).toContainEqual(
    expect.objectContaining({
      fill: "#2F5597",
      fontColor: "#FFFFFF",
      fontName: "微软雅黑",
      bold: true,
      horizontal: "Center",
      vertical: "Center",
      wrap: true,
      borders: expect.objectContaining({
        left: { style: "Continuous", color: "#B4BFCF", weight: "Thin" },
      }),
    }),
  );
  expect(new Set(looks).size).toBeLessThan(12);
  expect(sheet?.columnWidths.size).toBeGreaterThan(3);
});

test("what hangs on a sheet: a table, a note, a chart; old formats are not shown", async () => {
  const { contents } = await openFile(richWorkbook(), "rich.xlsm");
  const [sheet] = contents.sheets;
  expect(sheet).toMatchObject({
    tabColor: "#00B050",
    frozen: { rows: 1, columns: 0 },
    conditional: [],
  });
  expect(sheet?.columnWidths.get(0)).toBe(126);
  expect(cellOf(sheet, 0, 0)?.look).toMatchObject({ bold: true, fill: "#DDEBF7" });
  const { tables, notes, charts, names } = contents.extras;
  expect(tables).toEqual([
    {
      name: "指标表",
      sheet: "指标",
      range: { top: 0, left: 0, bottom: 3, right: 3 },
      style: "",
      hasHeaders: true,
      hasTotals: true,
    },
  ]);
  expect(notes).toEqual([{ sheet: "指标", row: 1, column: 1, text: "按快报数", author: "统计科" }]);
  expect(charts).toEqual([{ sheet: "指标", name: "图表 1", title: "" }]);
  expect(names.map(({ name }) => name)).toEqual(["_xlnm.Print_Area", "基期"]);
  expect(contents.active).toBe("指标");
});

const THEME = `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:srgbClr val="FEFEFE"/></a:lt1><a:dk2><a:srgbClr val="222222"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
const COLOURS = [
  'rgb="FF12ab34"',
  'indexed="10"',
  'theme="0"',
  'theme="1"',
  'theme="4" tint="0.5999938962981048"',
  'theme="4" tint="-0.249977111117893"',
  'indexed="64"',
];
const STYLES = `<fonts><font><name val="宋体"/><sz val="12"/></font></fonts><fills><fill><patternFill patternType="none"/></fill>${COLOURS.map(fill).join("")}</fills><borders><border/></borders><cellXfs><xf fontId="0" fillId="0" borderId="0"/>${COLOURS.map((_, at) => `<xf fontId="0" fillId="${at + 1}" borderId="0"/>`).join("")}<xf fontId="0" fillId="0" borderId="0"><alignment horizontal="centerContinuous" vertical="top" indent="2" textRotation="135"/><protection locked="0"/></xf></cellXfs><dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>`;

test("colours by theme with tint, by index and by name; blanks that look like something", async () => {
  const cells = [...COLOURS, "last"].map((_, at) => `<c r="A${at + 1}" s="${at + 1}"/>`);
  const bytes = makeWorkbook({
    rows: cells.map((cell, at) => `<row r="${at + 1}" ht="30">${cell}</row>`).join(""),
    styles: STYLES,
    before: '<sheetFormatPr defaultColWidth="20"/>',
    after: `<sheetProtection sheet="1"/><conditionalFormatting sqref="A1:A3 C1"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>A1&gt;1</formula></cfRule><cfRule type="expression" dxfId="0" priority="1"><formula>A1=0</formula></cfRule><cfRule type="colorScale" priority="3"/></conditionalFormatting>`,
    workbookBefore: '<workbookProtection lockStructure="1"/>',
    workbookAfter: '<calcPr calcMode="manual"/>',
    parts: {
      "xl/theme/theme1.xml": THEME,
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
        ["theme", "theme/theme1.xml"],
        ["customXml", "../customXml/item1.xml"],
      ),
      "customXml/item1.xml": '<a xmlns="urn:a">一</a>',
      "customXml/_rels/item1.xml.rels": relationships(["customXmlProps", "itemProps1.xml"]),
      "customXml/itemProps1.xml": '<d:datastoreItem xmlns:d="d" d:itemID="{1}"/>',
    },
  });
  const { contents } = await openFile(bytes, "a.xlsx");
  const [sheet] = contents.sheets;
  expect(sheet?.cells.map(({ look }) => look?.fill)).toEqual([
    "#12AB34",
    "#FF0000",
    "#FEFEFE",
    "#111111",
    "#B4C7E7",
    "#2F5597",
    "#000000",
    undefined,
  ]);
  expect(cellOf(sheet, 7, 0)?.look).toEqual({
    fontName: "宋体",
    fontSize: 12,
    horizontal: "CenterAcrossSelection",
    vertical: "Top",
    indent: 2,
    rotation: -45,
    locked: false,
  });
  expect(sheet?.conditional).toEqual([
    {
      ranges: [
        { top: 0, left: 0, bottom: 2, right: 0 },
        { top: 0, left: 2, bottom: 0, right: 2 },
      ],
      formula: "A1=0",
      stopIfTrue: false,
      look: { fill: "FFC7CE", font: "9C0006", bold: true },
    },
    expect.objectContaining({ formula: "A1>1", stopIfTrue: true }),
  ]);
  expect(sheet?.rowHeights.get(3)).toBe(30);
  expect(sheet?.usualWidth).toBe(105);
  expect(contents.extras).toMatchObject({
    protectedSheets: new Set(["Sheet1"]),
    structureProtected: true,
    calculation: "manual",
    xmlParts: [{ id: "{1}", xml: '<a xmlns="urn:a">一</a>' }],
  });
});

test.each([
  [9.140625, 48],
  [24, 126],
  [12.7109375, 66.75],
])("a width of %d characters is %d points", (width, points) => {
  expect(pointsOfWidth(width)).toBe(points);
  expect(pointsOfWidth(widthOfPoints(points))).toBe(points);
});

test("files that cannot be read say so with the product's own error", async () => {
  await expect(openFile(new TextEncoder().encode("甲,乙"), "a.xlsx")).rejects.toThrow(
    UnreadableWorkbook,
  );
  await expect(
    openFile(readFileSync(join(SEEDS, "messy.xlsx")), "a.xlsx", { partBytes: 100 }),
  ).rejects.toMatchObject({ code: "too-large" });
});
