import type { BookEvent, BookValue } from "./book";
import { type OpenedBook, openBook } from "./open-book";
import { cellsOf, contentsOf } from "./testing";

const books: OpenedBook[] = [];

function open(rows: readonly (readonly BookValue[])[]) {
  const book = openBook(contentsOf({ 表: { cells: cellsOf(rows) }, 另表: {} }));
  books.push(book);
  const [first, second] = book.sheets.list().map((sheet) => sheet.id) as [string, string];
  const values = (top: number, left: number, bottom: number, right: number, sheet = first) =>
    book.cells
      .read(sheet, { top, left, bottom, right })
      .map((row) => row.map((cell) => cell.value));
  return { book, first, second, values };
}

afterEach(() => {
  for (const book of books.splice(0)) book.dispose();
});

test("opens, calculates, and calculates again after a write", async () => {
  const { book, first, values } = open([[1, 2, "=A1+B1"]]);
  await book.settled();
  expect(values(0, 0, 0, 2)).toEqual([[1, 2, 3]]);
  book.cells.write(first, 0, 0, [[{ value: 10 }]]);
  await book.settled();
  expect(values(0, 0, 0, 2)).toEqual([[10, 2, 12]]);
  await book.settled();
});

test("keeps values apart that look alike", async () => {
  const kinds: BookValue[] = [
    0,
    "",
    null,
    "0",
    "=1+1",
    "-",
    "+5",
    "@x",
    "a\tb",
    true,
    "TRUE",
    "1e5",
    "#N/A",
    { error: "#N/A" },
    "00123",
    " 7",
  ];
  const { book, first, values } = open([[]]);
  book.cells.write(first, 0, 0, [kinds.map((value) => ({ value }))]);
  await book.settled();
  expect(values(0, 0, 0, kinds.length - 1)).toEqual([kinds]);
  const codes = [kinds.map(() => "@")];
  book.cells.setFormats(first, { top: 0, left: 0, bottom: 0, right: kinds.length - 1 }, codes);
  expect(values(0, 0, 0, kinds.length - 1)).toEqual([kinds]);
});

test("one step of undo for each write and for what is done together", async () => {
  const { book, first, second, values } = open([["a", "b"]]);
  book.cells.write(first, 0, 0, [[{ value: 1 }, { formula: "A1*2" }]]);
  book.together("addin", () => {
    book.cells.write(first, 1, 0, [[{ value: "x" }]]);
    book.cells.write(second, 1, 0, [[{ value: "y" }]]);
  });
  await book.settled();
  expect(values(0, 0, 1, 1)).toEqual([
    [1, 2],
    ["x", null],
  ]);
  expect(book.history.undo()).toBe(true);
  expect(values(1, 0, 1, 0)).toEqual([[null]]);
  expect(values(1, 0, 1, 0, second)).toEqual([[null]]);
  expect(book.history.undo()).toBe(true);
  expect(values(0, 0, 0, 1)).toEqual([["a", "b"]]);
  expect(book.cells.read(first, { top: 0, left: 1, bottom: 0, right: 1 })[0]?.[0]?.formula).toBe(
    null,
  );
  expect(book.history.undo()).toBe(false);
  book.history.redo();
  await book.settled();
  expect(values(0, 0, 0, 1)).toEqual([[1, 2]]);
});

test("tells who changed what", async () => {
  const { book, first } = open([[1, "=A1"]]);
  await book.settled();
  const events: BookEvent[] = [];
  book.events.on((event) => events.push(event));
  book.together("addin", () => book.cells.write(first, 0, 0, [[{ value: 2 }]]));
  await book.settled();
  book.history.undo();
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  expect(events).toEqual([
    { kind: "changed", sheet: first, range, by: "addin" },
    { kind: "calculated", sheet: first },
    { kind: "changed", sheet: first, range, by: "undo" },
  ]);
});
