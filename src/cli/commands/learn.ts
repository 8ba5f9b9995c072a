import { stat } from "node:fs/promises";
import { Argument, Command } from "commander";
import { formatAssumption, learnPlan } from "../../plan";
import { type LearnOverrides, learnTableOf, recognise, type Table } from "../../recognise";
import { parseYear } from "../as-of";
import type { Context, ExitCode } from "../context";
import { UnreadableFile } from "../files";
import { usageError, writeWhole } from "../output";
import { problemsLine } from "../plans";
import { type FileAnswer, type OpenedFile, runFiles } from "../run-files";

interface Options extends LearnOverrides {
  readonly json?: true;
  readonly output: string;
  readonly table?: string;
  readonly overwrite?: true;
}

/** Learns a plan that is not known from a table of it (学习规划). */
export function learnCommand(context: Context, finish: (code: ExitCode) => void): Command {
  const { t } = context;
  const year = (value: string): number => parseYear(value, t);
  return new Command("learn")
    .description(t("learn.description"))
    .addArgument(new Argument("<file>", t("learn.argument")))
    .requiredOption("-o, --output <file>", t("learn.option.output"))
    .option("--table <place>", t("learn.option.table"))
    .option("--title <title>", t("learn.option.title"))
    .option("--id <id>", t("learn.option.id"))
    .option("--baseline-year <year>", t("learn.option.baseline-year"), year)
    .option("--target-year <year>", t("learn.option.target-year"), year)
    .option("--overwrite", t("learn.option.overwrite"))
    .option("--json", t("cli.option.json"))
    .action(async (file: string, options: Options) => {
      const there = await stat(options.output).catch(() => null);
      if (there && !options.overwrite)
        throw usageError(t("learn.exists", { file: options.output }));
      finish(
        await runFiles([file], { json: options.json === true }, context, (opened) =>
          learnFile(opened, options, context),
        ),
      );
    });
}

async function learnFile(
  { workbook }: OpenedFile,
  options: Options,
  { t, style }: Context,
): Promise<FileAnswer> {
  // Held against no plan: a table of a known one can be learnt like any other.
  const table = chosenTable(recognise(workbook, []).tables, options.table);
  const given = learnTableOf(table, options);
  if ("lacks" in given) {
    const year = given.lacks === "baselineYear" ? "baseline-year" : "target-year";
    throw new UnreadableFile(`table-lacks-${year}`);
  }
  const learning = learnPlan(given);
  if (!learning.ok)
    throw new UnreadableFile("cannot-learn", { problems: problemsLine(learning.problems, t) });
  const { plan } = learning;
  const { output } = options;
  await writeWhole(output, `${JSON.stringify(plan, null, 2)}\n`);
  const assumptions = learning.assumptions.map((one) => formatAssumption(one, t.language));
  const count = plan.indicators.length;
  return {
    json: {
      plan: plan.id,
      title: plan.title,
      output,
      table: table.id,
      indicators: count,
      assumptions: learning.assumptions.map((one, at) => ({ ...one, message: assumptions[at] })),
    },
    text: () =>
      [
        style("green", t("learn.written", { output, title: plan.title, count })),
        ...(assumptions.length > 0 ? [t("learn.assumed")] : []),
        ...assumptions.map((line) => `  ${line}`),
        t("learn.next", { output }),
      ]
        .map((line) => `  ${line}\n`)
        .join(""),
    exitCode: 0,
  };
}

/** The one table there is, or the one that was asked for by its place. */
function chosenTable(all: readonly Table[], wanted: string | undefined): Table {
  const tables = all.map(({ id }) => id).join(", ");
  if (all.length === 0) throw new UnreadableFile("no-table-to-learn");
  if (wanted !== undefined) {
    const found = all.find(({ id }) => id === wanted);
    if (!found) throw new UnreadableFile("no-such-table", { table: wanted, tables });
    return found;
  }
  if (all.length > 1) throw new UnreadableFile("several-tables-to-learn", { tables });
  return all[0] as Table;
}
