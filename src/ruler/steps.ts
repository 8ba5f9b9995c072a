import { comparisonOf } from "./attainment";
import { plainNumber } from "./figures";
import type { Situation } from "./situation";
import type { Assessment, ReasonData } from "./types";

/** One line of the arithmetic, a sentence each in `messages/`. */
export type StepId =
  | "attained"
  | "attained-band"
  | "time"
  | "progress"
  | "expected"
  | "pace"
  | "ratio"
  | "attainment"
  | "required-per-year"
  | "required-growth"
  | "required-reduction"
  | "expected-reduction"
  | "margin"
  | "cushion"
  | "sum"
  | "average-growth"
  | "reduction"
  | "reduction-stated"
  | "each-year"
  | "forecast-pace"
  | "forecast"
  | "interval"
  | "range"
  | "likelihood"
  | "class-pace"
  | "class";

export type FormulaId =
  | "F1"
  | "F2"
  | "F3"
  | "F4"
  | "F5"
  | "F6"
  | "F7"
  | "F8"
  | "F9"
  | "F10"
  | "F11"
  | "F12"
  | "F13"
  | "F14"
  | "τ"
  | "§3";

/** A step of the calculation with the numbers put in. */
export interface Step {
  readonly id: StepId;
  /** Formula of docs/method.md. */
  readonly formula: FormulaId;
  /** The right-hand side in figures, e.g. `(190 − 117) ÷ (280 − 117)`. */
  readonly expression: string;
  /** A figure in the unit or a fraction, a truth, or a class. */
  readonly result: number | boolean | string;
  /** What the sentence needs: the expression, the result and the figures around them. */
  readonly data: ReasonData;
}

/** A step whose data hold its expression and result. */
export function step(
  id: StepId,
  formula: FormulaId,
  expression: string,
  result: number | boolean | string,
  more: ReasonData = {},
): Step {
  const shown = typeof result === "boolean" ? (result ? "yes" : "no") : result;
  return { id, formula, expression, result, data: { expression, result: shown, ...more } };
}

/** A figure inside an expression: as given, negative ones in brackets. */
export function figure(value: number): string {
  const text = plainNumber(value, 12);
  return value < 0 ? `(${text})` : text;
}

/** A result carried into another expression: four decimals at most are needed to follow it. */
export function carried(value: number): string {
  const text = plainNumber(value, 5);
  return value < 0 ? `(${text})` : text;
}

const signs = { ">=": "≥", ">": ">", "<=": "≤", "<": "<" } as const;

/** F1 with its figures. */
export function attainedStep(situation: Situation, assessment: Assessment): Step[] {
  const { target, band, operator, direction, input } = situation;
  const { attained, toDate } = assessment;
  if (attained === null || toDate === null) return [];
  if (band)
    return [
      step(
        "attained-band",
        "F1",
        `${figure(band[0])} ≤ ${carried(toDate)} ≤ ${figure(band[1])}`,
        attained,
      ),
    ];
  if (target === null) return [];
  const sign =
    input.kind === "reduction"
      ? reductionSign(operator, target)
      : signs[comparisonOf(operator, direction)];
  return [step("attained", "F1", `${figure(toDate)} ${sign} ${figure(target)}`, attained)];
}

/** A reduction is reached from below; written as negative growth, from above. */
function reductionSign(operator: Situation["operator"], target: number): string {
  const strict = operator === ">" || operator === "<";
  if (target < 0) return strict ? "<" : "≤";
  return strict ? ">" : "≥";
}
