import { inflateRawSync } from "node:zlib";
import { createWorkbook, type NewSheet, type NewWorkbookOptions } from "./create";

const SHEET: NewSheet = { name: "表 2", rows: [["指标名称", 1.5, true, { error: "#N/A" }]] };

/** Parts are stored uncompressed, so the package can be read as one text. */
async function text(sheets: readonly NewSheet[], options?: NewWorkbookOptions): Promise<string> {
  return new TextDecoder().decode(await createWorkbook(sheets, options));
}

test("the same input gives the same bytes", async () => {
  expect(await createWorkbook([SHEET])).toEqual(await createWorkbook([SHEET]));
});

test("every part named by the content types is there", async () => {
  const all = await text([SHEET, { ...SHEET, name: "表 1" }], {
    customXml: [{ id: "{11111111-2222-3333-4444-555555555555}", xml: "<a/>" }],
  });
  const names = [...all.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1] as string);
  expect(names).toContain("customXml/itemProps1.xml");
  for (const name of names) expect(all.split(name).length).toBeGreaterThan(2);
});

test("compressed parts inflate to the stored ones", async () => {
  const stored = await createWorkbook([SHEET]);
  const packed = await createWorkbook([SHEET], { compress: true });
  const view = new DataView(packed.buffer);
  const name = view.getUint16(26, true);
  const data = packed.subarray(30 + name, 30 + name + view.getUint32(18, true));
  const size = view.getUint32(22, true);
  expect(new Uint8Array(inflateRawSync(data))).toEqual(stored.slice(30 + name, 30 + name + size));
  expect(packed.length).toBeLessThan(stored.length);
});

test.each<[string, NewSheet["rows"], string]>([
  ["text", [["甲"]], '<c r="A1" t="s"><v>0</v></c>'],
  ["number", [[0]], '<c r="A1"><v>0</v></c>'],
  ["boolean", [[false]], '<c r="A1" t="b"><v>0</v></c>'],
  ["error", [[{ error: "#DIV/0!" }]], '<c r="A1" t="e"><v>#DIV/0!</v></c>'],
  ["empty text", [[""]], "<si><t></t></si>"],
  ["blank", [[null, undefined, 1]], '<row r="1"><c r="C1"><v>1</v></c></row>'],
  ["formula", [[{ value: 3, formula: "1<2" }]], '<c r="A1"><f>1&lt;2</f><v>3</v></c>'],
  [
    "text formula",
    [[{ value: "a", formula: 'T("a")' }]],
    '<c r="A1" t="str"><f>T("a")</f><v>a</v></c>',
  ],
  ["formula to compute", [[{ value: null, formula: "1+1" }]], 'fullCalcOnLoad="1"'],
  ["blank with a style", [[{ value: null, style: "input" }]], '<c r="A1" s="1"/>'],
  ["date", [[{ value: 44197, format: "yyyy-mm-dd" }]], 'formatCode="yyyy-mm-dd"'],
  ["blanks at the ends", [[" 甲 "]], '<t xml:space="preserve"> 甲 </t>'],
  ["line break", [["甲\n乙"]], '<t xml:space="preserve">甲\n乙</t>'],
  ["carriage return", [["甲\r\n乙"]], "甲_x000D_\n乙"],
  ["what looks escaped", [["_x000D_"]], "<t>_x005F_x000D_</t>"],
  ["markup", [["R&D <1>"]], "<t>R&amp;D &lt;1&gt;</t>"],
])("%s is written as Excel does", async (_, rows, expected) => {
  expect(await text([{ name: "a", rows }])).toContain(expected);
});

test("elements of a sheet stand in the order of the schema", async () => {
  const all = await text([
    {
      name: "全",
      rows: [
        ["甲", "乙"],
        ["丙", null],
        [1, 2],
      ],
      merges: ["A3:B3"],
      widths: { B: 20 },
      heights: { 1: 30 },
      defaultHeight: 21,
      hiddenRows: [3],
      hiddenColumns: ["A"],
      freeze: "B2",
      validations: [{ range: "B2", choices: ["是", "否"], message: "请选择" }],
      listObjects: [{ name: "表甲", range: "A1:B2" }],
      printTitleRows: [1, 1],
      tabColour: "2F5597",
    },
  ]);
  const order = [
    ...all.matchAll(
      /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|mergeCells|dataValidations|printOptions|pageMargins|pageSetup|headerFooter|tableParts)\b/g,
    ),
  ];
  expect(order.map((match) => match[1])).toEqual([
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "mergeCells",
    "dataValidations",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "tableParts",
  ]);
  expect(all).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight"');
  expect(all).toContain('<sheetFormatPr defaultRowHeight="21" customHeight="1"/>');
  expect(all).toContain('<row r="1" ht="30" customHeight="1">');
  expect(all).toContain('<row r="3" hidden="1">');
  expect(all).toContain('<col min="1" max="1" width="9" hidden="1"/>');
  expect(all).toContain('<formula1>"是,否"</formula1>');
  expect(all).toContain('<tableColumn id="2" name="乙"/>');
  expect(all).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'全'!$1:$1</definedName>`,
  );
});

test("style counts are true", async () => {
  const all = await text([
    {
      name: "a",
      rows: [
        [
          { value: 1, style: "number", format: "0.0" },
          { value: 1, style: "number", format: "0.0" },
          { value: 1, style: "percent" },
        ],
      ],
    },
  ]);
  for (const element of [
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
  ]) {
    const [, count, inner] =
      new RegExp(`<${element} count="(\\d+)">(.*?)</${element}>`).exec(all) ?? [];
    const children = /^<(\w+)/.exec(inner ?? "")?.[1];
    expect([element, (inner ?? "").split(new RegExp(`<${children}[ >]`)).length - 1]).toEqual([
      element,
      Number(count),
    ]);
  }
  expect(all).toContain('<cellXfs count="3">');
});

test("a hidden first sheet leaves the next one in front", async () => {
  const all = await text([
    { ...SHEET, visibility: "veryHidden" },
    { ...SHEET, name: "b" },
  ]);
  expect(all).toContain('activeTab="1"');
  expect(all.split('tabSelected="1"')).toHaveLength(2);
  expect(all.indexOf('tabSelected="1"')).toBeGreaterThan(all.indexOf("xl/worksheets/sheet2.xml"));
});

test.each<[string, readonly NewSheet[]]>([
  ["no sheet", []],
  ["no visible sheet", [{ ...SHEET, visibility: "hidden" }]],
  ["a name Excel refuses", [{ ...SHEET, name: "a/b" }]],
  ["a name too long", [{ ...SHEET, name: "a".repeat(32) }]],
  ["one name twice", [SHEET, SHEET]],
  ["overlapping merges", [{ ...SHEET, merges: ["A1:B2", "B2:C3"] }]],
  ["a merge that is no range", [{ ...SHEET, merges: ["A1:"] }]],
  ["a number Excel cannot hold", [{ name: "a", rows: [[Number.NaN]] }]],
  ["a text too long", [{ name: "a", rows: [["a".repeat(32_768)]] }]],
  ["choices with a comma", [{ ...SHEET, validations: [{ range: "A1", choices: ["a,b"] }] }]],
  [
    "a table with equal headers",
    [
      {
        name: "a",
        rows: [
          ["x", "X"],
          [1, 2],
        ],
        listObjects: [{ name: "t", range: "A1:B2" }],
      },
    ],
  ],
])("%s is refused", async (_, sheets) => {
  await expect(createWorkbook(sheets)).rejects.toThrow(RangeError);
});
