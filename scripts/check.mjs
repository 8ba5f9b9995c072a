// `npm run check`: everything that must hold, one after another, with a summary. `--skip name`
// leaves one out. The last line counts the checks: `N passed, N failed`.
import process from "node:process";
import { runMain } from "./lib/console.mjs";
import { runNode } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

const TSX = "node_modules/tsx/dist/cli.mjs";

const CHECKS = [
  { name: "types", script: "node_modules/typescript/bin/tsc", args: ["--noEmit"] },
  { name: "lint", script: "node_modules/eslint/bin/eslint.js", args: [".", "--max-warnings=0"] },
  { name: "format", script: "node_modules/@biomejs/biome/bin/biome", args: ["check", "."] },
  { name: "unused", script: "node_modules/knip/bin/knip.js", args: ["--no-progress"] },
  { name: "manifest", script: TSX, args: ["scripts/validate.ts", "manifest.xml"] },
  { name: "generated", script: "scripts/generate.mjs", args: ["--check"] },
  { name: "size", script: "scripts/bundle-size.mjs", args: [] },
  { name: "pane", script: TSX, args: ["scripts/pane-audit.ts"] },
  { name: "tests", script: "scripts/test.mjs", args: [] },
];

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

await runMain(async () => {
  const skipped = process.argv.flatMap((arg, at, all) => (all[at - 1] === "--skip" ? [arg] : []));
  await setUp();
  const results = [];
  for (const { name, script, args } of CHECKS.filter((check) => !skipped.includes(check.name))) {
    process.stdout.write(`\n── ${name}\n`);
    const began = Date.now();
    const code = await runNode(script, args, { stdio: ["ignore", "inherit", "inherit"] });
    results.push({ name, ok: code === 0, time: seconds(began) });
  }
  process.stdout.write("\n");
  for (const { name, ok, time } of results) {
    process.stdout.write(`${ok ? "✓" : "✗"} ${name.padEnd(10)} ${time.padStart(8)}\n`);
  }
  const failed = results.filter(({ ok }) => !ok).length;
  process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
});
