import { cellAt, formatAddress, formatRange, type Sheet } from "../workbook";
import { readWorkbook } from "./read";
import {
  makeWorkbook,
  relationships,
  type TestWorkbook,
  workbookParts,
  worksheet,
  zipOf,
} from "./testing";

/** The first sheet's cells as `{A1: value}`. */
async function valuesOf(book: TestWorkbook): Promise<Record<string, unknown>> {
  return valuesIn(await firstSheet(makeWorkbook(book)));
}

async function firstSheet(bytes: Uint8Array): Promise<Sheet> {
  return (await readWorkbook(bytes)).sheets[0] as Sheet;
}

function valuesIn(sheet: Sheet): Record<string, unknown> {
  const cells = sheet.rows.flatMap((row) =>
    row.cells.map((cell) => [formatAddress(row.index, cell.column), cell.value]),
  );
  return Object.fromEntries(cells);
}

/** Content of `<sheetData>` with one row of one cell. */
const one = (cell: string) => `<row r="1">${cell}</row>`;

test.each<[string, string, unknown]>([
  ["a number", `<c r="A1"><v>1.5</v></c>`, 1.5],
  ["zero", `<c r="A1"><v>0</v></c>`, 0],
  ["a negative number", `<c r="A1"><v>-2.25E-3</v></c>`, -0.00225],
  ["a number with t", `<c r="A1" t="n"><v>7</v></c>`, 7],
  ["a number with blanks", `<c r="A1"><v> 7 </v></c>`, 7],
  ["a number as CDATA", `<c r="A1"><v><![CDATA[7]]></v></c>`, 7],
  ["a number with a comment", `<c r="A1"><v>4<!-- - -->2</v></c>`, 42],
  ["a number after an instruction", `<c r="A1"><?x y?><v>4</v></c>`, 4],
  ["what claims to be a number", `<c r="A1"><v>15 以上</v></c>`, "15 以上"],
  ["true", `<c r="A1" t="b"><v>1</v></c>`, true],
  ["false", `<c r="A1" t="b"><v>0</v></c>`, false],
  ["an error", `<c r="A1" t="e"><v>#DIV/0!</v></c>`, { error: "#DIV/0!" }],
  ["a text", `<c r="A1" t="str"><v>项</v></c>`, "项"],
  ["an empty text", `<c r="A1" t="str"><v></v></c>`, ""],
  ["an inline text", `<c r="A1" t="inlineStr"><is><t>家</t></is></c>`, "家"],
  ["an empty inline text", `<c r="A1" t="inlineStr"><is><t/></is></c>`, ""],
  [
    "an inline text in runs",
    `<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>规</t></r><r><t>上</t></r></is></c>`,
    "规上",
  ],
  [
    "entities",
    `<c r="A1" t="str"><v>&lt;a&gt; &amp; &quot;&#22825;&#x4E95;&apos;</v></c>`,
    "<a> & \"天井'",
  ],
  ["an entity nobody declared", `<c r="A1" t="str"><v>a&nbsp;b</v></c>`, "a&nbsp;b"],
  ["an escaped character", `<c r="A1" t="str"><v>a_x000D_b_x005F_x000D_</v></c>`, "a\rb_x000D_"],
  ["line ends", `<c r="A1" t="str"><v>a\r\nb\rc</v></c>`, "a\nb\nc"],
  ["a date written out", `<c r="A1" t="d"><v>2021-03-01</v></c>`, 44256],
  ["a moment", `<c r="A1" t="d"><v>2021-03-01T12:00:00Z</v></c>`, 44256.5],
  ["what claims to be a date", `<c r="A1" t="d"><v>2021年</v></c>`, "2021年"],
  ["single quotes and blanks in the tag", `<c  r = 'A1'\n t='b' ><v>1</v></c >`, true],
  ["unknown attributes", `<c r="A1" foo="a>b" s="0"><v>3</v></c>`, 3],
  ["unknown elements", `<c r="A1"><x><v>9</v></x><v>3</v></c>`, 3],
  ["an astral character", `<c r="A1" t="str"><v>𠮷</v></c>`, "𠮷"],
])("a cell holds %s", async (_, cell, value) => {
  expect(await valuesOf({ rows: one(cell) })).toEqual({ A1: value });
});

test.each([
  ["an empty cell", `<c r="A1"/>`],
  ["a styled cell", `<c r="A1" s="3"></c>`],
  ["an empty value", `<c r="A1"><v/></c>`],
  ["an empty number", `<c r="A1"><v></v></c>`],
  ["an empty formula", `<c r="A1"><f/></c>`],
])("%s is a blank", async (_, cell) => {
  expect((await firstSheet(makeWorkbook({ rows: one(cell) }))).rows).toEqual([]);
});

test("shared strings: runs joined, phonetics left out, blanks kept only where they are said to be", async () => {
  const cells = [0, 1, 2, 3, 4, 5].map((at) => `<c t="s"><v>${at}</v></c>`).join("");
  expect(
    await valuesOf({
      rows: one(cells),
      sharedStrings:
        `<si><t>指标</t></si><si><r><t>研</t></r><r><rPr/><t xml:space="preserve"> 发 </t></r></si>` +
        `<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr/></si>` +
        `<si><t>\n  缩进\n</t></si><si><t xml:space="preserve"> 前后 </t></si><si/>`,
    }),
  ).toEqual({ A1: "指标", B1: "研 发 ", C1: "課", D1: "缩进", E1: " 前后 ", F1: "" });
});

test("equal short texts and errors are one object in memory", async () => {
  const rows = [1, 2].map((row) => `<row r="${row}"><c r="A${row}" t="e"><v>#N/A</v></c></row>`);
  const sheet = await firstSheet(makeWorkbook({ rows: rows.join("") }));
  expect(cellAt(sheet, 0, 0)?.value).toBe(cellAt(sheet, 1, 0)?.value);
});

describe("places", () => {
  test.each<[string, string, Record<string, unknown>]>([
    ["cells without r", `<row r="2"><c><v>1</v></c><c><v>2</v></c></row>`, { A2: 1, B2: 2 }],
    [
      "rows without r",
      `<row><c r="B1"><v>1</v></c></row><row><c r="B2"><v>2</v></c></row>`,
      { B1: 1, B2: 2 },
    ],
    ["neither", "<row><c><v>1</v></c></row><row/><row><c/><c><v>2</v></c></row>", { A1: 1, B3: 2 }],
    [
      "a cell after one with r",
      `<row r="1"><c r="C1"><v>1</v></c><c><v>2</v></c></row>`,
      { C1: 1, D1: 2 },
    ],
    [
      "a row known from its cells",
      `<row><c r="A5"><v>1</v></c></row><row><c><v>2</v></c></row>`,
      { A5: 1, A6: 2 },
    ],
    [
      "cells out of order",
      `<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>`,
      { A1: 1, C1: 3 },
    ],
    ["a cell twice", `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`, { A1: 2 }],
    [
      "rows out of order",
      `<row r="9"><c><v>9</v></c></row><row r="2"><c><v>2</v></c></row>`,
      { A2: 2, A9: 9 },
    ],
    [
      "a row twice",
      `<row r="1"><c r="B1"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`,
      { A1: 1, B1: 2 },
    ],
    ["lower case", `<row r="1"><c r="aa1"><v>1</v></c></row>`, { AA1: 1 }],
    ["the last cell", `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, { XFD1048576: 1 }],
  ])("%s", async (_, rows, values) => {
    expect(await valuesOf({ rows })).toEqual(values);
  });

  test.each([
    ["row zero", `<row r="0"/>`],
    ["a row past the last", `<row r="1048577"/>`],
    ["a column past the last", `<row r="1"><c r="XFE1"><v>1</v></c></row>`],
    ["no address", `<row r="1"><c r="1A"><v>1</v></c></row>`],
    ["counting past the last row", `<row r="1048576"/><row><c><v>1</v></c></row>`],
  ])("%s is refused", async (_, rows) => {
    await expect(readWorkbook(makeWorkbook({ rows }))).rejects.toMatchObject({
      code: "damaged",
      data: { part: "xl/worksheets/sheet1.xml", reason: "address" },
    });
  });
});

test("a dimension of the whole sheet over five rows costs nothing", async () => {
  const rows = [1, 2, 3, 4, 5].map((row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`);
  const bytes = makeWorkbook({ rows: rows.join(""), before: `<dimension ref="A1:XFD1048576"/>` });
  await readWorkbook(bytes);
  const start = performance.now();
  const sheet = await firstSheet(bytes);
  expect(performance.now() - start).toBeLessThan(50);
  expect(sheet.rows).toHaveLength(5);
});

test("fifty thousand merges are read in a moment", async () => {
  const refs = Array.from(
    { length: 50_000 },
    (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`,
  );
  const bytes = makeWorkbook({ after: `<mergeCells count="1">${refs.join("")}</mergeCells>` });
  const start = performance.now();
  const { merges } = await firstSheet(bytes);
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(merges).toHaveLength(50_000);
  expect(formatRange(merges.at(-1) as never)).toBe("A50000:B50000");
});

test("hidden rows, columns and sheets", async () => {
  const book = {
    rows: `<row r="2" hidden="1"/><row r="3" hidden="true"><c><v>1</v></c></row><row r="4" hidden="0"><c><v>1</v></c></row>`,
    before: `<cols><col min="1" max="1" width="9"/><col min="2" max="4" hidden="1"/></cols>`,
    sheetAttributes: `state="veryHidden"`,
  };
  const sheet = await firstSheet(makeWorkbook(book));
  expect(sheet.visibility).toBe("veryHidden");
  expect(sheet.hiddenColumns).toEqual([{ from: 1, to: 3 }]);
  expect(sheet.rows.map(({ index, hidden }) => [index, hidden])).toEqual([
    [1, true],
    [2, true],
    [3, false],
  ]);
});

test("number formats: built in, Chinese, own, unknown", async () => {
  const cells = [0, 1, 2, 3, 4, 99].map((style) => `<c s="${style}"><v>1</v></c>`).join("");
  const styles =
    `<numFmts><numFmt numFmtId="176" formatCode="0.0&quot;亿元&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>` +
    `<cellXfs><xf/><xf numFmtId="10"/><xf numFmtId="57"><alignment/></xf><xf numFmtId="176"/><xf numFmtId="999"/></cellXfs>`;
  const sheet = await firstSheet(makeWorkbook({ rows: one(cells), styles }));
  expect(sheet.rows[0]?.cells.map((cell) => cell.format)).toEqual([
    "General",
    "0.00%",
    'yyyy"年"m"月"',
    '0.0"亿元"',
    "General",
    "General",
  ]);
});

test("the 1904 system is reported and dates stay serials of it", async () => {
  const workbookBefore = `<workbookPr date1904="1"/>`;
  const rows = one(`<c t="d"><v>2021-03-01</v></c>`);
  const book = await readWorkbook(makeWorkbook({ rows, workbookBefore }));
  expect(book.date1904).toBe(true);
  expect(book.sheets[0]?.rows[0]?.cells[0]?.value).toBe(44256 - 1462);
});

test("tables, defined names, and tabs that hold no cells", async () => {
  const parts = workbookParts({
    sheets: {
      图: "",
      数据: worksheet("", "", `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`),
    },
    workbookAfter:
      `<definedNames><definedName name="范围">数据!$A$1:$B$2</definedName>` +
      `<definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">数据!$A$1</definedName></definedNames>` +
      `<extLst><ext><x15:definedNames><x15:definedName name="别的">1</x15:definedName></x15:definedNames></ext></extLst>`,
    parts: {
      "xl/_rels/workbook.xml.rels": relationships(
        ["chartsheet", "chartsheets/sheet1.xml"],
        ["worksheet", "/xl/worksheets/sheet2.xml"],
      ),
      "xl/worksheets/_rels/sheet2.xml.rels": relationships(["table", "../tables/table1.xml"]),
      "xl/tables/table1.xml": `<table id="1" name="a" displayName="指标表" ref="A1:C9" totalsRowCount="1"><autoFilter ref="A1:C9"/></table>`,
    },
  });
  const book = await readWorkbook(zipOf(parts));
  expect(book.otherSheets).toEqual([{ name: "图", type: "chartsheet" }]);
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["数据"]);
  expect(book.sheets[0]?.listObjects).toEqual([
    {
      name: "指标表",
      range: { top: 0, left: 0, bottom: 8, right: 2 },
      headerRows: 1,
      totalsRows: 1,
    },
  ]);
  expect(book.definedNames).toEqual([
    { name: "范围", refersTo: "数据!$A$1:$B$2", sheet: null },
    { name: "_xlnm.Print_Area", refersTo: "数据!$A$1", sheet: "数据" },
  ]);
});

test("an ArrayBuffer and a Blob are read like bytes", async () => {
  const bytes = makeWorkbook({ rows: one("<c><v>1</v></c>") });
  const expected = await readWorkbook(bytes);
  const buffer = bytes.slice().buffer as ArrayBuffer;
  expect(await readWorkbook(buffer)).toEqual(expected);
  expect(await readWorkbook(new Blob([buffer]))).toEqual(expected);
});

test("progress names the sheet and never goes back; an abort stops with its reason", async () => {
  const bytes = makeWorkbook({ sheets: { 甲: worksheet(""), 乙: worksheet("") } });
  const seen: [string, number][] = [];
  await readWorkbook(bytes, { onProgress: ({ sheet, share }) => seen.push([sheet, share]) });
  expect(seen).toEqual([
    ["甲", 0],
    ["乙", 0.5],
  ]);
  const controller = new AbortController();
  const stopped = readWorkbook(bytes, {
    signal: controller.signal,
    onProgress: () => controller.abort(new Error("stopped by the user")),
  });
  await expect(stopped).rejects.toThrow("stopped by the user");
});
