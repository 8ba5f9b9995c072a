// `npm run mutation` measures the rules on injected faults, prints the table and writes
// docs/mutation.md; with `--check` it only says whether the page is up to date. Either way it fails
// where a threshold is missed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { measure, passes, SEED, TIMES } from "./measure";
import { mutationPage, shortcomings } from "./report";

const PAGE = join(__dirname, "..", "..", "docs", "mutation.md");

function main(): number {
  const seed = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? SEED);
  const measurement = measure(seed, TIMES);
  const page = mutationPage(measurement);
  process.stdout.write(`${page}\n`);
  for (const line of shortcomings(measurement)) process.stdout.write(`${line}\n`);
  if (process.argv.includes("--check")) {
    const same = existsSync(PAGE) && readFileSync(PAGE, "utf8") === page;
    if (!same) process.stdout.write("out of date: docs/mutation.md\n");
    return same && passes(measurement) ? 0 : 1;
  }
  // Another seed is a trial of its own; the page is that of the published one.
  if (seed === SEED) writeFileSync(PAGE, page);
  return passes(measurement) ? 0 : 1;
}

process.exitCode = main();
