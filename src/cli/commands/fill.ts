import { stat } from "node:fs/promises";
import { Argument, Command, CommanderError, Option } from "commander";
import { findReportingYear } from "../../check";
import {
  type ComposedColumns,
  type ComputedColumn,
  composeColumns,
  computedColumns,
  type FillMode,
  lastYear,
} from "../../compose";
import { describeUnreadable } from "../../messages";
import { patchWorkbook, UnwritableEdit } from "../../ooxml";
import { recognise, type Table } from "../../recognise";
import { parseYear } from "../as-of";
import type { Context, ExitCode } from "../context";
import { UnreadableFile } from "../files";
import { writeWhole } from "../output";
import { type FileAnswer, type OpenedFile, runFiles } from "../run-files";
import { fillJson, fillText } from "../show/fill-answer";
import { type ThresholdOptions, thresholdsAsked } from "../threshold-options";

interface Options extends ThresholdOptions {
  readonly json?: true;
  readonly output: string;
  readonly mode: FillMode;
  readonly asOf?: number;
  readonly columns?: readonly ComputedColumn[];
}

export function fillCommand(context: Context, finish: (code: ExitCode) => void): Command {
  const { t } = context;
  const list = computedColumns.join(",");
  return new Command("fill")
    .description(t("cli.fill.description"))
    .addArgument(new Argument("<file>", t("cli.fix.argument")))
    .requiredOption("-o, --output <file>", t("cli.fill.option.output"))
    .addOption(modeOption(context))
    .option("--as-of <year>", t("cli.assess.option.as-of"), (value) => parseYear(value, t))
    .option("--columns <names>", t("cli.fill.option.columns", { list }), (value) =>
      columnsOf(value, context),
    )
    .option("--thresholds <file>", t("cli.assess.option.thresholds"))
    .option(
      "--threshold <name=value>",
      t("cli.assess.option.threshold"),
      (value: string, known: readonly string[] = []) => [...known, value],
    )
    .option("--json", t("cli.option.json"))
    .action(async (file: string, options: Options) => {
      finish(await run(file, options, context));
    });
}

const MODES: readonly FillMode[] = ["functions", "native", "values"];

function modeOption(context: Context): Option {
  const { t } = context;
  return new Option("--mode <mode>", t("cli.fill.option.mode"))
    .default("functions")
    .argParser((value: string) => {
      const mode = MODES.find((known) => known === value);
      if (mode) return mode;
      throw wrongValue("--mode", value, MODES, context);
    });
}

function columnsOf(value: string, context: Context): ComputedColumn[] {
  return value
    .split(/[,，、\s]+/)
    .filter((name) => name !== "")
    .map((name) => {
      const column = computedColumns.find(
        (known) => known === name || context.t(`compose.header.${known}`) === name,
      );
      if (column) return column;
      throw wrongValue("--columns", name, computedColumns, context);
    });
}

function wrongValue(
  option: string,
  value: string,
  allowed: readonly string[],
  { t }: Context,
): CommanderError {
  const message = t("cli.usage.invalid-value", { option, value, allowed });
  return new CommanderError(1, "plan-ruler.value", message);
}

async function run(file: string, options: Options, context: Context): Promise<ExitCode> {
  const { t, terminal } = context;
  const asked = await thresholdsAsked(options, t);
  if (!asked.ok || (await sameFile(file, options.output))) {
    const messages = asked.ok ? [t("cli.fill.same-file", { file })] : asked.messages;
    terminal.note(messages.map((message) => `${message}\n`).join(""));
    return 2;
  }
  return runFiles([file], { json: options.json === true }, context, async (opened) => {
    const recognition = recognise(opened.workbook, context.plans);
    const { tables } = recognition;
    const today = new Date();
    const told = findReportingYear(opened.workbook, recognition)?.year;
    const composed = composeColumns(opened.workbook, tables, {
      mode: options.mode,
      host: "file",
      asOf: options.asOf ?? (followFigures(tables, told, today) ? undefined : told),
      columns: options.columns,
      thresholds: asked.thresholds,
      today,
      t,
    });
    return write(opened, composed, options, context);
  });
}

/**
 * Whether every table's last figures are of the year the workbook is about, or of the table's last year
 * before it: formulas may then follow the figures and say the same.
 */
function followFigures(tables: readonly Table[], year: number | undefined, today: Date): boolean {
  if (year === undefined) return true;
  return tables.every((table) => {
    const last = lastYear([table], today);
    return last === null || last === Math.min(year, table.targetYear ?? year);
  });
}

/** Writing over the original would lose it where something goes wrong halfway. */
async function sameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => null)));
  return Boolean(one && other && one.dev === other.dev && one.ino === other.ino && one.ino !== 0);
}

async function write(
  opened: OpenedFile,
  composed: ComposedColumns,
  options: Options,
  context: Context,
): Promise<FileAnswer> {
  const { output, mode } = options;
  let problem: string | null = null;
  if (composed.filled.length > 0) {
    try {
      await writeWhole(output, await patchWorkbook(opened.bytes, composed.edits));
    } catch (error) {
      problem = describeProblem(error, context);
    }
  }
  const written = problem === null && composed.filled.length > 0;
  const view = { composed, output: written ? output : null, mode, problem };
  return {
    json: fillJson(view, context.t),
    text: () => fillText(view, context),
    exitCode: written ? 0 : 2,
  };
}

/** Refused edits and files that cannot be written are said; anything else is a fault of ours. */
function describeProblem(error: unknown, { t }: Context): string {
  if (error instanceof UnwritableEdit)
    return t.find(`unwritable.${error.code}`, { ...error.data }) ?? error.message;
  if (error instanceof UnreadableFile) return describeUnreadable(error, t);
  throw error;
}
