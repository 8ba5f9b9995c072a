// `npm test`: sets up, builds what the end-to-end tests run, and runs every test. Arguments go to
// jest. The last line of its output is `N passed, N failed`.
import process from "node:process";
import { buildWorkbenchIfNeeded } from "./build.mjs";
import { runMain } from "./lib/console.mjs";
import { runNode } from "./lib/run.mjs";

await runMain(async () => {
  await buildWorkbenchIfNeeded();
  return runNode("node_modules/jest/bin/jest.js", process.argv.slice(2));
});
