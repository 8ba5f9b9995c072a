import type { RowAssessment } from "../../../compose";
import type { Translator } from "../../../messages";
import type { Kind } from "../../../plan";
import { plainNumber, roundedApart, type Thresholds } from "../../../ruler";

export interface Fact {
  readonly term: string;
  readonly value: string;
}

/** The computed columns of a sheet show as many. */
const PACE_DECIMALS = 3;
const PERCENT_DECIMALS = 1;

/** Kinds that are judged by rates of change. */
const RATES: ReadonlySet<Kind> = new Set(["growth-average", "growth-each", "reduction"]);

const shareOf = (value: number): string =>
  `${roundedApart(100 * value, PERCENT_DECIMALS, [0, 100])}%`;

/** The figures of a verdict; never one where the method has none. */
export function factsOf(
  { assessment, figures }: RowAssessment,
  thresholds: Thresholds,
  t: Translator,
): Fact[] {
  const { dataYear, actual, expected, progress, pace, attainment } = assessment;
  const unit = figures.unit?.symbol ?? "";
  const baseline = figures.baseline?.value ?? null;
  const inUnit = (value: number): string => `${plainNumber(value)}${unit}`;
  const { onTrack, nearly, behind, regressing, binding } = thresholds;
  const facts: (Fact | null)[] = [
    {
      term: t("pane.alerts.baseline", { year: figures.baselineYear }),
      value: baseline === null ? "—" : inUnit(baseline),
    },
    {
      term:
        dataYear === null ? t("ruler.field.actual") : t("pane.alerts.actual", { year: dataYear }),
      value: actual === null ? "—" : inUnit(actual),
    },
    {
      term: t("pane.alerts.target", { year: figures.targetYear }),
      value: targetText(figures, inUnit),
    },
    expected === null ? null : { term: t("ruler.field.expected"), value: inUnit(expected) },
    progress === null ? null : { term: t("ruler.field.progress"), value: shareOf(progress) },
    pace === null
      ? null
      : {
          term: t("ruler.field.pace"),
          value: roundedApart(pace, PACE_DECIMALS, [onTrack, nearly, behind, regressing, binding]),
        },
    attainment === null ? null : { term: t("ruler.field.attainment"), value: shareOf(attainment) },
    requiredOf({ assessment, figures }, t),
  ];
  return facts.filter((fact) => fact !== null);
}

/** A bare figure gets its unit like the figures beside it; words stay as they were written. */
function targetText(
  { target }: RowAssessment["figures"],
  inUnit: (value: number) => string,
): string {
  const printed = target?.printed.normalize("NFKC").trim() ?? "";
  const bare = /^\d+(\.\d+)?$/.test(printed) && typeof target?.value === "number";
  return bare ? inUnit(target.value as number) : printed || "—";
}

/** What is needed from now on: a rate where rates are judged, percentage points of a share. */
function requiredOf(
  { assessment, figures }: Pick<RowAssessment, "assessment" | "figures">,
  t: Translator,
): Fact | null {
  const { perYear, growth } = assessment.required;
  if (perYear === null) return null;
  if (RATES.has(figures.kind) && growth !== null)
    return growth < 0
      ? { term: t("pane.alerts.required-decline"), value: `${plainNumber(-100 * growth)}%` }
      : { term: t("ruler.field.required.growth"), value: `${plainNumber(100 * growth)}%` };
  const unit = figures.unit?.symbol ?? "";
  const value = plainNumber(perYear);
  return {
    term: t("ruler.field.required.perYear"),
    value: unit === "%" ? t("pane.alerts.points", { value }) : `${value}${unit}`,
  };
}
