// The browser that tests, audits and pictures are run in.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

/** The one that comes as a package. */
async function packaged(): Promise<LaunchOptions> {
  const script = join(__dirname, "packaged-chromium.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  const { executablePath, env } = JSON.parse(stdout) as Required<
    Pick<LaunchOptions, "executablePath" | "env">
  >;
  return { executablePath, env };
}

async function findBrowser(): Promise<LaunchOptions> {
  const asked = process.env["CHROMIUM"];
  if (asked === "package") return packaged();
  if (asked) return { executablePath: asked };
  const known = SYSTEM.find((path) => existsSync(path));
  if (known) return { executablePath: known };
  if (process.platform === "linux") return packaged();
  return { channel: process.platform === "win32" ? "msedge" : "chrome" };
}

/**
 * The system's browser, else on Linux the one that comes as a package. The environment's `CHROMIUM`
 * decides where it is given: a program's path, or `package` for the one of the package. The browser
 * gets `environment` beside the present one.
 */
export async function launchBrowser(environment: NodeJS.ProcessEnv = {}): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({
    ...found,
    env: { ...process.env, ...found.env, ...environment },
    // Not the package's own list: that one switches the web's security off and would hide faults.
    args: ["--no-sandbox", "--disable-gpu"],
  });
}
