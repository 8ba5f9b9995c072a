import { Argument, Command, Option } from "commander";
import type { FixKind } from "../../check";
import { describeUnreadable, type Translator } from "../../messages";
import { allRules, type Level } from "../../rules";
import { parseYear } from "../as-of";
import { readSides, type SideFiles } from "../checking";
import type { Context, ExitCode } from "../context";
import { requireOtherFile, usageError } from "../output";
import { readPage } from "../pages";
import { refusalOf } from "../run-files";
import { type CheckRun, runCheck } from "./check-run";

type Format = "text" | "json" | "sarif";

interface Options extends SideFiles {
  readonly json?: true;
  readonly format?: Format;
  readonly asOf?: number;
  readonly rule?: readonly string[];
  readonly level?: Level;
  readonly deadline?: string;
  readonly today?: string;
  readonly fix?: FixKind;
  readonly output?: string;
  readonly overwrite?: true;
  readonly explain?: string;
  readonly note?: readonly string[];
  readonly report?: true;
}

export function checkCommand(context: Context, finish: (code: ExitCode) => void): Command {
  const { t } = context;
  const choice = (flags: string, description: string, allowed: readonly string[]): Option =>
    new Option(flags, description).argParser((value: string) => oneOf(flags, value, allowed, t));
  const several = (value: string, known: readonly string[] = []): string[] => [...known, value];
  return new Command("check")
    .description(t("cli.check.description"))
    .addArgument(new Argument("[files...]", t("cli.argument.files")))
    .option("--json", t("cli.option.json"))
    .addOption(choice("--format <form>", t("cli.check.option.format"), ["text", "json", "sarif"]))
    .option("--as-of <year>", t("cli.option.as-of"), (value) => parseYear(value, t))
    .option("--rule <codes>", t("cli.check.option.rule"), (value, known: string[] = []) => [
      ...known,
      ...codesOf(value, t),
    ])
    .addOption(choice("--level <level>", t("cli.check.option.level"), ["error", "warning", "note"]))
    .option("--previous <file>", t("cli.check.option.previous"))
    .option("--reference <file>", t("cli.check.option.reference"), several)
    .option("--publication <file>", t("cli.check.option.publication"), several)
    .option("--deadline <date>", t("cli.check.option.deadline"), (value) =>
      dateOf("--deadline", value, t),
    )
    .option("--today <date>", t("cli.check.option.today"), (value) => dateOf("--today", value, t))
    .addOption(choice("--fix <kind>", t("cli.check.option.fix"), ["safe", "review"]))
    .option("--note <finding=text>", t("cli.check.option.note"), several)
    .option("--report", t("cli.check.option.report"))
    .option("-o, --output <file>", t("cli.check.option.output"))
    .option("--overwrite", t("cli.check.option.overwrite"))
    .option("--explain <code>", t("cli.check.option.explain"))
    .action(async (files: readonly string[], options: Options) => {
      finish(
        options.explain === undefined
          ? await run(files, options, context)
          : await explainRule(options.explain, context),
      );
    });
}

async function run(
  files: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { t } = context;
  requireSense(files, options, t);
  const { asOf = null, deadline = null, today = new Date().toISOString().slice(0, 10) } = options;
  const sides = await readSides(options, context.plans, (file, error) =>
    usageError(
      t("cli.check.side-unreadable", { file, message: describeUnreadable(refusalOf(error), t) }),
    ),
  );
  const asked: CheckRun = {
    asked: { reportingYear: asOf, deadline, today, ...sides },
    shown: { rules: new Set(options.rule), level: options.level ?? "note" },
    format: options.format ?? (options.json ? "json" : "text"),
    fix: options.fix ?? null,
    notes: options.note ?? [],
    report: options.report === true,
    output: options.output ?? null,
  };
  return runCheck(files, asked, context);
}

/** What the parser cannot see: options that need each other or the files. */
function requireSense(files: readonly string[], options: Options, t: Translator): void {
  const [file] = files;
  if (file === undefined) throw usageError(t("cli.check.need-files"));
  const { output, note, report, overwrite } = options;
  if (note && output === undefined) throw usageError(t("cli.check.need-output"));
  if (report && output === undefined) throw usageError(t("cli.check.report-needs-output"));
  if (output === undefined) return;
  if (files.length > 1) throw usageError(t("cli.check.one-file"));
  requireOtherFile(file, output, { overwrite: overwrite === true }, t);
}

/** Prints the page of a rule, by code (S10) or id (text-number). */
async function explainRule(code: string, { t, terminal }: Context): Promise<ExitCode> {
  const [known] = codesOf(code, t);
  const rule = allRules.find(({ meta }) => meta.code === known);
  const page = rule && readPage(rule.meta.id);
  if (!page) throw usageError(t("cli.check.no-page", { code }));
  await terminal.write(`${page.replace(/^<!--[\s\S]*?-->\s*/, "").trim()}\n`);
  return 0;
}

/** Codes, or ids of rules, as codes. */
function codesOf(value: string, t: Translator): string[] {
  return value
    .split(/[,，、\s]+/)
    .filter((word) => word !== "")
    .map((word) => {
      const rule = allRules.find(
        ({ meta }) => meta.code === word.toUpperCase() || meta.id === word.toLowerCase(),
      );
      if (!rule) throw usageError(t("cli.check.no-rule", { code: word }));
      return rule.meta.code;
    });
}

function oneOf(flags: string, value: string, allowed: readonly string[], t: Translator): string {
  if (allowed.includes(value)) return value;
  const option = flags.split(" ")[0] ?? flags;
  throw usageError(t("cli.usage.invalid-value", { option, value, allowed: [...allowed] }));
}

function dateOf(option: string, value: string, t: Translator): string {
  const parsed = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value))
    return value;
  throw usageError(t("cli.check.bad-date", { option, value }));
}
