import type { RowAssessment } from "../../../compose";
import type { Translator } from "../../../messages";
import { plainNumber, plainPercent } from "../../../ruler";

export interface Fact {
  readonly term: string;
  readonly value: string;
}

const percent = (value: number | null): string => (value === null ? "—" : plainPercent(value));
const number = (value: number | null): string => (value === null ? "—" : plainNumber(value));

/** The figures of a verdict; never one where the method has none. */
export function factsOf({ assessment, figures }: RowAssessment, t: Translator): Fact[] {
  const { dataYear, actual, expected, progress, pace, attainment, required } = assessment;
  const unit = figures.unit?.symbol ?? "";
  const baseline = figures.baseline?.value ?? null;
  const facts: (Fact | null)[] = [
    {
      term: t("pane.alerts.baseline", { year: figures.baselineYear }),
      value: baseline === null ? "—" : `${number(baseline)}${unit}`,
    },
    {
      term:
        dataYear === null ? t("ruler.field.actual") : t("pane.alerts.actual", { year: dataYear }),
      value: actual === null ? "—" : `${number(actual)}${unit}`,
    },
    {
      term: t("pane.alerts.target", { year: figures.targetYear }),
      value: figures.target?.printed.trim() || "—",
    },
    expected === null
      ? null
      : { term: t("ruler.field.expected"), value: `${number(expected)}${unit}` },
    progress === null ? null : { term: t("ruler.field.progress"), value: percent(progress) },
    pace === null ? null : { term: t("ruler.field.pace"), value: number(pace) },
    attainment === null ? null : { term: t("ruler.field.attainment"), value: percent(attainment) },
    required.perYear === null
      ? null
      : { term: t("ruler.field.required.perYear"), value: `${number(required.perYear)}${unit}` },
  ];
  return facts.filter((fact) => fact !== null);
}
