import { Argument, Command } from "commander";
import { FindingTexts, parseLedger, undoLedger } from "../../check";
import { patchWorkbook } from "../../ooxml";
import { allRules } from "../../rules";
import { parseYear } from "../as-of";
import { checkWorkbook, readExplanations } from "../checking";
import type { Context, ExitCode } from "../context";
import { readBytes, UnreadableFile } from "../files";
import { mendFile } from "../mending";
import { requireOtherFile, writeWhole } from "../output";
import { type FileAnswer, type OpenedFile, runFiles } from "../run-files";
import { contentText, fixesJson, fixLines, placeOf } from "../show/check-fixes";
import { checkJson } from "../show/check-json";
import { checkText } from "../show/check-text";

interface Options {
  readonly json?: true;
  readonly asOf?: number;
  readonly output: string;
  readonly review?: true;
  readonly undo?: string;
  readonly ledger?: string;
  readonly overwrite?: true;
}

/** Carries out fixes into a new file, or takes them back by their ledger. */
export function fixCommand(context: Context, finish: (code: ExitCode) => void): Command {
  const { t } = context;
  return new Command("fix")
    .description(t("cli.fix.description"))
    .addArgument(new Argument("<file>", t("cli.fix.argument")))
    .requiredOption("-o, --output <file>", t("cli.fix.option.output"))
    .option("--review", t("cli.fix.option.review"))
    .option("--undo <ledger>", t("cli.fix.option.undo"))
    .option("--ledger <file>", t("cli.fix.option.ledger"))
    .option("--as-of <year>", t("cli.option.as-of"), (value) => parseYear(value, t))
    .option("--overwrite", t("cli.check.option.overwrite"))
    .option("--json", t("cli.option.json"))
    .action(async (file: string, options: Options) => {
      requireOtherFile(file, options.output, { overwrite: options.overwrite === true }, t);
      const work = options.undo === undefined ? fixFile : undoFile;
      finish(
        await runFiles([file], { json: options.json === true }, context, (opened) =>
          work(opened, options, context),
        ),
      );
    });
}

async function fixFile(
  { bytes, workbook }: OpenedFile,
  options: Options,
  context: Context,
): Promise<FileAnswer> {
  const { t, plans } = context;
  const explanations = await readExplanations(bytes);
  const asked = { reportingYear: options.asOf ?? null };
  const check = (book: OpenedFile["workbook"]) => checkWorkbook(book, plans, asked, explanations);
  const kind = options.review ? "review" : "safe";
  const { mended, bytes: patched } = await mendFile(bytes, workbook, {
    kind,
    recheck: (book) => check(book).outcome,
    when: new Date().toISOString(),
  });
  const { output, ledger = `${output}.ledger.json` } = options;
  // The ledger first: a fixed workbook without its ledger could not be undone.
  await writeWhole(ledger, `${JSON.stringify(mended.ledger, null, 2)}\n`);
  await writeWhole(output, patched);
  const { outcome, recognition } = check(mended.workbook);
  const texts = new FindingTexts(allRules, t.language);
  const view = { kind, mended, output, ledger } as const;
  return {
    json: { ...checkJson(outcome, recognition, texts, t), fixed: fixesJson(view) },
    text: () =>
      `${checkText(outcome, recognition, texts, context)}${fixLines(view, context).join("\n")}\n`,
    exitCode: outcome.verdict === "fail" ? 1 : 0,
  };
}

async function undoFile(
  { bytes, workbook }: OpenedFile,
  { undo, output }: Options,
  { t }: Context,
): Promise<FileAnswer> {
  const { edits, conflicts } = undoLedger(workbook, await readLedger(undo ?? ""));
  if (conflicts.length > 0) {
    const cells = conflicts.map(({ sheet, cell, found, after }) => ({ sheet, cell, found, after }));
    const lines = conflicts.map((conflict) =>
      t("cli.fix.conflict-cell", {
        place: placeOf(conflict),
        found: contentText(conflict.found, t),
        after: contentText(conflict.after, t),
      }),
    );
    return {
      json: { undone: false, conflicts: cells },
      text: () => `  ${t("cli.fix.conflict")}\n${lines.map((line) => `    ${line}\n`).join("")}`,
      exitCode: 1,
    };
  }
  await writeWhole(output, await patchWorkbook(bytes, edits));
  return {
    json: { undone: true, cells: edits.length, output, conflicts: [] },
    text: () => `  ${t("cli.fix.undone", { cells: edits.length, output })}\n`,
    exitCode: 0,
  };
}

async function readLedger(file: string) {
  const text = new TextDecoder().decode(await readBytes(file));
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile("not-json", { message: (error as Error).message });
  }
  const ledger = parseLedger(data);
  if (!ledger) throw new UnreadableFile("no-ledger");
  return ledger;
}
