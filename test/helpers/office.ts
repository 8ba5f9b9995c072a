import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const OFFICE = "soffice";

/** Whether LibreOffice is there; a test that needs it is skipped by name where it is not. */
export const hasOffice = spawnSync(OFFICE, ["--version"]).status === 0;

/**
 * Has LibreOffice open workbooks, calculate what has no result yet and save them again, in one
 * process: starting it takes longer than the work. In the order given.
 */
export function throughOffice(files: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "plan-ruler-office-"));
  try {
    const names = files.map((bytes, at) => {
      const name = `${at}.xlsx`;
      writeFileSync(join(folder, name), bytes);
      return name;
    });
    const out = join(folder, "out");
    const profile = pathToFileURL(join(folder, "profile")).href;
    const options = ["--headless", "--convert-to", "xlsx", "--outdir", out];
    const inputs = names.map((name) => join(folder, name));
    execFileSync(OFFICE, [`-env:UserInstallation=${profile}`, ...options, ...inputs], {
      stdio: "ignore",
      timeout: 240_000,
    });
    return names.map((name) => new Uint8Array(readFileSync(join(out, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
