import type { Finding, FindingTexts, Outcome } from "../../check";
import type { Translator } from "../../messages";
import type { Recognition, Table } from "../../recognise";
import type { Level } from "../../rules";
import { formatRange, type WritableValue } from "../../workbook";
import { type ReportColumn, reportColumns } from "./columns";

/** What a report is about. */
export interface Reported {
  readonly outcome: Outcome;
  readonly recognition: Recognition;
  /** Makes the sentences; in the language of {@link ReportOptions.t}. */
  readonly texts: FindingTexts;
}

export interface ReportOptions {
  /** Language of the report. */
  readonly t: Translator;
  /** 校验时间, as it is to be shown. */
  readonly date: string;
  /** Name of the workbook, where it has one. */
  readonly file?: string | undefined;
  /** The reporting year the check went by; `null` where nobody says. */
  readonly reportingYear: number | null;
}

type Cells = Readonly<Partial<Record<ReportColumn, WritableValue | null>>>;

/** One row of the report. */
export interface Line {
  /** `finding`: a row of the list of findings, shown in the colour of its level. */
  readonly what: "title" | "fact" | "section" | "header" | "finding" | "row" | "blank";
  readonly cells: Cells;
}

const BLANK: Line = { what: "blank", cells: {} };

/** The whole report, row by row. */
export function reportLines(reported: Reported, options: ReportOptions): Line[] {
  const sections = [
    findingLines(reported, options),
    explainedLines(reported, options),
    staleLines(reported, options),
    skippedLines(reported, options),
    uncheckedLines(reported, options),
  ];
  return [
    { what: "title", cells: { number: options.t("report.title") } },
    { what: "fact", cells: { number: options.t("report.about") } },
    BLANK,
    ...factLines(reported, options),
    ...sections.flatMap((lines) => (lines.length > 0 ? [BLANK, ...lines] : [])),
  ];
}

function factLines({ outcome, recognition }: Reported, options: ReportOptions): Line[] {
  const { t, date, file, reportingYear } = options;
  const { counts, explained } = outcome;
  const { tables } = recognition;
  const places = tables.map(({ sheet, range }) => `${sheet}!${formatRange(range)}`);
  const facts: (readonly [string, WritableValue])[] = [
    ...(file === undefined ? [] : [[t("report.file"), file] as const]),
    [t("report.plan"), joined(plansOf(tables, t), t)],
    ...(places.length > 0 ? [[t("report.tables"), joined(places, t)] as const] : []),
    [
      t("report.year"),
      reportingYear === null ? t("report.year-unknown") : yearOf(reportingYear, t),
    ],
    [t("report.date"), date],
    [t("report.verdict"), verdictOf(outcome, t)],
    [t("report.level.error"), counts.error],
    [t("report.level.warning"), counts.warning],
    [t("report.explained-count"), explained],
    [t("report.level.note"), counts.note],
  ];
  return facts.map(
    ([label, value]): Line => ({
      what: "fact",
      cells: { number: label, level: value },
    }),
  );
}

/** 2022年 in Chinese; where the language adds no word, a number as in the list below. */
function yearOf(year: number, t: Translator): WritableValue {
  const text = t("report.year-value", { year });
  return text === String(year) ? year : text;
}

function plansOf(tables: readonly Table[], t: Translator): string[] {
  if (tables.length === 0) return [t("report.plan-none")];
  return [...new Set(tables.map(({ plan }) => plan?.title ?? t("report.plan-unknown")))];
}

const joined = (items: readonly string[], t: Translator): string =>
  items.join(t.language === "zh-CN" ? "；" : "; ");

function verdictOf(outcome: Outcome, t: Translator): string {
  const { verdict, counts, unexplained, stale } = outcome;
  if (verdict === "fail") return t("report.verdict.fail", { count: counts.error });
  if (unexplained > 0) return t("report.verdict.unexplained", { count: unexplained });
  if (stale.length > 0) return t("report.verdict.stale", { count: stale.length });
  return t("report.verdict.pass");
}

const ORDER: Readonly<Record<Level, number>> = { error: 0, warning: 1, note: 2 };

/** Gravest first, else in reading order: the number a finding has in the report is its place here. */
function causesOf({ findings }: Outcome): Finding[] {
  return findings
    .filter(({ cause }) => cause === null)
    .sort((a, b) => ORDER[a.level] - ORDER[b.level]);
}

function findingLines(reported: Reported, { t }: ReportOptions): Line[] {
  const { outcome, texts } = reported;
  const causes = causesOf(outcome);
  const title = section(t("report.findings", { count: causes.length }));
  if (causes.length === 0) return [title, row({ number: t("report.findings-none") })];
  const followers = new Map<string, Finding[]>();
  for (const finding of outcome.findings) {
    if (finding.cause === null) continue;
    followers.set(finding.cause, [...(followers.get(finding.cause) ?? []), finding]);
  }
  const line = (finding: Finding, number: number | null, level: string): Line => ({
    what: "finding",
    cells: {
      ...placeCells(finding, reported, t),
      number,
      level,
      problem: texts.message(finding),
      expected: finding.expected,
      received: finding.received,
      explanation: finding.explanation,
    },
  });
  return [
    title,
    header(t, reportColumns),
    ...causes.flatMap((finding, index) => [
      line(finding, index + 1, t(`report.level.${finding.level}`)),
      ...(followers.get(finding.id) ?? []).map((follower) =>
        line(follower, null, t("report.level.follows")),
      ),
    ]),
  ];
}

/** What the readers of a submission look at: each warning that stands, and why. */
function explainedLines(reported: Reported, { t }: ReportOptions): Line[] {
  const explained = causesOf(reported.outcome)
    .map((finding, index) => ({ finding, number: index + 1 }))
    .filter(({ finding }) => finding.explanation !== null);
  if (explained.length === 0) return [];
  return [
    section(t("report.explained", { count: explained.length })),
    {
      what: "header",
      cells: {
        ...header(t, ["number", "rule", "sheet", "cell", "indicator", "year", "received"]).cells,
        problem: t("report.column.explanation"),
      },
    },
    ...explained.map(({ finding, number }) =>
      row({
        ...placeCells(finding, reported, t),
        number,
        problem: finding.explanation,
        received: finding.received,
      }),
    ),
  ];
}

function placeCells(finding: Finding, { recognition, texts }: Reported, t: Translator): Cells {
  const { code, sheet, cell, year } = finding;
  return {
    rule: t("report.rule", { code, title: texts.title(code) }),
    sheet,
    cell,
    indicator: indicatorOf(finding, recognition),
    year,
  };
}

/** What the plan calls the indicator; findings name those of unknown plans as the table does. */
function indicatorOf({ indicator, table }: Finding, { tables }: Recognition): string | null {
  const plan = tables.find(({ id }) => id === table)?.plan;
  return plan?.indicators.find(({ id }) => id === indicator)?.name ?? indicator;
}

function staleLines({ outcome }: Reported, { t }: ReportOptions): Line[] {
  const { stale } = outcome;
  if (stale.length === 0) return [];
  return [
    section(t("report.stale", { count: stale.length })),
    {
      what: "header",
      cells: {
        number: t("report.column.finding"),
        problem: t("report.column.explanation"),
        explanation: t("report.column.reason"),
      },
    },
    ...stale.map(({ explanation, because }) =>
      row({
        number: explanation.finding,
        problem: explanation.text,
        explanation: t(`report.stale.${because}`),
      }),
    ),
  ];
}

/** The report does not list itself. */
function skippedLines({ recognition }: Reported, { t }: ReportOptions): Line[] {
  const skipped = recognition.skipped.filter(({ reason }) => reason !== "own-report");
  if (skipped.length === 0) return [];
  return [
    section(t("report.skipped", { count: skipped.length })),
    {
      what: "header",
      cells: { ...header(t, ["sheet"]).cells, problem: t("report.column.reason") },
    },
    ...skipped.map(({ sheet, reason }) =>
      row({
        sheet,
        problem: t.find(`skipped.${reason}`) ?? t("skipped.unknown", { id: reason }),
      }),
    ),
  ];
}

function uncheckedLines({ outcome, texts }: Reported, { t }: ReportOptions): Line[] {
  const { unchecked } = outcome;
  if (unchecked.length === 0) return [];
  return [
    section(t("report.unchecked", { count: unchecked.length })),
    {
      what: "header",
      cells: { ...header(t, ["rule"]).cells, problem: t("report.column.reason") },
    },
    ...unchecked.map(({ code, needs }) =>
      row({
        rule: t("report.rule", { code, title: texts.title(code) }),
        problem: t("report.unchecked-why", { needs: t.find(`check.need.${needs}`) ?? needs }),
      }),
    ),
  ];
}

const section = (text: string): Line => ({ what: "section", cells: { number: text } });
const row = (cells: Cells): Line => ({ what: "row", cells });

function header(t: Translator, columns: readonly ReportColumn[]): Line {
  const texts = columns.map((column) => [column, t(`report.column.${column}`)] as const);
  return { what: "header", cells: Object.fromEntries(texts) };
}
