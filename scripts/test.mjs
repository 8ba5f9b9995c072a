// `npm test`: sets up, builds what the end-to-end tests run, and runs every test; those that work a
// browser come last and one after another, since each of them keeps two processors busy. Arguments go
// to jest, which then runs once. The last line of the output is `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { buildWorkbenchIfNeeded } from "./build.mjs";
import { runMain } from "./lib/console.mjs";
import { runNode } from "./lib/run.mjs";

const JEST = "node_modules/jest/bin/jest.js";
const IN_BROWSER = "<rootDir>/test/e2e/workbench/";
const PARTS = [
  [`--testPathIgnorePatterns=${IN_BROWSER}`],
  ["--runInBand", `--testPathPatterns=${IN_BROWSER.replace("<rootDir>/", "")}`],
];

/** Counts of every part that ended; one that did not has failed. */
function countsIn(file) {
  const lines = readFileSync(file, { encoding: "utf8", flag: "a+" }).split("\n").filter(Boolean);
  const counted = lines.map((line) => JSON.parse(line));
  const sum = (name) => counted.reduce((total, counts) => total + counts[name], 0);
  const unfinished = PARTS.length - counted.length;
  return { passed: sum("passed"), failed: sum("failed") + unfinished, skipped: sum("skipped") };
}

async function runParts() {
  const folder = mkdtempSync(join(tmpdir(), "plan-ruler-"));
  const counts = join(folder, "counts");
  const env = { ...process.env, PLAN_RULER_COUNTS: counts };
  try {
    let worst = 0;
    for (const args of PARTS) worst = Math.max(worst, await runNode(JEST, args, { env }));
    const { line } = createRequire(import.meta.url)("./jest-summary.cjs");
    process.stdout.write(line(countsIn(counts)));
    return worst;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runMain(async () => {
  await buildWorkbenchIfNeeded();
  const args = process.argv.slice(2);
  return args.length > 0 ? runNode(JEST, args) : runParts();
});
