import { HostError } from "../protocol";
import { type OpenedOffice, openOffice, openOfficeOnWeb } from "../testing/office-in-node";
import { ToyBook, ToyWorkbook } from "../testing/toy-book";
import { createHost, type ExcelHost } from "./host";
import { hostProfile, requirementSetsUpTo } from "./profile";

const faults: unknown[] = [];
let book: ToyBook;
let host: ExcelHost;
let office: OpenedOffice;

async function open(start: typeof openOffice, profile = hostProfile()): Promise<void> {
  faults.length = 0;
  book = new ToyBook();
  host = createHost({
    root: new ToyWorkbook(book),
    book: book.watched(),
    profile,
    onFault: (error) => faults.push(error),
  });
  office = await start(host);
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe.each([
  { seam: "win32", start: openOffice, platform: "PC" },
  { seam: "web", start: openOfficeOnWeb, platform: "OfficeOnline" },
])("$seam", ({ seam, start, platform }) => {
  beforeEach(() => open(start));
  afterEach(() => {
    expect(office.faults).toEqual([]);
    office.close();
    host.dispose();
  });

  test("the genuine library starts and knows its host", async () => {
    const { Office } = office;
    expect(await Office.onReady()).toMatchObject({ host: "Excel", platform });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.18")).toBe(false);
    expect(Office.context.displayLanguage).toBe("zh-CN");
    // As in a real browser (#6134).
    const colour = seam === "web" ? undefined : "#ffffff";
    expect(Office.context.officeTheme?.bodyBackgroundColor).toBe(colour);
    expect(Office.context.document.url).toBe("C:\\工作簿1.xlsx");
  });

  test("an older Excel is played by its requirement sets", async () => {
    office.close();
    await open(
      start,
      hostProfile({ requirementSets: requirementSetsUpTo("1.14"), locale: "en-US" }),
    );
    expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    expect(office.Office.context.displayLanguage).toBe("en-US");
  });

  test("reads and writes in one round trip each", async () => {
    const values = await office.Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      const range = sheets.getItem("监测").getRange("B1");
      range.values = [["十四五"]];
      range.load("values, address, format/fill/color");
      const none = sheets.getItemOrNullObject("没有");
      none.load("name");
      const count = sheets.getCount();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(count.value).toBe(2);
      expect(sheets.items.map(({ name }) => name)).toEqual(["监测", "任务"]);
      expect(range.format.fill.color).toBe("#FFFFFF");
      expect(range.address).toBe("监测!B1");
      return range.values;
    });
    expect(values).toStrictEqual([["十四五"]]);
    expect(host.dispatcher.traffic.counts).toMatchObject({ document: 1, service: 0 });
  });

  test("references are kept for the run and given back after it", async () => {
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S1").getRange("A1");
      await context.sync();
      expect(host.dispatcher.references.size).toBe(1);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1]]);
    });
    await soon();
    expect(host.dispatcher.references.size).toBe(0);
    expect(host.dispatcher.traffic.counts).toMatchObject({ document: 2, cleanup: 1 });
  });

  test("`retrieve`-like JSON, updates and untracked ranges work", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S1");
      sheet.set({ name: "改名" });
      sheet.load({ name: true, position: true });
      const range = sheet.getRange("A1").untrack();
      range.load();
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ id: "S1", name: "改名", position: 0 });
      expect(range.toJSON()).toMatchObject({ address: "改名!A1", values: [[1]] });
    });
  });

  test("errors reach the add-in by their codes", async () => {
    const { Excel } = office;
    const failing = (batch: (context: Excel.RequestContext) => void): Promise<unknown> =>
      Excel.run(async (context) => {
        batch(context);
        await context.sync();
      }).then(
        () => null,
        (error: unknown) => error,
      );
    const missing = await failing((context) => {
      context.workbook.worksheets.getItem("没有").load("name");
    });
    expect(missing).toMatchObject({ code: "ItemNotFound" });
    expect(missing).toBeInstanceOf(Error);
    const lacking = await failing((context) => {
      context.workbook.worksheets.getItem("S1").getRange("A1").getRow(0).load("values");
    });
    expect(lacking).toMatchObject({ code: "NotImplemented", message: "Range.GetRow()" });
    expect(faults).toEqual([]);
    const broken = await failing((context) => {
      context.workbook.application.load("calculationMode");
    });
    expect(broken).toMatchObject({ code: "GeneralException" });
    expect(faults).toHaveLength(1);
  });

  test("a request can be made to fail whole, or at any of its steps", async () => {
    const { Excel } = office;
    const write = (): Promise<void> =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("S1");
        sheet.getRange("A1").values = [[10]];
        sheet.getRange("B1").values = [[20]];
        await context.sync();
      });
    host.dispatcher.hooks = {
      beforeBatch: () => {
        throw new HostError("ActivityLimitReached", "busy");
      },
    };
    await expect(write()).rejects.toMatchObject({ code: "ActivityLimitReached" });
    expect(book.sheets[0]?.cells).toEqual([1, 2, 3]);
    let writes = 0;
    host.dispatcher.hooks = {
      beforeAction: ({ Name: name }) => {
        if (name === "Values") writes += 1;
        if (writes === 2) throw new HostError("GeneralException", "in the middle");
      },
    };
    await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
    expect(book.sheets[0]?.cells).toEqual([10, 2, 3]);
  });

  test("changes are told to whoever registered, with their source", async () => {
    const told: unknown[] = [];
    const tellOf = (sheet: string): void =>
      book.tell({
        kind: "changed",
        sheet,
        range: { top: 0, left: 0, bottom: 1, right: 1 },
        by: "user",
      });
    tellOf("S1");
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async (event) => {
        told.push(["all", event.worksheetId, event.address, event.triggerSource, event.source]);
      });
      worksheets.getItem("S1").onChanged.add(async (event) => {
        told.push(["one", event.worksheetId, event.address, event.changeType]);
      });
      worksheets.onRowHiddenChanged.add(async (event) => {
        told.push(["rows", event.address, event.changeType]);
      });
      await context.sync();
    });
    tellOf("S1");
    tellOf("S2");
    const range = { top: 1, left: 0, bottom: 2, right: 0 };
    book.tell({ kind: "rows-hidden", sheet: "S1", range, by: "user" });
    await soon();
    expect(told).toEqual([
      ["one", "S1", "A1:B2", "RangeEdited"],
      ["all", "S1", "A1:B2", "Unknown", "Local"],
      ["all", "S2", "A1:B2", "Unknown", "Local"],
      ["rows", "2:3", "Hidden"],
    ]);
  });

  test("an event the host never tells of cannot be registered", async () => {
    const registering = office.Excel.run(async (context) => {
      context.workbook.worksheets.onFormulaChanged.add(async () => undefined);
      await context.sync();
    });
    await expect(registering).rejects.toMatchObject({
      code: "NotImplemented",
      message: "WorksheetCollection._RegisterFormulaChangedEvent()",
    });
  });

  test("settings are kept by the document", async () => {
    const { settings } = office.Office.context.document;
    settings.set("年", { reporting: 2024 });
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect([...book.settings]).toEqual([["年", '{"reporting":2024}']]);
  });

  test("commands of the ribbon run and say when they are over", async () => {
    office.Office.actions.associate("check", (event: Office.AddinCommands.Event) => {
      expect(event.source.id).toBe("check");
      event.completed();
    });
    expect(await host.runCommand("check")).toEqual({ ok: true });
    expect(await host.runCommand("unknown")).toMatchObject({ ok: false });
  });

  test("shortcuts run actions; the pane is shown and hidden", async () => {
    let ran = 0;
    office.Office.actions.associate("check", () => {
      ran += 1;
    });
    const states: string[] = [];
    host.onPane({ paneState: (state) => states.push(state) });
    const modes: string[] = [];
    await office.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      modes.push(visibilityMode);
    });
    host.runAction("check");
    await office.Office.addin.hide();
    await office.Office.addin.showAsTaskpane();
    await soon();
    expect(ran).toBe(1);
    expect(states).toEqual(["Background", "Visible"]);
    expect(modes).toEqual(["Hidden", "Taskpane"]);
  });

  test("buttons of the ribbon are updated", async () => {
    const updates: unknown[] = [];
    host.onPane({ ribbonUpdated: (update) => updates.push(update) });
    await office.Office.ribbon.requestUpdate({
      tabs: [{ id: "tab", groups: [{ id: "group", controls: [{ id: "fill", enabled: false }] }] }],
    });
    expect(updates).not.toEqual([]);
  });

  test("a page that is loaded anew starts from nothing", async () => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async () => undefined);
      await context.sync();
    });
    office.Office.actions.associate("never", () => undefined);
    const running = host.runCommand("never");
    const results: unknown[] = [];
    host.functions.onResults((some) => results.push(...some));
    office.CustomFunctions.associate("SAME", (value: number) => value);
    host.functions.invoke([{ id: 1, name: "SAME", args: [1], address: "S1!A1" }]);
    office.close();
    office = await start(host);
    expect(await running).toEqual({ ok: false, status: -1 });
    expect(host.dispatcher.events.list()).toEqual([]);
    expect(host.functions.ready).toBe(true);
    office.CustomFunctions.associate("SAME", (value: number) => value);
    host.functions.invoke([{ id: 2, name: "SAME", args: [2], address: "S1!A1" }]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(results).toEqual([{ id: 2, ok: true, value: 2 }]);
  });
});
