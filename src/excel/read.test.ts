import type { BookContents } from "../workbench/book/book";
import { cellsOf, contentsOf } from "../workbench/book/testing";
import type { Progress } from "./session";
import { codeOf, type ExcelOptions, type OpenedExcel, openExcel } from "./testing/open-excel";

let excel: OpenedExcel;

async function open(contents: BookContents, options: ExcelOptions = {}) {
  excel = await openExcel(contents, options);
  return excel.session();
}
afterEach(() => excel.close());

const names = (count: number) => Array.from({ length: count }, (_, at) => `表${at + 1}`);

function bookOf(sheets: number): BookContents {
  const cells = (at: number) =>
    cellsOf([
      ["指标", "2021"],
      ["增速", at],
    ]);
  return contentsOf(
    Object.fromEntries(names(sheets).map((name, at) => [name, { cells: cells(at) }])),
  );
}

function large(rows: number, columns: number, hiddenRows: readonly number[] = []): BookContents {
  const line = Array.from({ length: columns }, (_, column) => column + 1);
  const cells = cellsOf(Array.from({ length: rows }, () => line));
  return contentsOf({ 大表: { cells, hiddenRows } });
}

describe.each(["win32", "web"] as const)("on %s", (seam) => {
  test.each([1, 2, 50])("%i sheets are read in three requests", async (sheets) => {
    const session = await open(bookOf(sheets), { seam });
    const workbook = await session.read();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names(sheets));
    expect(excel.faults.requests).toBe(3);
  });
});

test("every kind of content is told apart", async () => {
  const at = (column: number) => ({ row: 2, column, formula: null, format: "General" });
  const session = await open({
    ...contentsOf(
      {
        "表 1": {
          cells: [
            { ...at(1), value: "=A1" },
            { ...at(2), value: "" },
            { ...at(3), value: { error: "#N/A" } },
            { ...at(4), value: "#N/A" },
            { ...at(5), value: true },
            { ...at(6), value: 0 },
            { ...at(7), value: null, format: "0%" },
            { ...at(8), value: null, formula: "1+1", format: "0.00%" },
          ],
          merges: [{ top: 2, left: 1, bottom: 3, right: 2 }],
          hiddenRows: [2],
          hiddenColumns: [{ from: 3, to: 4 }],
        },
        空: { visibility: "veryHidden" },
      },
      {
        names: [
          { name: "年度", refersTo: "2023", sheet: null, visible: true },
          { name: "局部", refersTo: "'表 1'!$B$3", sheet: "表 1", visible: true },
        ],
        date1904: true,
        tables: [
          {
            name: "表格1",
            sheet: "表 1",
            range: { top: 4, left: 1, bottom: 6, right: 3 },
            style: "",
            hasHeaders: true,
            hasTotals: false,
          },
        ],
      },
    ),
  });
  const workbook = await session.read();
  const [first, second] = workbook.sheets;
  const cell = (column: number, value: unknown, formula: string | null = null) => ({
    column,
    value,
    formula,
    format: formula === null ? "General" : "0.00%",
  });
  expect(first?.rows[0]).toEqual({
    index: 2,
    hidden: true,
    cells: [
      cell(1, "=A1"),
      cell(2, ""),
      cell(3, { error: "#N/A" }),
      cell(4, "#N/A"),
      cell(5, true),
      cell(6, 0),
      cell(8, 2, "1+1"),
    ],
  });
  expect(first?.merges).toEqual([{ top: 2, left: 1, bottom: 3, right: 2 }]);
  expect(first?.hiddenColumns).toEqual([{ from: 3, to: 4 }]);
  expect(first?.listObjects).toEqual([
    {
      name: "表格1",
      range: { top: 4, left: 1, bottom: 6, right: 3 },
      headerRows: 1,
      totalsRows: 0,
    },
  ]);
  expect(second).toMatchObject({ name: "空", visibility: "veryHidden", rows: [] });
  expect(workbook.definedNames).toEqual([
    { name: "年度", refersTo: "2023", sheet: null },
    { name: "局部", refersTo: "'表 1'!$B$3", sheet: "表 1" },
  ]);
  expect(workbook.date1904).toBe(true);
});

test("large sheets come in chunks, and some rows hidden are known in each", async () => {
  const session = await open(large(1001, 50, [0, 700]));
  const workbook = await session.read();
  const rows = workbook.sheets[0]?.rows ?? [];
  expect(rows.map(({ index }) => index)).toEqual(Array.from({ length: 1001 }, (_, at) => at));
  expect(rows.filter(({ hidden }) => hidden).map(({ index }) => index)).toEqual([0, 700]);
  expect(rows.every(({ cells }) => cells.length === 50)).toBe(true);
  const { cells, answer } = excel.faults.most;
  expect(cells).toBe(20_000);
  expect(answer).toBeLessThan(4_000_000);
  expect(excel.faults.requests).toBe(2 + 3);
});

test("what is more than Excel hands over is asked for in halves, down to a row", async () => {
  const session = await open(large(100, 20));
  excel.faults.mostCells = 300;
  const workbook = await session.read();
  expect(workbook.sheets[0]?.rows.map(({ cells }) => cells.length)).toEqual(Array(100).fill(20));
  expect(excel.faults.requests).toBeGreaterThan(2 + 8);
  excel.faults.mostCells = 10;
  expect(await codeOf(session.read())).toBe("too-large");
});

test("long texts are asked for in halves until an answer is below 4 MB", async () => {
  const row = Array.from({ length: 10 }, (_, column) => `${column}${"长".repeat(1000)}`);
  const session = await open(contentsOf({ 长: { cells: cellsOf(Array(400).fill(row)) } }));
  excel.faults.mostBytes = 4_000_000;
  const workbook = await session.read();
  expect(workbook.sheets[0]?.rows).toHaveLength(400);
  expect(workbook.sheets[0]?.rows[399]?.cells[9]?.value).toBe(row[9]);
  expect(excel.faults.most.answer).toBeGreaterThan(4_000_000);
});

test("no answer is a failure, never a blank sheet", async () => {
  const session = await open(large(10, 10));
  excel.faults.silentAbove = 50;
  expect(await codeOf(session.read())).toBe("no-answer");
  excel.faults.silentAbove = 0;
  const edit = { kind: "value", sheet: "大表", cell: "A1", value: 7 } as const;
  expect(await codeOf(session.apply([edit], "写入"))).toBe("no-answer");
  expect(excel.cell("大表", "A1").value).toBe(1);
});

test.each([1, 2, 3])("request %i failing is told in one refusal", async (request) => {
  const session = await open(bookOf(3));
  for (const at of ["before", 0, "after"] as const) {
    excel.faults.failAt({ request, at });
    await expect(session.read()).rejects.toMatchObject({
      reason: { code: "host", data: { code: "GeneralException" } },
    });
  }
  expect((await session.read()).sheets).toHaveLength(3);
});

test("a busy Excel is asked again, and at last said to be busy", async () => {
  const session = await open(bookOf(1));
  const busy = "InvalidOperationInCellEditMode";
  excel.faults.failing = ({ request }) => (request < 3 ? busy : null);
  expect((await session.read()).sheets).toHaveLength(1);
  excel.faults.failing = () => busy;
  expect(await codeOf(session.read())).toBe("busy");
});

test("reading tells how far it is and stops between two requests", async () => {
  const session = await open(large(1001, 50));
  const told: Progress[] = [];
  const controller = new AbortController();
  const onProgress = (progress: Progress) => {
    told.push(progress);
    if (progress.done === 1) controller.abort();
  };
  expect(await codeOf(session.read({ signal: controller.signal, onProgress }))).toBe("cancelled");
  expect(told.map(({ stage, done, total }) => `${stage} ${done}/${total}`)).toEqual([
    "listing 0/1",
    "reading 0/3",
    "reading 1/3",
  ]);
  // Two for the list and two of three for the cells: what was told of is not held back.
  expect(excel.faults.requests).toBe(4);
});

test("merges are left alone where nobody asked for the reading", async () => {
  const merges = [{ top: 0, left: 0, bottom: 1, right: 0 }];
  const session = await open(contentsOf({ 表1: { cells: cellsOf([[1, 2]]), merges } }));
  expect((await session.read()).sheets[0]?.merges).toEqual(merges);
  expect((await session.read({ merges: false })).sheets[0]?.merges).toEqual([]);
  const old = await excel.session({ isSetSupported: (_, version) => version !== "1.13" });
  expect((await old.read()).sheets[0]?.merges).toEqual([]);
  expect(old.capabilities.missing).toEqual(["merges"]);
});
