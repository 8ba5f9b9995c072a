import type { Band } from "./band";
import { compoundForecast, dampedForecast, regressionForecast } from "./cross-checks";
import { type Draft, explainNull } from "./draft";
import {
  driftForecast,
  type Points,
  type Projection,
  predictionInterval,
  reachProbability,
} from "./forecast";
import { wordCuts, wordFor } from "./likelihood";
import { type Outcome, orNull, refuse, type Sign } from "./outcome";
import { projectedRank } from "./rank";
import { confidenceOf, statementOf } from "./statement";
import type { Thresholds } from "./thresholds";
import type { Field, Forecast } from "./types";

/** What is needed to look ahead. Points may stand on another scale than the indicator. */
export interface Outlook {
  readonly points: Points;
  /** Measured yearly figures behind the points. */
  readonly n: number;
  readonly targetYear: number;
  /** On the scale of the points. */
  readonly target: number | Band | null;
  readonly sign: Sign;
  /** From the scale of the points to the indicator's unit. */
  readonly toUnit: (value: number) => number;
  readonly kind: "level" | "rank";
  /** The figure cannot be negative: a projection below zero is none. */
  readonly nonNegative?: boolean;
}

const uncertainFields: readonly Field[] = ["forecast.interval", "forecast.likelihood"];
const forecastFields: readonly Field[] = ["forecast", ...uncertainFields];

export const asIs = (value: number): number => value;

/** Fills in the forecast with the statement its number of points allows. */
export function lookAhead(draft: Draft, outlook: Outlook, thresholds: Thresholds): void {
  const { points, n, targetYear } = outlook;
  if (n < 2) {
    draft.forecast = withStatement(emptyForecast(targetYear, n), outlook.kind, thresholds);
    explainNull(draft, "needs-two-points", forecastFields, { n });
    return;
  }
  const drift = driftForecast(points, targetYear);
  const figure = drift.ok ? pointIn(outlook, drift.value) : drift;
  if (!drift.ok || !figure.ok) {
    draft.forecast = null;
    explainNull(draft, figure.ok ? "out-of-range" : figure.reason, forecastFields);
    return;
  }
  const forecast = emptyForecast(targetYear, n);
  forecast.value = figure.value;
  if (outlook.kind === "rank") explainNull(draft, "not-for-kind", uncertainFields);
  else if (n < 4) belowFour(draft, outlook, drift.value, forecast, thresholds);
  else fromFour(draft, outlook, drift.value, forecast, thresholds);
  draft.forecast = withStatement(forecast, outlook.kind, thresholds);
}

type OpenForecast = { -readonly [Key in keyof Forecast]: Forecast[Key] };

function emptyForecast(year: number, n: number): OpenForecast {
  return {
    year,
    value: null,
    low80: null,
    high80: null,
    likelihood: null,
    likelihoodWord: null,
    range: null,
    n,
    confidence: confidenceOf(n),
    statement: unsaid,
  };
}

const unsaid: Forecast["statement"] = { id: "one-point", data: {} };

function withStatement(
  forecast: OpenForecast,
  kind: Outlook["kind"],
  thresholds: Thresholds,
): Forecast {
  forecast.statement = statementOf(forecast, kind, wordCuts(thresholds));
  return forecast;
}

function pointIn(outlook: Outlook, drift: Projection): Outcome {
  const figure = outlook.toUnit(drift.value);
  if (outlook.kind === "rank") return projectedRank(figure);
  if (!Number.isFinite(figure)) return refuse("out-of-range");
  return isImpossible(outlook, figure) ? refuse("below-zero") : { ok: true, value: figure };
}

const isImpossible = ({ nonNegative }: Outlook, figure: number): boolean =>
  nonNegative === true && figure < 0;

function belowFour(
  draft: Draft,
  outlook: Outlook,
  drift: Projection,
  forecast: OpenForecast,
  thresholds: Thresholds,
): void {
  explainNull(draft, "needs-four-points", uncertainFields, { n: outlook.n });
  if (outlook.n === 3) forecast.range = threeMethods(outlook, drift, thresholds.damping);
}

/** Lowest and highest of the average pace, compound growth (least squares where it has no meaning) and the fading pace. */
function threeMethods(outlook: Outlook, drift: Projection, damping: number): [number, number] {
  const { points, targetYear, toUnit } = outlook;
  const last = points.years.length - 1;
  const firstYear = points.years[0] as number;
  const lastYear = points.years[last] as number;
  const lastValue = points.values[last] as number;
  const compound = compoundForecast(
    points.values[0] as number,
    firstYear,
    lastValue,
    lastYear,
    targetYear,
  );
  const second = compound.ok ? compound.value : regressionValue(points, targetYear);
  const fading = dampedForecast(lastValue, drift.pace, targetYear - lastYear, damping);
  const average = toUnit(drift.value);
  const beside = second === null ? average : finiteOr(average, toUnit(second));
  const other = isImpossible(outlook, beside) ? average : beside;
  const faded = fading.ok ? finiteOr(average, toUnit(fading.value)) : average;
  return [Math.min(average, other, faded), Math.max(average, other, faded)];
}

const finiteOr = (otherwise: number, figure: number): number =>
  Number.isFinite(figure) ? figure : otherwise;

function regressionValue(points: Points, year: number): number | null {
  const fit = regressionForecast(points, year);
  return fit.ok ? fit.value.value : null;
}

function fromFour(
  draft: Draft,
  outlook: Outlook,
  drift: Projection,
  forecast: OpenForecast,
  thresholds: Thresholds,
): void {
  const interval = predictionInterval(drift, 0.8);
  if (!interval.ok) {
    explainNull(draft, interval.reason, uncertainFields);
    return;
  }
  const oneEnd = outlook.toUnit(interval.value[0]);
  const otherEnd = outlook.toUnit(interval.value[1]);
  if (!Number.isFinite(oneEnd) || !Number.isFinite(otherEnd)) {
    explainNull(draft, "out-of-range", uncertainFields);
    return;
  }
  const low = Math.min(oneEnd, otherEnd);
  // What cannot be is no part of the interval.
  forecast.low80 = isImpossible(outlook, low) ? 0 : low;
  forecast.high80 = Math.max(oneEnd, otherEnd);
  if (outlook.target === null) {
    explainNull(draft, "target-missing", ["forecast.likelihood"]);
    return;
  }
  const chance = chanceOf(drift, outlook.target, outlook.sign);
  forecast.likelihood = orNull(chance);
  if (chance.ok) forecast.likelihoodWord = wordFor(chance.value, thresholds);
  else explainNull(draft, chance.reason, ["forecast.likelihood"]);
}

function chanceOf(drift: Projection, target: number | Band, sign: Sign): Outcome {
  if (typeof target === "number") return reachProbability(drift, target, sign);
  const above = reachProbability(drift, target[0], 1);
  const below = reachProbability(drift, target[1], -1);
  if (!above.ok) return above;
  if (!below.ok) return below;
  return { ok: true, value: Math.max(0, above.value + below.value - 1) };
}
