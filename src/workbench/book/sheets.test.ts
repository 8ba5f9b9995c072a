import type { BookEvent, BookValue } from "./book";
import { type OpenedBook, openBook } from "./open-book";
import { cellsOf, contentsOf } from "./testing";

const books: OpenedBook[] = [];

function open(rows: readonly (readonly BookValue[])[] = []) {
  const book = openBook(
    contentsOf({
      表: { cells: cellsOf(rows), tabColor: "#ff0000" },
      另表: { cells: cellsOf([["=表!A1"]]) },
      暗: { visibility: "veryHidden" },
    }),
  );
  books.push(book);
  const events: BookEvent[] = [];
  book.events.on((event) => events.push(event));
  const ids = book.sheets.list().map(({ id }) => id) as [string, string, string];
  const names = () => book.sheets.list().map(({ name }) => name);
  return { book, events, ids, names };
}

afterEach(() => {
  for (const book of books.splice(0)) book.dispose();
});

test("sheets come, go, move and are renamed, each a step of undo", async () => {
  const { book, events, ids, names } = open([[7]]);
  expect(book.sheets.list()).toMatchObject([
    { name: "表", visibility: "visible", tabColor: "#FF0000" },
    { name: "另表", visibility: "visible", tabColor: null },
    { name: "暗", visibility: "veryHidden", tabColor: null },
  ]);
  const added = book.together("addin", () => book.sheets.add("新", 1));
  expect(names()).toEqual(["表", "新", "另表", "暗"]);
  book.sheets.move(added, 3);
  book.sheets.rename(ids[0], "监测");
  book.sheets.setTabColor(ids[0], null);
  await book.settled();
  const formula = () => book.cells.read(ids[1], { top: 0, left: 0, bottom: 0, right: 0 })[0]?.[0];
  expect(formula()).toMatchObject({ formula: "监测!A1", value: 7 });
  book.sheets.remove(added);
  expect(names()).toEqual(["监测", "另表", "暗"]);
  expect(events.filter(({ kind }) => kind !== "calculated" && kind !== "activated")).toEqual([
    { kind: "added", sheet: added, by: "addin" },
    { kind: "renamed", sheet: ids[0], by: "user" },
    { kind: "deleted", sheet: added, by: "user" },
  ]);
  for (let step = 0; step < 5; step += 1) expect(book.history.undo()).toBe(true);
  expect(names()).toEqual(["表", "另表", "暗"]);
  expect(book.sheets.list()[0]?.tabColor).toBe("#FF0000");
  expect(formula()?.formula).toBe("表!A1");
  expect(book.history.undo()).toBe(false);
});

test("the sheet in front gives way when it is hidden or removed", () => {
  const { book, events, ids } = open();
  expect(book.sheets.active()).toBe(ids[0]);
  book.sheets.setVisibility(ids[0], "hidden");
  expect(book.sheets.active()).toBe(ids[1]);
  expect(book.sheets.list()[0]?.visibility).toBe("hidden");
  expect(events).toContainEqual({ kind: "activated", sheet: ids[1] });
  book.sheets.setVisibility(ids[0], "visible");
  book.sheets.remove(ids[1]);
  expect(book.sheets.active()).toBe(ids[0]);
  expect(() => book.sheets.activate(ids[1])).toThrow(ids[1]);
});

test("the selection goes to the sheet it is on", () => {
  const { book, events, ids } = open();
  expect(book.selection.get()).toEqual({
    sheet: ids[0],
    range: { top: 0, left: 0, bottom: 0, right: 0 },
  });
  const range = { top: 2, left: 1, bottom: 4, right: 3 };
  book.selection.set(ids[1], range);
  expect(book.selection.get()).toEqual({ sheet: ids[1], range });
  expect(events.map(({ kind }) => kind)).toEqual(["activated", "selected"]);
});

test("what a user enters is the user's, and a deleted cell is blank", async () => {
  const { book, events, ids } = open([[1, 2]]);
  await book.settled();
  events.length = 0;
  const sheet = book.api.getActiveWorkbook()?.getActiveSheet();
  sheet?.getRange(0, 1).setValue("12%");
  sheet?.getRange(0, 0).clearContent();
  const range = { top: 0, left: 0, bottom: 0, right: 1 };
  expect(book.cells.read(ids[0], range)[0]?.map((cell) => cell.value)).toEqual([
    null,
    expect.anything(),
  ]);
  const changed = events.filter(({ kind }) => kind === "changed");
  expect(changed).toEqual([
    { kind: "changed", sheet: ids[0], by: "user", range: { top: 0, left: 1, bottom: 0, right: 1 } },
    { kind: "changed", sheet: ids[0], by: "user", range: { top: 0, left: 0, bottom: 0, right: 0 } },
  ]);
});

test("number formats, merges, rows that are hidden", () => {
  const { book, events, ids } = open([[0.1234, 45000, "x", true, -1]]);
  const range = { top: 0, left: 0, bottom: 0, right: 4 };
  book.cells.setFormats(ids[0], range, [["0.0%", "yyyy-mm-dd", "@", "0", "0;[Red](0)"]]);
  expect(book.cells.text(ids[0], range)).toEqual([["12.3%", "2023-03-15", "x", "TRUE", "(1)"]]);
  book.cells.merge(ids[0], range);
  expect(book.cells.merges(ids[0])).toEqual([range]);
  book.cells.unmerge(ids[0], { top: 0, left: 2, bottom: 9, right: 2 });
  expect(book.cells.merges(ids[0])).toEqual([]);
  book.history.undo();
  expect(book.cells.merges(ids[0])).toEqual([range]);
  book.formats.setRowsHidden(ids[0], 3, 4, true);
  expect(events.at(-1)).toMatchObject({ kind: "rows-hidden", range: { top: 3, bottom: 4 } });
});

test("parts of rows come and go, on a sheet that is not in front", async () => {
  const { book, ids } = open([
    [1, "a"],
    [2, "b"],
    ["=A2", "c"],
  ]);
  const selected = { top: 2, left: 1, bottom: 2, right: 1 };
  book.selection.set(ids[0], selected);
  book.sheets.activate(ids[1]);
  book.cells.insert(ids[0], { top: 1, left: 0, bottom: 1, right: 0 }, "down");
  await book.settled();
  const all = { top: 0, left: 0, bottom: 3, right: 1 };
  const values = () => book.cells.read(ids[0], all).map((row) => row.map((cell) => cell.value));
  expect(values()).toEqual([
    [1, "a"],
    [null, "b"],
    [2, "c"],
    [2, null],
  ]);
  expect(book.sheets.active()).toBe(ids[1]);
  book.cells.remove(ids[0], { top: 0, left: 0, bottom: 1, right: 0 }, "up");
  await book.settled();
  expect(values()).toEqual([
    [2, "a"],
    [2, "b"],
    [null, "c"],
    [null, null],
  ]);
  expect(book.cells.used(ids[0], true)).toEqual({ top: 0, left: 0, bottom: 2, right: 1 });
  book.cells.insert(ids[0], { top: 0, left: 0, bottom: 1, right: 16383 }, "down");
  book.sheets.activate(ids[0]);
  expect(book.selection.get().range).toEqual(selected);
});
