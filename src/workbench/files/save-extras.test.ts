import { richWorkbook } from "../../../test/fixtures/ooxml/rich";
import { makeWorkbook, relationships, worksheet } from "../../ooxml/testing";
import { changedParts, closeBooks, type Open, openBytes, saved } from "./testing";

afterEach(closeBooks);

const notesOf = ({ book, ids }: Open) =>
  book.extras.notes.map(({ sheet, row, column, text, author }) => [
    ids.indexOf(sheet),
    row,
    column,
    text,
    author,
  ]);

test("notes are added, changed, moved and deleted, beside others and where there were none", async () => {
  const bytes = richWorkbook();
  const open = await openBytes(bytes);
  const { extras } = open.book;
  const [first, second] = open.ids as [string, string];
  const note = (sheet: string, row: number, column: number, text: string) =>
    extras.notes.push({
      id: `${row}${column}${sheet}`,
      sheet,
      row,
      column,
      text,
      author: "甲<乙>",
    });
  note(first, 2, 1, "第一行\n第二行 & <尾>");
  note(second, 0, 1, "新的");
  note(second, 5, 0, "  又一");
  const one = await saved(open);
  expect(one.notKept).toEqual([]);
  expect(changedParts(bytes, one.bytes).sort()).toEqual([
    "[Content_Types].xml",
    "xl/comments1.xml",
    "xl/comments2.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/drawings/vmlDrawing2.vml",
    "xl/worksheets/_rels/sheet2.xml.rels",
    "xl/worksheets/sheet2.xml",
  ]);
  // The box that was there is as it was.
  const boxes = one.parts.get("xl/drawings/vmlDrawing1.vml") as string;
  expect(boxes).toContain("width:100pt;height:50pt;visibility:hidden");
  expect(boxes.match(/<v:shape /g)).toHaveLength(2);
  expect(boxes).toContain('id="_x0000_s1026"');
  const again = await openBytes(one.bytes);
  expect(notesOf(again)).toEqual([
    [0, 1, 1, "按快报数", "统计科"],
    [0, 2, 1, "第一行\n第二行 & <尾>", "甲<乙>"],
    [1, 0, 1, "新的", "甲<乙>"],
    [1, 5, 0, "  又一", "甲<乙>"],
  ]);
  const notes = again.book.extras.notes;
  Object.assign(notes[0] as object, { row: 4, column: 2 });
  Object.assign(notes[2] as object, { text: "改过" });
  notes.splice(1, 1);
  const two = await saved(again);
  const last = await openBytes(two.bytes);
  expect(notesOf(last)).toEqual([
    [0, 4, 2, "按快报数", "统计科"],
    [1, 0, 1, "改过", "甲<乙>"],
    [1, 5, 0, "  又一", "甲<乙>"],
  ]);
  const left = two.parts.get("xl/drawings/vmlDrawing1.vml") as string;
  expect(left.match(/<v:shape /g)).toHaveLength(1);
  expect(left).toContain("<x:Row>4</x:Row><x:Column>2</x:Column>");
});

test("a conversation and a drawing that is no XML are left alone, and that is said", async () => {
  const legacy = '<legacyDrawing r:id="rId2"/>';
  const bytes = makeWorkbook({
    sheets: { 甲: worksheet("", "", legacy), 乙: worksheet("", "", legacy) },
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        ["comments", "../comments1.xml"],
        ["vmlDrawing", "../drawings/a.vml"],
      ),
      "xl/worksheets/_rels/sheet2.xml.rels": relationships(
        ["comments", "../comments2.xml"],
        ["vmlDrawing", "../drawings/b.vml"],
      ),
      "xl/comments1.xml":
        '<comments xmlns="m"><authors><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>谈</t></text></comment></commentList></comments>',
      "xl/comments2.xml": '<comments xmlns="m"><authors/><commentList/></comments>',
      "xl/drawings/a.vml": '<xml xmlns:v="v"/>',
      "xl/drawings/b.vml": '<xml xmlns:v="v"><v:shape><br></v:shape></xml>',
    },
  });
  const open = await openBytes(bytes);
  const { extras } = open.book;
  Object.assign(extras.notes[0] as object, { text: "改" });
  const place = { row: 4, column: 1, text: "注", author: "甲" };
  extras.notes.push({ id: "n", sheet: open.ids[1] as string, ...place });
  const after = await saved(open);
  expect(after.notKept).toEqual([
    { code: "note", sheet: "甲", place: "A1" },
    { code: "note", sheet: "乙", place: "B5" },
  ]);
  expect(after.bytes).toBe(bytes);
});

test("the sheet in front comes back", async () => {
  const open = await openBytes(richWorkbook());
  open.book.sheets.activate(open.ids[1] as string);
  const { bytes, parts } = await saved(open);
  expect(parts.get("xl/workbook.xml")).toContain('activeTab="1"');
  const again = await openBytes(bytes);
  expect(again.book.sheets.active()).toBe(again.ids[1]);
  const added = again.book.sheets.add("新表");
  again.book.sheets.move(added, 0);
  again.book.sheets.activate(added);
  const last = await openBytes((await saved(again)).bytes);
  expect(last.book.sheets.active()).toBe(last.ids[0]);
  expect(last.book.sheets.list()[0]?.name).toBe("新表");
});

test("one tab is selected: the one in front", async () => {
  const view = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
  const other = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const sheets = { 甲: worksheet("", view), 乙: worksheet("", other) };
  const open = await openBytes(makeWorkbook({ sheets }));
  open.book.sheets.activate(open.ids[1] as string);
  const { parts } = await saved(open);
  expect(parts.get("xl/worksheets/sheet1.xml")).not.toContain("tabSelected");
  expect(parts.get("xl/worksheets/sheet2.xml")).toContain('tabSelected="1"');
});

test("protection of sheets and of their order comes and goes", async () => {
  const open = await openBytes(richWorkbook());
  const { extras } = open.book;
  extras.protectedSheets.add(open.first);
  extras.structureProtected = true;
  const one = await saved(open);
  expect(one.notKept).toEqual([]);
  const again = await openBytes(one.bytes);
  expect([...again.book.extras.protectedSheets]).toEqual([again.first]);
  expect(again.book.extras.structureProtected).toBe(true);
  again.book.extras.protectedSheets.clear();
  again.book.extras.structureProtected = false;
  const two = await saved(again);
  expect(two.parts.get("xl/worksheets/sheet1.xml")).not.toContain("sheetProtection");
  expect(two.parts.get("xl/workbook.xml")).not.toContain("workbookProtection");
});

test("document settings are kept as properties of the add-in, beside those of others", async () => {
  const addIn = { id: "7f1c0000-0000-4000-8000-000000000001", version: "1.0.0.0" };
  const open = await openBytes(richWorkbook(), addIn);
  open.book.extras.settings.set("年", '"2025 & <年>"');
  open.book.extras.settings.set("b", "1");
  const one = await saved(open);
  expect(one.notKept).toEqual([]);
  const again = await openBytes(one.bytes, addIn);
  const { settings } = again.book.extras;
  expect([...settings]).toEqual([
    ["年", '"2025 & <年>"'],
    ["b", "1"],
  ]);
  settings.delete("年");
  settings.set("b", "2");
  const two = await saved(again);
  expect([...(await openBytes(two.bytes)).book.extras.settings]).toEqual([["b", "2"]]);
  const stranger = await openBytes(two.bytes, { ...addIn, id: "other" });
  stranger.book.extras.settings.set("c", "3");
  const three = await saved(stranger);
  expect(three.parts.get("xl/webextensions/webextension1.xml")).not.toContain('name="c"');
  expect(three.parts.get("xl/webextensions/webextension2.xml")).toContain('name="c" value="3"');
  expect(three.parts.get("xl/webextensions/taskpanes.xml")?.match(/<wetp:taskpane /g)).toHaveLength(
    2,
  );
});
