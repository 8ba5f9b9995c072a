import { Argument, Command, CommanderError } from "commander";
import { check, FindingTexts, prepareContext } from "../../check";
import { recognise } from "../../recognise";
import { allRules } from "../../rules";
import type { Context, ExitCode } from "../context";
import { runFiles } from "../runFiles";
import { checkJson } from "../show/checkJson";
import { checkText } from "../show/checkText";
import { withOtherSheets } from "../show/skipped";

interface Options {
  readonly json?: true;
  readonly asOf?: number;
}

export function checkCommand(context: Context, finish: (code: ExitCode) => void): Command {
  const { t } = context;
  return new Command("check")
    .description(t("cli.check.description"))
    .addArgument(new Argument("<files...>", t("cli.argument.files")))
    .option("--json", t("cli.option.json"))
    .option("--as-of <year>", t("cli.option.as-of"), (value) => yearOf(value, context))
    .action(async (files: readonly string[], options: Options) => {
      finish(await run(files, options, context));
    });
}

function run(files: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { t, plans } = context;
  const texts = new FindingTexts(allRules, t.language);
  return runFiles(files, { json: options.json === true }, context, ({ workbook }) => {
    const recognition = withOtherSheets(recognise(workbook, plans), workbook);
    const known = { reportingYear: options.asOf ?? null };
    const outcome = check(allRules, prepareContext(workbook, recognition, plans, known));
    return {
      json: checkJson(outcome, recognition, texts, t),
      text: () => checkText(outcome, recognition, texts, context),
      exitCode: outcome.verdict === "fail" ? 1 : 0,
    };
  });
}

function yearOf(value: string, { t }: Context): number {
  if (/^(19|20|21)\d{2}$/.test(value)) return Number(value);
  const data = { option: "--as-of", value, allowed: ["2023"] };
  throw new CommanderError(1, "plan-ruler.value", t("cli.usage.invalid-value", data));
}
