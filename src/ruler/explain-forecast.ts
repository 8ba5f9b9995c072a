import type { Points } from "./forecast";
import { carried, figure, type Step, step } from "./steps";
import type { Assessment } from "./types";

/** F12 and F13 as far as the assessment carries them, for levels or running totals. */
export function forecastSteps(
  points: Points,
  assessment: Assessment,
  scale: "level" | "logarithm",
): Step[] {
  const { forecast } = assessment;
  const last = points.years.length - 1;
  if (!forecast || forecast.value === null || last < 1) return [];
  const steps =
    scale === "level" && assessment.path === "linear" ? averageSteps(points, assessment) : [];
  const { year, n } = forecast;
  if (steps.length === 0)
    steps.push(step("forecast", "F12", `ŷ(${year})`, forecast.value, { year }));
  if (forecast.low80 !== null && forecast.high80 !== null)
    steps.push(
      step(
        "interval",
        "F12",
        `${carried(forecast.low80)} — ${carried(forecast.high80)}`,
        forecast.value,
        {
          low: forecast.low80,
          high: forecast.high80,
          n,
        },
      ),
    );
  if (forecast.likelihood !== null && forecast.likelihoodWord !== null)
    steps.push(
      step("likelihood", "F13", `1 − F_t((T − ŷ) ÷ s)`, forecast.likelihood, {
        word: forecast.likelihoodWord,
      }),
    );
  return steps;
}

function averageSteps(points: Points, { forecast }: Assessment): Step[] {
  const last = points.years.length - 1;
  const firstYear = points.years[0] as number;
  const lastYear = points.years[last] as number;
  const first = points.values[0] as number;
  const latest = points.values[last] as number;
  const year = forecast?.year ?? lastYear;
  const value = forecast?.value ?? latest;
  const pace = (latest - first) / (lastYear - firstYear);
  const change = `(${figure(latest)} − ${figure(first)}) ÷ (${lastYear} − ${firstYear})`;
  const onward = `${figure(latest)} + ${carried(pace)} × (${year} − ${lastYear})`;
  return [
    step("forecast-pace", "F12", change, pace),
    step("forecast", "F12", onward, value, { year }),
  ];
}
