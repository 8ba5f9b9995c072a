// The pane's demo page, built, served and opened in a headless Chromium.
import { createReadStream, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Page } from "playwright-core";
import webpack from "webpack";
import { tabId, type ViewId } from "../../src/taskpane/app/views";
import { launchBrowser } from "./browser";

const root = join(__dirname, "..", "..");
const site = join(root, "dist", "demo");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

async function build(): Promise<void> {
  const load = createRequire(__filename);
  const configs: readonly webpack.Configuration[] = load("../../webpack.config.js");
  const demo: (addin: webpack.Configuration) => webpack.Configuration = load("../webpack/demo.cjs");
  const addin = configs.find(({ name }) => name === "addin");
  if (!addin) throw new Error("no configuration is called addin");
  const compiler = webpack(demo(addin));
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || !stats || stats.hasErrors())
        reject(error ?? new Error(stats?.toString({ preset: "errors-only" })));
      else compiler.close(() => resolve());
    });
  });
}

async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
    // Icons stand beside the page where the add-in is served.
    const folder = path.startsWith("/assets/") ? root : site;
    const file = join(folder, path);
    if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

export interface DemoSite {
  readonly base: string;
  readonly page: Page;
  /** What the page complained about: policy violations, errors, warnings. */
  readonly problems: ReadonlySet<string>;
}

/** Builds and opens the demo page, and closes everything after `work`. */
export async function withDemoSite(work: (site: DemoSite) => Promise<void>): Promise<void> {
  await build();
  const server = await serve();
  const browser = await launchBrowser();
  const problems = new Set<string>();
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") problems.add(message.text());
    });
    page.on("pageerror", (error) => problems.add(String(error)));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await work({ base, page, problems });
  } finally {
    await browser.close();
    server.close();
  }
}

export interface Look {
  readonly view: ViewId;
  readonly language: string;
  readonly theme: string;
  readonly width: number;
}

/** Opens a view and, where it shows what a check found, checks first. */
export async function openView({ page, base }: DemoSite, look: Look): Promise<void> {
  const { view, language, theme, width } = look;
  const query = new URLSearchParams({ view, lang: language, theme, book: "with-errors" });
  const idle = () => page.waitForFunction(() => !document.querySelector('[role="progressbar"]'));
  await page.setViewportSize({ width, height: 720 });
  await page.goto(`${base}/demo.html?${query}`);
  await page.getByRole("tablist").waitFor();
  await idle();
  if (view === "check" || view === "submit") {
    await page.locator("header button:not([role=tab])").click();
    await page.locator(`#${tabId(view)}`).click();
  }
  await page.waitForTimeout(300);
  await idle();
  await page.evaluate(() => document.fonts.ready);
}
