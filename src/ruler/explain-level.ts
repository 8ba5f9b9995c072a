import { nearestEnd } from "./band";
import { forecastSteps } from "./explain-forecast";
import { cushionUsed } from "./maintenance";
import type { Situation } from "./situation";
import { attainedStep, carried, figure, type Step, step } from "./steps";
import type { Assessment } from "./types";

/** F1 to F7 and F11 to F13 for a target on levels. */
export function levelSteps(situation: Situation, assessment: Assessment): Step[] {
  return [
    ...attainedStep(situation, assessment),
    ...pathSteps(situation, assessment),
    ...attainmentStep(situation, assessment),
    ...requiredSteps(situation, assessment),
    ...roomSteps(situation, assessment),
    ...forecastSteps(situation, situation.points, assessment, "level"),
  ];
}

/** The target, or the end of the band on the baseline's side. */
function goalOf({ target, band, baseline }: Situation): number | null {
  return band && baseline !== null ? nearestEnd(baseline, band) : target;
}

function pathSteps(situation: Situation, assessment: Assessment): Step[] {
  const { baseline, actual, year, baselineYear, targetYear } = situation;
  const goal = goalOf(situation);
  if (baseline === null || actual === null || year === null || goal === null) return [];
  const steps: Step[] = [];
  const from = figure(baseline);
  const to = figure(goal);
  const time = `(${year} − ${baselineYear}) ÷ (${targetYear} − ${baselineYear})`;
  const share = (year - baselineYear) / (targetYear - baselineYear);
  if (assessment.progress !== null) {
    steps.push(step("time", "τ", time, share));
    steps.push(
      step("progress", "F2", progressExpression(situation, from, to), assessment.progress),
    );
  }
  if (assessment.expected !== null)
    steps.push(
      step("expected", "F3", expectedExpression(situation, from, to, share), assessment.expected, {
        year,
      }),
    );
  if (assessment.pace !== null && assessment.progress !== null)
    steps.push(
      step(
        "pace",
        "F4",
        paceExpression(situation, from, to, share, assessment.progress),
        assessment.pace,
      ),
    );
  if (assessment.ratio !== null)
    steps.push(step("ratio", "F5", ratioExpression(situation, from, to), assessment.ratio));
  return steps;
}

function progressExpression(
  { actual, band, baseline }: Situation,
  from: string,
  to: string,
): string {
  const now = figure(actual as number);
  if (!band) return `(${now} − ${from}) ÷ (${to} − ${from})`;
  const [low, high] = band;
  const outside = Math.max(low - (actual as number), (actual as number) - high, 0);
  const before = Math.max(low - (baseline as number), (baseline as number) - high, 0);
  return `1 − ${carried(outside)} ÷ ${carried(before)}`;
}

function expectedExpression(
  { path, input }: Situation,
  from: string,
  to: string,
  share: number,
): string {
  return path === "geometric" && input.kind === "change"
    ? `${from} × (${to} ÷ ${from})^${carried(share)}`
    : `${from} + (${to} − ${from}) × ${carried(share)}`;
}

function paceExpression(
  { path, actual, input }: Situation,
  from: string,
  to: string,
  share: number,
  progress: number,
): string {
  return path === "geometric" && input.kind === "change"
    ? `ln(${figure(actual as number)} ÷ ${from}) ÷ ln(${to} ÷ ${from}) ÷ ${carried(share)}`
    : `${carried(progress)} ÷ ${carried(share)}`;
}

function ratioExpression(situation: Situation, from: string, to: string): string {
  const { actual, year, baseline, baselineYear, targetYear, sign } = situation;
  const observed = `(${figure(actual as number)} ÷ ${from})^(1/${(year as number) - baselineYear}) − 1`;
  const needed = `(${to} ÷ ${from})^(1/${targetYear - baselineYear}) − 1`;
  const flips = sign * ((baseline as number) < 0 ? -1 : 1) < 0;
  return `${flips ? "−" : ""}[${observed}] ÷ |${needed}|`;
}

function attainmentStep({ actual, target, sign }: Situation, assessment: Assessment): Step[] {
  if (assessment.attainment === null || actual === null || target === null) return [];
  const [over, under] = sign === 1 ? [actual, target] : [target, actual];
  return [step("attainment", "F6", `${figure(over)} ÷ ${figure(under)}`, assessment.attainment)];
}

function requiredSteps(situation: Situation, assessment: Assessment): Step[] {
  const { actual, band, target, targetYear, year } = situation;
  const { perYear, growth } = assessment.required;
  if (actual === null || year === null) return [];
  const goal = band ? nearestEnd(actual, band) : target;
  if (goal === null) return [];
  const left = `(${targetYear} − ${year})`;
  const steps: Step[] = [];
  if (perYear !== null) {
    const expression = `(${figure(goal)} − ${figure(actual)}) ÷ ${left}`;
    steps.push(step("required-per-year", "F7", expression, perYear));
  }
  if (growth !== null) {
    const expression = `(${figure(goal)} ÷ ${figure(actual)})^(1/${targetYear - year}) − 1`;
    steps.push(step("required-growth", "F7", expression, growth));
  }
  return steps;
}

function roomSteps(situation: Situation, assessment: Assessment): Step[] {
  const { actual, baseline, target, sign, direction } = situation;
  if (assessment.kind !== "maintenance" || actual === null || target === null) return [];
  const now = figure(actual);
  const floor = figure(target);
  const [over, under] = sign === 1 ? [now, floor] : [floor, now];
  const steps = [step("margin", "F11", `${over} − ${under}`, sign * (actual - target))];
  if (baseline === null) return steps;
  const used = cushionUsed(baseline, actual, target, direction);
  const from = figure(baseline);
  if (used.ok)
    steps.push(step("cushion", "F11", `(${from} − ${now}) ÷ (${from} − ${floor})`, used.value));
  return steps;
}
