import { createTranslator } from "../messages";
import { zhCN } from "../messages/zh-CN";
import { markFormula as markInFiles } from "../ooxml/patch/marker";
import type { Edit } from "../workbook";
import { describeSessionError } from "./describe";
import { SessionError } from "./errors";
import { markFormula, readMark } from "./marker";
import { FakeExcel } from "./testing/fake-excel";
import { codeOf, openSession } from "./testing/session";

const write = (cell: string, value: number | string = 1): Edit => ({
  kind: "value",
  sheet: "表",
  cell,
  value,
});
const formula = (cell: string): Edit => ({
  kind: "formula",
  sheet: "表",
  cell,
  formula: "A1",
  cached: null,
});

function excelOf(): FakeExcel {
  const excel = new FakeExcel();
  excel.fill("表", [
    ["a", "b", "c"],
    [1, 2],
    [3, 4],
    [5, 6],
    ["合计", 12],
  ]);
  excel.book.tables.push({
    name: "表格1",
    sheet: "表",
    range: { top: 0, left: 0, bottom: 4, right: 2 },
    showHeaders: true,
    showTotals: true,
  });
  return excel;
}

test.each<[string, (excel: FakeExcel) => void, readonly Edit[]]>([
  ["none", () => undefined, [write("B2"), write("E9")]],
  ["read-only", ({ book }) => void (book.readOnly = true), [write("B2")]],
  [
    "protected-workbook",
    ({ book }) => void (book.structureProtected = true),
    [write("B2"), { kind: "add-sheet", sheet: "新" }],
  ],
  ["protected-sheet", ({ book }) => void (book.sheet("表").isProtected = true), [write("B2")]],
  [
    "merged-cell",
    ({ book }) => book.sheet("表").merges.push({ top: 7, left: 0, bottom: 8, right: 1 }),
    [write("B9")],
  ],
  ["table-header", () => undefined, [write("B1")]],
  ["table-totals", () => undefined, [write("B5")]],
  ["table-autofill", () => undefined, [formula("C3")]],
  ["none", () => undefined, [formula("C2"), formula("C3"), formula("C4")]],
  ["none", () => undefined, [formula("B3")]],
  ["unknown-sheet", () => undefined, [{ kind: "clear", sheet: "无", cell: "A1" }]],
  [
    "bad-sheet-name",
    (excel) => void excel.fill("Report", [[1]]),
    [
      { kind: "add-sheet", sheet: "report" },
      { kind: "clear", sheet: "report", cell: "A1" },
    ],
  ],
])("%s is said before anything is written", async (code, prepare, edits) => {
  const excel = excelOf();
  prepare(excel);
  const session = await openSession(excel);
  const before = excel.book.snapshot();
  expect(await codeOf(session.apply(edits, "填充"))).toBe(code);
  if (code !== "none") expect(excel.book.snapshot()).toEqual(before);
});

test("unlocked cells of a protected sheet are written, but not formatted", async () => {
  const excel = excelOf();
  const sheet = excel.book.sheet("表");
  sheet.touch(1, 1).locked = false;
  sheet.isProtected = true;
  const session = await openSession(excel);
  const { id } = await session.apply([write("B2", "=文字")], "填报");
  expect(sheet.cell(1, 1).value).toBe("=文字");
  await session.undo(id);
  expect(sheet.cell(1, 1).value).toBe(2);
  const formatted: Edit = { ...write("B2"), style: { numberFormat: "0%" } } as Edit;
  expect(await codeOf(session.apply([formatted], "填报"))).toBe("protected-sheet");
});

test("a table that Excel extends over what was written is given its range again", async () => {
  const excel = excelOf();
  const [table] = excel.book.tables;
  const session = await openSession(excel);
  let grown = false;
  excel.onSync = () => {
    if (grown || !table || excel.book.sheet("表").cell(0, 3).value === "") return;
    grown = true;
    table.range = { ...table.range, right: 3 };
  };
  await session.apply([write("D1", "进度")], "填充");
  expect([grown, table?.range.right]).toEqual([true, 2]);
});

test("what Excel does not keep as written is taken back", async () => {
  const excel = excelOf();
  const session = await openSession(excel);
  const cell = excel.book.sheet("表").touch(1, 1);
  let held: unknown = cell.value;
  Object.defineProperty(cell, "value", {
    get: () => held,
    set: (value: unknown) => {
      held = value === "(c)" ? "©" : value;
    },
  });
  const edits = [write("A2", "甲"), write("B2", "(c)")];
  expect(await codeOf(session.apply(edits, "填充"))).toBe("not-as-written");
  expect([excel.book.sheet("表").cell(1, 0).value, held]).toEqual([1, 2]);
});

test("a mark is the same in a live workbook and in a file", () => {
  expect(markFormula('状态"甲', "B2>1")).toBe(markInFiles('状态"甲', "B2>1"));
  expect(readMark(`=${markFormula('状态"甲', "OR(B2>1,C2)")}`)).toEqual({
    key: '状态"甲',
    formula: "OR(B2>1,C2)",
  });
  expect(readMark('=AND(N("other")=0,B2)')).toBeNull();
});

test.each(Object.keys(zhCN).filter((key) => key.startsWith("excel.error.")))(
  "%s is one sentence of two at most, without a gap",
  (key) => {
    const code = key.slice("excel.error.".length);
    const data = {
      sheet: "表",
      cell: "B2",
      range: "A1:B2",
      anchor: "A1",
      table: "表格1",
      column: "C",
      width: 3,
      value: "x",
      detail: "d",
      code: "c",
      length: 9,
      allowed: 8,
      count: 2,
      capability: "merges",
    };
    const error = new SessionError({ code, data } as never);
    for (const language of ["zh-CN", "en-US"] as const)
      expect(describeSessionError(error, createTranslator(language))).not.toMatch(/[{}]/);
  },
);

test("whatever else is thrown has a sentence too", () => {
  expect(describeSessionError(new Error("坏了"), createTranslator("zh-CN"))).toContain("坏了");
});
