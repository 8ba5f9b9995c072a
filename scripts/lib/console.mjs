import { realpathSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** Progress and failures of the set-up go to stderr, Chinese first: stdout belongs to results. */
export function say(chinese, english) {
  process.stderr.write(`${chinese} · ${english}\n`);
}

/** A failure a person can act on: shown as one sentence in both languages, without a stack. */
export class Refusal extends Error {
  constructor(chinese, english) {
    super(`${chinese}\n${english}`);
    this.name = "Refusal";
  }
}

/** Runs a script's main function; a refusal is printed, anything else keeps its stack. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : error?.stack}\n`);
    process.exitCode = 2;
  }
}

/** Whether the module at `url` is the script Node was started with; links on the way do not matter. */
export function isMain(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}
