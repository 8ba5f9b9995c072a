import { createTranslator } from "../messages";
import { zhCN } from "../messages/zh-CN";
import { markFormula as markInFiles } from "../ooxml/patch/marker";
import type { BookExtras } from "../workbench/book/book";
import { cellsOf, contentsOf, type SheetLike } from "../workbench/book/testing";
import { type Edit, formatRange } from "../workbook";
import { describeSessionError } from "./describe";
import { SessionError } from "./errors";
import { markFormula, readMark } from "./marker";
import { codeOf, type ExcelOptions, type OpenedExcel, openExcel } from "./testing/open-excel";
import { snapshotOf } from "./testing/snapshot";

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

interface Given {
  readonly sheet?: SheetLike;
  readonly others?: Readonly<Record<string, SheetLike>>;
  readonly extras?: Partial<
    Pick<BookExtras, "readOnly" | "structureProtected" | "protectedSheets">
  >;
  readonly hasTotals?: boolean;
}

const ROWS = [
  ["a", "b", "c"],
  [1, 2],
  [3, 4],
  [5, 6],
  ["合计", 12],
] as const;

let opened: OpenedExcel | null = null;
afterEach(() => {
  opened?.close();
  opened = null;
});

async function open(
  { sheet, others, extras, hasTotals = true }: Given = {},
  options: ExcelOptions = {},
): Promise<OpenedExcel> {
  const range = { top: 0, left: 0, bottom: hasTotals ? 4 : 3, right: 2 };
  const table = { name: "表格1", sheet: "表", range, style: "", hasHeaders: true, hasTotals };
  const rows = hasTotals ? ROWS : ROWS.slice(0, 4);
  opened = await openExcel(
    contentsOf(
      { 表: { cells: cellsOf(rows), ...sheet }, ...others },
      { tables: [table], ...extras },
    ),
    options,
  );
  return opened;
}

const merged = (top: number, left: number, bottom: number, right: number): Given => ({
  sheet: { merges: [{ top, left, bottom, right }] },
});

test.each<[string, Given, readonly Edit[]]>([
  ["none", {}, [write("B2"), write("E9")]],
  ["read-only", { extras: { readOnly: true } }, [write("B2")]],
  [
    "protected-workbook",
    { extras: { structureProtected: true } },
    [write("B2"), { kind: "add-sheet", sheet: "新" }],
  ],
  ["protected-sheet", { extras: { protectedSheets: new Set(["表"]) } }, [write("B2")]],
  ["merged-cell", merged(7, 0, 8, 1), [write("B9")]],
  ["none", merged(7, 0, 8, 1), [write("A8"), write("C8")]],
  ["table-header", {}, [write("B1")]],
  ["table-totals", {}, [write("B5")]],
  ["table-autofill", {}, [formula("C3")]],
  ["none", {}, [formula("C2"), formula("C3"), formula("C4")]],
  ["none", {}, [formula("B3")]],
  ["unknown-sheet", {}, [{ kind: "clear", sheet: "无", cell: "A1" }]],
  [
    "bad-sheet-name",
    { others: { Report: { cells: cellsOf([[1]]) } } },
    [
      { kind: "add-sheet", sheet: "report" },
      { kind: "clear", sheet: "report", cell: "A1" },
    ],
  ],
])("%s is said before anything is written", async (code, given, edits) => {
  const excel = await open(given);
  const session = await excel.session();
  const before = snapshotOf(excel.book);
  expect(await codeOf(session.apply(edits, "填充"))).toBe(code);
  if (code !== "none") {
    expect([snapshotOf(excel.book), excel.parts()]).toEqual([before, []]);
    return;
  }
  const [entry] = await session.journal();
  await session.undo(entry?.id ?? "");
  expect(snapshotOf(excel.book)).toEqual(before);
});

test("unlocked cells of a protected sheet are written, but not formatted", async () => {
  const cells = cellsOf(ROWS).map((cell) =>
    cell.row === 1 && cell.column === 1 ? { ...cell, look: { locked: false } } : cell,
  );
  const excel = await open({ sheet: { cells }, extras: { protectedSheets: new Set(["表"]) } });
  const session = await excel.session();
  const { id } = await session.apply([write("B2", "=文字")], "填报");
  expect(excel.cell("表", "B2")).toMatchObject({ value: "=文字", formula: null });
  await session.undo(id);
  expect(excel.cell("表", "B2").value).toBe(2);
  const formatted: Edit = { ...write("B2"), style: { numberFormat: "0%" } } as Edit;
  expect(await codeOf(session.apply([formatted], "填报"))).toBe("protected-sheet");
  expect(await codeOf(session.apply([write("B3")], "填报"))).toBe("protected-sheet");
});

describe("a table that Excel extends over what was written is as it was again", () => {
  /** Answers the ranges that the table was seen to have. */
  async function written(given: Given, edits: readonly Edit[], seam: "win32" | "web" = "win32") {
    const excel = await open(given, { seam });
    const before = snapshotOf(excel.book);
    const session = await excel.session();
    const seen = new Set<string>();
    const held = new Set<unknown>();
    excel.faults.onRequest = () => {
      seen.add(
        formatRange(excel.book.extras.tables[0]?.range ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      );
      held.add(excel.cell("表", "D1").value);
    };
    const { id } = await session.apply(edits, "填充");
    const after = snapshotOf(excel.book) as { tables: unknown };
    await session.undo(id);
    expect(snapshotOf(excel.book)).toEqual(before);
    expect(after.tables).toEqual((before as { tables: unknown }).tables);
    return { seen: [...seen], held: [...held], header: excel.cell("表", "D1").value };
  }

  test.each(["win32", "web"] as const)("with a header of its own (%s)", async (seam) => {
    const edits = [write("D1", "进度"), write("D2", 5)];
    expect(await written({}, edits, seam)).toMatchObject({ seen: ["A1:C5", "A1:D5"] });
  });

  test.each(["win32", "web"] as const)("with one that Excel filled in (%s)", async (seam) => {
    const edits = [write("D3", 5), write("E3", 6)];
    const { seen, held } = await written({}, edits, seam);
    expect([seen, held]).toEqual([
      ["A1:C5", "A1:E5"],
      [null, "列1"],
    ]);
  });

  test("below", async () => {
    const { seen } = await written({ hasTotals: false }, [write("A5", "新增"), write("B5", 7)]);
    expect(seen).toEqual(["A1:C4", "A1:C5"]);
  });

  test("whenever the host fails on the way", async () => {
    const excel = await open();
    const before = snapshotOf(excel.book);
    const edits = [write("D3", 5), write("E3", 6)];
    const probing = await excel.session();
    const { id } = await probing.apply(edits, "填充");
    const points = [...excel.faults.points];
    await probing.undo(id);
    for (const point of points) {
      excel.book.extras.xmlParts.splice(0);
      const session = await excel.session();
      excel.faults.failAt(point);
      expect(await codeOf(session.apply(edits, "填充"))).toMatch(/^(?:host|write-failed)$/);
      expect({ point, book: snapshotOf(excel.book) }).toEqual({ point, book: before });
    }
  }, 60_000);
});

test("merged headers and what Excel filters away stay as they are", async () => {
  const merges = [
    { top: 6, left: 0, bottom: 7, right: 0 },
    { top: 6, left: 1, bottom: 6, right: 2 },
  ];
  const cells = [
    ...cellsOf(ROWS),
    ...cellsOf([
      ["指标", "年度"],
      [null, 2021, 2022],
      ["增速", 5, 6],
    ]).map((cell) => ({
      ...cell,
      row: cell.row + 6,
    })),
  ];
  const excel = await open({ sheet: { cells, merges, hiddenRows: [8] } });
  const before = snapshotOf(excel.book);
  const session = await excel.session();
  const edits = [write("B7", "年份"), write("D7", "进度"), write("D8", "%"), write("D9", 50)];
  const { id } = await session.apply(edits, "填充");
  expect(["B7", "C7", "D7", "D8", "D9"].map((cell) => excel.cell("表", cell).value)).toEqual([
    "年份",
    null,
    "进度",
    "%",
    50,
  ]);
  expect(excel.book.cells.merges(excel.sheet("表"))).toEqual(merges);
  expect(excel.book.formats.isRowHidden(excel.sheet("表"), 8)).toBe(true);
  await session.undo(id);
  expect(snapshotOf(excel.book)).toEqual(before);
  expect(await codeOf(session.apply([write("C7")], "填充"))).toBe("merged-cell");
});

test("what Excel does not keep as written is taken back", async () => {
  const excel = await open();
  const session = await excel.session();
  const before = snapshotOf(excel.book);
  // As AutoCorrect does: a text is exchanged while it is entered.
  const stop = excel.book.events.on((event) => {
    if (event.kind === "changed" && excel.cell("表", "B2").value === "(c)")
      excel.put("表", "B2", { value: "©" });
  });
  const seen: unknown[] = [];
  excel.faults.onRequest = () => seen.push(excel.cell("表", "B2").value);
  const edits = [write("A2", "甲"), write("B2", "(c)")];
  expect(await codeOf(session.apply(edits, "填充"))).toBe("not-as-written");
  stop();
  expect(seen).toContain("©");
  expect(snapshotOf(excel.book)).toEqual(before);
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
