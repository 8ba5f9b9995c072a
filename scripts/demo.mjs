// `npm run demo`: sets up, builds and shows the main job on a sample workbook, in the terminal.
import { readdirSync } from "node:fs";
import process from "node:process";
import { buildIfNeeded } from "./build.mjs";
import { Refusal, runMain, say } from "./lib/console.mjs";
import { inRoot } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";

/** The main job, as a command. */
const COMMAND = "check";

/** The yearly monitoring workbook 2021–2023 among the samples. */
function sampleWorkbook() {
  const names = readdirSync(inRoot("seeds", "workbooks")).filter((name) => name.endsWith(".xlsx"));
  const name = names.find((candidate) => /monitoring/.test(candidate)) ?? names[0];
  if (name) return `seeds/workbooks/${name}`;
  throw new Refusal("没有示例工作簿。", "There is no sample workbook.");
}

await runMain(async () => {
  await buildIfNeeded();
  const sample = sampleWorkbook();
  const args = [COMMAND, sample, ...process.argv.slice(2)];
  say(`示例：npx plan-ruler ${args.join(" ")}`, "a sample");
  const code = await runNode("scripts/plan-ruler.mjs", args);
  return code === 1 ? 0 : code; // findings in a sample are what it is there to show
});
