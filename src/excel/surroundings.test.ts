import { type AppearanceFacts, languageOf, themeOf } from "./appearance";
import { probe } from "./capabilities";
import { registerCommands } from "./commands";
import { watch } from "./events";
import { openWorkbook } from "./open";
import { type RibbonCommand, ribbonCommands, type Stale } from "./session";
import { FakeExcel } from "./testing/fake-excel";
import { codeOf, office, openSession } from "./testing/session";

const pause = async (): Promise<void> => undefined;

function excelOf(): FakeExcel {
  const excel = new FakeExcel();
  excel.fill("表 1", [[1]]);
  return excel;
}

test("events mark results as stale and do nothing else", async () => {
  const excel = excelOf();
  const told: Stale[] = [];
  expect(await watch(excel, (stale) => told.push(stale), pause)).toBe(true);
  const syncs = excel.syncs;
  for (const handler of excel.handlers.slice(0, 1)) {
    await handler({ source: "Local", triggerSource: "Unknown" });
    await handler({ source: "Remote", triggerSource: "Unknown" });
    await handler({ source: "Local", triggerSource: "ThisLocalAddin" });
  }
  expect(told.map(({ by }) => by)).toEqual(["local", "remote"]);
  expect(excel.syncs).toBe(syncs);
  excel.failing = () => ({ when: "before", code: "ApiNotFound" });
  expect(await watch(excel, () => undefined, pause)).toBe(false);
});

test("an Excel is believed only where a call bears out what it says", async () => {
  const excel = excelOf();
  const all = await probe(excel, office, pause);
  expect(all.capabilities.missing).toEqual([]);
  expect(all.date1904).toBe(false);
  excel.book.date1904 = true;
  expect((await probe(excel, office, pause)).date1904).toBe(true);
  excel.failing = () => ({ when: "before", code: "ApiNotFound" });
  const liar = await probe(excel, office, pause);
  expect(liar.capabilities.missing).toEqual(["baseline", "custom-xml", "conditional-formats"]);
  expect(liar.capabilities.has("custom-xml")).toBe(false);
  const old = { ...office, isSetSupported: () => false, canShowPane: false, canWatch: false };
  const { capabilities } = await probe(excelOf(), { ...old, hasCustomFunctions: false }, pause);
  expect(capabilities.missing).toHaveLength(8);
});

test("what an Excel cannot do is refused by a session as unsupported", async () => {
  const excel = excelOf();
  const session = await openSession(excel, {
    ...office,
    isSetSupported: (() => false) as unknown as () => true,
  } as typeof office);
  expect(await codeOf(session.goTo("表 1", "A1"))).toBe("unsupported");
  const edit = {
    kind: "conditional-formats",
    sheet: "表 1",
    key: "k",
    formats: [{ range: "A1", formula: "TRUE", fill: "FFFFFF", font: "000000" }],
  } as const;
  expect(await codeOf(session.apply([edit], "标记"))).toBe("unsupported");
});

test("goes to a cell, a range or a sheet, and says where there is none", async () => {
  const excel = excelOf();
  const session = await openSession(excel);
  await session.goTo("表 1", "B2:C3");
  expect(excel.book.selected).toBe("'表 1'!B2:C3");
  await session.goTo("表 1", null);
  expect(excel.book.selected).toBe("表 1");
  expect(await codeOf(session.goTo("无", "A1"))).toBe("unknown-sheet");
  expect(await codeOf(session.goTo("表 1", "无"))).toBe("not-a-cell");
});

test("settings and explanations are kept in the workbook", async () => {
  const excel = excelOf();
  const session = await openSession(excel);
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
  const later = await openSession(excel);
  expect(await later.settings.load()).toEqual({ ...settings, fillMode: "native" });
  expect(await later.explanations.load()).toEqual([explanation]);
  expect(excel.book.parts.size).toBe(2);
});

test.each([
  ["nonsense", '{"fillMode":"magic","plan":3,"thresholds":{"nearly":"high"},"language":"fr"}'],
  ["no JSON", "{"],
])("settings that are %s are as usual", async (_, json) => {
  const excel = excelOf();
  excel.book.parts.set("{9}", `<data xmlns="urn:plan-ruler:settings">${json}</data>`);
  const { settings } = await openSession(excel);
  expect(await settings.load()).toEqual({
    plan: null,
    reportingYear: null,
    thresholds: {},
    fillMode: "functions",
    language: null,
  });
});

test("a journal that is no journal is empty", async () => {
  const excel = excelOf();
  excel.book.parts.set(
    "{9}",
    `<data xmlns="urn:plan-ruler:journal">{"entries":[1,{"id":2}]}</data>`,
  );
  expect(await (await openSession(excel)).journal()).toEqual([]);
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

describe("opening", () => {
  const globals = globalThis as unknown as Record<string, unknown>;
  afterEach(() => {
    delete globals.Office;
    delete globals.Excel;
  });
  const ready = (onReady: () => Promise<unknown>) => ({
    onReady,
    HostType: { Excel: "Excel" },
    actions: { associate: () => undefined },
    context: {
      diagnostics: { platform: "OfficeOnline", version: "16" },
      requirements: { isSetSupported: () => true },
      displayLanguage: "en-US",
    },
  });

  test("says where there is no Office, no answer, or another program", async () => {
    expect(await codeOf(openWorkbook(5))).toBe("no-office");
    globals.Office = ready(() => new Promise(() => undefined));
    expect(await codeOf(openWorkbook(5))).toBe("no-office");
    globals.Office = ready(async () => ({ host: "Word" }));
    expect(await codeOf(openWorkbook(5))).toBe("not-excel");
  });

  test("gives a session of the workbook, told of changes", async () => {
    const excel = excelOf();
    globals.Office = ready(async () => ({ host: "Excel" }));
    globals.Excel = { run: excel.run.bind(excel) };
    const { session } = await openWorkbook(1000);
    expect(session.language).toBe("en-US");
    expect(session.capabilities.missing).toEqual(["show-pane", "custom-functions"]);
    const told: Stale[] = [];
    session.onStale((stale) => told.push(stale));
    await excel.handlers[0]?.({ source: "Local" });
    expect(told).toHaveLength(1);
    expect((await session.read()).sheets).toHaveLength(1);
  });
});
