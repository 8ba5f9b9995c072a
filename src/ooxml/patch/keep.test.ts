import { richWorkbook } from "../../../test/fixtures/ooxml/rich";
import { type ConditionalFormat, cellAt, type Edit, parseAddress } from "../../workbook";
import { readWorkbook } from "../read";
import { makeWorkbook } from "../testing";
import { packedPartsOf, partsOf } from "../testing-parts";
import { keyOfFormula, markFormula } from "./marker";
import { patchWorkbook } from "./patch";

const SHEET = "xl/worksheets/sheet1.xml";
const sheet = "指标";
const value = (cell: string, content: number | string): Edit => ({
  kind: "value",
  sheet,
  cell,
  value: content,
});
const RED: ConditionalFormat = {
  range: "E2:E3",
  formula: 'E2="落后"',
  fill: "FDE7E9",
  font: "9c0006",
  bold: true,
};
const formats = (key: string, ...list: ConditionalFormat[]): Edit => ({
  kind: "conditional-formats",
  sheet,
  key,
  formats: list,
});

/** Names of the parts whose compressed bytes differ, are new or are gone. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = packedPartsOf(before);
  const now = packedPartsOf(after);
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.filter((name) => {
    const a = old.get(name);
    const b = now.get(name);
    return !a || !b || Buffer.compare(a, b) !== 0;
  });
}

test.each<[string, Edit[], string[]]>([
  ["values beside the table touch one part", [value("E2", "落后"), value("E3", 1)], [SHEET]],
  [
    "formats of their own touch the styles",
    [{ ...value("E2", 0.5), style: { like: "D2", numberFormat: "0.0%" } } as Edit],
    [SHEET, "xl/styles.xml"],
  ],
  ["conditional formats touch the styles", [formats("status", RED)], [SHEET, "xl/styles.xml"]],
  ["widths touch one part", [{ kind: "column-width", sheet, column: "E", width: 9 }], [SHEET]],
  [
    "formulas drop the calculation chain",
    [{ kind: "formula", sheet, cell: "E2", formula: "B2/C2", cached: 0.6 }],
    ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", SHEET, "xl/calcChain.xml"],
  ],
  ["an input asks for calculation", [value("B2", 5)], ["xl/workbook.xml", SHEET]],
  [
    "another sheet leaves the first",
    [{ ...value("D9", 1), sheet: "透视" } as Edit],
    ["xl/worksheets/sheet2.xml"],
  ],
])("%s", async (_, edits, changed) => {
  const before = richWorkbook();
  const copy = before.slice();
  const after = await patchWorkbook(before, edits);
  expect(before).toEqual(copy);
  expect(changedParts(before, after).sort()).toEqual([...changed].sort());
  const order = [...packedPartsOf(before).keys()].filter((name) => packedPartsOf(after).has(name));
  expect([...packedPartsOf(after).keys()]).toEqual(order);
  expect(new TextDecoder().decode(after.slice(-6))).toBe("保留");
});

test("in the changed part, all but the touched cells stays byte for byte", async () => {
  const before = richWorkbook();
  const after = await patchWorkbook(before, [value("E2", 7)]);
  const expected = (await partsOf(before))
    .get(SHEET)
    ?.replace('ref="A1:D4"', 'ref="A1:E4"')
    .replace('<row r="2" spans="1:4">', '<row r="2" spans="1:5">')
    .replace('</c></row><row r="3"', '</c><c r="E2"><v>7</v></c></row><row r="3"');
  expect((await partsOf(after)).get(SHEET)).toBe(expected);
});

test("a second run with the same edits changes nothing", async () => {
  const edits: Edit[] = [
    { ...value("E1", "进度比"), style: { like: "D1" } } as Edit,
    {
      kind: "formula",
      sheet,
      cell: "E2",
      formula: "B2/C2",
      cached: 0.6,
      style: { like: "B2", numberFormat: "0.0%" },
    },
    { kind: "column-width", sheet, column: "E", width: 10 },
    formats("status", RED, { ...RED, formula: 'E2="正常"', fill: "DFF6DD" }),
  ];
  const once = await patchWorkbook(richWorkbook(), edits);
  const twice = await patchWorkbook(once, edits);
  expect(await partsOf(twice)).toEqual(await partsOf(once));
});

describe("conditional formats", () => {
  const rulesOf = async (bytes: Uint8Array) =>
    [
      ...((await partsOf(bytes)).get(SHEET) ?? "").matchAll(
        /<conditionalFormatting.*?<\/conditionalFormatting>/g,
      ),
    ].map(([markup]) => markup);

  test("come after the others in place and priority, new ones in the extension included", async () => {
    const rules = await rulesOf(await patchWorkbook(richWorkbook(), [formats("状态", RED)]));
    expect(rules).toHaveLength(2);
    expect(rules[0]).toContain('priority="3"');
    expect(rules[1]).toBe(
      `<conditionalFormatting sqref="E2:E3"><cfRule type="expression" dxfId="1" priority="9"><formula>AND(N("plan-ruler:状态")=0,E2="落后")</formula></cfRule></conditionalFormatting>`,
    );
  });

  test("show a number format whose number no other format has", async () => {
    const bytes = makeWorkbook({
      styles:
        '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts><fonts><font/></fonts><cellXfs><xf/></cellXfs><dxfs count="1"><dxf><numFmt numFmtId="171" formatCode="0.0000"/></dxf></dxfs>',
    });
    const red: ConditionalFormat = { ...RED, numberFormat: '"▲ "@' };
    const edit = { ...formats("a", red), sheet: "Sheet1" } as Edit;
    const styles = (await partsOf(await patchWorkbook(bytes, [edit]))).get("xl/styles.xml") ?? "";
    const number = '<numFmt numFmtId="172" formatCode="&quot;▲ &quot;@"/>';
    expect(styles).toContain(`</font>${number}<fill>`);
    expect(styles).toContain(`${number}</numFmts>`);
  });

  test("are replaced by key; other keys and foreign rules stay", async () => {
    const first = await patchWorkbook(richWorkbook(), [formats("a", RED), formats("b", RED, RED)]);
    expect(await rulesOf(first)).toHaveLength(4);
    const second = await patchWorkbook(first, [formats("b"), formats("c", RED)]);
    const rules = await rulesOf(second);
    expect(rules.map((rule) => /plan-ruler:(\w)/.exec(rule)?.[1])).toEqual([undefined, "a", "c"]);
    expect(rules[2]).toContain('priority="10"');
  });

  test("one rule of ours among others in a block is taken out alone", async () => {
    const first = await patchWorkbook(richWorkbook(), [formats("a", RED)]);
    const foreign = `<cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule>`;
    const parts = await partsOf(first);
    const { zipOf } = await import("../testing");
    const xml = (parts.get(SHEET) ?? "").replace('sqref="E2:E3">', `sqref="E2:E3">${foreign}`);
    const merged = zipOf(new Map([...parts, [SHEET, xml]]));
    const rules = await rulesOf(await patchWorkbook(merged, [formats("a")]));
    expect(rules[1]).toBe(
      `<conditionalFormatting sqref="E2:E3">${foreign}</conditionalFormatting>`,
    );
  });

  test.each(["status", '带"引号"', ""])("a formula marked %j gives its key back", (key) => {
    expect(keyOfFormula(markFormula(key, "A1>1"))).toBe(key);
    expect(keyOfFormula(markFormula(key, "A1>1").replace("AND(N(", "AND( N( "))).toBe(key);
  });

  test.each(["A1>1", 'AND(N("other")=0,A1)', ""])("%s is none of ours", (formula) => {
    expect(keyOfFormula(formula)).toBeNull();
  });
});

describe("refusals", () => {
  test.each<[string, Edit, string, object]>([
    [
      "a sheet that is not there",
      { ...value("A1", 1), sheet: "无" } as Edit,
      "unknown-sheet",
      { sheet: "无" },
    ],
    ["no address", value("A0", 1), "not-a-cell", { cell: "A0" }],
    ["inside a merge", value("G2", 1), "merged-cell", { cell: "G2", anchor: "F1" }],
    ["a table's header", value("B1", "x"), "table-header", { cell: "B1", table: "指标表" }],
    ["a table's totals", value("B4", 1), "table-totals", { cell: "B4", table: "指标表" }],
    ["not a number", value("A9", Number.NaN), "not-a-number", { cell: "A9" }],
    [
      "a long text",
      value("A9", "x".repeat(32_768)),
      "too-long",
      { length: 32_768, allowed: 32_767 },
    ],
    [
      "an empty formula",
      { kind: "formula", sheet, cell: "A9", formula: " ", cached: null },
      "empty-formula",
      {},
    ],
    [
      "a width of no column",
      { kind: "column-width", sheet, column: "1", width: 9 },
      "bad-width",
      {},
    ],
    [
      "a width out of bounds",
      { kind: "column-width", sheet, column: "A", width: 256 },
      "bad-width",
      {},
    ],
    ["a colour", formats("a", { ...RED, fill: "red" }), "bad-format", { value: "red" }],
    ["a range", formats("a", { ...RED, range: "E2:" }), "bad-format", { value: "E2:" }],
  ])("%s", async (_, edit, code, data) => {
    await expect(patchWorkbook(richWorkbook(), [edit])).rejects.toMatchObject({
      name: "UnwritableEdit",
      code,
      data,
    });
  });

  test("the first cell of a merge and a table's body may be written", async () => {
    const book = await readWorkbook(
      await patchWorkbook(richWorkbook(), [value("F1", "图"), value("B3", 31)]),
    );
    const at = (cell: string) => {
      const place = parseAddress(cell);
      return place && cellAt(book.sheets[0] as never, place.row, place.column)?.value;
    };
    expect([at("F1"), at("B3")]).toEqual(["图", 31]);
  });

  test.each([
    ["an array formula", `<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c>`, "A1"],
    ["a member of one", `<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c>`, "A2"],
    ["a spilled array", `<c r="A1" cm="1"><f t="array" ref="A1:A9">B1:B9</f><v>1</v></c>`, "A9"],
    ["a data table", `<c r="A1"><f t="dataTable" ref="A1:B2" r1="C1"/><v>1</v></c>`, "B2"],
  ])("%s", async (_, cell, target) => {
    const { makeWorkbook } = await import("../testing");
    const bytes = makeWorkbook({ rows: `<row r="1">${cell}</row>` });
    const edit: Edit = { kind: "value", sheet: "Sheet1", cell: target, value: 1 };
    await expect(patchWorkbook(bytes, [edit])).rejects.toMatchObject({
      code: "array-formula",
      data: { cell: target },
    });
  });
});
