import type { Edit } from "../workbook";
import { MOST_ENTRIES } from "./journal";
import type { Progress, Stale } from "./session";
import { FakeExcel, type When } from "./testing/fake-excel";
import { blankLook } from "./testing/model";
import { codeOf, office, openSession } from "./testing/session";

const red = { range: "C2:C3", formula: 'C2="红"', fill: "FDE7E9", font: "A4262C", bold: true };

/** Every kind of edit, over every kind of former content. */
const edits: readonly Edit[] = [
  { kind: "value", sheet: "表1", cell: "B2", value: 5.5, style: { numberFormat: "0.0" } },
  { kind: "value", sheet: "表1", cell: "B3", value: "=1+1" },
  { kind: "clear", sheet: "表1", cell: "B4" },
  { kind: "value", sheet: "表1", cell: "B5", value: { error: "#N/A" } },
  { kind: "value", sheet: "表1", cell: "B6", value: 7 },
  { kind: "value", sheet: "表1", cell: "B7", value: true },
  { kind: "value", sheet: "表1", cell: "C1", value: "进度", style: { like: "B1" } },
  { kind: "formula", sheet: "表1", cell: "C2", formula: "PLAN.PROGRESS(B2)", cached: null },
  { kind: "formula", sheet: "表1", cell: "C3", formula: "B3/2", cached: 1 },
  { kind: "column-width", sheet: "表1", column: "C", width: 20 },
  { kind: "conditional-formats", sheet: "表1", key: "status", formats: [red] },
  { kind: "add-sheet", sheet: "校验报告" },
  { kind: "value", sheet: "校验报告", cell: "A1", value: "校验报告" },
];

function excelOf(): FakeExcel {
  const excel = new FakeExcel();
  const column = ["指标", "'旧", 2, "=A1*2", "'007", 6, true];
  const sheet = excel.fill(
    "表1",
    column.map((one) => ["名称", one]),
  );
  sheet.touch(5, 1).format = "@";
  sheet.touch(0, 1).look = {
    fill: { color: "#DDEBF7", pattern: "Solid" },
    font: { bold: true, color: "#000000", name: "宋体", size: 11 },
    borders: {
      ...structuredClone(blankLook.borders),
      top: { style: "Continuous", color: "#000000", weight: "Thin" },
    },
    horizontalAlignment: "General",
    verticalAlignment: "Bottom",
    wrapText: true,
  };
  excel.fill("其他", [[1]]);
  return excel;
}

test("every kind of edit is written as it says", async () => {
  const excel = excelOf();
  const session = await openSession(excel);
  await session.apply(edits, "填充");
  const sheet = excel.book.sheet("表1");
  const held = (row: number, column: number) => {
    const { value, type, formula, format } = sheet.cell(row, column);
    return [formula ?? value, type, format];
  };
  expect(held(1, 1)).toEqual([5.5, "Double", "0.0"]);
  expect(held(2, 1)).toEqual(["=1+1", "String", "General"]);
  expect(held(3, 1)).toEqual(["", "Empty", "0.00%"]);
  expect(held(4, 1)).toEqual(["#N/A", "Error", "General"]);
  expect(held(5, 1)).toEqual([7, "Double", "@"]);
  expect(held(6, 1)).toEqual([true, "Boolean", "General"]);
  expect(held(0, 2)).toEqual(["进度", "String", "General"]);
  expect(held(1, 2)).toEqual(["PLAN.PROGRESS(B2)", "Double", "General"]);
  expect(sheet.cell(0, 2).look).toMatchObject({ fill: { color: "#DDEBF7" }, wrapText: true });
  expect(sheet.widths.get(2)).toBe((20 * 7 + 5) * 0.75);
  expect(sheet.formats).toMatchObject([
    { formula: '=AND(N("plan-ruler:status")=0,C2="红")', fill: "#FDE7E9", bold: true },
  ]);
  expect(excel.book.sheet("校验报告").cell(0, 0).value).toBe("校验报告");
});

describe("looks", () => {
  const look = { bold: true, fill: "2F5597", border: "B4BFCF", horizontal: "center", wrap: true };
  const styled = (sheet: string, cell: string, value: string | null): Edit =>
    ({
      ...(value === null ? { kind: "clear" } : { kind: "value", value }),
      sheet,
      cell,
      style: { look, numberFormat: "0.0" },
    }) as Edit;

  test("a cell gets what an edit says and keeps the rest, and undo gives all of it back", async () => {
    const excel = excelOf();
    const before = excel.book.snapshot();
    const session = await openSession(excel);
    const entry = await session.apply([styled("表1", "B1", "表头"), styled("表1", "D9", null)], "");
    expect(excel.book.sheet("表1").cell(0, 1).look).toMatchObject({
      fill: { color: "#2F5597" },
      font: { bold: true, color: "#000000", name: "宋体", size: 11 },
      borders: { top: { style: "Continuous", color: "#B4BFCF" }, left: { weight: "Thin" } },
      horizontalAlignment: "Center",
      wrapText: true,
    });
    expect(excel.book.sheet("表1").cell(8, 3)).toMatchObject({
      type: "Empty",
      format: "0.0",
      look: { fill: { color: "#2F5597" } },
    });
    await session.undo(entry.id);
    expect(excel.book.snapshot()).toEqual(before);
  });

  test("cells of a new sheet have one too; their journal does not hold it", async () => {
    const excel = excelOf();
    const before = excel.book.snapshot();
    const session = await openSession(excel);
    const entry = await session.apply(
      [{ kind: "add-sheet", sheet: "新" }, styled("新", "A1", "表头"), styled("新", "A2", null)],
      "模板",
    );
    const { cells } = excel.book.sheet("新");
    expect([...cells.values()].map(({ look: { fill } }) => fill)).toEqual([
      expect.objectContaining({ color: "#2F5597" }),
      expect.objectContaining({ color: "#2F5597" }),
    ]);
    expect(JSON.stringify(entry.changes)).not.toContain("2F5597");
    await session.undo(entry.id);
    expect(excel.book.snapshot()).toEqual(before);
  });

  test("colours that are none are refused before anything is written", async () => {
    const session = await openSession(excelOf());
    const wrong = {
      kind: "clear",
      sheet: "表1",
      cell: "A1",
      style: { look: { fill: "red" } },
    } as const;
    expect(await codeOf(session.apply([wrong], ""))).toBe("bad-format");
  });
});

test("the number of requests does not grow with what is written", async () => {
  const few = excelOf();
  await (await openSession(few)).apply(edits, "填充");
  const many = excelOf();
  const rows = Array.from({ length: 300 }, (_, row): Edit => {
    return { kind: "value", sheet: "其他", cell: `D${row + 2}`, value: row };
  });
  await (await openSession(many)).apply([...edits, ...rows], "填充");
  expect(many.syncs).toBe(few.syncs);
  expect(few.syncs).toBeLessThanOrEqual(10);
});

test("undo puts everything back exactly, from another pane as well", async () => {
  const excel = excelOf();
  const before = excel.book.snapshot();
  const { id } = await (await openSession(excel)).apply(edits, "填充");
  const later = await openSession(excel);
  expect(await later.journal()).toMatchObject([{ id, label: "填充", state: "done", kept: true }]);
  expect((await later.undo(id)).state).toBe("undone");
  expect(excel.book.snapshot()).toEqual(before);
  expect(await codeOf(later.undo(id))).toBe("already-undone");
  expect(await codeOf(later.undo("无"))).toBe("unknown-entry");
});

test("a second run replaces formats of the same key, undone in turn", async () => {
  const excel = excelOf();
  const session = await openSession(excel);
  await session.apply(edits, "填充");
  const once = excel.book.snapshot();
  const yellow = { ...red, fill: "FFF4CE" };
  const again: Edit = {
    kind: "conditional-formats",
    sheet: "表1",
    key: "status",
    formats: [yellow],
  };
  const { id } = await session.apply([again], "再次填充");
  expect(excel.book.sheet("表1").formats.map(({ fill }) => fill)).toEqual(["#FFF4CE"]);
  await session.undo(id);
  expect(excel.book.snapshot()).toEqual(once);
});

test("formats that carry our mark are found without their ids, others stay", async () => {
  const excel = excelOf();
  const sheet = excel.book.sheet("表1");
  const range = { top: 1, left: 2, bottom: 2, right: 2 };
  const marked = '=AND(N("plan-ruler:status")=0,C2="绿")';
  const base = { type: "Custom", range, fill: "#FFFFFF", font: "#000000", bold: false } as const;
  sheet.formats.push({ ...base, id: "a", formula: marked }, { ...base, id: "b", formula: "=TRUE" });
  const session = await openSession(excel);
  const { id } = await session.apply(edits, "填充");
  expect(sheet.formats.map(({ formula }) => formula)).toEqual([
    "=TRUE",
    '=AND(N("plan-ruler:status")=0,C2="红")',
  ]);
  await session.undo(id);
  expect(sheet.formats.map(({ formula }) => formula)).toEqual(["=TRUE", marked]);
});

describe.each<When>(["before", "middle", "after"])("a request that fails %s", (when) => {
  test("leaves nothing half-written, whichever it is", async () => {
    const clean = excelOf();
    await (await openSession(clean)).apply(edits, "填充");
    const requests = clean.syncs;
    for (let failing = 1; failing <= requests; failing += 1) {
      const excel = excelOf();
      const session = await openSession(excel);
      const before = excel.book.snapshot();
      excel.failing = (sync) => (sync === failing ? { when, code: "GeneralException" } : null);
      const code = await codeOf(session.apply(edits, "填充"));
      if (code === "none") continue; // Looking for formats may fail: there are none then.
      expect(["host", "write-failed"]).toContain(code);
      expect({ failing, book: excel.book.snapshot() }).toEqual({ failing, book: before });
      expect(await session.journal()).toEqual([]);
      await session.apply(edits, "填充");
    }
  });

  test("leaves nothing half-undone, whichever it is", async () => {
    const clean = excelOf();
    const cleanSession = await openSession(clean);
    const { id } = await cleanSession.apply(edits, "填充");
    clean.syncs = 0;
    await cleanSession.undo(id);
    for (let failing = 1; failing <= clean.syncs; failing += 1) {
      const excel = excelOf();
      const session = await openSession(excel);
      const before = excel.book.snapshot();
      const entry = await session.apply(edits, "填充");
      const written = excel.book.snapshot();
      excel.syncs = 0;
      excel.failing = (sync) => (sync === failing ? { when, code: "GeneralException" } : null);
      const code = await codeOf(session.undo(entry.id));
      excel.failing = () => null;
      if (code !== "none") {
        expect({ failing, book: excel.book.snapshot() }).toEqual({ failing, book: written });
        await session.undo(entry.id);
      }
      expect({ failing, book: excel.book.snapshot() }).toEqual({ failing, book: before });
    }
  });
});

test("what cannot be put back at once stays open in the journal and can be undone later", async () => {
  const excel = excelOf();
  const session = await openSession(excel);
  const before = excel.book.snapshot();
  let broken = false;
  excel.failing = () => {
    broken ||= excel.book.sheet("表1").cell(1, 1).value === 5.5;
    return broken ? { when: "before", code: "GeneralException" } : null;
  };
  expect(await codeOf(session.apply(edits, "填充"))).toBe("write-incomplete");
  excel.failing = () => null;
  const later = await openSession(excel);
  const [open] = await later.journal();
  expect(open?.state).toBe("open");
  await later.undo(open?.id ?? "");
  expect(excel.book.snapshot()).toEqual(before);
});

test("cancelling in the middle takes back what was begun", async () => {
  const excel = excelOf();
  const session = await openSession(excel);
  const before = excel.book.snapshot();
  const total = await (async () => {
    let most = 0;
    const onProgress = ({ stage, total: of }: Progress) => {
      if (stage === "writing") most = of;
    };
    const { id } = await session.apply(edits, "填充", { onProgress });
    await session.undo(id);
    return most;
  })();
  for (let stop = 0; stop < total; stop += 1) {
    const controller = new AbortController();
    const onProgress = ({ stage, done }: Progress) => {
      if (stage === "writing" && done === stop) controller.abort();
    };
    const { signal } = controller;
    const code = await codeOf(session.apply(edits, "填充", { signal, onProgress }));
    // Once the last request is on its way there is nothing left to stop.
    if (stop < total - 1) expect(code).toBe("cancelled");
    if (code === "none") await session.undo((await session.journal())[0]?.id ?? "");
    expect({ stop, book: excel.book.snapshot() }).toEqual({ stop, book: before });
  }
});

test("an Excel that is busy for a moment is asked again, and nothing is written twice", async () => {
  const excel = excelOf();
  const session = await openSession(excel);
  excel.failing = (sync) =>
    sync % 5 === 1 ? { when: "before", code: "InvalidOperationInCellEditMode" } : null;
  await session.apply(edits, "填充");
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(["表1", "其他", "校验报告"]);
  expect(excel.book.sheet("表1").formats).toHaveLength(1);
});

test("cells that others changed since they were read refuse the whole step", async () => {
  const excel = excelOf();
  const session = await openSession(excel);
  const expected = await session.read();
  excel.fill("表1", [[99]], 1, 1);
  const before = excel.book.snapshot();
  expect(await codeOf(session.apply(edits, "填充", { expected }))).toBe("changed-since");
  expect(excel.book.snapshot()).toEqual(before);
  const { id } = await session.apply(edits, "填充");
  excel.fill("表1", [[98]], 1, 1);
  expect(await codeOf(session.undo(id))).toBe("changed-since");
});

test("filtered rows are written one by one", async () => {
  const excel = excelOf();
  excel.book.sheet("表1").hiddenRows.add(2);
  await (await openSession(excel)).apply(edits, "填充");
  expect(excel.book.sheet("表1").cell(2, 1).value).toBe("=1+1");
});

test("large steps are written in chunks and kept for the pane alone", async () => {
  const excel = excelOf();
  const many = Array.from({ length: 30_000 }, (_, row): Edit => {
    return { kind: "value", sheet: "其他", cell: `D${row + 1}`, value: `文字${row}` };
  });
  const session = await openSession(excel);
  const before = excel.book.snapshot();
  const { id, kept } = await session.apply(many, "大量写入");
  expect(kept).toBe(false);
  expect(excel.largest).toBeLessThanOrEqual(20_000);
  expect(await (await openSession(excel)).journal()).toEqual([]);
  await session.undo(id);
  expect(excel.book.snapshot()).toEqual(before);
});

test("the journal is bounded, and forgotten when told so", async () => {
  const excel = excelOf();
  const session = await openSession(excel);
  for (let value = 0; value < MOST_ENTRIES + 5; value += 1)
    await session.apply(
      [{ kind: "value", sheet: "其他", cell: "A1", value: value + 2 }],
      `${value}`,
    );
  const entries = await (await openSession(excel)).journal();
  expect(entries).toHaveLength(MOST_ENTRIES);
  expect(entries[0]?.label).toBe(`${MOST_ENTRIES + 4}`);
  await session.forgetJournal();
  expect(await (await openSession(excel)).journal()).toEqual([]);
});

test("a step that changes nothing writes nothing", async () => {
  const excel = excelOf();
  const session = await openSession(excel);
  const entry = await session.apply([{ kind: "value", sheet: "其他", cell: "A1", value: 1 }], "无");
  expect(entry.changes).toEqual([]);
  expect(excel.book.parts.size).toBe(0);
});

test("a step tells that results are stale", async () => {
  const session = await openSession(excelOf());
  const told: Stale[] = [];
  const stop = session.onStale((stale) => told.push(stale));
  const { id } = await session.apply(edits, "填充");
  await session.undo(id);
  stop();
  await session.apply(edits, "填充");
  expect(told).toEqual([
    { sheet: null, by: "session" },
    { sheet: null, by: "session" },
  ]);
});

test("without custom XML the journal lasts as long as the pane", async () => {
  const without = { ...office, isSetSupported: (_: string, version?: string) => version !== "1.5" };
  const excel = excelOf();
  const before = excel.book.snapshot();
  const session = await openSession(excel, without as typeof office);
  const { id, kept } = await session.apply(edits, "填充");
  expect([kept, excel.book.parts.size]).toEqual([false, 0]);
  await session.undo(id);
  expect(excel.book.snapshot()).toEqual(before);
});
