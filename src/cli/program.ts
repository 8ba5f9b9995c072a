import { type Argument, Command, CommanderError, Option } from "commander";
import stringWidth from "string-width";
import manifest from "../../package.json";
import { describeUnreadable, type Translator } from "../messages";
import type { Plan } from "../plan";
import { assessCommand } from "./commands/assess";
import { checkCommand } from "./commands/check";
import { fillCommand } from "./commands/fill";
import { fixCommand } from "./commands/fix";
import { learnCommand } from "./commands/learn";
import { recogniseCommand } from "./commands/recognise";
import { submitCommand } from "./commands/submit";
import { templateCommand } from "./commands/template";
import { vectorsCommand } from "./commands/vectors";
import { verifyCommand } from "./commands/verify";
import type { Context, ExitCode } from "./context";
import { parseLanguage } from "./language";
import { planFilesIn, readPlanFile, withPlans } from "./plans";
import { refusalOf } from "./run-files";
import { wrap } from "./table";

/** Makes one command; `finish` takes the exit code of its work. */
export type CommandMaker = (context: Context, finish: (code: ExitCode) => void) => Command;

/** The commands that work, in the order help lists them. */
const COMMANDS: readonly CommandMaker[] = [
  recogniseCommand,
  checkCommand,
  fixCommand,
  assessCommand,
  fillCommand,
  templateCommand,
  learnCommand,
  submitCommand,
  verifyCommand,
  vectorsCommand,
];

const NAME = "plan-ruler";

/** Parses a command line (without the program's own name) and runs it. Never throws for wrong usage. */
export async function runProgram(args: readonly string[], given: Context): Promise<ExitCode> {
  const { terminal, t } = given;
  const context = await withOwnPlans(args, given);
  if (context === null) return 2;
  let exitCode: ExitCode = 0;
  let output = "";
  const program = new Command(NAME)
    .description(t("cli.program"))
    .version(manifest.version, "-V, --version", t("cli.help.version"))
    .helpCommand("help [command]", t("cli.help.command"))
    .addHelpText("after", `\n${t("cli.help.after")}`);
  for (const make of COMMANDS) {
    const command = make(context, (code) => (exitCode = code));
    if (!PLANLESS.has(command.name())) command.addOption(planOption(t));
    program.addCommand(command.addOption(languageOption(t)));
  }
  program.addOption(languageOption(t));
  for (const command of [program, ...program.commands]) {
    localise(command, context);
    command.configureOutput({
      writeOut: (text) => (output += text),
      writeErr: terminal.note,
      outputError: () => undefined, // said below, in the language asked for
    });
  }
  if (args.length === 0) {
    terminal.note(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await terminal.write(output);
    if (error.exitCode === 0) return 0;
    terminal.note(`${describeUsageError(error, args, t)}\n`);
    terminal.note(`${t("cli.usage.hint", { command: `${NAME} --help` })}\n`);
    return 2;
  }
  return exitCode;
}

/** Commands that work by no plan. */
const PLANLESS: ReadonlySet<string> = new Set(["learn", "vectors"]);

/** The context with the plans of `--plan`; `null` where one cannot be read, which is then said. */
async function withOwnPlans(args: readonly string[], context: Context): Promise<Context | null> {
  const { terminal, t } = context;
  const own: Plan[] = [];
  for (const file of planFilesIn(args)) {
    try {
      own.push(await readPlanFile(file, context));
    } catch (error) {
      const message = describeUnreadable(refusalOf(error), t);
      terminal.note(`${t("learn.plan-refused", { file, message })}\n`);
      return null;
    }
  }
  return { ...context, plans: withPlans(context.plans, own) };
}

/** Read before parsing (plans.ts): commands are made with the plans they work by. */
function planOption(t: Translator): Option {
  return new Option("--plan <file>", t("learn.option.plan"));
}

/** Its value is read before parsing (language.ts); parsing only refuses a wrong one. */
function languageOption(t: Translator): Option {
  return new Option("--lang <language>", t("cli.option.lang")).argParser((value: string) => {
    const language = parseLanguage(value);
    if (language) return language;
    const data = { option: "--lang", value, allowed: ["zh-CN", "en-US"] };
    throw new CommanderError(1, "plan-ruler.value", t("cli.usage.invalid-value", data));
  });
}

/** Titles, widths and line breaks of the help text in the language and script of the reader. */
function localise(command: Command, { t, terminal }: Context): void {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": t("cli.help.usage"),
    "Arguments:": t("cli.help.arguments"),
    "Options:": t("cli.help.options"),
    "Commands:": t("cli.help.commands"),
  };
  command
    .exitOverride()
    .helpOption("-h, --help", t("cli.help.option"))
    .configureHelp({
      helpWidth: terminal.columns,
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (shown) => usageOf(shown, t),
      subcommandTerm: (shown) =>
        [shown.name(), ...shown.registeredArguments.map(argumentTerm)].join(" "),
      // Defaults stand in the texts, in the language of the reader.
      optionDescription: ({ description }) => description,
      displayWidth: stringWidth,
      boxWrap: (text, width) => wrap(text, width).join("\n"),
    });
}

/** `plan-ruler recognise [选项] <files...>`, without the aliases. */
function usageOf(command: Command, t: Translator): string {
  const parents = command.parent ? [command.parent.name()] : [];
  const commands = command.commands.length > 0 ? [t("cli.help.command-term")] : [];
  const terms = command.registeredArguments.map(argumentTerm);
  return [...parents, command.name(), t("cli.help.options-term"), ...commands, ...terms].join(" ");
}

function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** A usage error of the parser as a sentence; the parser's own words only where none is known. */
function describeUsageError(error: CommanderError, args: readonly string[], t: Translator): string {
  if (error.code === "plan-ruler.value") return error.message;
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return t("cli.usage.unknown-option", { name });
    case "commander.help": // help of what is no command, or options without one
      return args[0] === "help"
        ? t("cli.usage.unknown-command", { name: args[1] ?? "" })
        : t("cli.usage.missing-command");
    case "commander.unknownCommand":
      return t("cli.usage.unknown-command", { name });
    case "commander.missingArgument":
      return t("cli.usage.missing-argument", { name });
    case "commander.optionMissingArgument":
      return t("cli.usage.missing-value", { name });
    case "commander.missingMandatoryOptionValue":
      return t("cli.usage.missing-option", { name });
    case "commander.excessArguments":
      return t("cli.usage.excess-arguments");
    default:
      return t("cli.usage.other", { message: error.message });
  }
}
