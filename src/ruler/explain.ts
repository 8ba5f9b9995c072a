import { classSteps } from "./explain-class";
import { flowSteps } from "./explain-flow";
import { levelSteps } from "./explain-level";
import { isFlow, settle, yearsAreUsable } from "./situation";
import type { Step } from "./steps";
import { defaultThresholds, type Thresholds } from "./thresholds";
import type { Assessment, IndicatorInput } from "./types";

/**
 * The arithmetic behind an assessment, step by step with the numbers put in, as an evaluator would
 * write it. Steps whose figure is `null` are absent: the assessment's reasons say why.
 * `assessment` must be that of `input`; `thresholds` those it was made with.
 */
export function explain(
  input: IndicatorInput,
  assessment: Assessment,
  thresholds: Thresholds = defaultThresholds,
): readonly Step[] {
  const options = {
    asOf: assessment.asOf,
    path: assessment.path,
    thresholds,
    provisionalBaseline: assessment.reasons.some(({ id }) => id === "provisional-baseline"),
  };
  if (!yearsAreUsable(input, options)) return [];
  const situation = settle(input, options);
  if (situation.actual === null) return [];
  const steps = isFlow(input.kind)
    ? flowSteps(situation, assessment)
    : levelSteps(situation, assessment);
  return [...steps, ...classSteps(assessment, thresholds)];
}
