import { type Finding, type FindingTexts, NO_PLAN_TABLE, type Outcome } from "../../check";
import type { Recognition } from "../../recognise";
import type { Level } from "../../rules";
import type { Context } from "../context";
import { pageOf } from "../pages";
import type { StyleName } from "../style";
import { wrap } from "../table";
import { describeSkipped } from "./skipped";

const COLOURS: Readonly<Record<Level, StyleName>> = {
  error: "red",
  warning: "yellow",
  note: "dim",
};
/** A mark beside the colour, for those who see none. */
const MARKS: Readonly<Record<Level, string>> = { error: "✖", warning: "▲", note: "·" };

/** What was found, for a terminal: sheet by sheet, consequences under their cause. Ends with a newline. */
export function checkText(
  outcome: Outcome,
  recognition: Recognition,
  texts: FindingTexts,
  context: Context,
): string {
  const { t, style } = context;
  const lines: string[] = [`  ${verdictLine(outcome, context)}`];
  const causes = outcome.findings.filter((finding) => finding.cause === null);
  for (const sheet of new Set(causes.map((finding) => finding.sheet))) {
    lines.push("", `  ${style("bold", sheet)}`);
    for (const finding of causes.filter((candidate) => candidate.sheet === sheet)) {
      lines.push(...findingLines(finding, outcome, texts, context));
    }
  }
  const skipped = recognition.skipped.map(({ sheet, reason }) =>
    t("cli.recognise.skipped-sheet", { sheet, reason: describeSkipped(reason, t) }),
  );
  const unchecked = outcome.unchecked.map(({ code, needs }) =>
    t("cli.check.unchecked", {
      code,
      title: texts.title(code),
      needs: t.find(`check.need.${needs}`) ?? needs,
    }),
  );
  const stale = outcome.stale.map(({ explanation, because }) =>
    t("cli.check.stale", {
      finding: explanation.finding,
      text: explanation.text,
      because: t.find(`cli.check.stale.${because}`) ?? because,
    }),
  );
  lines.push(...section(t("cli.check.stale-title"), stale, context));
  lines.push(...section(t("cli.recognise.skipped"), skipped, context));
  lines.push(...section(t("cli.check.unchecked-title"), unchecked, context));
  lines.push(...section(t("cli.check.pages"), pageLines(outcome, texts), context));
  return `${lines.join("\n")}\n`;
}

/** Where each rule that found something is explained, once a rule. */
function pageLines({ findings }: Outcome, texts: FindingTexts): string[] {
  const rules = new Map(findings.map(({ code, rule }) => [code, rule]));
  return [...rules]
    .filter(([, rule]) => rule !== NO_PLAN_TABLE)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, rule]) => `${code} ${texts.title(code)}  ${pageOf(rule)}`);
}

function verdictLine(outcome: Outcome, { t, style }: Context): string {
  const { error, warning, note } = outcome.counts;
  const all = t("cli.check.counts", { error, warning, note });
  const { explained } = outcome;
  const counts = explained > 0 ? `${all} ${t("cli.check.explained", { explained })}` : all;
  const { verdict, unexplained } = outcome;
  if (verdict !== "pass") return `${style("red", t("cli.check.fail"))} ${counts}`;
  // Nothing passes with warnings that nobody dealt with.
  return unexplained > 0
    ? `${style("yellow", t("report.verdict.unexplained", { count: unexplained }))} · ${counts}`
    : `${style("green", t("cli.check.pass"))} ${counts}`;
}

function findingLines(
  finding: Finding,
  outcome: Outcome,
  texts: FindingTexts,
  { t, style, terminal }: Context,
): string[] {
  const { level } = finding;
  const place = finding.cell ?? t("cli.check.whole-table");
  const head = `  ${style(COLOURS[level], MARKS[level])} ${place.padEnd(6)} ${finding.code}  `;
  const indent = " ".repeat(17);
  const [first = "", ...rest] = wrap(texts.message(finding), terminal.columns - indent.length);
  const fix = finding.fix ? [indent + style("dim", t(`cli.check.fix.${finding.fix.kind}`))] : [];
  const said = finding.explanation
    ? wrap(
        t("cli.check.explanation", { text: finding.explanation }),
        terminal.columns - indent.length,
      )
    : [];
  const followers = outcome.findings.filter((other) => other.cause === finding.id);
  const more = followers.map(
    (other) =>
      indent +
      style("dim", t("cli.check.follows", { code: other.code, title: texts.title(other.code) })),
  );
  return [head + first, ...[...rest, ...said].map((line) => indent + line), ...fix, ...more];
}

function section(title: string, items: readonly string[], { style }: Context): string[] {
  if (items.length === 0) return [];
  return ["", `  ${style("dim", title)}`, ...items.map((item) => `    ${item}`)];
}
