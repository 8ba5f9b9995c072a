import { ICommandService } from "@univerjs/core";
import { COMMAND_LISTENER_SKELETON_CHANGE } from "@univerjs/sheets";
import type { BookConditionalFormat } from "./book";
import { DEFAULT_LOOK } from "./look-style";
import { type OpenedBook, openBook } from "./open-book";
import { cellsOf, contentsOf, type SheetLike } from "./testing";

const books: OpenedBook[] = [];

function open(sheet: SheetLike) {
  const book = openBook(contentsOf({ 表: sheet }));
  books.push(book);
  const id = book.sheets.active();
  return { book, id, formats: book.formats };
}

afterEach(() => {
  for (const book of books.splice(0)) book.dispose();
});

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };
const FULL = {
  fill: "#FFEE00",
  fontColor: "#112233",
  fontName: "宋体",
  fontSize: 10.5,
  bold: true,
  italic: true,
  underline: true,
  strikethrough: true,
  horizontal: "CenterAcrossSelection",
  vertical: "Justify",
  wrap: true,
  indent: 2,
  rotation: 45,
  locked: false,
  borders: {
    top: { style: "Continuous", color: "#000000", weight: "Hairline" },
    bottom: { style: "Double", color: "#FF0000", weight: "Thick" },
    diagonalUp: { style: "Dash", color: "#00FF00", weight: "Medium" },
  },
};

test("a look from a file, one that is set, and back again", () => {
  const { book, id, formats } = open({
    cells: [{ row: 0, column: 0, value: 1, formula: null, format: "0.0", look: FULL }],
  });
  expect(formats.look(id, 0, 0)).toEqual(FULL);
  expect(formats.look(id, 3, 3)).toEqual(DEFAULT_LOOK);
  formats.setLooks(id, { top: 1, left: 0, bottom: 1, right: 1 }, [[FULL, null]]);
  expect(formats.look(id, 1, 0)).toEqual(FULL);
  expect(formats.look(id, 1, 1)).toEqual(DEFAULT_LOOK);
  book.history.undo();
  expect(formats.look(id, 1, 0)).toEqual(DEFAULT_LOOK);
});

test("a part of a look leaves the rest, the value and the number format as they are", () => {
  const { book, id, formats } = open({
    cells: [{ row: 0, column: 0, value: "007", formula: null, format: "0.0", look: FULL }],
  });
  formats.setLooks(id, A1, [[{ fill: null, bold: false, borders: { top: undefined as never } }]]);
  const { top: _, ...borders } = FULL.borders;
  const changed = { ...FULL, fill: null, bold: false, borders };
  expect(formats.look(id, 0, 0)).toEqual(changed);
  expect(book.cells.read(id, A1)).toEqual([[{ value: "007", formula: null, format: "0.0" }]]);
  book.history.undo();
  expect(formats.look(id, 0, 0)).toEqual(FULL);
  expect(book.cells.read(id, A1)).toEqual([[{ value: "007", formula: null, format: "0.0" }]]);
});

test("sizes, what is hidden, what is frozen", () => {
  const { book, id, formats } = open({
    columnWidths: new Map([[1, 90]]),
    rowHeights: new Map([[2, 30]]),
    hiddenRows: [3],
    hiddenColumns: [{ from: 4, to: 16383 }],
    frozen: { rows: 2, columns: 1 },
    cells: cellsOf([[1]]),
  });
  expect([formats.columnWidth(id, 0), formats.columnWidth(id, 1)]).toEqual([48, 90]);
  expect([formats.rowHeight(id, 0), formats.rowHeight(id, 2)]).toEqual([14.25, 30]);
  expect([formats.isRowHidden(id, 3), formats.isRowHidden(id, 2)]).toEqual([true, false]);
  expect([formats.isColumnHidden(id, 9), formats.isColumnHidden(id, 3)]).toEqual([true, false]);
  expect(formats.frozen(id)).toEqual({ rows: 2, columns: 1 });
  formats.setColumnWidth(id, 0, 1, 60);
  formats.setRowHeight(id, 2000, 2000, 20);
  formats.setRowsHidden(id, 3, 3, false);
  formats.setColumnsHidden(id, 4, 4, false);
  formats.freeze(id, 0, 0);
  expect([formats.columnWidth(id, 0), formats.columnWidth(id, 1)]).toEqual([60, 60]);
  expect(formats.rowHeight(id, 2000)).toBe(20.25);
  expect([formats.isRowHidden(id, 3), formats.isColumnHidden(id, 4)]).toEqual([false, false]);
  expect(formats.frozen(id)).toEqual({ rows: 0, columns: 0 });
  for (let step = 0; step < 5; step += 1) expect(book.history.undo()).toBe(true);
  expect([formats.columnWidth(id, 0), formats.columnWidth(id, 1)]).toEqual([48, 90]);
  expect([formats.isRowHidden(id, 3), formats.isColumnHidden(id, 4)]).toEqual([true, true]);
  expect(formats.frozen(id)).toEqual({ rows: 2, columns: 1 });
});

test("conditional formats keep their order and are undone", () => {
  const format = (formula: string | null): Omit<BookConditionalFormat, "id"> => ({
    ranges: [A1, { top: 3, left: 1, bottom: 9, right: 2 }],
    formula,
    stopIfTrue: false,
    look: { fill: "FFC7CE", font: "9C0006", bold: true },
  });
  const { book, id, formats } = open({ conditional: [format("A1>1"), format("A1>2")] });
  const formulas = () => formats.conditional(id).map((one) => one.formula);
  const third = formats.addConditional(id, format(null));
  expect(formulas()).toEqual(["A1>1", "A1>2", null]);
  const [first, second] = formats.conditional(id);
  expect(first).toEqual({ ...format("A1>1"), id: first?.id });
  formats.setConditional(id, third, {
    ...format("A1>3"),
    stopIfTrue: true,
    look: { italic: true },
  });
  expect(formats.conditional(id)[2]).toMatchObject({ stopIfTrue: true, look: { italic: true } });
  formats.removeConditional(id, second?.id ?? "");
  expect(formulas()).toEqual(["A1>1", "A1>3"]);
  book.history.undo();
  expect(formulas()).toEqual(["A1>1", "A1>2", "A1>3"]);
  book.history.undo();
  expect(formulas()).toEqual(["A1>1", "A1>2", null]);
  expect(() => formats.removeConditional(id, "none")).toThrow("none");
});

test("sizes have the grid laid out anew, when they are set and when they are taken back", () => {
  const { book, id, formats } = open({});
  const run: string[] = [];
  book.univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id: command }) => run.push(command));
  const isLaidOut = (): boolean =>
    run.splice(0).some((command) => COMMAND_LISTENER_SKELETON_CHANGE.includes(command));
  formats.setColumnWidth(id, 1, 1, 90);
  expect(isLaidOut()).toBe(true);
  formats.setRowHeight(id, 1, 1, 30);
  expect(isLaidOut()).toBe(true);
  book.history.undo();
  expect(isLaidOut()).toBe(true);
});
