import {
  compoundForecast,
  confidenceOf,
  dampedForecast,
  driftForecast,
  leastSquares,
  linePrediction,
  medianSlopeForecast,
  type Outcome,
  orNull,
  outlierLimit,
  outlierScores,
  type Points,
  type Projection,
  predictionInterval,
  reachProbability,
  regressionForecast,
  studentQuantile,
} from "../../ruler";
import type { Evaluator, Fields, Outputs } from "./fields";

/** F12 with F13, whatever the number of points. */
export const drift: Evaluator = (fields) => {
  const points = pointsOf(fields);
  const forecast = driftForecast(points, fields.figure("forecast_year"));
  return {
    ...projectionOutputs(fields, forecast),
    pace: forecast.ok ? forecast.value.pace : null,
    n: points.years.length,
    confidence: confidenceOf(points.years.length),
  };
};

/** OLS over years with its prediction interval. */
export const regression: Evaluator = (fields) => {
  const points = pointsOf(fields);
  const line = leastSquares(points.years, points.values);
  const forecast = regressionForecast(points, fields.figure("forecast_year"));
  return {
    ...projectionOutputs(fields, forecast),
    slope: line.ok ? line.value.slope : null,
    intercept: line.ok ? line.value.intercept : null,
  };
};

/** A line through any x and y. */
export const lineFit: Evaluator = (fields) => {
  const x = fields.list("x").map((value) => value ?? Number.NaN);
  const y = fields.list("y").map((value) => value ?? Number.NaN);
  const line = leastSquares(x, y);
  const forecast = linePrediction(x, y, fields.figure("x_new"));
  return {
    intercept: line.ok ? line.value.intercept : null,
    slope: line.ok ? line.value.slope : null,
    residual_se: line.ok ? line.value.residualError : null,
    df: line.ok ? line.value.degreesOfFreedom : null,
    fit: forecast.ok ? forecast.value.value : null,
    fit_exact: forecast.ok ? forecast.value.value : null,
    sp: forecast.ok ? forecast.value.error : null,
    sp_exact: forecast.ok ? forecast.value.error : null,
  };
};

/** Theil–Sen. */
export const medianSlope: Evaluator = (fields) => {
  const line = medianSlopeForecast(pointsOf(fields), fields.figure("forecast_year"));
  return {
    slope: line.ok ? line.value.slope : null,
    intercept_median: line.ok ? line.value.intercept : null,
    fit_median_intercept: line.ok ? line.value.onLine : null,
    fit_anchored_last: line.ok ? line.value.fromLast : null,
  };
};

/** Compound growth carried on. */
export const compound: Evaluator = (fields) => ({
  fit: orNull(
    compoundForecast(
      fields.figure("baseline"),
      fields.figure("baseline_year"),
      fields.figure("actual"),
      fields.figure("actual_year"),
      fields.figure("forecast_year"),
    ),
  ),
});

/** A pace that fades. */
export const damped: Evaluator = (fields) => ({
  fit: orNull(
    dampedForecast(
      fields.figure("last"),
      fields.figure("pace"),
      fields.figure("h"),
      fields.figure("phi"),
    ),
  ),
});

/** `df3_80` is the two-sided 80 % multiplier with 3 degrees of freedom. */
export const quantiles: Evaluator = (_fields, asked) => {
  const outputs: Record<string, unknown> = {};
  for (const name of asked) {
    const [, freedom, level] = /^df(\d+)_(\d+)$/.exec(name) ?? [];
    if (freedom && level)
      outputs[name] = orNull(studentQuantile((1 + Number(level) / 100) / 2, Number(freedom)));
  }
  return outputs;
};

/** Modified z-scores of a list; the last value is the one under suspicion. */
export const outliers: Evaluator = (fields) => {
  const found = outlierScores(fields.list("values").map((value) => value ?? Number.NaN));
  const last = found.ok ? (found.value.scores.at(-1) ?? null) : null;
  return {
    median: found.ok ? found.value.median : null,
    mad: found.ok ? found.value.deviation : null,
    modified_z_last: last,
    outlier_if_abs_gt: outlierLimit,
    outlier: last === null ? null : Math.abs(last) > outlierLimit,
    is_outlier: last === null ? null : Math.abs(last) > outlierLimit,
  };
};

/** Years with their values in ascending order; a year without a value is left out. */
function pointsOf(fields: Fields): Points {
  const values = fields.list("values");
  const pairs = fields
    .list("years")
    .map((year, i) => [year, values[i] ?? null] as const)
    .filter((pair): pair is readonly [number, number] => pair[0] !== null && pair[1] !== null)
    .sort((a, b) => a[0] - b[0]);
  return { years: pairs.map(([year]) => year), values: pairs.map(([, value]) => value) };
}

function projectionOutputs(fields: Fields, forecast: Outcome<Projection>): Outputs {
  const none = { fit: null, s: null, sp: null, df: null, pi80: null, pi95: null, p_reach: null };
  if (!forecast.ok) return none;
  const of = forecast.value;
  const interval = (level: number) => {
    const found = predictionInterval(of, level);
    return found.ok ? found.value : null;
  };
  const sign = fields.has("direction") && fields.direction() === "down" ? -1 : 1;
  return {
    fit: of.value,
    s: of.scatter,
    sp: of.error,
    df: of.degreesOfFreedom,
    pi80: interval(0.8),
    pi95: interval(0.95),
    p_reach: orNull(reachProbability(of, fields.figure("target"), sign)),
  };
}
