import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "../messages";
import { requirementSetsUpTo } from "../workbench/bridges";
import { describeMissing } from "./describe";
import { type OpenedWorkbook, openWorkbook } from "./open";
import { type RibbonCommand, ribbonCommands, type Stale } from "./session";
import { codeOf, type ExcelOptions, type OpenedExcel, openExcel } from "./testing/open-excel";
import { snapshotOf } from "./testing/snapshot";
import { edits, filledBook } from "./testing/steps";

/* As the add-in opens the workbook beside it: by the globals that office.js puts into its page. */

const globals = globalThis as unknown as Record<string, unknown>;
let opened: OpenedExcel | null = null;
afterEach(() => {
  for (const name of ["Office", "Excel", "CustomFunctions"]) delete globals[name];
  opened?.close();
  opened = null;
});

interface Given extends ExcelOptions {
  /** Before the add-in's first request. */
  prepare?(excel: OpenedExcel): void;
}

async function open({
  prepare,
  ...options
}: Given = {}): Promise<OpenedWorkbook & { readonly excel: OpenedExcel }> {
  const excel = await openExcel(filledBook(), options);
  opened = excel;
  const { Office, Excel, CustomFunctions } = excel.office;
  Object.assign(globals, { Office, Excel, CustomFunctions });
  prepare?.(excel);
  return { excel, ...(await openWorkbook(1000)) };
}

const seams = ["win32", "web"] as const;

test("says where there is no Office, no answer, or another program", async () => {
  expect(await codeOf(openWorkbook(5))).toBe("no-office");
  const info = (onReady: () => Promise<unknown>) => ({ onReady, HostType: { Excel: "Excel" } });
  globals.Office = info(() => new Promise(() => undefined));
  expect(await codeOf(openWorkbook(5))).toBe("no-office");
  globals.Office = info(async () => ({ host: "Word" }));
  expect(await codeOf(openWorkbook(5))).toBe("not-excel");
});

test.each(seams)("gives a session of the workbook, told of changes (%s)", async (seam) => {
  const { excel, session } = await open({ seam, profile: { locale: "en-US" } });
  expect(session.language).toBe("en-US");
  expect(session.capabilities.missing).toEqual([]);
  const told: Stale[] = [];
  session.onStale((stale) => told.push(stale));
  excel.put("表1", "B2", { value: 1 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toEqual([{ sheet: null, by: "local" }]);
  expect((await session.read()).sheets).toHaveLength(2);
});

/** Everything that no capability is needed for. */
async function works({ excel, session }: Awaited<ReturnType<typeof open>>): Promise<void> {
  const before = snapshotOf(excel.book);
  expect((await session.read()).sheets.map(({ name }) => name)).toEqual(["表1", "其他"]);
  const { id, kept } = await session.apply(edits, "填充");
  expect(kept).toBe(true);
  await session.goTo("校验报告", "A1");
  await session.settings.save({ ...(await session.settings.load()), reportingYear: 2023 });
  await session.undo(id);
  expect(snapshotOf(excel.book)).toEqual(before);
}

describe.each(seams)("an Excel of 2021 on %s", (seam) => {
  const without = (...names: readonly string[]) => {
    const sets = Object.entries(requirementSetsUpTo("1.14"));
    return Object.fromEntries(sets.filter(([name]) => !names.includes(name)));
  };

  test("lacks nothing", async () => {
    const found = await open({ seam, profile: { requirementSets: without() } });
    expect(found.session.capabilities.missing).toEqual([]);
    await works(found);
  });

  test("without custom functions says so, and everything else works", async () => {
    const requirementSets = without("CustomFunctions", "CustomFunctionsRuntime");
    const found = await open({ seam, profile: { requirementSets } });
    expect(found.session.capabilities.missing).toEqual(["custom-functions"]);
    await works(found);
  });

  test("without events says so, and everything else works", async () => {
    const found = await open({
      seam,
      profile: { requirementSets: without() },
      prepare: ({ faults }) => {
        faults.refuses = (name) => name.startsWith("_Register");
      },
    });
    expect(found.session.capabilities.missing).toEqual(["events"]);
    await works(found);
  });

  test("without a shared runtime has no way to show the pane, and everything else works", async () => {
    const found = await open({
      seam,
      profile: { requirementSets: without() },
      prepare: ({ office }) => {
        globals.Office = Object.create(office.Office, { addin: { value: undefined } });
      },
    });
    expect(found.session.capabilities.missing).toEqual(["show-pane"]);
    await works(found);
  });
});

test.each(seams)("an Excel before that is told in one sentence (%s)", async (seam) => {
  const profile = { requirementSets: requirementSetsUpTo("1.13") };
  const { session } = await open({ seam, profile });
  expect(session.capabilities.missing).toEqual(["baseline"]);
  expect(describeMissing("baseline", createTranslator("zh-CN"))).toMatch(/^[^。]+。$/);
  expect(describeMissing("baseline", createTranslator("en-US"))).toMatch(
    /^[A-Z][^.]+1\.14[^.]+\.$/,
  );
  expect((await session.read()).sheets).toHaveLength(2);
});

describe.each(seams)("commands of the ribbon on %s", (seam) => {
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  const names = [...manifest.matchAll(/<FunctionName>([^<]+)</g)].map(([, name]) => name ?? "");

  test("each of the manifest's reaches the pane and is over", async () => {
    // The last one's button shows the pane without a function; the add-in knows it all the same.
    expect([...names, "pane"]).toEqual([...ribbonCommands]);
    const { excel, commands } = await open({ seam });
    const shown: string[] = [];
    excel.host.onPane({ paneState: (state) => shown.push(state) });
    const taken: RibbonCommand[] = [];
    // The first comes before the pane listens, as when it is opened by the button itself.
    expect(await excel.host.runCommand(ribbonCommands[0])).toEqual({ ok: true });
    commands.listen((command) => taken.push(command));
    for (const name of ribbonCommands.slice(1))
      expect(await excel.host.runCommand(name)).toEqual({ ok: true });
    expect(taken).toEqual(ribbonCommands);
    expect(shown).toEqual(ribbonCommands.map(() => "Visible"));
  });

  test("one that nobody associated is refused", async () => {
    const { excel } = await open({ seam });
    expect(await excel.host.runCommand("nothing")).toMatchObject({ ok: false });
  });
});
