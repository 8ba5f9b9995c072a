import { Argument, Command } from "commander";
import { clearanceOf, FindingTexts, findReportingYear, makeSeal } from "../../check";
import { describeObstacles, receiptLines } from "../../compose";
import { allRules } from "../../rules";
import { parseYear } from "../as-of";
import { checkWorkbook, readExplanations } from "../checking";
import type { Context, ExitCode } from "../context";
import { requireOtherFile, writeWhole } from "../output";
import { type FileAnswer, type OpenedFile, runFiles } from "../run-files";
import { receiptJson, writeSeal } from "../sealing";
import { checkJson } from "../show/check-json";
import { checkText } from "../show/check-text";

interface Options {
  readonly json?: true;
  readonly asOf?: number;
  readonly output: string;
  readonly overwrite?: true;
}

/** Checks a workbook and, where nothing stands in the way, seals it (报送). */
export function submitCommand(context: Context, finish: (code: ExitCode) => void): Command {
  const { t } = context;
  return new Command("submit")
    .description(t("seal.submit.description"))
    .addArgument(new Argument("<file>", t("seal.submit.argument")))
    .requiredOption("-o, --output <file>", t("seal.submit.output"))
    .option("--as-of <year>", t("cli.option.as-of"), (value) => parseYear(value, t))
    .option("--overwrite", t("cli.check.option.overwrite"))
    .option("--json", t("cli.option.json"))
    .action(async (file: string, options: Options) => {
      requireOtherFile(file, options.output, { overwrite: options.overwrite === true }, t);
      finish(
        await runFiles([file], { json: options.json === true }, context, (opened) =>
          submitFile(opened, options, context),
        ),
      );
    });
}

async function submitFile(
  { bytes, workbook }: OpenedFile,
  { asOf, output }: Options,
  context: Context,
): Promise<FileAnswer> {
  const { t, plans, style } = context;
  const explanations = await readExplanations(bytes);
  const asked = { reportingYear: asOf ?? null };
  const { recognition, outcome } = checkWorkbook(workbook, plans, asked, explanations);
  const texts = new FindingTexts(allRules, t.language);
  const checked = checkJson(outcome, recognition, texts, t);
  const reportingYear = asOf ?? findReportingYear(workbook, recognition)?.year ?? null;
  const clearance = clearanceOf(outcome, recognition, reportingYear);
  if (!clearance.isCleared) {
    const obstacles = describeObstacles(clearance, t);
    const lines = [style("red", t("seal.submit.blocked")), ...obstacles.map((one) => `  ${one}`)];
    return {
      json: { ...checked, cleared: false, obstacles, output: null, receipt: null },
      text: () => `${checkText(outcome, recognition, texts, context)}\n${indented(lines)}`,
      exitCode: 1,
    };
  }
  const when = new Date();
  const input = { workbook, recognition, outcome, explanations, reportingYear, when };
  const seal = makeSeal(input);
  await writeWhole(output, await writeSeal(bytes, seal));
  const [title = "", ...facts] = receiptLines(seal, plans, t);
  const lines = [
    style("green", t("seal.submit.sealed", { output })),
    "",
    style("bold", title),
    ...facts.map((line) => `  ${line}`),
    "",
    style("dim", t("seal.no-signature")),
  ];
  return {
    json: { ...checked, cleared: true, obstacles: [], output, receipt: receiptJson(seal) },
    text: () => indented(lines),
    exitCode: 0,
  };
}

const indented = (lines: readonly string[]): string =>
  lines.map((line) => (line === "" ? "\n" : `  ${line}\n`)).join("");
