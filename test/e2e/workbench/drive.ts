import type { FrameLocator, Locator, Page } from "playwright-core";
import type { Workbench } from "../../../src/workbench/page/workbench";
import { freshPage, type Seam, type Stage } from "./stage";

export interface DriveOptions {
  readonly seam: Seam;
  /** File name of a sample without its ending; an empty workbook where there is none. */
  readonly book?: string;
  readonly language?: "zh-CN" | "en-US";
  readonly theme?: "light" | "dark" | "high-contrast";
  readonly blank?: "zero" | "null";
  readonly latency?: number;
}

/** What a cell holds, as the host tells it. */
export interface CellContent {
  readonly value: unknown;
  readonly formula: string | null;
  readonly format: string;
}

/** The workbench as a user has it before them, and what only the host can tell. */
export interface Drive {
  readonly page: Page;
  /** The add-in's own page. */
  readonly pane: FrameLocator;
  /** Everything either page complained about. */
  readonly complaints: readonly string[];
  /** Requests that left the origin. */
  readonly strangers: readonly string[];
  close(): Promise<void>;
}

/** The address of the workbench with the options in it. */
function addressOf(stage: Stage, options: DriveOptions): string {
  const { seam, language = "zh-CN", theme = "light" } = options;
  const query = new URLSearchParams({ seam, lang: language, theme });
  for (const name of ["book", "blank", "latency"] as const) {
    const value = options[name];
    if (value !== undefined) query.set(name, String(value));
  }
  return `${stage.address(seam)}?${query}`;
}

/** The grid's library says so of cells that a formula, since deleted, depended on; it goes on. */
const HARMLESS = /^Dependency tree not found for treeId/;

/** Opens the workbench and waits until the add-in has looked at the workbook. */
export async function openWorkbench(stage: Stage, options: DriveOptions): Promise<Drive> {
  const page = await freshPage(stage);
  const complaints: string[] = [];
  const strangers: string[] = [];
  const origin = new URL(stage.address(options.seam)).origin;
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    const isOfGrid = message.location().url.includes("/workbench/");
    if (!(isOfGrid && HARMLESS.test(message.text()))) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob|about):/.test(url)) strangers.push(url);
  });
  // What the policy refuses is often caught by whoever tried, and the console stays silent.
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (refused) =>
      console.warn(`refused by ${refused.violatedDirective}: ${refused.blockedURI}`),
    ),
  );
  await page.goto(addressOf(stage, options));
  await page.waitForFunction(() => typeof window.workbench?.addinReady === "function");
  const drive: Drive = {
    page,
    pane: page.frameLocator("iframe"),
    complaints,
    strangers,
    close: () => page.context().close(),
  };
  await ready(drive);
  return drive;
}

/** Waits until the add-in's page answers and nothing is under way in it. */
export async function ready({ page, pane }: Drive): Promise<void> {
  await page.evaluate(() => window.workbench?.addinReady());
  await pane.getByRole("tablist").first().waitFor();
  await idle(pane);
}

/** Waits until the pane shows no progress. */
export async function idle(pane: FrameLocator): Promise<void> {
  await pane.locator("body").evaluate(async (body) => {
    for (let quiet = 0; quiet < 4; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      quiet = body.querySelector('[role="progressbar"]') ? 0 : quiet + 1;
    }
  });
}

/** Waits until every formula is calculated, those of the add-in's functions as well. */
export function calculated({ page }: Drive): Promise<void> {
  return page.evaluate(async () => {
    const bench = window.workbench as Workbench;
    await bench.book.settled();
    await bench.functions?.idle();
    await bench.book.settled();
  });
}

/** Presses a button of the ribbon as a user does, by its label. */
export async function pressRibbon({ page, pane }: Drive, label: string): Promise<void> {
  await page.getByRole("button", { name: label, exact: true }).first().click();
  await idle(pane);
}

export const button = (pane: FrameLocator, name: string | RegExp): Locator =>
  pane.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });

/** Clicks a button of the pane and waits for what it does. */
export async function press({ pane }: Drive, name: string | RegExp): Promise<void> {
  await button(pane, name).first().click();
  await idle(pane);
}

/** Opens one of the pane's views by its tab. */
export async function openView({ pane }: Drive, name: string): Promise<void> {
  await pane.getByRole("tab", { name, exact: true }).click();
  await idle(pane);
}

/** What the cells of a range hold, row by row. */
export function cells(
  { page }: Drive,
  sheet: string,
  range: readonly [top: number, left: number, bottom: number, right: number],
): Promise<CellContent[][]> {
  return page.evaluate(
    ([name, [top, left, bottom, right]]) => {
      const { book } = window.workbench as Workbench;
      const found = book.sheets.list().find((each) => each.name === name);
      if (!found) throw new Error(`no sheet ${name}`);
      return book.cells.read(found.id, { top, left, bottom, right });
    },
    [sheet, range] as const,
  );
}

/** Everything a workbook holds that a person could miss: contents, formats and looks of all sheets. */
export function wholeBook({ page }: Drive): Promise<unknown> {
  return page.evaluate(() => {
    const { book } = window.workbench as Workbench;
    return book.sheets.list().map(({ id, name, visibility }) => ({
      name,
      visibility,
      cells: [...book.cells.filled(id)].map((cell) => ({
        ...cell,
        look: book.formats.look(id, cell.row, cell.column),
      })),
      merges: book.cells.merges(id),
      conditional: book.formats.conditional(id).map(({ id: _, ...format }) => format),
      widths: Array.from({ length: 40 }, (_, column) => book.formats.columnWidth(id, column)),
    }));
  });
}

/** Types into a cell of the grid as a user does: name box, keys, Enter. */
export async function typeInto(
  drive: Drive,
  sheet: string,
  cell: readonly [row: number, column: number],
  text: string,
): Promise<void> {
  const { page } = drive;
  await page.evaluate(
    ([name, [row, column]]) => {
      const { book } = window.workbench as Workbench;
      const found = book.sheets.list().find((each) => each.name === name);
      if (!found) throw new Error(`no sheet ${name}`);
      book.sheets.activate(found.id);
      book.selection.set(found.id, { top: row, left: column, bottom: row, right: column });
    },
    [sheet, cell] as const,
  );
  await page.locator(".univer canvas").first().focus();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await calculated(drive);
}

/** How many requests of the add-in touched the document since the last call. */
export function countRequests({ page }: Drive): Promise<number> {
  return page.evaluate(() => {
    const { traffic } = (window.workbench as Workbench).host.dispatcher;
    const count = traffic.counts.document;
    traffic.reset();
    return count;
  });
}

/** The open workbook as a file, saved as the page's own button saves it. */
export async function savedBytes({ page }: Drive): Promise<Uint8Array> {
  const base64 = await page.evaluate(async () => {
    const bytes = await (window.workbench as Workbench).save();
    let text = "";
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  });
  return new Uint8Array(Buffer.from(base64, "base64"));
}

/** Opens a file in place of the present workbook. */
export async function reopen({ page }: Drive, bytes: Uint8Array, name: string): Promise<void> {
  const isOpen = await page.evaluate(
    async ([base64, file]) => {
      const given = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      return (window.workbench as Workbench).open(given, file);
    },
    [Buffer.from(bytes).toString("base64"), name] as const,
  );
  if (!isOpen) throw new Error(`${name} was not opened`);
}

/** Takes back a step that the journal remembers, by the beginning of its label. */
export async function undoStep(drive: Drive, label: string): Promise<void> {
  await openView(drive, "校验");
  const journal = drive.pane.locator("details", { hasText: "修改记录" });
  if (!(await journal.evaluate((element) => (element as HTMLDetailsElement).open)))
    await journal.locator("summary").click();
  await journal
    .getByRole("button", { name: new RegExp(`^撤销：${label}`) })
    .first()
    .click();
  await idle(drive.pane);
}
