import { contentsOf } from "../workbench/book/testing";
import { buildWorkbook, cellState, type Edit } from "../workbook";
import { createMemorySession, SessionError, type Stale, type WorkbookSession } from ".";
import { type OpenedExcel, openExcel } from "./testing/open-excel";

const book = () =>
  buildWorkbook([
    {
      name: "表1",
      cells: [
        ["指标", 1],
        [null, { value: 2, formula: "B1*2" }],
      ],
    },
  ]);

const edits: readonly Edit[] = [
  { kind: "value", sheet: "表1", cell: "B1", value: 5 },
  { kind: "formula", sheet: "表1", cell: "C1", formula: "B1/2", cached: 2.5 },
  { kind: "clear", sheet: "表1", cell: "B2" },
  { kind: "add-sheet", sheet: "校验报告" },
  { kind: "value", sheet: "校验报告", cell: "A1", value: "=不是公式" },
  { kind: "column-width", sheet: "表1", column: "C", width: 20 },
  {
    kind: "conditional-formats",
    sheet: "表1",
    key: "status",
    formats: [{ range: "C1:C9", formula: "C1<1", fill: "FDE7E9", font: "A4262C" }],
  },
];

const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "none",
    (error: unknown) => (error instanceof SessionError ? error.code : String(error)),
  );

test("a step writes everything and its undo puts everything back", async () => {
  const session = createMemorySession(book());
  const before = await session.read();
  const entry = await session.apply(edits, "填充", { expected: before });
  expect(cellState(session.workbook(), "表1", "C1").formula).toBe("B1/2");
  expect(cellState(session.workbook(), "校验报告", "A1").value).toBe("=不是公式");
  expect(session.formats("表1", "status")).toHaveLength(1);
  await session.undo(entry.id);
  expect(session.workbook()).toEqual(before);
  expect(session.formats("表1", "status")).toEqual([]);
  expect(session.width("表1", "C")).toBe(48);
  expect((await session.journal()).map(({ state }) => state)).toEqual(["undone"]);
  expect(await codeOf(session.undo(entry.id))).toBe("already-undone");
});

test("what others change in between is refused, and told as stale", async () => {
  const session = createMemorySession(book());
  const told: Stale[] = [];
  session.onStale((stale) => told.push(stale));
  const seen = await session.read();
  session.editBehind([{ kind: "value", sheet: "表1", cell: "B1", value: 9 }], "remote");
  expect(await codeOf(session.apply(edits, "填充", { expected: seen }))).toBe("changed-since");
  const entry = await session.apply(edits, "填充");
  session.editBehind([{ kind: "value", sheet: "表1", cell: "C1", value: 9 }]);
  expect(await codeOf(session.undo(entry.id))).toBe("changed-since");
  expect(told.map(({ by }) => by)).toEqual(["remote", "session", "local"]);
});

test("a sheet that was added and holds more by now is not taken away", async () => {
  const session = createMemorySession(book());
  const entry = await session.apply(edits, "报告");
  session.editBehind([{ kind: "value", sheet: "校验报告", cell: "A9", value: "批注" }]);
  expect(await codeOf(session.undo(entry.id))).toBe("sheet-in-use");
});

test("cancelling leaves the workbook as it was", async () => {
  const controller = new AbortController();
  const session = createMemorySession(book(), { onTurn: () => controller.abort() });
  const before = session.workbook();
  const { signal } = controller;
  expect(await codeOf(session.apply(edits, "填充", { signal }))).toBe("cancelled");
  expect(session.workbook()).toBe(before);
  expect(await session.journal()).toEqual([]);
});

test.each<[string, Edit]>([
  ["unknown-sheet", { kind: "clear", sheet: "无", cell: "A1" }],
  ["not-a-cell", { kind: "clear", sheet: "表1", cell: "ZZZZ1" }],
  ["not-a-number", { kind: "value", sheet: "表1", cell: "A1", value: Number.NaN }],
  ["too-long", { kind: "value", sheet: "表1", cell: "A1", value: "长".repeat(32_768) }],
  ["empty-formula", { kind: "formula", sheet: "表1", cell: "A1", formula: " ", cached: null }],
  ["bad-width", { kind: "column-width", sheet: "表1", column: "C", width: 300 }],
  ["bad-sheet-name", { kind: "add-sheet", sheet: "a/b" }],
  [
    "bad-format",
    {
      kind: "conditional-formats",
      sheet: "表1",
      key: "k",
      formats: [{ range: "C1", formula: "TRUE", fill: "red", font: "000000" }],
    },
  ],
])("%s is refused before anything is written", async (code, edit) => {
  const session = createMemorySession(book());
  const before = session.workbook();
  expect(await codeOf(session.apply([...edits, edit], "填充"))).toBe(code);
  expect(session.workbook()).toBe(before);
});

describe("the session on plain data is the session of a live workbook", () => {
  let excel: OpenedExcel;
  beforeEach(async () => {
    const cells = book().sheets[0]?.rows.flatMap(({ index: row, cells: own }) =>
      own.map((cell) => ({ row, ...cell })),
    );
    excel = await openExcel(contentsOf({ 表1: { cells: cells ?? [] } }));
  });
  afterEach(() => excel.close());

  /** What a session answers to the same things done to it, results of formulas left out. */
  async function story(session: WorkbookSession): Promise<unknown> {
    const contents = async () => {
      const { sheets, ...rest } = await session.read();
      const rows = sheets.map((sheet) => ({
        ...sheet,
        // On plain data a row that was emptied is still there, with no cell in it.
        rows: sheet.rows
          .filter(({ cells, hidden }) => cells.length > 0 || hidden)
          .map((row) => ({
            ...row,
            cells: row.cells.map((one) => (one.formula === null ? one : { ...one, value: null })),
          })),
      }));
      return { ...rest, sheets: rows };
    };
    const told: Stale[] = [];
    session.onStale((stale) => told.push(stale));
    const before = await contents();
    const { changes, label, kept } = await session.apply(edits, "填充");
    const written = await contents();
    const refused = await codeOf(
      session.apply([...edits, { kind: "clear", sheet: "无", cell: "A1" }], "填充"),
    );
    const [entry] = await session.journal();
    const { state } = await session.undo(entry?.id ?? "");
    const after = await contents();
    const again = await codeOf(session.undo(entry?.id ?? ""));
    expect(after).toEqual(before);
    return { before, changes, label, kept, written, refused, state, again, told };
  }

  test("in what it reads, writes, journals, refuses and tells", async () => {
    const live = await story(await excel.session());
    expect(await story(createMemorySession(book()))).toEqual(live);
  });
});
