import process from "node:process";
import { createTranslator } from "../messages";
import { shippedPlans } from "../plan";
import type { ExitCode } from "./context";
import { languageAskedFor, languageOf } from "./language";
import { runProgram } from "./program";
import { createStyle } from "./style";
import { processTerminal } from "./terminal";

/**
 * Runs the command line and resolves to its exit code. The composition root: what the commands
 * depend on is made here and handed down.
 */
export async function main(): Promise<ExitCode> {
  const args = process.argv.slice(2);
  const terminal = processTerminal();
  const language = languageAskedFor(args) ?? languageOf(process.env);
  return runProgram(args, {
    terminal,
    t: createTranslator(language),
    style: createStyle(terminal.colour),
    plans: shippedPlans,
  });
}
