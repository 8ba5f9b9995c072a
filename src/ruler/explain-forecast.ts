import { plainChance } from "./figures";
import { driftForecast, type Points, type Projection } from "./forecast";
import { wordCuts } from "./likelihood";
import type { Situation } from "./situation";
import { carried, figure, type Step, step } from "./steps";
import { multiplier80 } from "./student";
import type { Assessment, Forecast } from "./types";

/** F12 and F13 as far as the assessment carries them, for levels or running totals. */
export function forecastSteps(
  situation: Situation,
  points: Points,
  assessment: Assessment,
  scale: "level" | "logarithm",
): Step[] {
  const { forecast } = assessment;
  if (!forecast || forecast.value === null) return [];
  const drift = scale === "level" ? driftForecast(points, forecast.year) : null;
  if (forecast.range) return rangeSteps(forecast);
  // On a logarithmic scale the projection differs and its arithmetic would fill a page.
  const plain =
    drift?.ok &&
    Math.abs(drift.value.value - forecast.value) < 1e-9 * (1 + Math.abs(forecast.value));
  if (!plain)
    return [
      step("forecast", "F12", `ŷ(${forecast.year})`, forecast.value, { year: forecast.year }),
      ...errorSteps(forecast, situation, "ŷ ± t × s", "F_t"),
    ];
  return [
    ...averageSteps(points, drift.value, forecast.year),
    ...errorSteps(
      forecast,
      situation,
      intervalExpression(drift.value, forecast),
      chanceExpression(drift.value, situation),
    ),
  ];
}

/** Three points carry a range and nothing else. */
function rangeSteps({ range, year, n }: Forecast): Step[] {
  if (!range) return [];
  const [low, high] = range;
  const expression = `${carried(low)} — ${carried(high)}`;
  return [step("range", "F14", expression, high, { low, high, year, n })];
}

function averageSteps(points: Points, drift: Projection, year: number): Step[] {
  const last = points.years.length - 1;
  const firstYear = points.years[0] as number;
  const lastYear = points.years[last] as number;
  const first = points.values[0] as number;
  const latest = points.values[last] as number;
  const change = `(${figure(latest)} − ${figure(first)}) ÷ (${lastYear} − ${firstYear})`;
  const onward = `${figure(latest)} + ${carried(drift.pace)} × (${year} − ${lastYear})`;
  return [
    step("forecast-pace", "F12", change, drift.pace),
    step("forecast", "F12", onward, drift.value, { year }),
  ];
}

function intervalExpression(drift: Projection, { low80 }: Forecast): string {
  const multiplier = multiplier80(drift.degreesOfFreedom);
  if (!multiplier.ok || drift.error === null) return "ŷ ± t × s";
  const plain = `${carried(drift.value)} ± ${carried(multiplier.value)} × ${carried(drift.error)}`;
  const cut = low80 === 0 && drift.value - multiplier.value * drift.error < 0;
  return cut ? `max(0, ${plain})` : plain;
}

/** With the degrees of freedom behind the semicolon, as statistical tables write it. */
function chanceExpression(drift: Projection, { target, sign }: Situation): string {
  if (target === null || drift.error === null) return "F_t";
  const inside = `(${figure(target)} − ${carried(drift.value)}) ÷ ${carried(drift.error)}; ${drift.degreesOfFreedom}`;
  return sign === 1 ? `1 − F_t(${inside})` : `F_t(${inside})`;
}

function errorSteps(
  forecast: Forecast,
  { thresholds }: Situation,
  interval: string,
  expression: string,
): Step[] {
  const { low80, high80, likelihood, likelihoodWord, value, n } = forecast;
  const steps: Step[] = [];
  if (low80 !== null && high80 !== null)
    steps.push(step("interval", "F12", interval, value ?? 0, { low: low80, high: high80, n }));
  if (likelihood !== null && likelihoodWord !== null) {
    const chance = plainChance(likelihood, wordCuts(thresholds));
    steps.push(step("likelihood", "F13", expression, likelihood, { chance, word: likelihoodWord }));
  }
  return steps;
}
