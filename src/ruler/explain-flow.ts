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
  if (assessment.kind === "growth-each") return toDateStep(known, situation, assessment);
  const stated = assessment.reasons.some(({ id }) => id === "figures-since-baseline");
  return [
    ...(stated ? statedStep(situation, assessment) : toDateStep(known, situation, assessment)),
    ...attainedStep(situation, assessment),
    ...pathSteps(situation, assessment, flows.length, total),
    ...attainmentStep(situation, assessment),
    ...requiredSteps(situation, assessment, flows.length, total),
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

/** A reduction given since the baseline is the reduction so far. */
function statedStep({ year, target }: Situation, { toDate }: Assessment): Step[] {
  if (toDate === null) return [];
  const share = (signIn(target) * toDate) / 100;
  return [step("reduction-stated", "F10", `${figure(toDate)}%`, share, { year: year ?? 0 })];
}

/** −1 where reductions are written as negative growth. */
const signIn = (target: number | null): 1 | -1 => ((target ?? 0) < 0 ? -1 : 1);

function toDateStep(
  known: readonly number[],
  { target }: Situation,
  assessment: Assessment,
): Step[] {
  const { kind, toDate } = assessment;
  if (toDate === null) return [];
  if (kind === "total") return [step("sum", "F9", known.map(figure).join(" + "), toDate)];
  if (kind === "growth-average") {
    const product = known.map((rate) => `(1 + ${figure(rate)}%)`).join(" × ");
    return [step("average-growth", "F8", `[${product}]^(1/${known.length}) − 1`, toDate / 100)];
  }
  if (kind === "reduction") {
    const sign = signIn(target);
    const product = known.map((rate) => `(1 − ${figure(sign * rate)}%)`).join(" × ");
    return [step("reduction", "F10", `1 − ${product}`, (sign * toDate) / 100)];
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
  const sign = kind === "reduction" ? signIn(target) : 1;
  const now = carried(sign * toDate);
  const goal = figure(sign * target);
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
  years: number,
  total: number,
): Step[] {
  const { kind, toDate, required } = assessment;
  if (target === null || toDate === null || required.perYear === null) return [];
  const left = total - years;
  const sign = kind === "reduction" ? signIn(target) : 1;
  const goal = figure(sign * target);
  if (kind === "total")
    return [
      step("required-per-year", "F7", `(${goal} − ${carried(toDate)}) ÷ ${left}`, required.perYear),
    ];
  const expression =
    kind === "growth-average"
      ? `[(1 + ${goal}%)^${total} ÷ (1 + ${carried(toDate)}%)^${years}]^(1/${left}) − 1`
      : `1 − [(1 − ${goal}%) ÷ (1 − ${carried(sign * toDate)}%)]^(1/${left})`;
  return kind === "growth-average"
    ? [step("required-growth", "F8", expression, required.perYear / 100)]
    : [step("required-reduction", "F10", expression, (sign * required.perYear) / 100)];
}
