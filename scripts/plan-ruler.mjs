#!/usr/bin/env node
// The command `plan-ruler` inside a clone: builds first where the build is missing or outdated.
import { createRequire } from "node:module";
import { buildIfNeeded } from "./build.mjs";
import { runMain } from "./lib/console.mjs";

await runMain(async () => {
  await buildIfNeeded();
  const { main } = createRequire(import.meta.url)("../dist/cli/plan-ruler.cjs");
  return main();
});
