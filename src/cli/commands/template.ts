import { stat } from "node:fs/promises";
import { Argument, Command } from "commander";
import { composeTemplate, MOST_YEARS, readYears, templateHeights } from "../../compose";
import { patchWorkbook } from "../../ooxml";
import { createWorkbook } from "../../ooxml/create";
import type { Edit } from "../../workbook";
import type { Context, ExitCode } from "../context";
import { usageError, writeWhole } from "../output";
import { readPlanFile } from "../plans";
import { type FileAnswer, runEach } from "../run-files";

interface Options {
  readonly json?: true;
  readonly output: string;
  readonly years?: readonly number[];
  readonly departments?: true;
  readonly overwrite?: true;
}

/** Makes a workbook to be filled in, for a plan that is known or one in a file. */
export function templateCommand(context: Context, finish: (code: ExitCode) => void): Command {
  const { t } = context;
  const list = context.plans.map(({ id }) => id);
  return new Command("template")
    .description(t("cli.template.description"))
    .addArgument(new Argument("<plan>", t("cli.template.argument", { list })))
    .requiredOption("-o, --output <file>", t("cli.template.option.output"))
    .option("--years <years>", t("cli.template.option.years"), (value) => {
      const years = readYears(value);
      if (years) return years;
      throw usageError(t("cli.template.bad-years", { value, most: MOST_YEARS }));
    })
    .option("--departments", t("cli.template.option.departments"))
    .option("--overwrite", t("cli.template.option.overwrite"))
    .option("--json", t("cli.option.json"))
    .action(async (plan: string, options: Options) => {
      const there = await stat(options.output).catch(() => null);
      if (there && !options.overwrite)
        throw usageError(t("cli.template.exists", { file: options.output }));
      finish(
        await runEach([plan], { json: options.json === true }, context, (name) =>
          makeTemplate(name, options, context),
        ),
      );
    });
}

async function makeTemplate(
  name: string,
  { output, years, departments }: Options,
  context: Context,
): Promise<FileAnswer> {
  const { t, style } = context;
  const plan = context.plans.find(({ id }) => id === name) ?? (await readPlanFile(name, context));
  const edits = composeTemplate(plan, {
    t,
    ...(years && { years }),
    ...(departments && { departments }),
  });
  const sheets = edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : []));
  const blank = await createWorkbook(
    sheets.map((sheet) => ({
      name: sheet,
      rows: [],
      fittedHeights: templateHeights(edits, sheet),
      freeze: BELOW_HEADER,
      printTitleRows: [HEADER_ROW, HEADER_ROW] as const,
    })),
    { title: plan.title },
  );
  await writeWhole(output, await patchWorkbook(blank, edits));
  const made = sheets.map((sheet) => ({ sheet, rows: rowsOf(sheet, edits) }));
  return {
    json: { plan: plan.id, title: plan.title, output, sheets: made },
    text: () =>
      [
        ...made.map((one) => t("cli.template.sheet", one)),
        style("green", t("cli.template.written", { file: output })),
      ]
        .map((line) => `  ${line}\n`)
        .join(""),
    exitCode: 0,
  };
}

const HEADER_ROW = 3;
/** Header, ordinal and name stay in sight. */
const BELOW_HEADER = "C4";

/** A number in the first column is what every row of a template begins with. */
function rowsOf(sheet: string, edits: readonly Edit[]): number {
  return edits.filter(
    (edit) =>
      edit.kind === "value" &&
      edit.sheet === sheet &&
      /^A\d+$/.test(edit.cell) &&
      typeof edit.value === "number",
  ).length;
}
