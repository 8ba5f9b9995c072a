import {
  describeRemark,
  type RowAssessment,
  type RowFigures,
  tellingSentences,
} from "../../compose";
import type { Translator } from "../../messages";
import type { IndicatorRow, Table } from "../../recognise";
import {
  type Assessment,
  type AssessmentClass,
  countClasses,
  defaultThresholds,
  plainNumber,
  type Risk,
  roundedApart,
  type Thresholds,
} from "../../ruler";
import type { Context } from "../context";
import type { StyleName } from "../style";
import { printTable, type TableColumn, wrap } from "../table";
import type { AssessView } from "./assess-view";
import { bar } from "./bar";
import { addressOf, lineOf } from "./place";
import { describeSkipped } from "./skipped";

/** A mark and a word beside the colour: colour alone is no information. */
export const RISK_MARKS: Readonly<Record<Risk, string>> = {
  red: "●",
  yellow: "▲",
  green: "■",
  grey: "○",
};
const RISK_COLOURS: Readonly<Record<Risk, StyleName>> = {
  red: "red",
  yellow: "yellow",
  green: "green",
  grey: "dim",
};

const BAR_WIDTH = 8;

/** Every indicator's verdict, for a terminal. Ends with a newline. */
export function assessText(
  { assessed, recognition, thresholds = defaultThresholds }: AssessView,
  context: Context,
): string {
  const { t, style } = context;
  const tables = [...new Set(assessed.rows.map(({ table }) => table))];
  const blocks = tables.map((table) =>
    tableText(
      table,
      assessed.rows.filter((row) => row.table === table),
      thresholds,
      context,
    ),
  );
  if (blocks.length === 0) blocks.push(`  ${style("yellow", t("cli.assess.none"))}\n`);
  const unjudged = assessed.unjudged.map(({ table, row }) => unjudgedLine(table, row, t));
  const skipped = recognition.skipped.map(({ sheet, reason }) =>
    t("cli.recognise.skipped-sheet", { sheet, reason: describeSkipped(reason, t) }),
  );
  if (unjudged.length > 0) blocks.push(list(t("cli.assess.unjudged"), unjudged, context));
  if (skipped.length > 0) blocks.push(list(t("cli.recognise.skipped"), skipped, context));
  return blocks.join("\n");
}

const unjudgedLine = (table: Table, row: IndicatorRow, t: Translator): string =>
  t("cli.recognise.unmatched-row", {
    place: `${table.sheet}!${addressOf(row.nameCell)}`,
    name: row.name,
  });

function list(title: string, lines: readonly string[], { style }: Context): string {
  return `  ${style("yellow", title)}\n${lines.map((line) => `    ${line}\n`).join("")}`;
}

function tableText(
  table: Table,
  rows: readonly RowAssessment[],
  thresholds: Thresholds,
  context: Context,
): string {
  const { t, style, terminal } = context;
  const columns = columnsOf(rows, thresholds, t);
  const printed = printTable(
    columns,
    rows.map((row) => columns.map((column) => column.text(row))),
    { width: terminal.columns, indent: "  ", heading: (text) => style("dim", text) },
  );
  return `${heading(table, rows, context)}\n${coloured(printed, context)}${notes(rows, context)}`;
}

function heading(table: Table, rows: readonly RowAssessment[], { t, style }: Context): string {
  const plan = table.plan?.title ?? table.title ?? t("cli.recognise.unknown-plan");
  const { sheet } = table;
  const year = rows.some(({ assessment }) => assessment.dataYear !== null)
    ? (rows[0]?.assessment.asOf ?? null)
    : null;
  const title =
    year === null
      ? t("cli.assess.heading-no-year", { plan, sheet })
      : t("cli.assess.heading", { plan, year, sheet });
  const assessments = rows.map(({ assessment }) => assessment);
  return `  ${style("bold", title)}\n  ${tally(assessments, t)}`;
}

/** 2 项未完成、12 项完成; 预警: 红 2 绿 12. */
function tally(assessments: readonly Assessment[], t: Translator): string {
  const counts = Object.entries(countClasses(assessments)) as [AssessmentClass, number][];
  const classes = counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => t("cli.assess.tally", { count, name: t(`ruler.class.${name}`) }));
  const risks = (Object.keys(RISK_MARKS) as Risk[]).flatMap((risk) => {
    const count = assessments.filter((assessment) => assessment.risk === risk).length;
    return count === 0 ? [] : [`${riskWord(risk, t)} ${count}`];
  });
  const join = t.language === "zh-CN" ? "、" : ", ";
  return `${classes.join(join)} · ${t("cli.assess.risk-tally", { list: risks.join(" ") })}`;
}

export const riskWord = (risk: Risk, t: Translator): string =>
  `${RISK_MARKS[risk]} ${t(`ruler.risk.${risk}`)}`;

interface ShownColumn extends TableColumn {
  readonly text: (row: RowAssessment) => string;
}

const numberOf = (value: number | null): string => (value === null ? "—" : plainNumber(value, 6));

/** As many as the pane and the computed columns show. */
const PACE_DECIMALS = 3;

/** Figures that a rounded pace must not be carried across. */
const paceCuts = (thresholds: Thresholds): number[] => {
  const { onTrack, nearly, behind, regressing, binding } = thresholds;
  return [onTrack, nearly, behind, regressing, binding];
};

function columnsOf(
  rows: readonly RowAssessment[],
  thresholds: Thresholds,
  t: Translator,
): ShownColumn[] {
  const years = new Set(rows.map(({ assessment }) => assessment.dataYear));
  const sole = years.size === 1 ? [...years][0] : undefined;
  const actualHeader =
    sole === undefined || sole === null
      ? t("cli.assess.column.actual")
      : `${t("cli.assess.column.actual")} ${sole}`;
  return [
    {
      header: t("cli.assess.column.name"),
      wrap: true,
      text: ({ figures }) => nameAndUnit(figures, t),
    },
    {
      header: t("cli.assess.column.baseline"),
      align: "right",
      text: ({ figures }) => numberOf(figures.baseline?.value ?? null),
    },
    {
      header: t("cli.assess.column.target"),
      align: "right",
      text: ({ figures }) => figures.target?.printed || "—",
    },
    {
      header: actualHeader,
      align: "right",
      text: ({ assessment: { actual, dataYear } }) =>
        sole === undefined && actual !== null
          ? t("cli.assess.actual-of", { value: numberOf(actual), year: dataYear })
          : numberOf(actual),
    },
    { header: t("cli.assess.column.progress"), text: ({ assessment }) => progressText(assessment) },
    {
      header: t("cli.assess.column.pace"),
      align: "right",
      text: ({ assessment: { pace } }) =>
        pace === null ? "—" : roundedApart(pace, PACE_DECIMALS, paceCuts(thresholds)),
    },
    {
      header: t("cli.assess.column.attainment"),
      align: "right",
      text: ({ assessment: { attainment } }) => (attainment === null ? "—" : share(attainment)),
    },
    {
      header: t("cli.assess.column.class"),
      text: ({ assessment }) => t(`ruler.class.${assessment.class}`),
    },
    {
      header: t("cli.assess.column.risk"),
      text: ({ assessment }) => riskWord(assessment.risk, t),
    },
  ];
}

const nameAndUnit = ({ name, unit }: RowFigures, t: Translator): string =>
  unit ? t("cli.assess.name-and-unit", { name, unit: unit.symbol }) : name;

const share = (value: number): string => `${roundedApart(100 * value, 1, [0, 100])}%`;

function progressText({ progress }: Assessment): string {
  // An empty bar would say 0 %.
  if (progress === null) return " ".repeat(BAR_WIDTH + 6) + "—";
  return `${bar(progress, BAR_WIDTH)} ${share(progress).padStart(6)}`;
}

/** Colours the risk words where the terminal shows colours; widths are already laid out. */
function coloured(printed: string, { style }: Context): string {
  const risks = Object.keys(RISK_MARKS) as Risk[];
  return printed
    .split("\n")
    .map((line) => {
      const risk = risks.find((candidate) => line.includes(`${RISK_MARKS[candidate]} `));
      if (!risk) return line;
      const at = line.lastIndexOf(RISK_MARKS[risk]);
      return line.slice(0, at) + style(RISK_COLOURS[risk], line.slice(at));
    })
    .join("\n");
}

/** What a row has to say: everything where something is amiss, only what is odd where all is well. */
function sentencesOf(row: RowAssessment, t: Translator): string[] {
  if (row.assessment.risk !== "green") return tellingSentences(row, t);
  return row.remarks.map((remark) => describeRemark(remark, t));
}

/** Why, in sentences. */
function notes(rows: readonly RowAssessment[], { t, style, terminal }: Context): string {
  const lines: string[] = [];
  for (const row of rows) {
    const sentences = sentencesOf(row, t);
    if (sentences.length === 0) continue;
    const { assessment, figures } = row;
    const head = t("cli.assess.note-head", { place: lineOf(row, t), name: figures.name });
    lines.push(`    ${RISK_MARKS[assessment.risk]} ${head}`);
    for (const sentence of sentences)
      lines.push(...wrap(sentence, terminal.columns - 6).map((line) => `      ${line}`));
  }
  return lines.length === 0
    ? ""
    : `\n  ${style("dim", t("cli.assess.notes"))}\n${lines.join("\n")}\n`;
}
