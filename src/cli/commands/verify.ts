import { Argument, Command } from "commander";
import { BROKEN_SEAL, type SealState, verifySeal } from "../../check";
import { describeSealChange, receiptLines } from "../../compose";
import { checkWorkbook, readExplanations } from "../checking";
import type { Context, ExitCode } from "../context";
import { type FileAnswer, type OpenedFile, runFiles } from "../run-files";
import { readSeal, receiptJson } from "../sealing";
import type { StyleName } from "../style";

interface Options {
  readonly json?: true;
}

/** Holds received workbooks against their seals (核对), and checks them again. */
export function verifyCommand(context: Context, finish: (code: ExitCode) => void): Command {
  const { t } = context;
  return new Command("verify")
    .description(t("seal.verify.description"))
    .addArgument(new Argument("<files...>", t("cli.argument.files")))
    .option("--json", t("cli.option.json"))
    .action(async (files: readonly string[], { json }: Options) => {
      finish(
        await runFiles(files, { json: json === true }, context, (opened) =>
          verifyFile(opened, context),
        ),
      );
    });
}

async function verifyFile({ bytes, workbook }: OpenedFile, context: Context): Promise<FileAnswer> {
  const { plans } = context;
  const explanations = await readExplanations(bytes);
  const kept = await readSeal(bytes);
  const reportingYear = kept === null || kept === BROKEN_SEAL ? null : kept.reportingYear;
  const { recognition, outcome } = checkWorkbook(workbook, plans, { reportingYear }, explanations);
  const state = verifySeal(kept, { workbook, recognition, explanations });
  const { verdict, counts, explained, unexplained } = outcome;
  return {
    json: {
      seal: state.status,
      receipt: state.seal && receiptJson(state.seal),
      changes: state.seal ? state.changes : [],
      explanationsChanged: state.seal !== null && state.isExplainedAnew,
      verdict,
      counts,
      explained,
      unexplained,
    },
    text: () => {
      const { error, warning, note } = counts;
      const check = context.t(verdict === "pass" ? "cli.check.pass" : "cli.check.fail");
      const recheck = `${check} ${context.t("cli.check.counts", { error, warning, note })}`;
      return [...stateLines(state, context), recheck].map((line) => `  ${line}\n`).join("");
    },
    exitCode: state.status === "intact" && verdict === "pass" ? 0 : 1,
  };
}

/** More changes than these are told by number. */
const MOST_CHANGES = 20;
const COLOURS: Readonly<Record<SealState["status"], StyleName>> = {
  intact: "green",
  changed: "red",
  broken: "red",
  none: "yellow",
};

function stateLines(state: SealState, { t, style, plans }: Context): string[] {
  const told = (text: string): string => style(COLOURS[state.status], text);
  if (state.seal === null) return [told(t(`seal.status.${state.status}`))];
  const { changes, isExplainedAnew, seal, status } = state;
  const sentences = [
    ...changes.map((change) => describeSealChange(change, t)),
    ...(isExplainedAnew ? [t("seal.change.explanations")] : []),
  ];
  const more = sentences.length - MOST_CHANGES;
  return [
    told(t(`seal.status.${status}`, { count: sentences.length })),
    ...sentences.slice(0, MOST_CHANGES).map((sentence) => `  ${sentence}`),
    ...(more > 0 ? [`  ${t("seal.verify.more", { count: more })}`] : []),
    ...receiptLines(seal, plans, t).slice(1),
  ];
}
