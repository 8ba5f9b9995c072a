import { type Cell, cellAt, type Edit, parseAddress, type Workbook } from "../../workbook";
import { readWorkbook } from "../read";
import { makeWorkbook, relationships, type TestWorkbook, workbookParts, zipOf } from "../testing";
import { partsOf } from "../testing-parts";
import { patchWorkbook } from "./patch";

const SHEET = "xl/worksheets/sheet1.xml";

function cellOf(book: Workbook, address: string, sheet = 0): Cell | undefined {
  const position = parseAddress(address);
  const found = book.sheets[sheet];
  if (!position || !found) throw new Error(`no ${address}`);
  return cellAt(found, position.row, position.column);
}

/** The sheet part after edits of its cells. */
async function sheetAfter(book: TestWorkbook, ...edits: Edit[]): Promise<string> {
  return (await partsOf(await patchWorkbook(makeWorkbook(book), edits))).get(SHEET) as string;
}

const value = (cell: string, content: Extract<Edit, { kind: "value" }>["value"]): Edit => ({
  kind: "value",
  sheet: "Sheet1",
  cell,
  value: content,
});
const formula = (cell: string, text: string, cached: number | string | boolean | null): Edit => ({
  kind: "formula",
  sheet: "Sheet1",
  cell,
  formula: text,
  cached,
});
const clear = (cell: string): Edit => ({ kind: "clear", sheet: "Sheet1", cell });

/** What stands between the tags of sheetData. */
function dataOf(sheet: string): string {
  return /<(?:\w+:)?sheetData>(.*)<\/(?:\w+:)?sheetData>/s.exec(sheet)?.[1] ?? "";
}

test.each<[string, string, Edit[], string]>([
  [
    "a cell that is there keeps its style and its neighbours",
    `<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>`,
    [value("A1", 6.62)],
    `<row r="1"><c r="A1" s="2"><v>6.62</v></c><c r="B1" t="s"><v>0</v></c></row>`,
  ],
  [
    "a missing cell goes between its neighbours",
    `<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>`,
    [value("B1", true), value("D1", { error: "#N/A" })],
    `<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="b"><v>1</v></c><c r="C1"><v>3</v></c><c r="D1" t="e"><v>#N/A</v></c></row>`,
  ],
  [
    "missing rows go between theirs",
    `<row r="2"><c r="A2"><v>1</v></c></row><row r="5"/>`,
    [value("A9", 9), value("A1", 1), value("B4", 4)],
    `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="4"><c r="B4"><v>4</v></c></row><row r="5"/><row r="9"><c r="A9"><v>9</v></c></row>`,
  ],
  [
    "a row that closes itself is opened",
    `<row r="5" ht="20" spans="2:3"/><row r="6"/>`,
    [value("A5", 5)],
    `<row r="5" ht="20" spans="1:3"><c r="A5"><v>5</v></c></row><row r="6"/>`,
  ],
  [
    "cells and rows without r are counted",
    `<row><c><v>1</v></c><c s="1"><v>2</v></c></row><row><c><v>3</v></c></row>`,
    [value("B1", 20), value("A2", 30)],
    `<row><c><v>1</v></c><c r="B1" s="1"><v>20</v></c></row><row><c r="A2"><v>30</v></c></row>`,
  ],
  [
    "single quotes and blanks are no obstacle",
    `<row r='1' ><c  r='A1'\ts='3' ><v>1</v></c ></row >`,
    [value("A1", 2), value("B1", 3)],
    `<row r='1' ><c r="A1" s="3"><v>2</v></c><c r="B1"><v>3</v></c></row >`,
  ],
  [
    "a formula with each kind of result",
    `<row r="1"/>`,
    [
      formula("A1", 'IF(B1<2,"a","b")', "a&b"),
      formula("B1", "1+1", 2),
      formula("C1", "TRUE()", true),
      formula("D1", 'IF(1=1,"","")', null),
      { ...formula("E1", "1/0", 0), cached: { error: "#DIV/0!" } } as Edit,
    ],
    `<row r="1"><c r="A1" t="str"><f>IF(B1&lt;2,"a","b")</f><v>a&amp;b</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="b"><f>TRUE()</f><v>1</v></c><c r="D1"><f>IF(1=1,"","")</f></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
  ],
  [
    "clearing keeps the style and leaves what is not there",
    `<row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="C1"><f>1</f><v>1</v></c></row>`,
    [clear("A1"), clear("B1"), clear("C1"), clear("A9")],
    `<row r="1"><c r="A1" s="2"/><c r="C1"/></row>`,
  ],
  [
    "of two edits of one cell the later counts",
    `<row r="1"/>`,
    [value("A1", 1), value("$A$1", 2)],
    `<row r="1"><c r="A1"><v>2</v></c></row>`,
  ],
  [
    "a cell written twice is replaced twice",
    `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`,
    [value("A1", 3)],
    `<row r="1"><c r="A1"><v>3</v></c><c r="A1"><v>3</v></c></row>`,
  ],
  [
    "a row written twice gets the new cell once",
    `<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>`,
    [value("C1", 3), value("A1", 9)],
    `<row r="1"><c r="A1"><v>9</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>`,
  ],
  [
    "a new cell looks as its row says",
    `<row r="1" s="4" customFormat="1"/><row r="2" s="4"/>`,
    [value("A1", 1), value("A2", 2)],
    `<row r="1" s="4" customFormat="1"><c r="A1" s="4"><v>1</v></c></row><row r="2" s="4"><c r="A2"><v>2</v></c></row>`,
  ],
])("%s", async (_, rows, edits, expected) => {
  const sheet = await sheetAfter({ rows, sharedStrings: "<si><t>x</t></si>" }, ...edits);
  expect(dataOf(sheet)).toBe(expected);
});

test.each([
  ["no rows", "<sheetData></sheetData>"],
  ["data that closes itself", "<sheetData/>"],
])("%s", async (_, data) => {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${data}</worksheet>`;
  const after = await sheetAfter({ parts: { [SHEET]: sheet } }, value("B2", 1));
  expect(dataOf(after)).toBe(`<row r="2"><c r="B2"><v>1</v></c></row>`);
});

test("prefixed XML gets elements with the same prefix", async () => {
  const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:f>B1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const after = await sheetAfter(
    { parts: { [SHEET]: sheet } },
    value("A1", "家"),
    formula("B1", "1", 1),
    { kind: "column-width", sheet: "Sheet1", column: "B", width: 9 },
  );
  expect(after).toBe(
    `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:cols><x:col min="2" max="2" width="9" customWidth="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">家</x:t></x:is></x:c><x:c r="B1"><x:f>1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  );
});

test("a UTF-16 part is rewritten as UTF-8 and says so", async () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
  const wide = new Uint8Array(Uint16Array.from(`\ufeff${xml}`, (c) => c.charCodeAt(0)).buffer);
  const after = await sheetAfter({ parts: { [SHEET]: wide } }, value("B1", "甲"));
  expect(after).toContain(`encoding="UTF-8"`);
  expect(after).toContain("甲");
});

test("a byte order mark stays", async () => {
  const xml = "\ufeff<worksheet><sheetData/></worksheet>";
  const bytes = await patchWorkbook(makeWorkbook({ parts: { [SHEET]: xml } }), [value("A1", 1)]);
  const book = await readWorkbook(bytes);
  expect(cellOf(book, "A1")?.value).toBe(1);
  expect((await partsOf(bytes)).get(SHEET)?.charCodeAt(0)).toBe(0xfeff);
});

test.each([
  "=1+1",
  "+86 10",
  "-5%",
  "@x",
  "\tx",
  " 前后 ",
  "两\n行",
  "a\r\nb",
  "\u0000\u0007\u001f",
  "_x000D_",
  "<&>\"'",
  "𠮷 \ufffe",
  "",
  "-",
])("text %j comes back as the same text", async (text) => {
  const bytes = await patchWorkbook(makeWorkbook({ rows: "", styles: STYLES }), [
    value("A1", text),
    { ...formula("B1", '"x"', null), cached: text } as Edit,
  ]);
  const book = await readWorkbook(bytes);
  expect(cellOf(book, "A1")).toMatchObject({ value: text, formula: null });
  expect(cellOf(book, "B1")).toMatchObject({ value: text, formula: '"x"' });
});

const STYLES =
  `<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0"/></numFmts>` +
  `<cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"><alignment wrapText="1"/></xf><xf numFmtId="176" fontId="0" applyNumberFormat="1"/></cellXfs>`;

describe("styles", () => {
  const rows = `<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c><c r="C1" s="2"><v>1</v></c></row>`;
  const styled = (cell: string, style: object): Edit => ({ ...value(cell, 1), style }) as Edit;

  async function stylesAfter(...edits: Edit[]) {
    const bytes = await patchWorkbook(makeWorkbook({ rows, styles: STYLES }), edits);
    const parts = await partsOf(bytes);
    return { bytes, styles: parts.get("xl/styles.xml") as string, book: await readWorkbook(bytes) };
  }

  test("a look is copied, a number format put on it", async () => {
    const { styles, book } = await stylesAfter(styled("D1", { like: "A1", numberFormat: "0.0%" }));
    expect(styles).toContain(
      `<xf numFmtId="177" fontId="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>`,
    );
    expect(styles).toContain(`<cellXfs count="4">`);
    expect(styles).toContain(
      `<numFmts count="2"><numFmt numFmtId="176" formatCode="0.0"/><numFmt numFmtId="177" formatCode="0.0%"/></numFmts>`,
    );
    expect(cellOf(book, "D1")?.format).toBe("0.0%");
  });

  test("what is there is found again: no new style, the part keeps its bytes", async () => {
    const { styles } = await stylesAfter(
      styled("B1", { like: "C1" }),
      styled("D1", { like: "C1", numberFormat: "0.0" }),
      styled("E1", { numberFormat: "0.0" }),
    );
    const original = (await partsOf(makeWorkbook({ rows, styles: STYLES }))).get("xl/styles.xml");
    expect(styles).toBe(original);
  });

  test("a thousand cells alike need one style", async () => {
    const edits = Array.from({ length: 1000 }, (_, at) =>
      styled(`D${at + 1}`, { numberFormat: "0.00%" }),
    );
    const { styles } = await stylesAfter(...edits);
    expect(styles).toContain(`<cellXfs count="4">`);
    expect(styles).toContain(`<xf numFmtId="10" fontId="0" applyNumberFormat="1"/></cellXfs>`);
  });

  test("a text that looks like a formula is marked as one to be quoted", async () => {
    const { styles } = await stylesAfter(value("A1", "=1+1"), value("B1", "-"));
    expect(styles).toContain(
      `<xf numFmtId="0" fontId="1" quotePrefix="1"><alignment wrapText="1"/></xf></cellXfs>`,
    );
    expect(styles).toContain(`<cellXfs count="4">`);
  });

  test("a workbook without styles gets them, with relationship and content type", async () => {
    const bytes = await patchWorkbook(makeWorkbook({ rows: "" }), [
      styled("A1", { numberFormat: '0.0"亿元"' }),
    ]);
    const parts = await partsOf(bytes);
    expect(parts.get("xl/styles.xml")).toContain(`formatCode="0.0&quot;亿元&quot;"`);
    expect(parts.get("[Content_Types].xml")).toContain(`PartName="/xl/styles.xml"`);
    expect(parts.get("xl/_rels/workbook.xml.rels")).toMatch(/Id="rId2"[^>]*Target="styles.xml"/);
    expect(cellOf(await readWorkbook(bytes), "A1")?.format).toBe('0.0"亿元"');
  });

  test("nor are styles added that nothing needs", async () => {
    const parts = await partsOf(await patchWorkbook(makeWorkbook({ rows: "" }), [value("A1", 1)]));
    expect(parts.has("xl/styles.xml")).toBe(false);
  });
});

describe("columns", () => {
  const width = (column: string, characters: number): Edit => ({
    kind: "column-width",
    sheet: "Sheet1",
    column,
    width: characters,
  });
  test.each<[string, string, Edit[], string]>([
    [
      "no list",
      "",
      [width("B", 12)],
      `<cols><col min="2" max="2" width="12" customWidth="1"/></cols>`,
    ],
    [
      "inside a run, which is split",
      `<cols><col min="1" max="5" width="9" style="3" hidden="1"/></cols>`,
      [width("c", 12.5)],
      `<cols><col min="1" max="2" width="9" style="3" hidden="1"/><col min="3" max="3" width="12.5" style="3" hidden="1" customWidth="1"/><col min="4" max="5" width="9" style="3" hidden="1"/></cols>`,
    ],
    [
      "at the ends of runs and between them",
      `<cols><col min="1" max="2" width="9"/><col min="5" max="16384" width="7"/></cols>`,
      [width("B", 1), width("D", 2), width("E", 3)],
      `<cols><col min="1" max="1" width="9"/><col min="2" max="2" width="1" customWidth="1"/><col min="4" max="4" width="2" customWidth="1"/><col min="5" max="5" width="3" customWidth="1"/><col min="6" max="16384" width="7"/></cols>`,
    ],
  ])("%s", async (_, before, edits, expected) => {
    const sheet = await sheetAfter({ rows: "", before }, ...edits);
    expect(sheet).toContain(`${expected}<sheetData>`);
  });

  test("a new cell in a column with a style takes it", async () => {
    const before = `<cols><col min="2" max="3" style="5"/></cols>`;
    const sheet = await sheetAfter({ rows: "", before }, value("C1", 1));
    expect(dataOf(sheet)).toBe(`<row r="1"><c r="C1" s="5"><v>1</v></c></row>`);
  });
});

describe("shared formulas", () => {
  const rows =
    `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1&amp;"x"</f><v>1</v></c></row>` +
    `<row r="2"><c r="A2" s="1"><f t="shared" si="0"/><v>2</v></c></row>` +
    `<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>`;

  test("when their definition is overwritten the others keep their formulas", async () => {
    const bytes = await patchWorkbook(makeWorkbook({ rows }), [value("A1", 5), value("A3", 7)]);
    const book = await readWorkbook(bytes);
    expect(cellOf(book, "A1")).toMatchObject({ value: 5, formula: null });
    expect(cellOf(book, "A2")).toMatchObject({ value: 2, formula: 'B2&"x"' });
    expect(cellOf(book, "A3")).toMatchObject({ value: 7, formula: null });
    expect((await partsOf(bytes)).get(SHEET)).not.toContain("shared");
  });

  test("a member may be overwritten alone", async () => {
    const sheet = await sheetAfter({ rows }, value("A2", 5));
    expect(sheet).toContain(`<c r="A2" s="1"><v>5</v></c>`);
    expect(sheet.match(/t="shared"/g)).toHaveLength(2);
  });
});

describe("calculation", () => {
  const chained = (rows: string) =>
    zipOf(
      workbookParts({
        rows,
        workbookAfter: `<calcPr calcId="191029"/>`,
        parts: {
          "xl/_rels/workbook.xml.rels": relationships(
            ["worksheet", "worksheets/sheet1.xml"],
            ["calcChain", "calcChain.xml"],
          ),
          "xl/calcChain.xml": `<calcChain><c r="B1" i="1"/></calcChain>`,
          "[Content_Types].xml": `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
        },
      }),
    );
  const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>`;

  test.each<[string, Edit, boolean, boolean]>([
    ["a blank that is filled changes nothing else", value("C1", 1), true, false],
    ["a new formula drops the chain", formula("C1", "A1", 1), false, false],
    ["an input that changes asks for calculation", value("A1", 5), true, true],
    ["a formula that goes does both", value("B1", 5), false, true],
    ["the same value again changes nothing", value("A1", 1), true, false],
  ])("%s", async (_, edit, keepsChain, recalculates) => {
    const bytes = await patchWorkbook(chained(rows), [edit]);
    const parts = await partsOf(bytes);
    expect(parts.has("xl/calcChain.xml")).toBe(keepsChain);
    expect(parts.get("[Content_Types].xml")?.includes("calcChain")).toBe(keepsChain);
    expect(parts.get("xl/_rels/workbook.xml.rels")?.includes("calcChain")).toBe(keepsChain);
    const expected = recalculates
      ? `<calcPr calcId="191029" fullCalcOnLoad="1"/>`
      : `<calcPr calcId="191029"/>`;
    expect(parts.get("xl/workbook.xml")).toContain(expected);
  });

  test("a workbook without formulas is not asked to calculate", async () => {
    const bytes = makeWorkbook({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>` });
    const parts = await partsOf(await patchWorkbook(bytes, [value("A1", 2)]));
    expect(parts.get("xl/workbook.xml")).not.toContain("calcPr");
  });

  test("formulas of other sheets count", async () => {
    const sheets = {
      Sheet1: "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
      乙: "<worksheet><sheetData><row><c><f>Sheet1!A1</f><v>1</v></c></row></sheetData></worksheet>",
    };
    const parts = await partsOf(await patchWorkbook(makeWorkbook({ sheets }), [value("A1", 2)]));
    expect(parts.get("xl/workbook.xml")).toContain(`</sheets><calcPr fullCalcOnLoad="1"/>`);
  });
});

test("the dimension grows with what is written", async () => {
  const before = `<dimension ref="B2:C3"/>`;
  const sheet = await sheetAfter({ rows: "", before }, value("A5", 1), clear("Z99"));
  expect(sheet).toContain(`<dimension ref="A2:C5"/>`);
});

test("no edits, or edits that change nothing, give the same bytes", async () => {
  const bytes = makeWorkbook({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>` });
  expect(await patchWorkbook(bytes, [])).toBe(bytes);
  expect(await patchWorkbook(bytes, [value("A1", 1), clear("B7")])).toBe(bytes);
});
