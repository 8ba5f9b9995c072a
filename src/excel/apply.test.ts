import type { Edit } from "../workbook";
import { MOST_ENTRIES } from "./journal";
import type { Progress, Stale } from "./session";
import { codeOf, type ExcelOptions, type OpenedExcel, openExcel } from "./testing/open-excel";
import { snapshotOf } from "./testing/snapshot";
import { edits, filledBook, red } from "./testing/steps";

let excel: OpenedExcel;

async function open(contents = filledBook(), options: ExcelOptions = {}) {
  excel = await openExcel(contents, options);
  return excel.session();
}
afterEach(() => excel.close());

const held = (cell: string, sheet = "表1") => {
  const { value, formula, format } = excel.cell(sheet, cell);
  return [formula === null ? value : `=${formula}`, format];
};
const formatsOf = (sheet: string) => excel.book.formats.conditional(excel.sheet(sheet));

test.each(["win32", "web"] as const)(
  "every kind of edit is written as it says (%s)",
  async (seam) => {
    const session = await open(filledBook(), { seam });
    await session.apply(edits, "填充");
    expect(held("B2")).toEqual([5.5, "0.0"]);
    expect(held("B3")).toEqual(["=1+1", "General"]);
    expect(excel.cell("表1", "B3").formula).toBeNull();
    expect(held("B4")).toEqual([null, "0.00%"]);
    expect(held("B5")).toEqual([{ error: "#N/A" }, "General"]);
    expect(held("B6")).toEqual([7, "@"]);
    expect(held("B7")).toEqual([true, "General"]);
    expect(held("C1")).toEqual(["进度", "General"]);
    // B2 has a format, which a formula that refers to it would take on.
    expect(held("C2")).toEqual(["=PLAN.PROGRESS(B2)", "General"]);
    expect(held("C3")).toEqual(["=B3/2", "General"]);
    expect(excel.look("表1", "C1")).toEqual(excel.look("表1", "B1"));
    expect(excel.look("表1", "C1")).toMatchObject({ fill: "#DDEBF7", wrap: true });
    expect(excel.book.formats.columnWidth(excel.sheet("表1"), 2)).toBe((20 * 7 + 5) * 0.75);
    expect(formatsOf("表1")).toMatchObject([
      {
        formula: 'AND(N("plan-ruler:status")=0,C2="红")',
        look: { fill: "FDE7E9", font: "A4262C", bold: true },
      },
    ]);
    expect(held("A1", "校验报告")).toEqual(["校验报告", "General"]);
  },
);

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
    const session = await open();
    const before = snapshotOf(excel.book);
    const entry = await session.apply([styled("表1", "B1", "表头"), styled("表1", "D9", null)], "");
    const line = { style: "Continuous", color: "#B4BFCF", weight: "Thin" };
    expect(excel.look("表1", "B1")).toMatchObject({
      fill: "#2F5597",
      bold: true,
      fontColor: "#000000",
      fontName: "宋体",
      fontSize: 11,
      borders: { top: line, left: line },
      horizontal: "Center",
      wrap: true,
    });
    expect(held("D9")).toEqual([null, "0.0"]);
    expect(excel.look("表1", "D9").fill).toBe("#2F5597");
    await session.undo(entry.id);
    expect(snapshotOf(excel.book)).toEqual(before);
  });

  test("cells of a new sheet have one too; their journal does not hold it", async () => {
    const session = await open();
    const before = snapshotOf(excel.book);
    const entry = await session.apply(
      [{ kind: "add-sheet", sheet: "新" }, styled("新", "A1", "表头"), styled("新", "A2", null)],
      "模板",
    );
    expect([excel.look("新", "A1").fill, excel.look("新", "A2").fill]).toEqual([
      "#2F5597",
      "#2F5597",
    ]);
    expect(JSON.stringify(entry.changes)).not.toContain("2F5597");
    await session.undo(entry.id);
    expect(snapshotOf(excel.book)).toEqual(before);
  });

  test("colours that are none are refused before anything is written", async () => {
    const session = await open();
    const style = { look: { fill: "red" } };
    const wrong = { kind: "clear", sheet: "表1", cell: "A1", style } as const;
    expect(await codeOf(session.apply([wrong], ""))).toBe("bad-format");
    expect(excel.faults.requests).toBe(0);
  });
});

test("the number of requests does not grow with what is written", async () => {
  const session = await open();
  const { id } = await session.apply(edits, "填充");
  const few = excel.faults.requests;
  await session.undo(id);
  const rows = Array.from({ length: 300 }, (_, row): Edit => {
    return { kind: "value", sheet: "其他", cell: `D${row + 2}`, value: row };
  });
  excel.faults.reset();
  await session.apply([...edits, ...rows], "填充");
  expect(excel.faults.requests).toBe(few);
  expect(few).toBeLessThanOrEqual(10);
});

test("undo puts everything back exactly, from another pane as well", async () => {
  const session = await open();
  const before = snapshotOf(excel.book);
  const { id } = await session.apply(edits, "填充");
  const later = await excel.session();
  expect(await later.journal()).toMatchObject([{ id, label: "填充", state: "done", kept: true }]);
  expect((await later.undo(id)).state).toBe("undone");
  expect(snapshotOf(excel.book)).toEqual(before);
  expect(await codeOf(later.undo(id))).toBe("already-undone");
  expect(await codeOf(later.undo("无"))).toBe("unknown-entry");
});

test("a number of more digits than Excel keeps is undone like any other", async () => {
  const session = await open();
  const before = snapshotOf(excel.book);
  const edit: Edit = { kind: "value", sheet: "表1", cell: "D9", value: 2 / 3 + 1 / 6 };
  const { id } = await session.apply([edit], "数值");
  expect(held("D9")[0]).toBe(0.833333333333333);
  await session.undo(id);
  expect(snapshotOf(excel.book)).toEqual(before);
});

test("a second run replaces formats of the same key, undone in turn", async () => {
  const session = await open();
  await session.apply(edits, "填充");
  const once = snapshotOf(excel.book);
  const formats = [{ ...red, fill: "FFF4CE" }];
  const again: Edit = { kind: "conditional-formats", sheet: "表1", key: "status", formats };
  const { id } = await session.apply([again], "再次填充");
  expect(formatsOf("表1").map(({ look }) => look.fill)).toEqual(["FFF4CE"]);
  await session.undo(id);
  expect(snapshotOf(excel.book)).toEqual(once);
});

test("formats that carry our mark are found without their ids, others stay", async () => {
  const ranges = [{ top: 1, left: 2, bottom: 2, right: 2 }];
  const marked = 'AND(N("plan-ruler:status")=0,C2="绿")';
  const base = { ranges, stopIfTrue: false, look: { fill: "FFFFFF", font: "000000" } };
  const session = await open(
    filledBook({ conditional: [marked, "TRUE"].map((formula) => ({ ...base, formula })) }),
  );
  const formulas = () => formatsOf("表1").map(({ formula }) => formula);
  const { id } = await session.apply(edits, "填充");
  expect(formulas()).toEqual(["TRUE", 'AND(N("plan-ruler:status")=0,C2="红")']);
  await session.undo(id);
  expect(formulas()).toEqual(["TRUE", marked]);
});

test("cancelling in the middle takes back what was begun", async () => {
  const session = await open();
  const before = snapshotOf(excel.book);
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
    expect({ stop, book: snapshotOf(excel.book) }).toEqual({ stop, book: before });
  }
});

test("an Excel that is busy for a moment is asked again, and nothing is written twice", async () => {
  const session = await open();
  excel.faults.failing = ({ request, at }) =>
    request % 5 === 1 && at === "before" ? "InvalidOperationInCellEditMode" : null;
  await session.apply(edits, "填充");
  expect(excel.book.sheets.list().map(({ name }) => name)).toEqual(["表1", "其他", "校验报告"]);
  expect(formatsOf("表1")).toHaveLength(1);
});

test("cells that others changed since they were read refuse the whole step", async () => {
  const session = await open();
  const expected = await session.read();
  excel.put("表1", "B2", { value: 99 }, "coauthor");
  const before = snapshotOf(excel.book);
  expect(await codeOf(session.apply(edits, "填充", { expected }))).toBe("changed-since");
  expect(snapshotOf(excel.book)).toEqual(before);
  const { id } = await session.apply(edits, "填充");
  const written = snapshotOf(excel.book);
  excel.put("表1", "B2", { value: 98 }, "coauthor");
  expect(await codeOf(session.undo(id))).toBe("changed-since");
  excel.put("表1", "B2", { value: 5.5 }, "coauthor");
  expect(snapshotOf(excel.book)).toEqual(written);
});

test("filtered rows are written one by one", async () => {
  const session = await open(filledBook({ hiddenRows: [2] }));
  const before = snapshotOf(excel.book);
  const { id } = await session.apply(edits, "填充");
  expect(excel.cell("表1", "B3").value).toBe("=1+1");
  // An array over rows that are filtered away would pass over them.
  expect(excel.faults.most.rows).toBe(1);
  await session.undo(id);
  expect(snapshotOf(excel.book)).toEqual(before);
});

test("large steps are written in chunks and kept for the pane alone", async () => {
  const session = await open();
  const many = Array.from({ length: 30_000 }, (_, row): Edit => {
    return { kind: "value", sheet: "其他", cell: `D${row + 1}`, value: `文字${row}` };
  });
  const before = snapshotOf(excel.book);
  const { id, kept } = await session.apply(many, "大量写入");
  expect(kept).toBe(false);
  const { cells, request, answer } = excel.faults.most;
  expect(cells).toBeGreaterThan(5_000);
  expect(cells).toBeLessThanOrEqual(20_000);
  expect(Math.max(request, answer)).toBeLessThan(4_000_000);
  expect(await (await excel.session()).journal()).toEqual([]);
  await session.undo(id);
  expect(snapshotOf(excel.book)).toEqual(before);
}, 60_000);

test("the journal is bounded, and forgotten when told so", async () => {
  const session = await open();
  for (let value = 0; value < MOST_ENTRIES + 5; value += 1)
    await session.apply(
      [{ kind: "value", sheet: "其他", cell: "A1", value: value + 2 }],
      `${value}`,
    );
  const entries = await (await excel.session()).journal();
  expect(entries).toHaveLength(MOST_ENTRIES);
  expect(entries[0]?.label).toBe(`${MOST_ENTRIES + 4}`);
  await session.forgetJournal();
  expect(await (await excel.session()).journal()).toEqual([]);
});

test("a step that changes nothing writes nothing", async () => {
  const session = await open();
  const before = snapshotOf(excel.book);
  const entry = await session.apply([{ kind: "value", sheet: "其他", cell: "A1", value: 1 }], "无");
  expect(entry.changes).toEqual([]);
  expect([excel.parts(), snapshotOf(excel.book)]).toEqual([[], before]);
});

test("a step tells that results are stale", async () => {
  const session = await open();
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
  await open();
  const before = snapshotOf(excel.book);
  const session = await excel.session({ isSetSupported: (_, version) => version !== "1.5" });
  const { id, kept } = await session.apply(edits, "填充");
  expect([kept, excel.parts()]).toEqual([false, []]);
  await session.undo(id);
  expect(snapshotOf(excel.book)).toEqual(before);
});
