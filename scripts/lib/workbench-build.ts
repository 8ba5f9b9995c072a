import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";

const BUILD = join(__dirname, "build-workbench.mjs");

/** Builds the add-in and the workbench where they are outdated. */
export function buildWorkbench(): void {
  const { status } = spawnSync(process.execPath, [BUILD], { stdio: "inherit" });
  if (status !== 0) throw new Error("the workbench was not built");
}
