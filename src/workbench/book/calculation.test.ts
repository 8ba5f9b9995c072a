import type { BookEvent, BookValue } from "./book";
import { type OpenedBook, openBook } from "./open-book";
import { cellsOf, contentsOf } from "./testing";

const books: OpenedBook[] = [];

function open(
  rows: readonly (readonly BookValue[])[],
  calculation: "automatic" | "manual" = "automatic",
  options: Parameters<typeof openBook>[1] = {},
) {
  const book = openBook(contentsOf({ 表: { cells: cellsOf(rows) } }, { calculation }), options);
  books.push(book);
  const sheet = book.sheets.active();
  const value = (row: number, column: number) =>
    book.cells.read(sheet, { top: row, left: column, bottom: row, right: column })[0]?.[0]?.value;
  const write = (row: number, column: number, entry: BookValue) =>
    book.cells.write(sheet, row, column, [[{ value: entry }]]);
  return { book, sheet, value, write };
}

afterEach(() => {
  for (const book of books.splice(0)) book.dispose();
});

test("the file's result is shown until there is a new one", async () => {
  const cells = [{ row: 0, column: 0, value: 7, formula: "_xlfn.CONCAT(1,2)", format: "General" }];
  const book = openBook(contentsOf({ 表: { cells } }));
  books.push(book);
  const read = () =>
    book.cells.read(book.sheets.active(), { top: 0, left: 0, bottom: 0, right: 0 });
  expect(read()).toEqual([[{ value: 7, formula: "CONCAT(1,2)", format: "General" }]]);
  await book.settled();
  expect(read()).toEqual([[{ value: "12", formula: "CONCAT(1,2)", format: "General" }]]);
});

test("is settled at once where nothing is to be calculated", async () => {
  const { book, write } = open([[1, "x"]]);
  write(0, 0, 2);
  const order: string[] = [];
  const timer = new Promise<void>((resolve) => setTimeout(() => resolve(), 20)).then(() =>
    order.push("timer"),
  );
  await book.settled().then(() => order.push("settled"));
  await timer;
  expect(order).toEqual(["settled", "timer"]);
});

test("is settled once, after the last of many changes", async () => {
  const { book, value, write } = open([
    [1, "=A1*2"],
    [1, "=A2*2"],
  ]);
  for (let step = 1; step <= 30; step += 1) {
    write(0, 0, step);
    write(1, 0, step);
    if (step % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await Promise.all([book.settled(), book.settled()]);
  expect([value(0, 1), value(1, 1)]).toEqual([60, 60]);
});

test("changes while a calculation runs are calculated too", async () => {
  const rows = Array.from({ length: 600 }, (_, row) => [row, `=SUM(A$1:A${row + 1})`]);
  const { book, value, write } = open(rows);
  await new Promise((resolve) => setTimeout(resolve, 150));
  for (let step = 1; step <= 5; step += 1) {
    write(0, 0, step * 1000);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await book.settled();
  expect(value(599, 1)).toBe(5000 + (599 * 600) / 2);
}, 60_000);

test("many changes in a row leave nothing stale behind, whatever the pauses between them", async () => {
  const rows = Array.from({ length: 400 }, (_, row) => [
    row,
    `=A${row + 1}*2`,
    `=B${row + 1}+SUM(A$1:A$400)`,
    `=IF(C${row + 1}>0,B${row + 1}&"x","")`,
  ]);
  const { book, sheet, write } = open(rows);
  const given = rows.map(([first]) => first as number);
  for (let step = 0; step < 50; step += 1) {
    const row = (step * 37) % 400;
    given[row] = step + 1000;
    write(row, 0, step + 1000);
    const pause = [0, 0, 1, 0, 25, 0, 60][step % 7] as number;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await book.settled();
  const total = given.reduce((sum, one) => sum + one, 0);
  const read = book.cells.read(sheet, { top: 0, left: 0, bottom: 399, right: 3 });
  const values = read.map((cells) => cells.map(({ value }) => value));
  expect(values).toEqual(given.map((one) => [one, one * 2, one * 2 + total, `${one * 2}x`]));
}, 60_000);

test("formulas that change, lead elsewhere, go or come back are reckoned with", async () => {
  const { book, sheet, value, write } = open([
    [1, "=A1*10", "=OFFSET(B1,A1,0)", '=INDIRECT("B"&A1)+1'],
    [2, "=A2*10", "=B1+B2"],
    [3, "=A3*10", "=SUM(另!A1:A2)"],
  ]);
  const other = book.sheets.add("另");
  book.cells.write(other, 0, 0, [[{ formula: "表!B1" }], [{ value: 5 }]]);
  const seen = async () => {
    await book.settled();
    return [value(0, 2), value(0, 3), value(1, 2), value(2, 2)];
  };
  expect(await seen()).toEqual([20, 11, 30, 15]);
  write(0, 0, 2);
  expect(await seen()).toEqual([30, 21, 40, 25]);
  book.cells.write(sheet, 1, 1, [[{ formula: "A3*100" }]]);
  expect(await seen()).toEqual([30, 301, 320, 25]);
  write(2, 0, 4);
  expect(await seen()).toEqual([40, 401, 420, 25]);
  book.cells.clear(sheet, { top: 1, left: 1, bottom: 1, right: 1 }, "contents");
  expect(await seen()).toEqual([40, 1, 20, 25]);
  book.history.undo();
  write(2, 0, 5);
  expect(await seen()).toEqual([50, 501, 520, 25]);
  book.cells.insert(sheet, { top: 0, left: 0, bottom: 0, right: 16_383 }, "down");
  write(1, 0, 1);
  await book.settled();
  expect([value(1, 2), value(2, 2), value(3, 2)]).toEqual([500, 510, 15]);
  book.cells.write(other, 1, 0, [[{ value: 6 }]]);
  await book.settled();
  expect(value(3, 2)).toBe(16);
});

test("closing while formulas are calculated leaves nothing behind that fails later", async () => {
  const rows = Array.from({ length: 3000 }, (_, row) => [row, `=SUM(A$1:A${row + 1})`]);
  const { book } = open(rows);
  await new Promise((resolve) => setTimeout(resolve, 60));
  book.dispose();
  books.pop();
  // Univer shows progress after a second; a timer that throws then fails this test.
  await new Promise((resolve) => setTimeout(resolve, 1300));
  await expect(book.settled()).resolves.toBe(undefined);
}, 60_000);

test("who waits for a workbook that is closed waits no longer", async () => {
  const { book } = open(Array.from({ length: 600 }, (_, row) => [row, `=SUM(A1:A${row + 1})`]));
  const settling = book.settled();
  book.dispose();
  books.pop();
  await expect(settling).resolves.toBe(undefined);
});

test("manual calculation waits to be asked", async () => {
  const { book, value, write } = open([[1, "=A1*2"]], "manual");
  write(0, 0, 5);
  await book.settled();
  expect(value(0, 1)).toBe(null);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await book.settled();
  expect(value(0, 1)).toBe(null);
  book.calculateAll();
  await book.settled();
  expect(value(0, 1)).toBe(10);
  write(0, 0, 6);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(value(0, 1)).toBe(10);
  book.extras.calculation = "automatic";
  await book.settled();
  expect(value(0, 1)).toBe(12);
});

test("errors have Excel's names", async () => {
  const formulas = [
    "1/0",
    "NA()",
    "NOSUCH(1)",
    "A:A B:B",
    "SQRT(-1)",
    'INDIRECT("x y")',
    '"a"+1',
    "IFERROR(1/0,TRUE)",
    "1=1",
    '""',
    "Z99",
  ];
  const { book, value } = open(formulas.map((formula) => [`=${formula}`]));
  await book.settled();
  expect(formulas.map((_, row) => value(row, 0))).toEqual([
    { error: "#DIV/0!" },
    { error: "#N/A" },
    { error: "#NAME?" },
    expect.anything(),
    { error: "#NUM!" },
    { error: "#REF!" },
    { error: "#VALUE!" },
    true,
    true,
    "",
    0,
  ]);
});

test("results that spill are read where they stand and go when the formula goes", async () => {
  const { book, sheet, value } = open([[3], [1], [2]]);
  book.cells.write(sheet, 0, 2, [[{ formula: "SORT(A1:A3)" }]]);
  await book.settled();
  expect([value(0, 2), value(1, 2), value(2, 2)]).toEqual([1, 2, 3]);
  expect(book.cells.used(sheet, true)).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
  book.cells.clear(sheet, { top: 0, left: 2, bottom: 0, right: 2 }, "all");
  await book.settled();
  expect([value(0, 2), value(1, 2), value(2, 2)]).toEqual([null, null, null]);
  expect(book.cells.used(sheet, true)).toEqual({ top: 0, left: 0, bottom: 2, right: 0 });
});

test("a function registered while the book opens is there for the first calculation", async () => {
  const { book, value } = open([["=PLAN.TWICE(4)"]], "automatic", {
    setUp: ({ api }) => {
      api.getFormula().registerFunction("PLAN.TWICE", (given: unknown) => Number(given) * 2, "");
    },
  });
  await book.settled();
  expect(value(0, 0)).toBe(8);
});

test("rows that come in are told once, formulas that follow are not told", async () => {
  const { book, sheet } = open([["=A3"], [2], [3]]);
  await book.settled();
  const events: BookEvent[] = [];
  book.events.on((event) => events.push(event));
  book.together("addin", () =>
    book.cells.insert(sheet, { top: 1, bottom: 1, left: 0, right: 16383 }, "down"),
  );
  expect(events.filter(({ kind }) => kind !== "selected")).toEqual([
    { kind: "changed", sheet, by: "addin", range: { top: 1, bottom: 1, left: 0, right: 16383 } },
  ]);
});
