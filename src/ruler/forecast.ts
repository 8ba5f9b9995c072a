import { number, type Outcome, type Refusal, refuse, type Sign, value } from "./outcome";
import { multiplier80, studentProbability, studentQuantile } from "./student";

/** Yearly points, ascending by year, of equal length. Interpolated points do not belong here. */
export interface Points {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** A forecast for one year with what is known of its error. */
export interface Projection {
  /** Average change a year, or slope, in the unit a year. */
  readonly pace: number;
  /** Forecast in the unit. */
  readonly value: number;
  /** Residual standard deviation of one year's change (drift) or of a point (regression); `null` below four points. */
  readonly scatter: number | null;
  /** Standard error of the forecast; `null` below four points, or where `noScatter`. */
  readonly error: number | null;
  readonly degreesOfFreedom: number;
  /** The points lie on a line to rounding: an error cannot be estimated from them. */
  readonly noScatter: boolean;
}

/** Scatter below this share of the values' size is rounding, not variation. */
const roundingShare = 1e-10;

/** Why the points cannot carry a forecast, or `null`. */
export function pointsProblem(points: Points, forecastYear: number, least: number): Refusal | null {
  const { years, values } = points;
  if (!Number.isFinite(forecastYear)) return refuse("not-a-number");
  for (let i = 0; i < years.length; i++)
    if (!Number.isFinite(years[i]) || !Number.isFinite(values[i])) return refuse("not-a-number");
  if (years.length < least) return refuse(least <= 2 ? "needs-two-points" : "needs-three-points");
  for (let i = 1; i < years.length; i++)
    if ((years[i] as number) <= (years[i - 1] as number)) return refuse("duplicate-year");
  return forecastYear > (years[years.length - 1] as number) ? null : refuse("no-years-left");
}

/**
 * F12 平均变化外推: last value + years left × average yearly change. From four points on, the error
 * follows a random walk with drift: with m changes D of length k, K = Σk,
 * s² = Σ((D - pace·k)²/k)/(m - 1), error = s·√(h(1 + h/K)), m - 1 degrees of freedom.
 * Errors: `not-a-number`, `needs-two-points`, `duplicate-year`, `no-years-left`, `out-of-range`.
 * Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, drift method.
 */
export function driftForecast(points: Points, forecastYear: number): Outcome<Projection> {
  const problem = pointsProblem(points, forecastYear, 2);
  if (problem) return problem;
  const { years, values } = points;
  const last = years.length - 1;
  const lastYear = years[last] as number;
  const lastValue = values[last] as number;
  const span = lastYear - (years[0] as number);
  const pace = (lastValue - (values[0] as number)) / span;
  const ahead = forecastYear - lastYear;
  const forecast = lastValue + ahead * pace;
  if (!Number.isFinite(forecast) || !Number.isFinite(pace)) return refuse("out-of-range");
  if (years.length < 4)
    return value({
      pace,
      value: forecast,
      scatter: null,
      error: null,
      degreesOfFreedom: last - 1,
      noScatter: false,
    });
  return withDriftError(points, pace, forecast, ahead, span);
}

function withDriftError(
  points: Points,
  pace: number,
  forecast: number,
  ahead: number,
  span: number,
): Outcome<Projection> {
  const { years, values } = points;
  const last = years.length - 1;
  let squares = 0;
  let size = 0;
  for (let i = 1; i <= last; i++) {
    const length = (years[i] as number) - (years[i - 1] as number);
    const surprise = (values[i] as number) - (values[i - 1] as number) - pace * length;
    squares += (surprise * surprise) / length;
    size = Math.max(size, Math.abs(values[i] as number), Math.abs(values[i - 1] as number));
  }
  const scatter = Math.sqrt(squares / (last - 1));
  const error = scatter * Math.sqrt(ahead * (1 + ahead / span));
  return projection(pace, forecast, scatter, error, last - 1, size);
}

/** Completes a projection, refusing overflow and marking points without scatter. */
export function projection(
  pace: number,
  forecast: number,
  scatter: number,
  error: number,
  degreesOfFreedom: number,
  size: number,
): Outcome<Projection> {
  if (!Number.isFinite(scatter) || !Number.isFinite(error) || !Number.isFinite(forecast))
    return refuse("out-of-range");
  const noScatter = scatter <= roundingShare * size;
  return value({
    pace,
    value: forecast,
    scatter,
    error: noScatter ? null : error,
    degreesOfFreedom,
    noScatter,
  });
}

/** Two-sided interval around a forecast, in the unit. */
export type Interval = readonly [low: number, high: number];

/**
 * Prediction interval of a projection at `level` (0.80, 0.95): value ± t·error.
 * Errors: `needs-four-points`, `no-scatter`, `out-of-range`.
 */
export function predictionInterval(of: Projection, level: number): Outcome<Interval> {
  if (of.error === null) return refuse(of.noScatter ? "no-scatter" : "needs-four-points");
  const multiplier =
    level === 0.8
      ? multiplier80(of.degreesOfFreedom)
      : studentQuantile((1 + level) / 2, of.degreesOfFreedom);
  if (!multiplier.ok) return multiplier;
  const half = multiplier.value * of.error;
  const low = of.value - half;
  const high = of.value + half;
  return Number.isFinite(low) && Number.isFinite(high)
    ? value([low, high])
    : refuse("out-of-range");
}

/**
 * F13 达标可能性: P(figure at the target year is on the right side of `target`), 0 to 1:
 * 1 - F_t((T - forecast)/error) for d = +1, F_t for d = -1.
 * Errors: `not-a-number`, `needs-four-points`, `no-scatter`.
 */
export function reachProbability(of: Projection, target: number, sign: Sign): Outcome {
  if (!Number.isFinite(target)) return refuse("not-a-number");
  if (of.error === null) return refuse(of.noScatter ? "no-scatter" : "needs-four-points");
  const distance = (sign * (of.value - target)) / of.error;
  if (!Number.isFinite(distance)) return number(sign * (of.value - target) > 0 ? 1 : 0);
  return studentProbability(distance, of.degreesOfFreedom);
}
