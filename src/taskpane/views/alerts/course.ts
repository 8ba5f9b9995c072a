import type { RowAssessment } from "../../../compose";
import { expected } from "../../../ruler";

export interface Point {
  readonly year: number;
  readonly value: number;
}

/** What a chart draws: all in the indicator's unit. */
export interface Course {
  readonly from: number;
  readonly to: number;
  readonly baseline: Point | null;
  readonly actuals: readonly Point[];
  /** 序时路径: where the plan's path stands each year; empty where there is no path. */
  readonly path: readonly Point[];
  /** Where the target lies: a line for one figure, a band for two. */
  readonly target: readonly [number, number];
  readonly projection: {
    readonly at: Point;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
}

/** Kinds whose figures and target are of one scale, year by year. */
const LEVELS = new Set(["change", "maintenance", "rank", "band", "growth-average", "growth-each"]);
/** Kinds that travel from a baseline to a target. */
const TRAVELS = new Set(["change", "rank"]);
const RATES = new Set(["growth-average", "growth-each"]);

/** The course of an indicator for a chart; `null` where a chart would say nothing or mislead. */
export function courseOf({ assessment, figures, input }: RowAssessment): Course | null {
  const { target, baseline } = input;
  const { form, value } = target;
  const comparable = form === "level" || form === "rank" || form.startsWith("growth-");
  if (!LEVELS.has(assessment.kind) || !comparable || value === null) return null;
  const [low, high] = typeof value === "number" ? [value, value] : value;
  const known = input.actuals.flatMap(({ year, value }): Point[] =>
    value === null || !Number.isFinite(value) || year > assessment.asOf ? [] : [{ year, value }],
  );
  if (known.length === 0) return null;
  const first =
    baseline.value === null || RATES.has(assessment.kind)
      ? null
      : { year: baseline.year, value: baseline.value };
  const { forecast } = assessment;
  return {
    from: Math.min(figures.baselineYear, ...known.map(({ year }) => year)),
    to: Math.max(figures.targetYear, ...known.map(({ year }) => year)),
    baseline: first,
    actuals: [...known].sort((a, b) => a.year - b.year),
    path: first && low === high && TRAVELS.has(assessment.kind) ? pathOf(first, low, figures) : [],
    target: [low, high],
    projection: projectionOf(forecast),
  };
}

function projectionOf(forecast: RowAssessment["assessment"]["forecast"]): Course["projection"] {
  if (!forecast || forecast.value === null) return null;
  const { year, value, low80, high80, range } = forecast;
  return {
    at: { year, value },
    low: low80 ?? range?.[0] ?? null,
    high: high80 ?? range?.[1] ?? null,
  };
}

function pathOf(
  baseline: Point,
  target: number,
  { targetYear, path }: RowAssessment["figures"],
): Point[] {
  const course = {
    baseline: baseline.value,
    baselineYear: baseline.year,
    target,
    targetYear,
  };
  const points: Point[] = [baseline];
  for (let year = baseline.year + 1; year <= targetYear; year++) {
    const at = expected(course, year, path);
    if (!at.ok) return [];
    points.push({ year, value: at.value });
  }
  return points;
}
