import type { Progress } from "./session";
import { FakeExcel } from "./testing/fake-excel";
import { codeOf, office, openSession } from "./testing/session";

function bookOf(sheets: number): FakeExcel {
  const excel = new FakeExcel();
  for (let at = 1; at <= sheets; at += 1)
    excel.fill(`表${at}`, [
      ["指标", "'2021"],
      ["增速", at],
    ]);
  return excel;
}

function large(rows: number, columns: number): FakeExcel {
  const excel = new FakeExcel();
  const line = Array.from({ length: columns }, (_, column) => column + 1);
  excel.fill(
    "大表",
    Array.from({ length: rows }, () => line),
  );
  return excel;
}

test.each([1, 10, 50])("%i sheets are read in three requests", async (sheets) => {
  const excel = bookOf(sheets);
  const workbook = await (await openSession(excel)).read();
  expect(workbook.sheets).toHaveLength(sheets);
  expect(excel.syncs).toBe(3);
});

test("every kind of content is told apart", async () => {
  const excel = new FakeExcel();
  const sheet = excel.fill("表 1", [["'=A1", "'", "#N/A", "'#N/A", true, 0, null, "=1+1"]], 2, 1);
  sheet.touch(2, 7).format = "0%";
  sheet.merges = [{ top: 2, left: 1, bottom: 3, right: 2 }];
  sheet.hiddenRows.add(2);
  sheet.hiddenColumns.add(3).add(4);
  sheet.names.push({ name: "局部", formula: "='表 1'!$B$3" });
  excel.fill("空", []).visibility = "VeryHidden";
  excel.book.names.push({ name: "年度", formula: "=2023" });
  excel.book.date1904 = true;
  excel.book.tables.push({
    name: "表格1",
    sheet: "表 1",
    range: { top: 2, left: 1, bottom: 4, right: 3 },
    showHeaders: true,
    showTotals: false,
  });
  const workbook = await (await openSession(excel)).read();
  const [first, second] = workbook.sheets;
  const cell = (column: number, value: unknown, formula: string | null = null) => ({
    column,
    value,
    formula,
    format: formula === null ? "General" : "0.00%",
  });
  expect(first?.rows).toEqual([
    {
      index: 2,
      hidden: true,
      cells: [
        cell(1, "=A1"),
        cell(2, ""),
        cell(3, { error: "#N/A" }),
        cell(4, "#N/A"),
        cell(5, true),
        cell(6, 0),
        cell(8, 42, "1+1"),
      ],
    },
  ]);
  expect(first?.merges).toEqual([{ top: 2, left: 1, bottom: 3, right: 2 }]);
  expect(first?.hiddenColumns).toEqual([{ from: 3, to: 4 }]);
  expect(first?.listObjects).toEqual([
    {
      name: "表格1",
      range: { top: 2, left: 1, bottom: 4, right: 3 },
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
  const excel = large(1001, 50);
  excel.book.sheet("大表").hiddenRows.add(0).add(700);
  const workbook = await (await openSession(excel)).read();
  const rows = workbook.sheets[0]?.rows ?? [];
  expect(rows.map(({ index }) => index)).toEqual(Array.from({ length: 1001 }, (_, at) => at));
  expect(rows.filter(({ hidden }) => hidden).map(({ index }) => index)).toEqual([0, 700]);
  expect(rows.every(({ cells }) => cells.length === 50)).toBe(true);
  expect(excel.largest).toBe(20_000);
  expect(excel.syncs).toBe(2 + 3);
});

test("what is more than Excel hands over is asked for in halves, down to a row", async () => {
  const excel = large(100, 20);
  excel.mostCells = 300;
  expect((await (await openSession(excel)).read()).sheets[0]?.rows).toHaveLength(100);
  excel.mostCells = 10;
  expect(await codeOf((await openSession(excel)).read())).toBe("too-large");
});

test("no answer is a failure, never a blank sheet", async () => {
  const excel = large(10, 10);
  excel.silentAbove = 50;
  expect(await codeOf((await openSession(excel)).read())).toBe("no-answer");
});

test.each([1, 2, 3])("request %i failing is told in one refusal", async (failing) => {
  const excel = bookOf(3);
  const session = await openSession(excel);
  excel.failing = (sync) =>
    sync === failing ? { when: "before", code: "GeneralException" } : null;
  expect(await codeOf(session.read())).toBe("host");
  expect((await session.read()).sheets).toHaveLength(3);
});

test("a busy Excel is asked again, and at last said to be busy", async () => {
  const excel = bookOf(1);
  const session = await openSession(excel);
  const busy = { when: "before", code: "InvalidOperationInCellEditMode" } as const;
  excel.failing = (sync) => (sync < 3 ? busy : null);
  expect((await session.read()).sheets).toHaveLength(1);
  excel.failing = () => busy;
  expect(await codeOf(session.read())).toBe("busy");
});

test("reading tells how far it is and stops between two requests", async () => {
  const excel = large(1001, 50);
  const session = await openSession(excel);
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
  expect(excel.syncs).toBe(4);
});

test("merges are left alone where nobody asked for the reading", async () => {
  const excel = bookOf(1);
  excel.book.sheet("表1").merges = [{ top: 0, left: 0, bottom: 1, right: 0 }];
  const session = await openSession(excel);
  expect((await session.read({ merges: false })).sheets[0]?.merges).toEqual([]);
  const without = {
    ...office,
    isSetSupported: (_: string, version?: string) => version !== "1.13",
  };
  const old = await openSession(excel, without as typeof office);
  expect((await old.read()).sheets[0]?.merges).toEqual([]);
  expect(old.capabilities.missing).toEqual(["merges"]);
});
