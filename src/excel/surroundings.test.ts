import { parseSeal, type Seal, sealXml } from "../check";
import { cellsOf, contentsOf } from "../workbench/book/testing";
import { type AppearanceFacts, languageOf, themeOf } from "./appearance";
import { registerCommands } from "./commands";
import { watch } from "./events";
import { type RibbonCommand, ribbonCommands, type Stale } from "./session";
import { codeOf, type OpenedExcel, openExcel } from "./testing/open-excel";
import { snapshotOf } from "./testing/snapshot";

const pause = async (): Promise<void> => undefined;

let opened: OpenedExcel | null = null;
afterEach(() => {
  opened?.close();
  opened = null;
});

async function open(seam: "win32" | "web" = "win32", date1904 = false): Promise<OpenedExcel> {
  opened = await openExcel(contentsOf({ "表 1": { cells: cellsOf([[1]]) } }, { date1904 }), {
    seam,
  });
  return opened;
}

/** Events come in tasks of their own. */
const events = () => new Promise((resolve) => setTimeout(resolve, 50));

const edit = { kind: "value", sheet: "表 1", cell: "B2", value: 5 } as const;

test.each(["win32", "web"] as const)(
  "events mark results as stale and do nothing else (%s)",
  async (seam) => {
    const excel = await open(seam);
    const session = await excel.session();
    const told: Stale[] = [];
    expect(await watch(excel.door, (stale) => told.push(stale), pause)).toBe(true);
    excel.faults.reset();
    excel.put("表 1", "A1", { value: 2 });
    await events();
    expect(told.splice(0)).toEqual([{ sheet: null, by: "local" }]);
    const before = snapshotOf(excel.book);
    excel.put("表 1", "A1", { value: 2 }, "coauthor");
    await events();
    expect(told.splice(0)).toEqual([{ sheet: null, by: "remote" }]);
    const sheet = excel.sheet("表 1");
    excel.book.together("coauthor", () => {
      const id = excel.book.sheets.add("别人的");
      excel.book.sheets.remove(id);
      excel.book.formats.setRowsHidden(sheet, 5, 6, true);
      excel.book.formats.setRowsHidden(sheet, 5, 6, false);
    });
    await events();
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(new Set(told.splice(0).map(({ by }) => by))).toEqual(new Set(["remote"]));
    expect([excel.faults.requests, excel.parts(), snapshotOf(excel.book)]).toEqual([0, [], before]);
    await session.apply([edit], "写入");
    await events();
    expect(told).toEqual([]);
  },
);

test("an Excel that tells of no events cannot be watched", async () => {
  const excel = await open();
  excel.faults.failing = ({ at }) => (at === "before" ? "ApiNotFound" : null);
  expect(await watch(excel.door, () => undefined, pause)).toBe(false);
});

test("an Excel is believed only where a call bears out what it says", async () => {
  const excel = await open();
  const all = await excel.probe();
  expect(all.capabilities.missing).toEqual([]);
  expect(all.date1904).toBe(false);
  excel.faults.failing = ({ at }) => (at === "before" ? "ApiNotFound" : null);
  const liar = await excel.probe();
  expect(liar.capabilities.missing).toEqual(["baseline", "custom-xml", "conditional-formats"]);
  expect(liar.capabilities.has("custom-xml")).toBe(false);
  excel.faults.reset();
  const none = { canShowPane: false, canWatch: false, hasCustomFunctions: false };
  const { capabilities } = await excel.probe({ ...none, isSetSupported: () => false });
  expect(capabilities.missing).toHaveLength(8);
});

test("the date system is found out by a date", async () => {
  const excel = await open("win32", true);
  expect((await excel.probe()).date1904).toBe(true);
});

test("what an Excel cannot do is refused by a session as unsupported", async () => {
  const excel = await open();
  const session = await excel.session({ isSetSupported: () => false });
  expect(await codeOf(session.goTo("表 1", "A1"))).toBe("unsupported");
  const formats = [{ range: "A1", formula: "TRUE", fill: "FFFFFF", font: "000000" }];
  const format = { kind: "conditional-formats", sheet: "表 1", key: "k", formats } as const;
  expect(await codeOf(session.apply([format], "标记"))).toBe("unsupported");
});

test("goes to a cell, a range or a sheet, and says where there is none", async () => {
  const excel = await open();
  const other = excel.book.sheets.add("另一张");
  const session = await excel.session();
  excel.book.sheets.activate(other);
  await session.goTo("表 1", "B2:C3");
  const sheet = excel.sheet("表 1");
  expect(excel.book.selection.get()).toEqual({
    sheet,
    range: { top: 1, left: 1, bottom: 2, right: 2 },
  });
  await session.goTo("另一张", null);
  expect(excel.book.sheets.active()).toBe(other);
  expect(await codeOf(session.goTo("无", "A1"))).toBe("unknown-sheet");
  expect(await codeOf(session.goTo("表 1", "无"))).toBe("not-a-cell");
});

test.each(["win32", "web"] as const)(
  "settings, explanations and the seal are kept in the workbook (%s)",
  async (seam) => {
    const excel = await open(seam);
    const session = await excel.session();
    const usual = await session.settings.load();
    expect(usual).toMatchObject({ plan: null, fillMode: "functions" });
    const settings = { ...usual, reportingYear: 2023, thresholds: { nearly: 0.9 } };
    await session.settings.save(settings);
    await session.settings.save({ ...settings, fillMode: "native" });
    const explanation = {
      finding: "E01:表 1:甲:2023",
      text: '<属实> & "核过"',
      received: 3,
      when: null,
    };
    await session.explanations.save([explanation]);
    const later = await excel.session();
    expect(await later.settings.load()).toEqual({ ...settings, fillMode: "native" });
    expect(await later.explanations.load()).toEqual([explanation]);
    expect(await later.seal.load()).toBeNull();
    const seal: Seal = {
      when: "2024-01-31T08:00:00.000Z",
      plans: ["p"],
      reportingYear: 2023,
      warnings: 1,
      notes: 0,
      explanations: "e",
      sheets: [{ name: "<表>", digest: "d", cells: [["A1", '=1&"<']] }],
      digest: "f",
    };
    await later.seal.save(sealXml(seal));
    expect(parseSeal((await (await excel.session()).seal.load()) ?? "")).toEqual(seal);
    expect(excel.parts()).toHaveLength(3);
    await later.seal.save(null);
    expect(parseSeal((await (await excel.session()).seal.load()) ?? "")).toBeNull();
  },
);

test.each([
  ["nonsense", '{"fillMode":"magic","plan":3,"thresholds":{"nearly":"high"},"language":"fr"}'],
  ["no JSON", "{"],
])("settings that are %s are as usual", async (_, json) => {
  const excel = await open();
  const xml = `<data xmlns="urn:plan-ruler:settings">${json}</data>`;
  excel.book.extras.xmlParts.push({ id: "{9}", xml });
  const { settings } = await excel.session();
  expect(await settings.load()).toEqual({
    plan: null,
    reportingYear: null,
    thresholds: {},
    fillMode: "functions",
    language: null,
  });
});

test("a journal that is no journal is empty", async () => {
  const excel = await open();
  const xml = `<data xmlns="urn:plan-ruler:journal">{"entries":[1,{"id":2}]}</data>`;
  excel.book.extras.xmlParts.push({ id: "{9}", xml });
  expect(await (await excel.session()).journal()).toEqual([]);
});

describe("ribbon commands", () => {
  type Run = (event: { completed?(): void }) => void;
  const ribbon = (showPane: () => Promise<void>) => {
    const runs = new Map<string, Run>();
    const line = registerCommands({
      actions: { associate: (id, run) => void runs.set(id, run) },
      showPane,
    });
    const press = (id: RibbonCommand) =>
      new Promise<void>((resolve) => runs.get(id)?.({ completed: resolve }));
    return { runs, line, press };
  };

  test("show the pane, hand over and are over", async () => {
    let shown = 0;
    const { runs, line, press } = ribbon(async () => void (shown += 1));
    expect([...runs.keys()]).toEqual([...ribbonCommands]);
    await press("check");
    await press("check");
    const taken: string[] = [];
    const stop = line.listen((command) => taken.push(command));
    await press("fill");
    stop();
    await press("warn");
    expect([shown, taken]).toEqual([4, ["check", "fill"]]);
  });

  test("wait for a pane that has to be opened by hand", async () => {
    const { line, press } = ribbon(() => Promise.reject(new Error("no shared runtime")));
    await press("submit");
    const taken: string[] = [];
    line.listen((command) => taken.push(command));
    expect(taken).toEqual(["submit"]);
  });
});

const facts = (given: Partial<AppearanceFacts> = {}): AppearanceFacts => ({
  matches: () => false,
  ...given,
});

test.each<[string, AppearanceFacts]>([
  ["light", facts()],
  [
    "light",
    facts({ officeTheme: { bodyBackgroundColor: "#FFFFFF" }, matches: (q) => q.includes("dark") }),
  ],
  ["dark", facts({ officeTheme: { bodyBackgroundColor: "#262626" } })],
  ["dark", facts({ matches: (query) => query.includes("dark") })],
  ["high-contrast", facts({ matches: (query) => query.includes("forced") })],
])("the theme is %s", (theme, given) => {
  expect(themeOf(given)).toBe(theme);
});

test.each([
  ["zh-CN", undefined],
  ["zh-CN", "zh-TW"],
  ["en-US", "en-GB"],
  ["en-US", "de-DE"],
])("the language is %s for %s", (language, displayLanguage) => {
  expect(languageOf(facts({ displayLanguage }))).toBe(language);
});
