import { makeWorkbook } from "../../ooxml/testing";
import type { Look } from "../book/book";
import { closeBooks, type Open, one, openBytes, saved } from "./testing";
import { pointsOfWidth, widthOfPoints } from "./units";

afterEach(closeBooks);

test("cells without a style look as the workbook's usual cell does, then and now", async () => {
  const styles =
    '<fonts><font><b/><sz val="12"/><color rgb="FF1F1F1F"/><name val="宋体"/></font><font><sz val="11"/><name val="黑体"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellXfs><xf fontId="0" fillId="0" borderId="0"><alignment horizontal="center" vertical="center" wrapText="1" indent="1" textRotation="90"/><protection locked="0"/></xf><xf fontId="1" fillId="0" borderId="0"/></cellXfs>';
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>';
  const open = await openBytes(makeWorkbook({ rows, styles }));
  const { book, first } = open;
  const usual: Look = {
    fill: null,
    fontColor: "#1F1F1F",
    fontName: "宋体",
    fontSize: 12,
    bold: true,
    italic: false,
    underline: false,
    strikethrough: false,
    horizontal: "Center",
    vertical: "Center",
    wrap: true,
    indent: 1,
    rotation: 90,
    locked: false,
    borders: {},
  };
  const other: Look = {
    ...usual,
    fontColor: "#000000",
    fontName: "黑体",
    fontSize: 11,
    bold: false,
    horizontal: "General",
    vertical: "Bottom",
    wrap: false,
    indent: 0,
    rotation: 0,
    locked: true,
  };
  const added = book.sheets.add("新表");
  book.cells.write(added, 0, 0, [[{ value: 1 }, { value: 2 }]]);
  book.formats.setLooks(added, one(0, 1), [[other]]);
  const looks = ({ book: { formats } }: Open, sheet: string) =>
    [0, 1, 2].map((column) => formats.look(sheet, 0, column));
  expect(looks(open, first)).toEqual([usual, other, usual]);
  expect(looks(open, added)).toEqual([usual, other, usual]);
  const again = await openBytes((await saved(open)).bytes);
  expect(looks(again, again.first)).toEqual([usual, other, usual]);
  expect(looks(again, again.ids[1] as string)).toEqual([usual, other, usual]);
});

test("sizes are whole pixels, in the grid as in the file", async () => {
  const before = '<sheetFormatPr defaultRowHeight="20" customHeight="1" defaultColWidth="20"/>';
  const open = await openBytes(makeWorkbook({ before }));
  const { book, first } = open;
  const sizes = ({ book: { formats } }: Open, sheet: string) => [
    ...[0, 1, 2, 90].map((column) => formats.columnWidth(sheet, column)),
    ...[0, 1, 2].map((row) => formats.rowHeight(sheet, row)),
  ];
  expect(sizes(open, first)).toEqual([105, 105, 105, 105, 20.25, 20.25, 20.25]);
  book.formats.setColumnWidth(first, 0, 0, 48.375);
  book.formats.setColumnWidth(first, 1, 1, 48);
  book.formats.setColumnsHidden(first, 2, 2, true);
  book.formats.setRowHeight(first, 1, 1, 30.1);
  const expected = [48.75, 48, 105, 105, 20.25, 30, 20.25];
  expect(sizes(open, first)).toEqual(expected);
  // What is used reaches further now, and the columns there are not touched by that.
  book.cells.write(first, 0, 60, [[{ value: 1 }]]);
  const { bytes, parts } = await saved(open);
  expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<cols>(<col [^>]*>){3}<\/cols>/);
  const again = await openBytes(bytes);
  expect(sizes(again, again.first)).toEqual(expected);
  expect(again.book.formats.isColumnHidden(again.first, 2)).toBe(true);
});

test("every width in pixels comes back from the file's characters", () => {
  for (let pixels = 1; pixels <= 1790; pixels++) {
    expect(pointsOfWidth(widthOfPoints(pixels * 0.75))).toBe(pixels * 0.75);
  }
});
