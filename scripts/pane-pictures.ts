// Pictures of the pane: every view at two widths, light and dark, in both languages, taken from the
// demo page in a headless Chromium. `npm run pane-pictures -- folder [--only text]`
import { createReadStream, existsSync, mkdirSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import process from "node:process";
import { type Browser, chromium, type Page } from "playwright-core";
import webpack from "webpack";
import { viewIds } from "../src/taskpane/app/views";

const root = join(__dirname, "..");
const site = join(root, "dist", "demo");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

async function build(): Promise<void> {
  const load = createRequire(__filename);
  const configs: readonly webpack.Configuration[] = load("../webpack.config.js");
  const demo: (addin: webpack.Configuration) => webpack.Configuration = load("./webpack/demo.cjs");
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
    const file = join(site, path);
    if (path === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    if (!file.startsWith(site) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

/** The system's browser, else the one that comes as a package. */
async function launch(): Promise<Browser> {
  const known = SYSTEM.find((path) => existsSync(path));
  // Its system libraries are unpacked only where this says so.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  const executablePath =
    known ?? (await (await import("@sparticuz/chromium")).default.executablePath());
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  /** Presses 校验 first. */
  readonly check: boolean;
}

function shots(): Shot[] {
  const all: Shot[] = [];
  for (const lang of ["zh-CN", "en-US"])
    for (const theme of ["light", "dark"])
      for (const width of [320, 400])
        for (const view of viewIds)
          all.push({
            name: [view, lang, theme, width].join("-"),
            query: new URLSearchParams({ view, lang, theme, book: "with-errors" }).toString(),
            width,
            check: view === "check" || view === "submit",
          });
  const extra = { lang: "zh-CN", theme: "high-contrast", book: "with-errors", view: "check" };
  all.push({
    name: "check-high-contrast",
    query: new URLSearchParams(extra).toString(),
    width: 320,
    check: true,
  });
  return all;
}

async function take(page: Page, base: string, shot: Shot, folder: string): Promise<void> {
  await page.setViewportSize({ width: shot.width, height: 720 });
  await page.goto(`${base}/demo.html?${shot.query}`);
  await page.getByRole("tablist").waitFor();
  const idle = () => page.waitForFunction(() => !document.querySelector('[role="progressbar"]'));
  await idle();
  if (shot.check) {
    await page.locator("header button").click();
    await page
      .getByRole("tab")
      .nth(viewIds.indexOf(viewOf(shot)))
      .click();
  }
  await page.waitForTimeout(300);
  await idle();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${shot.name}.png`) });
}

const viewOf = ({ query }: Shot): (typeof viewIds)[number] =>
  viewIds.find((id) => id === new URLSearchParams(query).get("view")) ?? "overview";

async function main(): Promise<void> {
  const [folder = join(root, "dist", "pictures"), , only = ""] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  await build();
  const server = await serve();
  const browser = await launch();
  const problems: string[] = [];
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(String(error)));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const shot of shots().filter(({ name }) => name.includes(only)))
      await take(page, base, shot, folder);
  } finally {
    await browser.close();
    server.close();
  }
  for (const problem of new Set(problems)) process.stdout.write(`! ${problem}\n`);
  process.stdout.write(`${folder}\n`);
  if (problems.length > 0) process.exitCode = 1;
}

void main();
