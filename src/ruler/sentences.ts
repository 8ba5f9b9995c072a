import type { RulerMessages } from "./message-keys";
import type { Step } from "./steps";
import type { ThresholdError } from "./thresholds";
import type { AssessmentReason, ReasonData, Statement } from "./types";

/** A figure as an evaluator would write it: at most `digits` significant digits, no exponent where avoidable. */
export function plainNumber(figure: number, digits = 6): string {
  if (!Number.isFinite(figure)) return figure > 0 ? "∞" : "—";
  const rounded = Number(figure.toPrecision(digits));
  const size = Math.abs(rounded);
  if (rounded !== 0 && (size >= 1e15 || size < 1e-6))
    return rounded.toExponential().replace("-", "−");
  const text = rounded.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 12 });
  return text.replace("-", "−");
}

/** A share in per cent with one decimal: 0.4479 → 44.8%. */
export function plainPercent(share: number): string {
  return `${plainNumber(Math.round(share * 1000) / 10, 12)}%`;
}

const placeholder = /\{(\w+)(%|:(\w+))?\}/g;

/** Puts the data into a template. A placeholder without data stays visible, so that a slip is seen. */
export function fillIn(template: string, data: ReasonData, messages: RulerMessages): string {
  return template.replace(placeholder, (whole, name: string, kind = "", list = "") => {
    const given = data[name];
    if (given === undefined) return whole;
    if (list) return lookUp(messages, list, String(given));
    if (typeof given === "string") return given;
    return kind === "%" ? plainPercent(given) : plainNumber(given);
  });
}

function lookUp(messages: RulerMessages, list: string, id: string): string {
  const words = (messages as unknown as Record<string, Record<string, string> | undefined>)[list];
  return words?.[id] ?? id;
}

/** The sentence of a reason. */
export function reasonSentence(reason: AssessmentReason, messages: RulerMessages): string {
  return fillIn(messages.reason[reason.id], reason.data, messages);
}

/** The honest statement beside a forecast. */
export function statementSentence(statement: Statement, messages: RulerMessages): string {
  return fillIn(messages.statement[statement.id], statement.data, messages);
}

/** One line of the arithmetic. */
export function stepSentence(step: Step, messages: RulerMessages): string {
  return fillIn(messages.step[step.id], step.data, messages);
}

/** What is wrong with a thresholds file. */
export function thresholdErrorSentence(error: ThresholdError, messages: RulerMessages): string {
  return fillIn(messages.thresholdError[error.id], { path: error.path, ...error.data }, messages);
}
