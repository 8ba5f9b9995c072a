import {
  type Explanation,
  explain,
  FindingTexts,
  type FixKind,
  findFinding,
  mergeExplanations,
  type Outcome,
  withExplanations,
} from "../../check";
import { allRules } from "../../rules";
import type { Workbook } from "../../workbook";
import {
  type Asked,
  type Checked,
  checkWorkbook,
  readExplanations,
  writeExplanations,
} from "../checking";
import type { Context, ExitCode } from "../context";
import { mendFile } from "../mending";
import { usageError, writeWhole } from "../output";
import { withReport } from "../reporting";
import { type FileAnswer, type OpenedFile, runFiles } from "../run-files";
import { filterOutcome, type Shown } from "../show/check-filter";
import { type FixView, fixesJson, fixLines } from "../show/check-fixes";
import { checkJson } from "../show/check-json";
import { checkSarif, type SarifFile } from "../show/check-sarif";
import { checkText } from "../show/check-text";

/** A check as it was asked for, options read and made sure of. */
export interface CheckRun {
  readonly asked: Asked;
  readonly shown: Shown;
  readonly format: "text" | "json" | "sarif";
  readonly fix: FixKind | null;
  readonly notes: readonly string[];
  /** Whether a sheet that reports the check is written into the output. */
  readonly report: boolean;
  readonly output: string | null;
}

/** What came of one file. */
interface Done {
  readonly checked: Checked;
  readonly fixed: FixView | null;
  /** File the explanations were written to. */
  readonly noted: string | null;
  /** The sheet the report was written to. */
  readonly reported: { readonly output: string; readonly sheet: string } | null;
}

export async function runCheck(
  files: readonly string[],
  run: CheckRun,
  context: Context,
): Promise<ExitCode> {
  const { t, terminal } = context;
  const texts = new FindingTexts(allRules, t.language);
  const outcomes = new Map<object, Outcome>();
  const log: SarifFile[] = [];
  const collect = (file: string, { json }: FileAnswer): void => {
    const outcome = outcomes.get(json);
    const { error } = json as { readonly error?: { readonly message: string } };
    log.push(outcome ? { file, outcome } : { file, unreadable: error?.message ?? "" });
  };
  const options = { json: run.format === "json", ...(run.format === "sarif" ? { collect } : {}) };
  const code = await runFiles(files, options, context, async (opened) => {
    const done = await checkFile(opened, run, context);
    const outcome = filterOutcome(done.checked.outcome, run.shown);
    const { recognition } = done.checked;
    const json = {
      ...checkJson(outcome, recognition, texts, t),
      ...(done.fixed ? { fixed: fixesJson(done.fixed) } : {}),
      ...(done.noted === null ? {} : { noted: done.noted }),
      ...(done.reported === null ? {} : { report: done.reported }),
    };
    outcomes.set(json, outcome);
    return {
      json,
      text: () => checkText(outcome, recognition, texts, context) + moreText(done, context),
      exitCode: outcome.verdict === "fail" ? 1 : 0,
    };
  });
  if (run.format === "sarif") {
    const sarif = checkSarif(log, allRules, texts, t.language);
    await terminal.write(`${JSON.stringify(sarif, null, 2)}\n`);
  }
  return code;
}

function moreText({ fixed, noted, reported }: Done, context: Context): string {
  const lines = [
    ...(fixed ? fixLines(fixed, context) : []),
    ...(noted === null ? [] : ["", `  ${context.t("cli.check.noted", { output: noted })}`]),
    ...(reported === null ? [] : ["", `  ${context.t("cli.check.reported", reported)}`]),
  ];
  return lines.length > 0 ? `${lines.join("\n")}\n` : "";
}

async function checkFile(opened: OpenedFile, run: CheckRun, context: Context): Promise<Done> {
  const { bytes, workbook } = opened;
  const known = await readExplanations(bytes);
  const first = checkWorkbook(workbook, context.plans, run.asked, known);
  const explanations = withNotes(known, run, first.outcome, context);
  const checked = { ...first, outcome: withExplanations(first.outcome, explanations) };
  if (run.fix !== null) return fixFile(opened, run, explanations, context);
  const { output, notes, report } = run;
  if (output === null || (notes.length === 0 && !report))
    return { checked, fixed: null, noted: null, reported: null };
  const noted = notes.length > 0 ? output : null;
  const content = noted === null ? bytes : await writeExplanations(bytes, explanations);
  return {
    checked,
    fixed: null,
    noted,
    reported: await save(content, opened, checked, run, context),
  };
}

async function fixFile(
  { file, bytes, workbook }: OpenedFile,
  run: CheckRun,
  explanations: readonly Explanation[],
  context: Context,
): Promise<Done> {
  const kind = run.fix ?? "safe";
  const when = new Date().toISOString();
  const check = (book: Workbook): Checked =>
    checkWorkbook(book, context.plans, run.asked, explanations);
  const recheck = (book: Workbook): Outcome => check(book).outcome;
  const { mended, bytes: patched } = await mendFile(bytes, workbook, { kind, recheck, when });
  const checked = check(mended.workbook);
  const { output } = run;
  const ledger = output === null ? null : `${output}.ledger.json`;
  const noted = run.notes.length > 0 ? output : null;
  let reported: Done["reported"] = null;
  if (ledger !== null) {
    const content = noted === null ? patched : await writeExplanations(patched, explanations);
    // The ledger first: a fixed workbook without its ledger could not be undone.
    await writeWhole(ledger, `${JSON.stringify(mended.ledger, null, 2)}\n`);
    reported = await save(content, { file, workbook: mended.workbook }, checked, run, context);
  }
  return { checked, fixed: { kind, mended, output, ledger }, noted, reported };
}

/** Writes the output, with a report of the check where one was asked for. */
async function save(
  content: Uint8Array,
  about: { readonly file: string; readonly workbook: Workbook },
  checked: Checked,
  { asked, output, report }: CheckRun,
  context: Context,
): Promise<Done["reported"]> {
  if (output === null) return null;
  if (!report) {
    await writeWhole(output, content);
    return null;
  }
  const { bytes, sheet } = await withReport(content, { ...about, ...checked }, asked, context);
  await writeWhole(output, bytes);
  return { output, sheet };
}

/** The explanations of the workbook with those of the command line. */
function withNotes(
  known: readonly Explanation[],
  { notes, asked }: CheckRun,
  { findings }: Outcome,
  { t }: Context,
): Explanation[] {
  const added = notes.map((note): Explanation => {
    const cuts = [...note.matchAll(/[=＝]/g)].map(({ index }) => index);
    if (cuts.length === 0) throw usageError(t("cli.check.bad-note", { note }));
    // An id may hold an equals sign itself: the first cut that names something is meant.
    for (const cut of cuts) {
      const reference = note.slice(0, cut).trim();
      const text = note.slice(cut + 1).trim();
      const finding = findFinding(findings, reference);
      if (finding?.level === "warning") return explain(finding, text, asked.today ?? null);
      const old = known.find((explanation) => explanation.finding === reference);
      if (old && text === "") return { ...old, text };
    }
    throw usageError(t("cli.check.no-finding", { finding: note.slice(0, cuts[0]).trim() }));
  });
  return mergeExplanations(known, added);
}
