import { forecastSteps } from "./explain-forecast";
import { yearlyFlows } from "./series";
import type { Situation } from "./situation";
import { attainedStep, carried, figure, type Step, step } from "./steps";
import type { Assessment } from "./types";

/** F8, F9 and F10 for a target on yearly parts. */
export function flowSteps(situation: Situation, assessment: Assessment): Step[] {
  const start = situation.input.baseline.year;
  const flows = yearlyFlows(situation.series, start, situation.year as number);
  const known = flows.filter((flow) => flow !== null);
  const total = situation.targetYear - start;
  if (assessment.kind === "growth-each") return toDateStep(known, assessment);
  const steps = [...toDateStep(known, assessment), ...attainedStep(situation, assessment)];
  return [
    ...steps,
    ...pathSteps(situation, assessment, flows.length, total),
    ...attainmentStep(situation, assessment),
    ...requiredSteps(situation, assessment, known, total),
    ...forecastSteps(
      situation,
      runningPoints(known, start),
      assessment,
      assessment.kind === "total" ? "level" : "logarithm",
    ),
  ];
}

function runningPoints(known: readonly number[], start: number) {
  const years = [start];
  const values = [0];
  for (let i = 0; i < known.length; i++) {
    years.push(start + 1 + i);
    values.push((values[i] as number) + (known[i] as number));
  }
  return { years, values };
}

function toDateStep(known: readonly number[], assessment: Assessment): Step[] {
  const { kind, toDate } = assessment;
  if (toDate === null) return [];
  if (kind === "total") return [step("sum", "F9", known.map(figure).join(" + "), toDate)];
  if (kind === "growth-average") {
    const product = known.map((rate) => `(1 + ${figure(rate)}%)`).join(" × ");
    return [step("average-growth", "F8", `[${product}]^(1/${known.length}) − 1`, toDate / 100)];
  }
  if (kind === "reduction") {
    const product = known.map((rate) => `(1 − ${figure(rate)}%)`).join(" × ");
    return [step("reduction", "F10", `1 − ${product}`, toDate / 100)];
  }
  return [
    step(
      "each-year",
      "F1",
      known.map((rate) => `${figure(rate)}%`).join(" / "),
      assessment.attained ?? false,
    ),
  ];
}

function pathSteps(
  situation: Situation,
  assessment: Assessment,
  years: number,
  total: number,
): Step[] {
  const { target, year } = situation;
  const { kind, progress, expected, pace, toDate } = assessment;
  if (target === null || toDate === null) return [];
  const steps: Step[] = [];
  const now = carried(toDate);
  const goal = figure(target);
  if (kind === "total" && progress !== null) {
    steps.push(step("time", "τ", `${years} ÷ ${total}`, years / total));
    steps.push(step("progress", "F9", `${now} ÷ ${goal}`, progress));
    if (expected !== null)
      steps.push(
        step("expected", "F9", `${goal} × ${years} ÷ ${total}`, expected, { year: year ?? 0 }),
      );
  }
  if (kind === "reduction" && progress !== null) {
    steps.push(step("time", "τ", `${years} ÷ ${total}`, years / total));
    steps.push(step("progress", "F10", `ln(1 − ${now}%) ÷ ln(1 − ${goal}%)`, progress));
    if (expected !== null)
      steps.push(
        step(
          "expected-reduction",
          "F10",
          `1 − (1 − ${goal}%)^(${years}/${total})`,
          expected / 100,
          {
            year: year ?? 0,
          },
        ),
      );
  }
  if (pace !== null)
    steps.push(
      step(
        "pace",
        kind === "growth-average" ? "F8" : "F4",
        paceExpression(assessment, now, goal, years, total),
        pace,
      ),
    );
  return steps;
}

function paceExpression(
  { kind, progress }: Assessment,
  now: string,
  goal: string,
  years: number,
  total: number,
): string {
  if (kind === "growth-average") return `ln(1 + ${now}%) ÷ ln(1 + ${goal}%)`;
  return `${carried(progress ?? 0)} ÷ ${carried(years / total)}`;
}

function attainmentStep({ target, direction }: Situation, assessment: Assessment): Step[] {
  const { attainment, toDate, kind } = assessment;
  if (attainment === null || toDate === null || target === null) return [];
  const up = direction === "up" || kind === "reduction";
  const expression = up
    ? `${carried(toDate)} ÷ ${figure(target)}`
    : `${figure(target)} ÷ ${carried(toDate)}`;
  return [step("attainment", "F6", expression, attainment)];
}

function requiredSteps(
  { target }: Situation,
  assessment: Assessment,
  known: readonly number[],
  total: number,
): Step[] {
  const { kind, toDate, required } = assessment;
  if (target === null || toDate === null || required.perYear === null) return [];
  const left = total - known.length;
  const goal = figure(target);
  if (kind === "total")
    return [
      step("required-per-year", "F7", `(${goal} − ${carried(toDate)}) ÷ ${left}`, required.perYear),
    ];
  const expression =
    kind === "growth-average"
      ? `[(1 + ${goal}%)^${total} ÷ (1 + ${carried(toDate)}%)^${known.length}]^(1/${left}) − 1`
      : `1 − [(1 − ${goal}%) ÷ (1 − ${carried(toDate)}%)]^(1/${left})`;
  return kind === "growth-average"
    ? [step("required-growth", "F8", expression, required.perYear / 100)]
    : [step("required-reduction", "F10", expression, required.perYear / 100)];
}
