import { Argument, Command } from "commander";
import { recognise } from "../../recognise";
import type { Context, ExitCode } from "../context";
import { runFiles } from "../run-files";
import { recognitionJson } from "../show/recognition-json";
import { recognitionText } from "../show/recognition-text";
import { withOtherSheets } from "../show/skipped";

interface Options {
  readonly json?: true;
  readonly why?: true;
}

export function recogniseCommand(context: Context, finish: (code: ExitCode) => void): Command {
  const { t } = context;
  return new Command("recognise")
    .alias("recognize")
    .description(t("cli.recognise.description"))
    .addArgument(new Argument("<files...>", t("cli.argument.files")))
    .option("--json", t("cli.option.json"))
    .option("--why", t("cli.option.why"))
    .action(async (files: readonly string[], options: Options) => {
      finish(await run(files, options, context));
    });
}

async function run(
  files: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { t, plans } = context;
  let tables = 0;
  return runFiles(
    files,
    {
      json: options.json === true,
      summary: (count, unreadable) => t("cli.summary.files", { files: count, tables, unreadable }),
    },
    context,
    ({ workbook }) => {
      const recognition = withOtherSheets(recognise(workbook, plans), workbook);
      tables += recognition.tables.length + recognition.works.length;
      return {
        json: recognitionJson(recognition, t),
        text: () => recognitionText(recognition, context, { why: options.why === true }),
        exitCode: 0,
      };
    },
  );
}
