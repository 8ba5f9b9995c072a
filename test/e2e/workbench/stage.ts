import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../../scripts/lib/browser";

/** Which Excel is played. */
export type Seam = "win32" | "web";
export const seams: readonly Seam[] = ["win32", "web"];

const ROOT = join(__dirname, "..", "..", "..");

/** A browser and the servers of the workbench, for one file of tests. */
export interface Stage {
  readonly browser: Browser;
  /** Address of the workbench's page, with a slash at its end. */
  address(seam: Seam): string;
  close(): Promise<void>;
}

interface Served {
  readonly address: string;
  readonly process: ChildProcess;
}

/** The built workbench, served as `npm start` serves it. */
function serve(seam: Seam): Promise<Served> {
  const child = spawn(
    process.execPath,
    [join(ROOT, "scripts", "workbench", "server.mjs"), "--seam", seam, "--port", "0"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server of the workbench ended: ${code}`)));
    child.stdout?.once("data", (line: Buffer) =>
      resolve({ address: String(line).trim(), process: child }),
    );
  });
}

/** Serves the workbench for both bridges and starts a browser. */
export async function openStage(wanted: readonly Seam[] = seams): Promise<Stage> {
  const served = new Map<Seam, Served>();
  for (const seam of wanted) served.set(seam, await serve(seam));
  const browser = await launchBrowser();
  return {
    browser,
    address(seam) {
      const found = served.get(seam);
      if (!found) throw new Error(`${seam} is not served`);
      return found.address;
    },
    async close() {
      await browser.close();
      for (const { process: child } of served.values()) {
        child.removeAllListeners("exit");
        child.kill();
      }
    },
  };
}

/** A page of its own: nothing is left over from another test. */
export async function freshPage({ browser }: Stage): Promise<Page> {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport });
  return context.newPage();
}
