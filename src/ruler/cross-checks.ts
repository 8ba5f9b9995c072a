import jStat from "jstat";
import { growthProblem } from "./eurostat";
import { type Points, type Projection, pointsProblem, projection } from "./forecast";
import { number, type Outcome, refuse, value } from "./outcome";

/*
 * F14 互相印证的其他外推. They stand beside F12, never instead of it: with five yearly figures no
 * method can be told from another (Hyndman & Kostenko, minimum sample size requirements).
 */

/** A fitted line y = intercept + slope·x. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** Residual standard error with n - 2 degrees of freedom. */
  readonly residualError: number;
  readonly degreesOfFreedom: number;
}

/**
 * Least-squares line through `x`, `y` (any order). Domain: three points or more, two different x.
 * Errors: `not-a-number`, `needs-three-points`, `duplicate-year`, `out-of-range`.
 */
export function leastSquares(x: readonly number[], y: readonly number[]): Outcome<Line> {
  const count = Math.min(x.length, y.length);
  if (count < 3) return refuse("needs-three-points");
  for (let i = 0; i < count; i++)
    if (!Number.isFinite(x[i]) || !Number.isFinite(y[i])) return refuse("not-a-number");
  const spread = jStat.variance(x, true);
  if (!(spread > 0)) return refuse("duplicate-year");
  const slope = jStat.covariance(x, y) / spread;
  const centreX = jStat.mean(x);
  const centreY = jStat.mean(y);
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const residual = (y[i] as number) - centreY - slope * ((x[i] as number) - centreX);
    squares += residual * residual;
  }
  const intercept = centreY - slope * centreX;
  const residualError = Math.sqrt(squares / (count - 2));
  if (!Number.isFinite(intercept) || !Number.isFinite(residualError)) return refuse("out-of-range");
  return value({ slope, intercept, residualError, degreesOfFreedom: count - 2 });
}

/** Forecast of a least-squares line at `at` with its standard error. Errors: as {@link leastSquares}. */
export function linePrediction(
  x: readonly number[],
  y: readonly number[],
  at: number,
): Outcome<Projection> {
  const line = leastSquares(x, y);
  if (!line.ok) return line;
  if (!Number.isFinite(at)) return refuse("not-a-number");
  const { slope, residualError, degreesOfFreedom } = line.value;
  const centre = jStat.mean(x);
  const squares = jStat.variance(x, true) * (x.length - 1);
  const away = at - centre;
  const forecast = jStat.mean(y) + slope * away;
  const error = residualError * Math.sqrt(1 + 1 / x.length + (away * away) / squares);
  let size = 0;
  for (const figure of y) size = Math.max(size, Math.abs(figure));
  return projection(slope, forecast, residualError, error, degreesOfFreedom, size);
}

/** OLS 回归外推 over yearly points. Errors: `not-a-number`, `needs-three-points`, `duplicate-year`, `no-years-left`. */
export function regressionForecast(points: Points, forecastYear: number): Outcome<Projection> {
  const problem = pointsProblem(points, forecastYear, 3);
  return problem ?? linePrediction(points.years, points.values, forecastYear);
}

/** Theil–Sen line: what one wild year cannot bend. */
export interface MedianLine {
  /** Median of all pairwise slopes. */
  readonly slope: number;
  /** Median of y - slope·x. */
  readonly intercept: number;
  /** Forecast of the line through the median intercept. */
  readonly onLine: number;
  /** Forecast from the last point on (the one the ruler shows). */
  readonly fromLast: number;
}

/** Theil–Sen 外推. Errors: as {@link regressionForecast}. */
export function medianSlopeForecast(points: Points, forecastYear: number): Outcome<MedianLine> {
  const problem = pointsProblem(points, forecastYear, 3);
  if (problem) return problem;
  const { years, values } = points;
  const slopes: number[] = [];
  for (let i = 0; i < years.length; i++)
    for (let j = i + 1; j < years.length; j++)
      slopes.push(
        ((values[j] as number) - (values[i] as number)) /
          ((years[j] as number) - (years[i] as number)),
      );
  const slope = jStat.median(slopes);
  const intercept = jStat.median(values.map((y, i) => y - slope * (years[i] as number)));
  const last = years.length - 1;
  const onLine = intercept + slope * forecastYear;
  const fromLast = (values[last] as number) + slope * (forecastYear - (years[last] as number));
  return Number.isFinite(onLine) && Number.isFinite(fromLast)
    ? value({ slope, intercept, onLine, fromLast })
    : refuse("out-of-range");
}

/**
 * CAGR 复合增长外推: actual·(actual/baseline)^(years ahead / years so far), in the unit.
 * Errors: those of compound growth, `no-years-left`.
 */
export function compoundForecast(
  baseline: number,
  baselineYear: number,
  actual: number,
  year: number,
  forecastYear: number,
): Outcome {
  const problem = growthProblem(baseline, actual, year - baselineYear);
  if (problem) return problem;
  if (!Number.isFinite(forecastYear)) return refuse("not-a-number");
  if (forecastYear <= year) return refuse("no-years-left");
  return number(actual * (actual / baseline) ** ((forecastYear - year) / (year - baselineYear)));
}

/**
 * 减速外推: last + pace·Σφ^i for i = 1…h, a cautious scenario in which the pace fades; φ is fixed,
 * not fitted. Domain: 0 ≤ φ ≤ 1, h a whole number of years ≥ 1.
 * Errors: `not-a-number`, `no-years-left`, `out-of-range`.
 */
export function dampedForecast(last: number, pace: number, ahead: number, phi: number): Outcome {
  if (!Number.isFinite(last) || !Number.isFinite(pace)) return refuse("not-a-number");
  if (!Number.isFinite(ahead) || !Number.isFinite(phi)) return refuse("not-a-number");
  if (ahead < 1) return refuse("no-years-left");
  if (phi < 0 || phi > 1) return refuse("out-of-range");
  const sum = phi === 1 ? ahead : (phi * (1 - phi ** ahead)) / (1 - phi);
  return number(last + pace * sum);
}
