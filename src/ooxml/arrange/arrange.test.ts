import { richWorkbook } from "../../../test/fixtures/ooxml/rich";
import { readWorkbook } from "../read";
import { makeWorkbook, worksheet } from "../testing";
import { packedPartsOf, partsOf } from "../testing-parts";
import { arrangeWorkbook } from "./arrange";
import { renamedIn } from "./references";
import type { Arrangement, SheetArrangement } from "./types";

const SHEET = "xl/worksheets/sheet1.xml";

/** Names of the parts whose compressed bytes differ, are new or are gone. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = packedPartsOf(before);
  const now = packedPartsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => {
    const a = old.get(name);
    const b = now.get(name);
    return !a || !b || Buffer.compare(a, b) !== 0;
  });
}

const inFirst = (wishes: SheetArrangement): Arrangement => ({
  sheets: new Map([["指标", wishes]]),
});

test.each<[string, Arrangement, string[]]>([
  ["nothing asked for changes nothing", {}, []],
  ["what is as it is wished changes nothing", inFirst({ tabColor: "00B050" }), []],
  [
    "the same merges change nothing",
    inFirst({ merges: [{ top: 0, left: 5, bottom: 1, right: 6 }] }),
    [],
  ],
  ["merges touch one part", inFirst({ merges: [] }), [SHEET]],
  ["hidden rows touch one part", inFirst({ rows: new Map([[1, { hidden: true }]]) }), [SHEET]],
  [
    "a hidden tab touches the workbook",
    { visibility: new Map([["透视", "hidden"]]) },
    ["xl/workbook.xml"],
  ],
  ["the order of tabs touches the workbook", { order: ["透视", "指标"] }, ["xl/workbook.xml"]],
  ["the way of calculating touches the workbook", { calculation: "manual" }, ["xl/workbook.xml"]],
  [
    "a table's range touches the table",
    { tables: [{ name: "指标表", range: { top: 0, left: 0, bottom: 5, right: 3 } }] },
    ["xl/tables/table1.xml"],
  ],
])("%s", async (_, arrangement, changed) => {
  const before = richWorkbook();
  const after = await arrangeWorkbook(before, arrangement);
  expect(changedParts(before, after)).toEqual(changed);
  if (changed.length === 0) expect(after).toBe(before);
});

async function sheetXml(before: string, rows: string, after: string, wishes: SheetArrangement) {
  const bytes = makeWorkbook({ rows, before, after });
  const arranged = await arrangeWorkbook(bytes, { sheets: new Map([["Sheet1", wishes]]) });
  const xml = (await partsOf(arranged)).get(SHEET) as string;
  return xml.replace(/^[^]*?<worksheet [^>]*>/, "").replace("</worksheet>", "");
}

test.each<[string, string, SheetArrangement, string]>([
  [
    "a run is cut where the change begins and ends",
    '<cols><col min="1" max="3" width="9" style="2"/><col min="6" max="6" width="5" hidden="1"/></cols>',
    { columns: [{ from: 1, to: 5, hidden: true }] },
    '<cols><col min="1" max="1" width="9" style="2"/><col min="2" max="3" width="9" style="2" hidden="1"/><col min="4" max="5" hidden="1" width="9.140625"/><col min="6" max="6" width="5" hidden="1"/></cols>',
  ],
  [
    "shown again, with another width",
    '<cols><col min="2" max="2" width="5" bestFit="1" hidden="1"/></cols>',
    { columns: [{ from: 1, to: 1, hidden: false, width: 20 }] },
    '<cols><col min="2" max="2" width="20" customWidth="1"/></cols>',
  ],
  [
    "panes take their selections with them",
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2"/></sheetView></sheetViews>',
    { frozen: { rows: 0, columns: 0 } },
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"></sheetView></sheetViews>',
  ],
  [
    "panes in a view that closes itself",
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>',
    { frozen: { rows: 2, columns: 1 } },
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/></sheetView></sheetViews>',
  ],
  [
    "panes and a colour where nothing was said",
    "",
    { frozen: { rows: 1, columns: 0 }, tabColor: "ff0000" },
    '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>',
  ],
  [
    "a colour goes, its siblings stay",
    '<sheetPr><tabColor theme="4"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    { tabColor: null },
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
  ],
])("%s", async (_, before, wishes, expected) => {
  expect(await sheetXml(before, "", "", wishes)).toBe(`${expected}<sheetData></sheetData>`);
});

test("rows are marked, put in between and behind; a row written twice is hidden twice", async () => {
  const rows = '<row r="2" ht="20"/><row r="4"><c r="A4"/></row><row r="4" hidden="1"/>';
  const wishes = new Map([
    [0, { hidden: true }],
    [1, { height: 30 }],
    [2, { hidden: false }],
    [3, { hidden: true }],
    [8, { height: 12.5, hidden: true }],
  ]);
  expect(await sheetXml("", rows, "", { rows: wishes })).toBe(
    '<sheetData><row r="1" hidden="1"/><row r="2" ht="30" customHeight="1"/><row r="4" hidden="1"><c r="A4"/></row><row r="4" hidden="1"/><row r="9" ht="12.5" customHeight="1" hidden="1"/></sheetData>',
  );
});

test("merges that stay keep their markup, the last takes the list along", async () => {
  const list =
    '<mergeCells count="2"><mergeCell ref="A1:B1" x="1"/><mergeCell ref="C1:D1"/></mergeCells>';
  const range = (left: number) => ({ top: 0, left, bottom: 0, right: left + 1 });
  expect(await sheetXml("", "", list, { merges: [range(4), range(0)] })).toBe(
    '<sheetData></sheetData><mergeCells count="2"><mergeCell ref="A1:B1" x="1"/><mergeCell ref="E1:F1"/></mergeCells>',
  );
  expect(await sheetXml("", "", list, { merges: [] })).toBe("<sheetData></sheetData>");
  expect(await sheetXml("", "", "<pageMargins/>", { merges: [range(0)] })).toBe(
    '<sheetData></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins/>',
  );
});

test("names follow tabs that move, go and are called otherwise", async () => {
  const sheets = { 一: worksheet(""), 二: worksheet(""), 三: worksheet("") };
  const bytes = makeWorkbook({
    sheets,
    workbookBefore: '<bookViews><workbookView firstSheet="1" activeTab="2"/></bookViews>',
    workbookAfter:
      '<definedNames><definedName name="甲" localSheetId="0">一!$A$1</definedName><definedName name="甲" localSheetId="2">三!$A$1</definedName><definedName name="乙">二!$A$1+"二!"</definedName><definedName name="丙">一!$A$1</definedName></definedNames>',
  });
  const after = await arrangeWorkbook(bytes, {
    removeSheets: ["一"],
    renameSheets: new Map([
      ["二", "三"],
      ["三", "二"],
    ]),
    order: ["二", "三"],
    names: {
      set: [{ name: "丁", refersTo: "三!$B$1", sheet: "三", visible: false }],
      remove: [{ name: "丙", sheet: null }],
    },
  });
  const workbook = await readWorkbook(after);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["二", "三"]);
  expect(workbook.definedNames).toEqual([
    { name: "甲", refersTo: "二!$A$1", sheet: "二" },
    { name: "乙", refersTo: '三!$A$1+"二!"', sheet: null },
    { name: "丁", refersTo: "三!$B$1", sheet: "三" },
  ]);
  const parts = await partsOf(after);
  expect(parts.get("xl/workbook.xml")).toContain('firstSheet="1" activeTab="0"');
  expect([...parts.keys()]).not.toContain("xl/worksheets/sheet1.xml");
  expect(parts.get("xl/_rels/workbook.xml.rels")).not.toContain("sheet1.xml");
});

test("a hidden tab is neither in front nor selected; the order of calculation goes with a sheet", async () => {
  const sheets = {
    一: worksheet("", '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>'),
    二: worksheet(""),
  };
  const workbookBefore = '<bookViews><workbookView activeTab="0"/></bookViews>';
  const hidden = await arrangeWorkbook(makeWorkbook({ sheets, workbookBefore }), {
    visibility: new Map([["一", "hidden"]]),
  });
  const parts = await partsOf(hidden);
  expect(parts.get("xl/workbook.xml")).toContain('activeTab="1"');
  expect(parts.get(SHEET)).toContain('<sheetView workbookViewId="0"/>');
  const fewer = await arrangeWorkbook(richWorkbook(), { removeSheets: ["指标"] });
  expect([...(await partsOf(fewer)).keys()]).not.toContain("xl/calcChain.xml");
});

test("what the workbook itself leads to stays when the sheet goes that led there too", async () => {
  const fewer = await arrangeWorkbook(richWorkbook(), { removeSheets: ["透视"] });
  const names = [...(await partsOf(fewer)).keys()].join(" ");
  expect(names).toContain("xl/pivotCache/pivotCacheDefinition1.xml");
  expect(names).toContain("xl/pivotCache/pivotCacheRecords1.xml");
  expect(names).not.toContain("xl/pivotTables/");
});

test("renamed sheets are followed in validations, formats, charts and pivot tables", async () => {
  const renameSheets = new Map([
    ["透视", "新 表"],
    ["指标", "监测"],
  ]);
  const after = await arrangeWorkbook(richWorkbook(), { renameSheets });
  const parts = await partsOf(after);
  expect(parts.get("xl/charts/chart1.xml")).toContain("<c:f>监测!$A$2:$A$3</c:f>");
  expect(parts.get("xl/pivotCache/pivotCacheDefinition1.xml")).toContain('sheet="新 表"');
});

test.each([
  ["表1!A1+'表 2'!B2", "新!A1+'别''名'!B2"],
  ['"表1!A1"&表1!A1', '"表1!A1"&新!A1'],
  ["[1]表1!A1+另表1!A1", "[1]表1!A1+另表1!A1"],
  ["表1!A1:表1!B2", "新!A1:新!B2"],
])("%s → %s", (formula, renamed) => {
  const names = new Map([
    ["表1", "新"],
    ["表 2", "别'名"],
  ]);
  expect(renamedIn(formula, names)).toBe(renamed);
});

test("XML parts are put in, replaced and taken out by their ids", async () => {
  const part = (id: string, text: string) => ({
    id,
    xml: `<?xml version="1.0"?><a xmlns="urn:a">${text}</a>`,
  });
  const first = await arrangeWorkbook(makeWorkbook({}), {
    xmlParts: { set: [part("{1}", "一"), part("{2}", "二")], remove: [] },
  });
  const second = await arrangeWorkbook(first, {
    xmlParts: { set: [part("{2}", "三")], remove: ["{1}"] },
  });
  const parts = await partsOf(second);
  const items = [...parts.keys()].filter((name) => name.startsWith("customXml/"));
  expect(items).toHaveLength(3);
  expect(items.map((name) => parts.get(name)).join("")).toContain('<a xmlns="urn:a">三</a>');
  expect(parts.get("[Content_Types].xml")?.match(/customXml/g)).toHaveLength(3);
});

test.each<[Arrangement, string]>([
  [{ sheets: new Map([["无", { merges: [] }]]) }, "unknown-sheet"],
  [{ removeSheets: ["无"] }, "unknown-sheet"],
  [{ renameSheets: new Map([["指标", "透视"]]) }, "bad-sheet-name"],
  [{ renameSheets: new Map([["指标", "甲/乙"]]) }, "bad-sheet-name"],
  [inFirst({ columns: [{ from: 0, to: 0, width: 256 }] }), "bad-width"],
])("%o is refused", async (arrangement, code) => {
  await expect(arrangeWorkbook(richWorkbook(), arrangement)).rejects.toMatchObject({ code });
});
