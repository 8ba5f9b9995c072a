import type { WorkbookSession } from "../../excel";
import { openWorkbook } from "../../excel";
import type { Edit } from "../../workbook";
import type { BookContents } from "../book/book";
import { type OpenedBook, openBook } from "../book/open-book";
import { cellsOf, contentsOf } from "../book/testing";
import { createHost, type ExcelHost, hostProfile, requirementSetsUpTo } from "../bridges";
import { openObjects } from "../objects";
import { HostError } from "../protocol";
import { type OpenedOffice, openOffice, openOfficeOnWeb } from "./office-in-node";

/*
 * The whole way without a browser: what the add-in uses to reach a workbook, on the genuine library,
 * through a bridge and the dispatcher, to the objects and the grid's calculation.
 */

const EDIT: Edit = { kind: "value", sheet: "监测", cell: "B2", value: 5 };

const faults: unknown[] = [];
let book: OpenedBook;
let host: ExcelHost;
let office: OpenedOffice;
let session: WorkbookSession;

const contents = (): BookContents =>
  contentsOf({
    监测: {
      cells: cellsOf([
        ["指标", "2021年", "2022年"],
        ["研发投入占比", 2.9, 3.1],
        ["合计", "=B2+1", "=C2+1"],
      ]),
    },
    任务: { cells: cellsOf([["任务", "进度"]]) },
  });

/** Takes everything down again, the globals too: they reach into a window that is closed. */
function close(): void {
  for (const name of ["Office", "Excel", "CustomFunctions"])
    Reflect.deleteProperty(globalThis, name);
  office.close();
  host.dispose();
  book.dispose();
}

async function open(start: typeof openOffice, excelApi: string): Promise<void> {
  faults.length = 0;
  book = openBook(contents());
  host = createHost({
    root: openObjects(book),
    book,
    profile: hostProfile({ requirementSets: requirementSetsUpTo(excelApi) }),
    onFault: (error, where) => faults.push([where, error]),
  });
  office = await start(host);
  const { Office, Excel, CustomFunctions } = office;
  Object.assign(globalThis, { Office, Excel, CustomFunctions });
  ({ session } = await openWorkbook(100));
}

describe.each([
  { seam: "win32", start: openOffice },
  { seam: "web", start: openOfficeOnWeb },
])("the add-in on $seam", ({ start }) => {
  beforeEach(() => open(start, "1.17"));
  afterEach(() => {
    expect(faults).toEqual([]);
    expect(office.faults).toEqual([]);
    close();
  });

  test("reads a workbook with its results", async () => {
    host.dispatcher.traffic.reset();
    const workbook = await session.read();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["监测", "任务"]);
    expect(workbook.sheets[0]?.rows[2]?.cells).toMatchObject([
      { value: "合计" },
      { value: 3.9, formula: "B2+1" },
      { value: 4.1, formula: "C2+1" },
    ]);
    expect(host.dispatcher.traffic.counts.document).toBe(3);
  });

  test("writes in one step, calculates, and takes it back exactly", async () => {
    const before = await session.read();
    const entry = await session.apply([EDIT], "改一格");
    const after = await session.read();
    expect(after.sheets[0]?.rows[2]?.cells[1]).toMatchObject({ value: 6, formula: "B2+1" });
    await session.undo(entry.id);
    expect(await session.read()).toEqual(before);
  });

  test("hears of what a person does, and not of what it does itself", async () => {
    const heard: string[] = [];
    session.onStale(({ by }) => heard.push(by));
    const sheet = book.sheets.list()[0]?.id ?? "";
    await session.apply([EDIT], "自己写");
    const own = heard.splice(0);
    book.together("user", () => book.cells.write(sheet, 1, 1, [[{ value: 7 }]]));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(own.every((by) => by === "session")).toBe(true);
    expect(heard).toContain("local");
  });

  test("what fails at any request of a step leaves the workbook as it was", async () => {
    const before = await session.read();
    for (let failing = 1; failing <= 20; failing += 1) {
      let requests = 0;
      host.dispatcher.hooks = {
        beforeBatch: (_body, purpose) => {
          if (purpose === "document") requests += 1;
          if (requests === failing) throw new HostError("GeneralException", "as asked for");
        },
      };
      const outcome = await session
        .apply([EDIT], "会失败")
        .then((entry) => entry.id)
        .catch(() => null);
      host.dispatcher.hooks = {};
      if (outcome !== null) {
        // Beyond its last request a step can no longer fail: every one before it was tried.
        expect(failing).toBeGreaterThan(3);
        return;
      }
      expect((await session.read()).sheets).toEqual(before.sheets);
    }
    throw new Error("the step never came through");
  });
});

test("an Excel of 2021 is worked with as well", async () => {
  await open(openOffice, "1.14");
  const workbook = await session.read();
  expect(workbook.sheets).toHaveLength(2);
  expect(faults).toEqual([]);
  close();
});
