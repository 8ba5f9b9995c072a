import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { CommanderError } from "commander";
import type { Translator } from "../messages";
import { UnreadableFile } from "./files";

/**
 * Writes a file whole or not at all: into a file beside it first, which then takes its name. Where
 * that fails, what was there before is still there.
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const suffix = randomBytes(4).toString("hex");
  const beside = join(dirname(file), `.${basename(file)}.${suffix}.tmp`);
  try {
    await writeFile(beside, content, { flag: "wx" });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    const { syscall, code } = error as NodeJS.ErrnoException;
    throw syscall ? new UnreadableFile("unwritable", { file, code: code ?? "unknown" }) : error;
  }
}

/** Two paths of one file, links followed. */
export function isSameFile(a: string, b: string): boolean {
  return realPath(a) === realPath(b);
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
}

/**
 * Refuses a command line that would write over the file it reads, unless that was asked for.
 * @throws CommanderError as wrong usage.
 */
export function requireOtherFile(
  input: string,
  output: string,
  { overwrite = false }: { readonly overwrite?: boolean },
  t: Translator,
): void {
  if (!overwrite && isSameFile(input, output)) {
    throw usageError(t("cli.output.same-file", { file: output }));
  }
}

/** Wrong usage that the parser cannot see; it is said as a sentence and ends the program with 2. */
export function usageError(message: string): CommanderError {
  return new CommanderError(1, "plan-ruler.value", message);
}
