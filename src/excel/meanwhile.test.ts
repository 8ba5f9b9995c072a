import type { BookContents } from "../workbench/book/book";
import { cellsOf, contentsOf } from "../workbench/book/testing";
import type { Edit } from "../workbook";
import { codeOf, type ExcelOptions, type OpenedExcel, openExcel } from "./testing/open-excel";
import { snapshotOf } from "./testing/snapshot";
import { edits, filledBook } from "./testing/steps";

/* What others do to the workbook between a look at it and the last request of a step. */

let excel: OpenedExcel;
async function open(contents: BookContents = filledBook(), options: ExcelOptions = {}) {
  excel = await openExcel(contents, options);
  return excel.session();
}
afterEach(() => excel.close());

const write = (sheet: string, cell: string, value: string | number): Edit => ({
  kind: "value",
  sheet,
  cell,
  value,
});

const table = () =>
  contentsOf({
    表1: {
      cells: cellsOf([
        ["指标", "2021"],
        ["甲", 1],
        ["乙", 2],
        ["丙", "=B2+B3"],
      ]),
    },
  });
const whole = (axis: "row" | "column", at: number) =>
  axis === "row"
    ? { top: at, bottom: at, left: 0, right: 16_383 }
    : { top: 0, bottom: 1_048_575, left: at, right: at };

test.each([
  ["a row that came", () => excel.book.cells.insert(excel.sheet("表1"), whole("row", 1), "down")],
  ["a row that went", () => excel.book.cells.remove(excel.sheet("表1"), whole("row", 1), "up")],
  [
    "a column that came",
    () => excel.book.cells.insert(excel.sheet("表1"), whole("column", 1), "right"),
  ],
  ["a figure in a row", () => excel.put("表1", "B3", { value: 7 }, "coauthor")],
])("%s since the workbook was read keeps blanks of other rows blank", async (_, change) => {
  const session = await open(table());
  const expected = await session.read();
  const step = [write("表1", "C2", "甲快"), write("表1", "C3", "乙慢"), write("表1", "C4", "丙")];
  excel.book.together("coauthor", change);
  const before = snapshotOf(excel.book);
  expect(await codeOf(session.apply(step, "填充", { expected }))).toBe("changed-since");
  expect([snapshotOf(excel.book), excel.parts()]).toEqual([before, []]);
  await session.apply(step, "填充", { expected: await session.read() });
  expect(excel.cell("表1", "C2").value).toBe("甲快");
});

test("rows that nobody writes into may change meanwhile", async () => {
  const session = await open(table());
  const expected = await session.read();
  excel.put("表1", "B3", { value: 7 }, "coauthor");
  excel.put("表1", "A9", { value: "注" }, "coauthor");
  const step = [write("表1", "C2", "甲快"), write("表1", "C4", "丙快")];
  expect(await codeOf(session.apply(step, "填充", { expected }))).toBe("none");
});

test("a sheet renamed in the middle is written whole, or as it was", async () => {
  const many = Array.from({ length: 21_000 }, (_, row) => write("其他", `D${row + 1}`, row));
  const total = await (async () => {
    const session = await open();
    await session.apply(many, "写入");
    return excel.faults.requests;
  })();
  excel.close();
  const session = await open();
  const before = snapshotOf(excel.book);
  const id = excel.sheet("其他");
  for (const stop of [false, true])
    for (let request = 4; request <= total; request += 1) {
      excel.faults.reset();
      const controller = new AbortController();
      excel.faults.onRequest = (now) => {
        if (now !== request) return;
        excel.book.sheets.rename(id, "改名");
        if (stop) controller.abort();
      };
      const { signal } = controller;
      const code = await codeOf(session.apply(many, "写入", { signal }));
      excel.book.sheets.rename(id, "其他");
      if (code === "none") await session.undo((await session.journal())[0]?.id ?? "");
      else expect({ request, code }).toEqual({ request, code: stop ? "cancelled" : code });
      expect(stop || code === "none" ? "" : `${request}: ${code}`).toBe("");
      const now = JSON.stringify(snapshotOf(excel.book)) === JSON.stringify(before);
      expect({ request, stop, now }).toEqual({ request, stop, now: true });
    }
}, 240_000);

test.each(["ServiceNotAvailable", "ActivityLimitReached"])(
  "%s, which may come when all is done, makes nothing twice",
  async (code) => {
    const session = await open();
    const before = snapshotOf(excel.book);
    const { id } = await session.apply(edits, "填充");
    const points = excel.faults.points.filter(({ at }) => at === "after");
    await session.undo(id);
    for (const point of points) {
      excel.book.extras.xmlParts.splice(0);
      const again = await excel.session();
      excel.faults.failAt(point, code);
      const outcome = await codeOf(again.apply(edits, "填充"));
      excel.faults.reset();
      if (outcome === "none") await again.undo((await again.journal())[0]?.id ?? "");
      expect({ point, book: snapshotOf(excel.book) }).toEqual({ point, book: before });
      expect(excel.parts().length).toBeLessThanOrEqual(1);
    }
  },
  60_000,
);

test("an Excel that is busy when the pane opens is not taken for one that can do nothing", async () => {
  await open();
  excel.faults.failing = () => "InvalidOperationInCellEditMode";
  expect(await codeOf(excel.probe())).toBe("busy");
});

test("long texts are written, and undone, in requests that Excel takes", async () => {
  const session = await open();
  const before = snapshotOf(excel.book);
  excel.faults.mostBytes = 4_000_000;
  const sheet: Edit = { kind: "add-sheet", sheet: "报告" };
  const text = (row: number) => `${row}${"长".repeat(1000)}`;
  const many = Array.from({ length: 3000 }, (_, row) => write("报告", `A${row + 1}`, text(row)));
  const { id } = await session.apply([sheet, ...many], "报告");
  expect(excel.faults.most.request).toBeLessThan(4_000_000);
  expect(excel.cell("报告", "A3000").value).toBe(text(2999));
  await session.undo(id);
  expect(snapshotOf(excel.book)).toEqual(before);
}, 60_000);

test("a formula that Excel spells its own way is undone all the same", async () => {
  const session = await open();
  const before = snapshotOf(excel.book);
  const { cells } = excel.book;
  const enter = cells.write.bind(cells);
  cells.write = (sheet, top, left, entries) =>
    enter(
      sheet,
      top,
      left,
      entries.map((row) =>
        row.map((entry) =>
          entry && "formula" in entry ? { formula: entry.formula.toUpperCase() } : entry,
        ),
      ),
    );
  const formula = { kind: "formula", sheet: "其他", cell: "B2", formula: "sum(a1)+1" } as const;
  const { id, changes } = await session.apply([{ ...formula, cached: null }], "公式");
  expect(changes).toMatchObject([{ after: { formula: "SUM(A1)+1" } }]);
  expect((await session.journal())[0]?.changes).toEqual(changes);
  await (await excel.session()).undo(id);
  expect(snapshotOf(excel.book)).toEqual(before);
});

test.each(["Q1,Q2,Q3", "甲!A1,乙", "张三's 表", "😀 表", "一".repeat(31)])(
  "a sheet named %s is read with its merges and written",
  async (name) => {
    const merges = [{ top: 0, left: 0, bottom: 1, right: 0 }];
    const session = await open(contentsOf({ [name]: { cells: cellsOf([["甲", 1]]), merges } }));
    const before = snapshotOf(excel.book);
    const expected = await session.read();
    expect(expected.sheets[0]?.merges).toEqual(merges);
    expect(await codeOf(session.apply([write(name, "A2", 1)], "写入"))).toBe("merged-cell");
    const { id } = await session.apply([write(name, "B1", 2)], "写入", { expected });
    await session.undo(id);
    expect(snapshotOf(excel.book)).toEqual(before);
  },
);

test.each(["hidden", "veryHidden"] as const)(
  "a %s sheet is said to be hidden",
  async (visibility) => {
    const session = await open(
      contentsOf({ 表: { cells: cellsOf([[1]]) }, 隐: { visibility, cells: cellsOf([[1]]) } }),
    );
    expect(await codeOf(session.goTo("隐", "A1"))).toBe("hidden-sheet");
    const { id } = await session.apply([write("隐", "B2", 5)], "写入");
    await session.undo(id);
    expect(excel.book.sheets.list()[1]?.visibility).toBe(visibility);
  },
);
