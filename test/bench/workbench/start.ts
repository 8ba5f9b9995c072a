import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { idle } from "../../e2e/workbench/drive";

const SCRIPT = join(__dirname, "..", "..", "..", "scripts", "start.mjs");

/** Seconds from `npm start` to what a person waits for. */
export interface Start {
  readonly served: number;
  readonly painted: number;
  readonly paneReady: number;
}

/** Starts the built workbench as `npm start` does and opens the address it prints. */
export async function start(browser: Browser): Promise<Start> {
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const child = spawn(process.execPath, [SCRIPT, "--no-open", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      child.once("exit", (code) => reject(new Error(`npm start ended: ${code}`)));
      child.stdout.once("data", (line: Buffer) => resolve(String(line).trim()));
    });
    const served = since();
    const page = await browser.newPage();
    const opened = since();
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]);
    const paint = await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    );
    const pane = page.frameLocator("iframe");
    await pane.getByRole("tablist").first().waitFor();
    // The address asks for a check: ready is when its verdict is there.
    await idle(pane);
    const paneReady = since();
    await page.close();
    return { served, painted: opened + paint / 1000, paneReady };
  } finally {
    child.removeAllListeners("exit");
    child.kill();
  }
}
