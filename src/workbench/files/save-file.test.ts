import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { richWorkbook } from "../../../test/fixtures/ooxml/rich";
import { markFormula } from "../../ooxml";
import { makeWorkbook, relationships, worksheet } from "../../ooxml/testing";
import type { Look } from "../book/book";
import { newFile } from "./new-file";
import { openFile } from "./open-file";
import { at, changedParts, closeBooks, one, openAs, openBytes, saved } from "./testing";

const SEEDS = "seeds/workbooks";
const seeds = readdirSync(SEEDS).filter((name) => name.endsWith(".xlsx"));
const seed = (name: string) => new Uint8Array(readFileSync(join(SEEDS, name)));

afterEach(closeBooks);

test.each(seeds)("%s: opened, calculated and saved it is the same file", async (name) => {
  const bytes = seed(name);
  const open = await openBytes(bytes);
  await open.book.settled();
  const { bytes: after, notKept } = await open.file.save();
  expect(notKept).toEqual([]);
  expect(after).toBe(bytes);
});

test("a file with a chart, macros and a pivot table is the same file", async () => {
  const bytes = richWorkbook();
  const open = await openBytes(bytes);
  await open.book.settled();
  expect(await open.file.save()).toEqual({ bytes, notKept: [] });
});

test("what was put back is unedited", async () => {
  const bytes = seed("messy.xlsx");
  const open = await openBytes(bytes);
  open.book.cells.write(open.first, 40, 2, [[{ value: 1 }]]);
  open.book.formats.setLooks(open.first, one(3, 3), [[{ fill: "#123456" }]]);
  open.book.history.undo();
  open.book.history.undo();
  expect((await saved(open)).bytes).toBe(bytes);
});

test("values, formulas of custom functions and formats come back as they were put", async () => {
  const bytes = richWorkbook();
  const open = await openBytes(bytes);
  const { book, first } = open;
  book.cells.write(first, 4, 0, [
    [
      { value: "=不是公式" },
      { value: 12.5 },
      { value: true },
      { value: { error: "#N/A" } },
      { formula: 'PLAN.PROGRESS(B2,C2)&"PLAN.X("' },
      { formula: "B5*2" },
    ],
  ]);
  book.cells.setFormats(first, one(4, 1), [['0.0"亿元"']]);
  const { workbook, notKept, bytes: after } = await saved(open);
  expect(notKept).toEqual([]);
  expect(at(workbook, "指标", "A5")).toEqual(["=不是公式", null, "General"]);
  expect(at(workbook, "指标", "B5")).toEqual([12.5, null, '0.0"亿元"']);
  expect(at(workbook, "指标", "C5")[0]).toBe(true);
  expect(at(workbook, "指标", "D5")[0]).toEqual({ error: "#N/A" });
  // What the grid cannot calculate is no result.
  expect(at(workbook, "指标", "E5").slice(0, 2)).toEqual([
    null,
    '_xldudf_PLAN_PROGRESS(B2,C2)&"PLAN.X("',
  ]);
  expect(at(workbook, "指标", "F5").slice(0, 2)).toEqual([25, "B5*2"]);
  expect(changedParts(bytes, after).sort()).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
  ]);
});

test("results that depend on an edit are written, formulas stay as they are", async () => {
  const open = await openBytes(richWorkbook());
  open.book.cells.write(open.first, 1, 1, [[{ value: 6.8 }]]);
  const { workbook, parts } = await saved(open);
  expect(at(workbook, "指标", "D2").slice(0, 2)).toEqual([1, "B2/C2"]);
  expect(at(workbook, "指标", "B4").slice(0, 2)).toEqual([36.8, "SUM(B2:B3)"]);
  expect(parts.get("xl/worksheets/sheet1.xml")).toContain('<f t="shared" ref="D2:D3" si="0">');
});

test("looks come back, with the rest of the cell's own look", async () => {
  const open = await openBytes(seed("messy.xlsx"));
  const { book, first } = open;
  const header = book.formats.look(first, 2, 1);
  const look: Partial<Look> = {
    fill: "#FDE7E9",
    fontColor: "#9C0006",
    italic: true,
    underline: true,
    horizontal: "Right",
    vertical: "Top",
    indent: 1,
    rotation: -45,
    locked: false,
    borders: {
      bottom: { style: "Double", weight: "Thick", color: "#00B050" },
      left: { style: "Dash", weight: "Medium", color: "#000000" },
    },
  };
  book.formats.setLooks(first, one(2, 1), [[look]]);
  book.formats.setLooks(first, one(50, 9), [[{ bold: true, fill: "#FFFF00" }]]);
  const expected = book.formats.look(first, 2, 1);
  expect(expected).toMatchObject({ fill: "#FDE7E9", fontName: header.fontName });
  const again = await openBytes((await saved(open)).bytes);
  expect(again.book.formats.look(again.first, 2, 1)).toEqual(expected);
  expect(again.book.formats.look(again.first, 50, 9)).toMatchObject({
    bold: true,
    fill: "#FFFF00",
  });
});

test("merges, hidden rows and columns, widths, heights, panes and tab colours come back", async () => {
  const open = await openBytes(richWorkbook());
  const { book, first } = open;
  const { cells, formats, sheets } = book;
  cells.unmerge(first, { top: 0, left: 5, bottom: 1, right: 6 });
  cells.write(first, 0, 6, [[{ value: "曾被盖住" }]]);
  cells.merge(first, { top: 7, left: 0, bottom: 8, right: 2 });
  formats.setRowsHidden(first, 2, 3, true);
  formats.setRowHeight(first, 9, 9, 30);
  formats.setColumnsHidden(first, 3, 4, true);
  formats.setColumnWidth(first, 1, 1, 90);
  formats.freeze(first, 1, 2);
  sheets.setTabColor(first, "#FF0000");
  const { bytes, notKept, workbook } = await saved(open);
  expect(notKept).toEqual([]);
  expect(at(workbook, "指标", "G1")[0]).toBe("曾被盖住");
  const { contents } = await openFile(bytes, "a.xlsx");
  const [sheet] = contents.sheets;
  expect(sheet).toMatchObject({
    merges: [{ top: 7, left: 0, bottom: 8, right: 2 }],
    hiddenRows: [2, 3],
    hiddenColumns: [
      { from: 3, to: 3 },
      { from: 4, to: 4 },
    ],
    frozen: { rows: 1, columns: 2 },
    tabColor: "#FF0000",
  });
  expect(sheet?.columnWidths.get(1)).toBe(90);
  expect(sheet?.columnWidths.get(2)).toBe(63);
  expect(sheet?.rowHeights).toEqual(new Map([[9, 30]]));
});

test("merging clears what it covers", async () => {
  const open = await openBytes(richWorkbook());
  open.book.cells.merge(open.ids[1] as string, { top: 0, left: 0, bottom: 1, right: 1 });
  open.book.cells.clear(open.ids[1] as string, one(1, 1), "contents");
  const { notKept, workbook } = await saved(open);
  expect(notKept).toEqual([]);
  expect(at(workbook, "透视", "B2")[0]).toBeNull();
  expect(workbook.sheets[1]?.merges).toHaveLength(1);
});

test("sheets are added, renamed, hidden, moved; references follow", async () => {
  const open = await openBytes(richWorkbook());
  const { book, first, ids } = open;
  const report = book.sheets.add("校验报告");
  // The grid brings a new sheet to the front.
  book.sheets.activate(first);
  book.cells.write(report, 0, 0, [[{ value: "结论" }, { value: "不通过" }]]);
  book.formats.setLooks(report, one(0, 0), [[{ bold: true, fill: "#DDEBF7" }]]);
  book.formats.setColumnWidth(report, 0, 0, 120);
  book.sheets.rename(first, "新 名");
  book.sheets.move(report, 0);
  book.sheets.setVisibility(ids[1] as string, "hidden");
  const { bytes, notKept, workbook, parts } = await saved(open);
  expect(notKept).toEqual([]);
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["校验报告", "visible"],
    ["新 名", "visible"],
    ["透视", "hidden"],
  ]);
  expect(workbook.definedNames).toEqual([
    { name: "_xlnm.Print_Area", refersTo: "'新 名'!$A$1:$D$5", sheet: "新 名" },
    { name: "基期", refersTo: "'新 名'!$B$2", sheet: null },
  ]);
  expect(parts.get("xl/charts/chart1.xml")).toContain("<c:f>'新 名'!$A$2:$A$3</c:f>");
  expect(parts.get("xl/workbook.xml")).toContain('activeTab="1"');
  const again = await openFile(bytes, "a.xlsx");
  expect(again.contents.sheets[0]?.cells[0]).toMatchObject({
    value: "结论",
    look: { bold: true, fill: "#DDEBF7" },
  });
  expect(again.contents.sheets[0]?.columnWidths.get(0)).toBe(120);
});

test("a sheet that is deleted takes along what only it had", async () => {
  const open = await openBytes(richWorkbook());
  open.book.sheets.remove(open.first);
  const { bytes, workbook, parts } = await saved(open);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["透视"]);
  expect(workbook.definedNames).toEqual([{ name: "基期", refersTo: "#REF!", sheet: null }]);
  const names = [...parts.keys()].join(" ");
  expect(names).not.toMatch(/sheet1|table1|comments|drawing|chart1/);
  expect(names).toMatch(/pivotTable1/);
  expect(parts.get("[Content_Types].xml")).not.toMatch(/sheet1|table1|comments1|chart1/);
  expect((await openFile(bytes, "a.xlsx")).contents.active).toBe("透视");
});

test("conditional formats: those of the add-in are replaced, others stay", async () => {
  const rule = (formula: string, priority: number) =>
    `<conditionalFormatting sqref="B1:B3"><cfRule type="expression" dxfId="0" priority="${priority}"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  const marked = markFormula("status", 'B1="落后"');
  const bytes = makeWorkbook({
    rows: '<row r="1"><c r="B1"><v>1</v></c></row>',
    styles:
      '<fonts><font/></fonts><cellXfs><xf/></cellXfs><dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font></dxf></dxfs>',
    after: `${rule("B1&gt;1", 1)}<conditionalFormatting sqref="C1"><cfRule type="duplicateValues" priority="2"/></conditionalFormatting>${rule(marked, 3)}`,
  });
  const open = await openBytes(bytes);
  const { formats } = open.book;
  const [other, own] = formats.conditional(open.first);
  expect(own?.formula).toBe(marked);
  formats.removeConditional(open.first, own?.id ?? "");
  const fresh = {
    ranges: [{ top: 0, left: 1, bottom: 8, right: 1 }],
    formula: markFormula("status", 'B1="严重滞后"'),
    stopIfTrue: true,
    look: { fill: "FDE7E9", font: "9C0006", bold: true, numberFormat: '"▲ "@' },
  };
  formats.addConditional(open.first, fresh);
  const after = await saved(open);
  const { contents } = await openFile(after.bytes, "a.xlsx");
  expect(contents.sheets[0]?.conditional).toEqual([
    expect.objectContaining({ formula: other?.formula, look: { bold: true, font: "9C0006" } }),
    fresh,
  ]);
  expect(after.parts.get("xl/worksheets/sheet1.xml")).toContain("duplicateValues");
});

test("tables grow and their headers are renamed with their columns", async () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" displayName="表" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn></tableColumns></table>';
  const text = (cell: string, content: string) =>
    `<c r="${cell}" t="inlineStr"><is><t>${content}</t></is></c>`;
  const bytes = makeWorkbook({
    sheets: {
      Sheet1: worksheet(
        `<row r="1">${text("A1", "甲")}${text("B1", "乙")}</row><row r="2"><c r="A2"><v>1</v></c></row>`,
        "",
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      ),
    },
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["table", "../tables/table1.xml"]),
      "xl/tables/table1.xml": table,
    },
  });
  const open = await openBytes(bytes);
  const { book, first } = open;
  book.cells.write(first, 0, 0, [[{ value: "名称" }, undefined, { value: "完成<进度>" }]]);
  const own = book.extras.tables[0];
  if (own) own.range = { top: 0, left: 0, bottom: 4, right: 2 };
  const { notKept, workbook, parts } = await saved(open);
  expect(notKept).toEqual([]);
  expect(workbook.sheets[0]?.listObjects[0]?.range).toEqual(own?.range);
  expect(parts.get("xl/tables/table1.xml")).toContain(
    'ref="A1:C5"><autoFilter ref="A1:C5"/><tableColumns count="3"><tableColumn id="1" name="名称"/><tableColumn id="2" name="乙"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn><tableColumn id="3" name="完成&lt;进度&gt;"/>',
  );
});

test("XML parts, names and the way of calculating come back", async () => {
  const open = await openBytes(richWorkbook());
  const { extras } = open.book;
  const kept = extras.xmlParts.map((part) => ({ ...part }));
  const own = {
    id: "{8C6D4C9E-0000-4000-8000-000000000001}",
    xml: '<j xmlns="urn:j">一&amp;二</j>',
  };
  extras.xmlParts.push({ ...own });
  extras.names.push({ name: "新名", refersTo: "指标!$A$1", sheet: null, visible: false });
  extras.names.splice(1, 1);
  extras.calculation = "manual";
  const { bytes, notKept } = await saved(open);
  expect(notKept).toEqual([]);
  const again = await openBytes(bytes);
  const now = again.book.extras;
  expect(now.xmlParts).toEqual([...kept, own]);
  expect(now.names.map(({ name, visible }) => [name, visible])).toEqual([
    ["_xlnm.Print_Area", true],
    ["新名", false],
  ]);
  expect(now.calculation).toBe("manual");
  const part = now.xmlParts.at(-1);
  if (part) part.xml = '<j xmlns="urn:j">三</j>';
  now.xmlParts.splice(0, kept.length);
  const last = await openBytes((await saved(again)).bytes);
  expect(last.book.extras.xmlParts).toEqual([{ ...own, xml: '<j xmlns="urn:j">三</j>' }]);
});

test("inserted rows are saved as moved cells", async () => {
  const open = await openBytes(richWorkbook());
  open.book.cells.insert(open.ids[1] as string, { top: 1, left: 0, bottom: 1, right: 1 }, "down");
  const { workbook, notKept } = await saved(open);
  expect(notKept).toEqual([{ code: "moved", sheet: "透视", place: "pivotTable" }]);
  expect(at(workbook, "透视", "A2")[0]).toBeNull();
  expect(at(workbook, "透视", "A3")[0]).toBe("甲");
  expect(at(workbook, "透视", "B3")[0]).toBe(1);
});

test("what a file cannot hold is said, and the rest is saved", async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
  const open = await openBytes(makeWorkbook({ rows }));
  const { book, first } = open;
  book.cells.write(first, 1, 0, [[{ value: 9 }, { value: "好" }, { value: "长".repeat(32_768) }]]);
  book.extras.settings.set("a", "1");
  const { workbook, notKept } = await saved(open);
  expect(notKept).toEqual([
    { code: "cell", sheet: "Sheet1", place: "C2" },
    { code: "document-settings", sheet: null, place: null },
    { code: "array-formula", sheet: "Sheet1", place: "A1:A2" },
  ]);
  expect(at(workbook, "Sheet1", "B2")[0]).toBe("好");
  expect(at(workbook, "Sheet1", "A2")[0]).toBe(2);
});

test("a name that no sheet can have is said, the old one stays", async () => {
  const open = await openBytes(richWorkbook());
  open.book.sheets.rename(open.first, "甲/乙");
  open.book.cells.write(open.first, 9, 9, [[{ value: 1 }]]);
  const { workbook, notKept } = await saved(open);
  expect(notKept).toEqual([{ code: "sheet-name", sheet: "甲/乙", place: null }]);
  expect(workbook.sheets[0]?.name).toBe("指标");
  expect(at(workbook, "指标", "J10")[0]).toBe(1);
});

test("a new workbook is a file that opens as it was", async () => {
  const open = openAs(newFile("新.xlsx", "监测表"));
  const { book, first } = open;
  book.cells.write(first, 0, 0, [[{ value: "指标" }, { formula: "1+1" }]]);
  book.formats.setLooks(first, one(0, 0), [[{ bold: true }]]);
  const { bytes, workbook, parts } = await saved(open);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["监测表"]);
  expect(at(workbook, "监测表", "B1").slice(0, 2)).toEqual([2, "1+1"]);
  expect(parts.get("xl/worksheets/sheet1.xml")).not.toMatch(/showGridLines|pageSetup/);
  const again = await openBytes(bytes);
  expect(again.book.formats.look(again.first, 0, 0)).toEqual(book.formats.look(first, 0, 0));
});
