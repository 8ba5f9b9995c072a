import type { Translator } from "../messages";
import { formatProblem, type Plan, type PlanProblem, parsePlanText } from "../plan";
import type { Context } from "./context";
import { readBytes, UnreadableFile } from "./files";

/** Enough to see what kind of file it is. */
const MOST_PROBLEMS = 5;

/** What is wrong with a plan, in a line. */
export function problemsLine(problems: readonly PlanProblem[], { language }: Translator): string {
  return problems
    .slice(0, MOST_PROBLEMS)
    .map((problem) => formatProblem(problem, language))
    .join("; ");
}

/** @throws UnreadableFile where it is no plan. */
export async function readPlanFile(
  file: string,
  { t, plans }: Pick<Context, "t" | "plans">,
): Promise<Plan> {
  const bytes = await readBytes(file).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile) || error.code !== "no-such-file") throw error;
    const list = plans.map(({ id }) => id).join(", ");
    throw new UnreadableFile("no-such-plan", { plan: file, list });
  });
  const parse = parsePlanText(new TextDecoder().decode(bytes));
  if (parse.ok) return parse.plan;
  throw new UnreadableFile("not-a-plan", { problems: problemsLine(parse.problems, t) });
}

/**
 * The files named by `--plan`, needed before the line is parsed: commands are made with the plans
 * they work by.
 */
export function planFilesIn(args: readonly string[]): string[] {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).flatMap((option, at, options) => {
    if (option.startsWith("--plan=")) return [option.slice("--plan=".length)];
    const next = options[at + 1];
    return option === "--plan" && next !== undefined ? [next] : [];
  });
}

/** The plans of a context with further ones, which come first and replace those of their ids. */
export function withPlans(known: readonly Plan[], own: readonly Plan[]): Plan[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...known.filter(({ id }) => !ids.has(id))];
}
