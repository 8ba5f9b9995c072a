import { CommanderError } from "commander";
import { describeUnreadable, type RefusedFile } from "../messages";
import { readWorkbook, UnreadableWorkbook } from "../ooxml";
import type { Workbook } from "../workbook";
import type { Context, ExitCode } from "./context";
import { expandFiles, readBytes, UnreadableFile } from "./files";
import { Progress } from "./progress";

/** A file that could be read, as a command gets it. */
export interface OpenedFile {
  /** As given on the command line. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

/** What a command says about one file. */
export interface FileAnswer {
  /** The contract's object without `file`, which is put first. */
  readonly json: object;
  /** The same for people, below the file's name; ends with a newline. */
  readonly text: () => string;
  readonly exitCode: ExitCode;
}

export interface RunFilesOptions {
  readonly json: boolean;
  /** A last line for people, after several files. */
  readonly summary?: (files: number, unreadable: number) => string;
  /** Takes each answer instead of printing it, for a form that is one document for all files. */
  readonly collect?: (file: string, answer: FileAnswer) => void;
}

/**
 * Reads workbooks one after another and prints what `work` says about each as soon as it is known.
 * Resolves to the worst exit code; see {@link runEach}.
 */
export function runFiles(
  args: readonly string[],
  options: RunFilesOptions,
  context: Context,
  work: (opened: OpenedFile) => FileAnswer | Promise<FileAnswer>,
): Promise<ExitCode> {
  return runEach(args, options, context, async (file, progress) => {
    const bytes = await readBytes(file);
    const workbook = await readWorkbook(bytes, {
      onProgress: ({ share }) => progress.share(share),
    });
    return work({ file, bytes, workbook });
  });
}

/**
 * Asks `answer` about one file after another and prints what it says: one object for one file, an
 * array for several, in the order asked. A file that cannot be read, or that makes `answer` fail,
 * gives an `unreadable` verdict and does not keep the others from being read. Resolves to the worst
 * exit code.
 */
export async function runEach(
  args: readonly string[],
  options: RunFilesOptions,
  context: Context,
  answerFor: (file: string, progress: Progress) => Promise<FileAnswer>,
): Promise<ExitCode> {
  const { terminal, t, style } = context;
  const files = await expandFiles(args);
  const progress = new Progress(terminal, t, files.length);
  let worst: ExitCode = 0;
  let unreadable = 0;
  for (const [index, { file, pattern }] of files.entries()) {
    progress.file(index, file);
    let answer: FileAnswer;
    try {
      if (pattern) throw new UnreadableFile("no-match", { pattern: file });
      answer = await answerFor(file, progress);
    } catch (error) {
      if (error instanceof CommanderError) throw error; // wrong usage, whatever the file
      answer = refuse(error, context);
      unreadable += 1;
    }
    progress.clear();
    worst = Math.max(worst, answer.exitCode) as ExitCode;
    if (options.collect) {
      options.collect(file, answer);
      continue;
    }
    await terminal.write(
      options.json
        ? printJson({ file, ...answer.json }, index, files.length)
        : `${index > 0 ? "\n" : ""}${style("bold", file)}\n${answer.text()}`,
    );
  }
  if (!options.json && files.length > 1 && options.summary) {
    await terminal.write(`\n${options.summary(files.length, unreadable)}\n`);
  }
  return worst;
}

/** One object of the stream: alone as it is, among several as the element of an array. */
function printJson(object: object, index: number, total: number): string {
  const text = JSON.stringify(object, null, 2);
  if (total === 1) return `${text}\n`;
  const before = index === 0 ? "[\n" : "";
  return `${before}${text}${index === total - 1 ? "\n]" : ","}\n`;
}

function refuse(error: unknown, { t, style }: Context): FileAnswer {
  const refusal = refusalOf(error);
  const message = describeUnreadable(refusal, t);
  return {
    json: { verdict: "unreadable", error: { code: refusal.code, message } },
    text: () => {
      // What could not be written was read.
      const said = refusal.code === "unwritable" ? message : t("cli.unreadable", { message });
      return `  ${style("red", said)}\n`;
    },
    exitCode: 2,
  };
}

/** Every failure as a code: nothing that goes wrong in one file may end the run of the others. */
export function refusalOf(error: unknown): RefusedFile {
  if (error instanceof UnreadableWorkbook || error instanceof UnreadableFile) {
    return { code: error.code, data: error.data };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: "internal-error", data: { message } };
}
