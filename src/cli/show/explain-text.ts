import { type RowAssessment, tellingSentences } from "../../compose";
import { squash } from "../../notation";
import { canonicalName } from "../../plan";
import {
  defaultThresholds,
  describeStatement,
  describeStep,
  explain,
  plainNumber,
  type Thresholds,
} from "../../ruler";
import type { Context } from "../context";
import { wrap } from "../table";
import { riskWord } from "./assess-text";
import type { AssessView } from "./assess-view";
import { lineOf } from "./place";

/** Whether a row is the indicator somebody named: by id, number, name or one of its aliases. */
export function asksFor(wanted: string, { figures, row }: RowAssessment): boolean {
  const { indicator } = figures;
  if (wanted === indicator?.id || wanted === row.ordinal) return true;
  if (indicator && wanted === String(indicator.order)) return true;
  const names = [row.name, figures.name, ...(indicator?.aliases ?? [])];
  return (
    names.some((name) => canonicalName(name) === canonicalName(wanted)) || isPart(wanted, row.name)
  );
}

const isPart = (wanted: string, name: string): boolean =>
  squash(wanted).length >= 2 && squash(name).includes(squash(wanted));

/** The arithmetic of one indicator, step by step. Ends with a newline. */
export function explainText(view: AssessView, wanted: string, context: Context): string {
  const { t, style } = context;
  const rows = view.assessed.rows.filter((row) => asksFor(wanted, row));
  if (rows.length === 0)
    return `  ${style("yellow", t("cli.assess.no-indicator", { name: wanted }))}\n`;
  return rows.map((row) => rowText(row, view.thresholds ?? defaultThresholds, context)).join("\n");
}

const figureText = (value: number | null | undefined): string =>
  value === null || value === undefined ? "—" : plainNumber(value, 12);

function rowText(row: RowAssessment, thresholds: Thresholds, context: Context): string {
  const { t, style, terminal } = context;
  const { figures, assessment, input } = row;
  const title = t("cli.assess.explain-title", {
    name: figures.name,
    unit: figures.unit?.symbol ?? "—",
    sheet: row.table.sheet,
    place: lineOf(row, t),
  });
  const separator = t.language === "zh-CN" ? "，" : ", ";
  const series = figures.actuals
    .filter(({ value }) => value !== null)
    .map(({ year, value }) => `${year} ${figureText(value)}`)
    .join(separator);
  const facts = [
    t("cli.assess.explain-kind", {
      kind: t(`ruler.kind.${assessment.kind}`),
      baselineYear: figures.baselineYear,
      baseline: figureText(figures.baseline?.value),
      targetYear: figures.targetYear,
      target: figures.target?.printed ?? "—",
    }),
    t("cli.assess.explain-series", { series: series || "—" }),
  ];
  const steps = explain(input, assessment, thresholds).map(
    (step, at) => `${at + 1}. ${step.formula}  ${describeStep(step, t)}`,
  );
  const result = t("cli.assess.explain-result", {
    word: t(`ruler.class.${assessment.class}`),
    risk: riskWord(assessment.risk, t),
  });
  const { forecast } = assessment;
  const after = [
    ...(forecast ? [describeStatement(forecast.statement, t)] : []),
    ...tellingSentences(row, t),
  ];
  const lines = [...facts, "", ...steps, "", result, ...after];
  const wrapped = lines.flatMap((line) =>
    line === "" ? [""] : wrap(line, terminal.columns - 4).map((piece) => `    ${piece}`),
  );
  return `  ${style("bold", title)}\n${wrapped.join("\n")}\n`;
}
