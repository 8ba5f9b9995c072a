import { Argument, Command } from "commander";
import { findReportingYear } from "../../check";
import { assessTables } from "../../compose";
import { recognise } from "../../recognise";
import { parseYear } from "../as-of";
import type { Context, ExitCode } from "../context";
import { runFiles } from "../run-files";
import { assessJson } from "../show/assess-json";
import { assessText } from "../show/assess-text";
import { explainText } from "../show/explain-text";
import { withOtherSheets } from "../show/skipped";
import { type ThresholdOptions, thresholdsAsked } from "../threshold-options";

interface Options extends ThresholdOptions {
  readonly json?: true;
  readonly asOf?: number;
  readonly explain?: string;
}

export function assessCommand(context: Context, finish: (code: ExitCode) => void): Command {
  const { t } = context;
  return new Command("assess")
    .description(t("cli.assess.description"))
    .addArgument(new Argument("<files...>", t("cli.argument.files")))
    .option("--as-of <year>", t("cli.assess.option.as-of"), (value) => parseYear(value, t))
    .option("--thresholds <file>", t("cli.assess.option.thresholds"))
    .option(
      "--threshold <name=value>",
      t("cli.assess.option.threshold"),
      (value: string, known: readonly string[] = []) => [...known, value],
    )
    .option("--explain <indicator>", t("cli.assess.option.explain"))
    .option("--json", t("cli.option.json"))
    .action(async (files: readonly string[], options: Options) => {
      finish(await run(files, options, context));
    });
}

async function run(
  files: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { t, plans, terminal } = context;
  const asked = await thresholdsAsked(options, t);
  if (!asked.ok) {
    terminal.note(asked.messages.map((message) => `${message}\n`).join(""));
    return 2;
  }
  const { thresholds } = asked;
  let judged = 0;
  const summary = (count: number, unreadable: number): string =>
    t("cli.assess.summary", { files: count, rows: judged, unreadable });
  return runFiles(files, { json: options.json === true, summary }, context, ({ workbook }) => {
    const recognition = withOtherSheets(recognise(workbook, plans), workbook);
    const assessed = assessTables(recognition.tables, {
      // The year the pane goes by: what the workbook states, else what is mostly filled in.
      asOf: options.asOf ?? findReportingYear(workbook, recognition)?.year,
      thresholds,
      today: new Date(),
      plans,
    });
    judged += assessed.rows.length;
    const view = { recognition, assessed, thresholds };
    const { explain } = options;
    return {
      json: assessJson(view, t, explain),
      text: () =>
        explain === undefined ? assessText(view, context) : explainText(view, explain, context),
      exitCode: 0,
    };
  });
}
