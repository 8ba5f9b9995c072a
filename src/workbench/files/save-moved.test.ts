import { richWorkbook } from "../../../test/fixtures/ooxml/rich";
import { makeWorkbook } from "../../ooxml/testing";
import { at, closeBooks, openBytes, saved } from "./testing";

afterEach(closeBooks);

const rows = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 16_383 });

test("what a file says about cells moves with their rows; what does not is said", async () => {
  const open = await openBytes(richWorkbook());
  const { book, first } = open;
  book.cells.insert(first, rows(1, 2), "down");
  const { workbook, parts, notKept, bytes } = await saved(open);
  expect(notKept).toEqual([
    { code: "moved", sheet: "指标", place: "drawing" },
    { code: "moved", sheet: "指标", place: "extLst" },
  ]);
  const xml = parts.get("xl/worksheets/sheet1.xml") as string;
  expect(xml).toMatch(/<dataValidation [^>]*sqref="B4:C5"/);
  expect(xml).toContain('<conditionalFormatting sqref="D4:D5">');
  expect(at(workbook, "指标", "B6").slice(0, 2)).toEqual([34.1, "SUM(B4:B5)"]);
  expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 5, bottom: 3, right: 6 }]);
  expect(workbook.sheets[0]?.listObjects[0]?.range).toMatchObject({ top: 0, bottom: 5 });
  expect(workbook.definedNames).toEqual([
    { name: "_xlnm.Print_Area", refersTo: "指标!$A$1:$D$7", sheet: "指标" },
    { name: "基期", refersTo: "指标!$B$4", sheet: null },
  ]);
  const again = await openBytes(bytes);
  expect(again.book.extras.notes).toMatchObject([{ row: 3, column: 1, text: "按快报数" }]);
});

test("rows that go take along what was about them alone; taken back, nothing has moved", async () => {
  const after =
    '<autoFilter ref="A2:C9"/><dataValidations count="2"><dataValidation sqref="A3 B2:B4"/><dataValidation sqref="A3"/></dataValidations><hyperlinks><hyperlink ref="A3" location="x"/></hyperlinks>';
  const data =
    '<row r="2"><c r="A2"><v>1</v></c></row><row r="3" ht="30" customHeight="1"><c r="A3"><v>2</v></c></row><row r="4" ht="40" customHeight="1"><c r="A4"><v>3</v></c></row>';
  const bytes = makeWorkbook({ rows: data, after });
  const open = await openBytes(bytes);
  const { book, first } = open;
  book.cells.remove(first, rows(2, 2), "up");
  book.history.undo();
  expect((await saved(open)).bytes).toBe(bytes);
  book.cells.remove(first, rows(2, 2), "up");
  const { parts, notKept } = await saved(open);
  expect(notKept).toEqual([]);
  const xml = parts.get("xl/worksheets/sheet1.xml") as string;
  expect(xml).toContain(
    '<autoFilter ref="A2:C8"/><dataValidations count="1"><dataValidation sqref="B2:B3"/></dataValidations>',
  );
  expect(xml).not.toContain("hyperlink");
  expect(xml).toContain('<row r="3" ht="39.75" customHeight="1">');
  expect(xml).toMatch(/<row r="4">/);
});

test("columns move print titles and areas, of their own sheet only", async () => {
  const open = await openBytes(makeWorkbook({}));
  const { book, first } = open;
  const name = (refersTo: string) => {
    const own = { name: "_xlnm.Print_Titles", refersTo, sheet: first, visible: true };
    book.extras.names.push(own);
    return own;
  };
  const titles = name("Sheet1!$B:$C,Sheet1!$1:$2");
  const areas = name("'Sheet1'!$A$1:$C$3,别处!$C$3,Sheet1!$C$9");
  book.cells.insert(first, { top: 0, bottom: 1_048_575, left: 1, right: 1 }, "right");
  expect(titles.refersTo).toBe("Sheet1!$C:$D,Sheet1!$1:$2");
  expect(areas.refersTo).toBe("'Sheet1'!$A$1:$D$3,别处!$C$3,Sheet1!$D$9");
  book.cells.remove(first, rows(0, 0), "up");
  expect(titles.refersTo).toBe("Sheet1!$C:$D,Sheet1!$1:$1");
});

test("of cells that moved without their rows, what is said about them is told of", async () => {
  const after = '<hyperlinks><hyperlink ref="A3" location="x"/></hyperlinks>';
  const open = await openBytes(makeWorkbook({ rows: '<row r="3"><c r="A3"/></row>', after }));
  open.book.cells.write(open.first, 2, 0, [[{ value: 1 }]]);
  open.book.cells.insert(open.first, { top: 0, left: 0, bottom: 0, right: 1 }, "down");
  const { notKept, workbook } = await saved(open);
  expect(at(workbook, "Sheet1", "A4")[0]).toBe(1);
  expect(notKept).toEqual([{ code: "moved", sheet: "Sheet1", place: "hyperlinks" }]);
});
