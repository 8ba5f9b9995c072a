import type { BookContents } from "./book";
import { type OpenedBook, openBook } from "./open-book";
import { shiftSpan } from "./shift-tables";
import { cellsOf, contentsOf } from "./testing";

const books: OpenedBook[] = [];

function open(rows: Parameters<typeof cellsOf>[0], extras: Partial<BookContents["extras"]>) {
  const book = openBook(contentsOf({ 表: { cells: cellsOf(rows) }, 另表: {} }, extras));
  books.push(book);
  const [sheet, other] = book.sheets.list().map((one) => one.id) as [string, string];
  const value = (row: number, column: number, of = sheet) =>
    book.cells.read(of, { top: row, left: column, bottom: row, right: column })[0]?.[0]?.value;
  return { book, sheet, other, value };
}

afterEach(() => {
  for (const book of books.splice(0)) book.dispose();
});

const WHOLE_ROW = { left: 0, right: 16383 };
const name = (text: string, refersTo: string, sheet: string | null = null) => ({
  name: text,
  refersTo,
  sheet,
  visible: true,
});

test("names are known to formulas, from the file and added later", async () => {
  const { book, sheet, other, value } = open(
    [[1, "=SUM(数据)"], [2, "=率*2"], [3, "=后来"], ["=局部"]],
    { names: [name("数据", "表!$A$1:$A$3"), name("率", "0.5"), name("局部", "表!$A$2", "表")] },
  );
  await book.settled();
  expect([value(0, 1), value(1, 1), value(2, 1), value(3, 0)]).toEqual([
    6,
    1,
    { error: "#NAME?" },
    2,
  ]);
  book.extras.names.push(name("后来", "表!$A$3"));
  await book.settled();
  expect(value(2, 1)).toBe(3);
  book.sheets.rename(sheet, "改 名");
  book.cells.insert(sheet, { top: 0, bottom: 0, ...WHOLE_ROW }, "down");
  await book.settled();
  expect(book.extras.names.map((one) => one.refersTo)).toEqual([
    "'改 名'!$A$2:$A$4",
    "0.5",
    "'改 名'!$A$3",
    "'改 名'!$A$4",
  ]);
  expect(value(1, 1)).toBe(6);
  book.extras.names.splice(0, 1);
  book.cells.write(other, 0, 0, [[{ formula: "SUM(数据)" }]]);
  await book.settled();
  expect(value(0, 0, other)).toEqual({ error: "#NAME?" });
});

test("structured references", async () => {
  const { book, sheet, value } = open(
    [
      ["指标", "实际值"],
      ["甲", 3],
      ["乙", 4],
      ["合计", 100],
    ],
    {
      tables: [
        {
          name: "监测",
          sheet: "表",
          style: "TableStyleMedium2",
          range: { top: 0, left: 0, bottom: 3, right: 1 },
          hasHeaders: true,
          hasTotals: true,
        },
      ],
    },
  );
  book.cells.write(sheet, 0, 4, [[{ formula: "SUM(监测[实际值])" }]]);
  book.cells.write(sheet, 1, 4, [[{ formula: "监测[[#This Row],[实际值]]*2" }]]);
  await book.settled();
  expect([value(0, 4), value(1, 4)]).toEqual([7, 6]);
  book.cells.insert(sheet, { top: 2, bottom: 2, ...WHOLE_ROW }, "down");
  expect(book.extras.tables[0]?.range).toEqual({ top: 0, left: 0, bottom: 4, right: 1 });
  book.cells.write(sheet, 2, 1, [[{ value: 5 }]]);
  await book.settled();
  expect(value(0, 4)).toBe(12);
  book.cells.write(sheet, 0, 1, [[{ value: "目标值" }]]);
  book.cells.write(sheet, 0, 5, [[{ formula: "SUM(监测[目标值])" }]]);
  await book.settled();
  expect(value(0, 5)).toBe(12);
});

test("notes go along with their cells", async () => {
  const { book, sheet } = open([["甲"]], {
    notes: [{ sheet: "表", row: 0, column: 0, text: "说明", author: "张三" }],
  });
  await book.settled();
  book.cells.insert(sheet, { top: 0, bottom: 1, ...WHOLE_ROW }, "down");
  await book.settled();
  expect(book.extras.notes).toMatchObject([{ row: 2, column: 0, text: "说明", author: "张三" }]);
});

test.each([
  [[2, 5], 0, 3, [5, 8]],
  [[2, 5], 3, 1, [2, 6]],
  [[2, 5], 6, 1, [2, 5]],
  [[2, 5], 0, -2, [0, 3]],
  [[2, 5], 3, -1, [2, 4]],
  [[2, 5], 4, -9, [2, 3]],
  [[2, 5], 1, -2, [1, 3]],
  [[2, 5], 2, -4, null],
  [[2, 5], 0, -9, null],
] as const)("the span %j with %i rows at %i more", (span, at, count, expected) => {
  expect(shiftSpan(span, at, count)).toEqual(expected);
});
