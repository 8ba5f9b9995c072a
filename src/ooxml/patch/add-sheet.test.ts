import { richWorkbook } from "../../../test/fixtures/ooxml/rich";
import type { Edit } from "../../workbook";
import { readWorkbook } from "../read";
import { makeWorkbook } from "../testing";
import { packedPartsOf, partsOf } from "../testing-parts";
import { patchWorkbook } from "./patch";

const add = (sheet: string): Edit => ({ kind: "add-sheet", sheet });

test("new sheets come last, take cells of the same run, and leave the others alone", async () => {
  const before = richWorkbook();
  const after = await patchWorkbook(before, [
    add("评估 & 报告"),
    add("考核"),
    { kind: "value", sheet: "考核", cell: "B2", value: "科技局" },
    { kind: "column-width", sheet: "考核", column: "B", width: 20 },
  ]);
  const book = await readWorkbook(after);
  expect(book.sheets.map(({ name }) => name)).toEqual(["指标", "透视", "评估 & 报告", "考核"]);
  expect(book.sheets[3]?.rows[0]?.cells[0]).toMatchObject({ column: 1, value: "科技局" });
  const parts = await partsOf(after);
  const tabs = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/sheetId="(\d+)"/g)];
  expect(tabs.map(([, id]) => id)).toEqual(["1", "5", "6", "7"]);
  expect(parts.get("[Content_Types].xml")).toContain('PartName="/xl/worksheets/sheet4.xml"');
  const old = packedPartsOf(before);
  const changed = [...packedPartsOf(after)].filter(([name, bytes]) => {
    const known = old.get(name);
    return !known || Buffer.compare(known, bytes) !== 0;
  });
  expect(changed.map(([name]) => name)).toEqual([
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet3.xml",
    "xl/worksheets/sheet4.xml",
  ]);
});

test("a sheet that is there already is not added again", async () => {
  const bytes = richWorkbook();
  expect(await patchWorkbook(bytes, [add("指标")])).toBe(bytes);
});

test("prefixed and strict workbooks get a sheet in their own manner", async () => {
  const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const workbook = `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="${strict}"><x:sheets><x:sheet name="a" sheetId="3" q:id="rId1"/></x:sheets></x:workbook>`;
  const bytes = await patchWorkbook(makeWorkbook({ parts: { "xl/workbook.xml": workbook } }), [
    add("b"),
  ]);
  const parts = await partsOf(bytes);
  expect(parts.get("xl/workbook.xml")).toContain(
    `<x:sheet name="b" sheetId="4" r:id="rId2" xmlns:r="${strict}"/></x:sheets>`,
  );
  expect(parts.get("xl/_rels/workbook.xml.rels")).toContain(`Type="${strict}/worksheet"`);
  expect((await readWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual(["a", "b"]);
});

test.each(["", "a/b", "[x]", "'a'", "x".repeat(32), "透视:1", "SHEET1"])(
  "no sheet may be called %j",
  async (sheet) => {
    await expect(patchWorkbook(makeWorkbook({}), [add(sheet)])).rejects.toMatchObject({
      code: "bad-sheet-name",
      data: { sheet },
    });
  },
);
