import { Argument, Command } from "commander";
import type { Context, ExitCode } from "../context";
import { readBytes, UnreadableFile } from "../files";
import { type FileAnswer, runEach } from "../run-files";
import { formatReport, runVectors } from "../vectors";

/** Evaluates files of numeric vectors with the product's own functions, for anyone to check them. */
export function vectorsCommand(context: Context, finish: (code: ExitCode) => void): Command {
  const { t } = context;
  return new Command("vectors")
    .description(t("cli.vectors.description"))
    .addArgument(new Argument("<files...>", t("cli.argument.vectors")))
    .option("--json", t("cli.option.json"))
    .action(async (files: readonly string[], { json = false }: { readonly json?: boolean }) => {
      finish(await runEach(files, { json }, context, evaluate));
    });
}

async function evaluate(file: string): Promise<FileAnswer> {
  const report = runVectors(parse(await readBytes(file)));
  return { json: report, text: () => formatReport(report), exitCode: report.failed > 0 ? 1 : 0 };
}

function parse(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes); // drops a byte order mark
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile("not-json", { message: (error as Error).message });
  }
}
