// `npm run pictures`: works the workbench in a browser and writes every picture of the READMEs and
// the user's guide into docs/pictures/. `-- --only text` writes those whose names hold the text.
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Browser } from "playwright-core";
import {
  calculated,
  type Drive,
  idle,
  openView,
  press,
  pressRibbon,
  ready,
} from "../test/e2e/workbench/drive";
import { openStage } from "../test/e2e/workbench/stage";
import { buildWorkbench } from "./lib/workbench-build";

const FOLDER = join(__dirname, "..", "docs", "pictures");
const MOST_BYTES = 250 * 1024;
/** What the pages take for today: pictures say the same whenever they are made. */
const TODAY = new Date(2024, 2, 15);

interface Picture {
  readonly name: string;
  /** Sample workbook; an empty one where there is none. */
  readonly book?: string;
  readonly language?: "zh-CN" | "en-US";
  /** What is shown: the whole window, or the pane alone, finer. */
  readonly of: "window" | "pane";
  readonly height: number;
  /** What is done before the picture is taken. */
  readonly show: (drive: Drive) => Promise<void>;
}

const view =
  (name: string, command: string) =>
  async (drive: Drive): Promise<void> => {
    await pressRibbon(drive, command);
    await openView(drive, name);
  };

/** Turns the grid by the wheel, as a hand does. */
async function scrollGrid({ page }: Drive, right: number, down: number): Promise<void> {
  await page.mouse.move(400, 400);
  await page.mouse.wheel(right, down);
}

async function fill(drive: Drive): Promise<void> {
  await pressRibbon(drive, "填充");
  await press(drive, "写入");
  await calculated(drive);
}

const whole = { of: "window", height: 900 } as const;
const pane = { of: "pane", height: 860 } as const;

const PICTURES: readonly Picture[] = [
  { name: "workbook-and-pane", book: "with-errors", ...whole, show: view("校验", "校验") },
  {
    name: "workbook-and-pane.en-US",
    book: "with-errors",
    language: "en-US",
    ...whole,
    show: view("Check", "Check"),
  },
  { name: "overview", book: "with-errors", ...pane, show: view("总览", "识别") },
  { name: "check", book: "with-errors", ...pane, show: view("校验", "校验") },
  { name: "alerts", book: "monitoring-2021-2023", ...pane, show: view("预警", "预警") },
  { name: "tasks", book: "with-errors", ...pane, show: view("任务", "识别") },
  { name: "submit", book: "monitoring-2021-2023", ...pane, show: view("报送", "报送") },
  {
    name: "seal",
    book: "monitoring-2021-2023",
    ...pane,
    async show(drive) {
      await pressRibbon(drive, "报送");
      await press(drive, "封签");
      await drive.pane.getByRole("region", { name: "封签" }).scrollIntoViewIfNeeded();
    },
  },
  { name: "settings", book: "with-errors", ...pane, show: view("设置", "识别") },
  { name: "template", ...pane, show: (drive) => openView(drive, "总览") },
  {
    name: "preview",
    book: "with-errors",
    ...pane,
    async show(drive) {
      await pressRibbon(drive, "校验");
      await drive.pane.getByRole("button", { name: /^一键修复/ }).click();
      await drive.pane.getByRole("dialog").waitFor();
    },
  },
  {
    name: "filled",
    book: "monitoring-2021-2023",
    ...whole,
    async show(drive) {
      await fill(drive);
      await pressRibbon(drive, "预警");
      await scrollGrid(drive, 700, 0);
    },
  },
];

/** A window with the workbench in it, as the end-to-end tests have it, and a scale for fine print. */
async function open(browser: Browser, address: string, picture: Picture): Promise<Drive> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: picture.height },
    deviceScaleFactor: picture.of === "pane" ? 2 : 1,
    locale: picture.language ?? "zh-CN",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  const query = new URLSearchParams({ lang: picture.language ?? "zh-CN", theme: "light" });
  if (picture.book) query.set("book", picture.book);
  await page.goto(`${address}?${query}`);
  await page.waitForFunction(() => typeof window.workbench?.addinReady === "function");
  const drive: Drive = {
    page,
    pane: page.frameLocator("iframe"),
    complaints: [],
    strangers: [],
    close: () => context.close(),
  };
  await ready(drive);
  await calculated(drive);
  return drive;
}

async function take(browser: Browser, address: string, picture: Picture): Promise<void> {
  const drive = await open(browser, address, picture);
  await picture.show(drive);
  await idle(drive.pane);
  await drive.page.evaluate(() => document.fonts.ready);
  // Marks of the pointer and things that fade.
  await drive.page.mouse.move(720, 5);
  await drive.page.waitForTimeout(800);
  const path = join(FOLDER, `${picture.name}.png`);
  if (picture.of === "pane") await drive.page.locator("iframe").screenshot({ path });
  else await drive.page.screenshot({ path });
  await drive.close();
  const bytes = statSync(path).size;
  process.stdout.write(`${picture.name}.png ${Math.ceil(bytes / 1024)} KB\n`);
  if (bytes > MOST_BYTES)
    throw new Error(`${picture.name}.png has more than ${MOST_BYTES / 1024} KB`);
}

async function main(): Promise<void> {
  const at = process.argv.indexOf("--only");
  const only = at < 0 ? "" : (process.argv[at + 1] ?? "");
  buildWorkbench();
  mkdirSync(FOLDER, { recursive: true });
  const stage = await openStage(["win32"]);
  try {
    for (const picture of PICTURES.filter(({ name }) => name.includes(only)))
      await take(stage.browser, stage.address("win32"), picture);
  } finally {
    await stage.close();
  }
}

void main();
