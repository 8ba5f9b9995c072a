import type { RulerMessages } from "./message-keys";
import type { Step } from "./steps";
import type { ThresholdError } from "./thresholds";
import type { AssessmentReason, ReasonData, Statement } from "./types";

/**
 * A figure as an evaluator would write it: `digits` significant digits, but never fewer than its whole
 * part has, without trailing zeros and without an exponent where one can be avoided.
 */
export function plainNumber(figure: number, digits = 5): string {
  if (!Number.isFinite(figure)) return figure > 0 ? "∞" : "—";
  const size = Math.abs(figure);
  if (size === 0) return "0";
  if (size >= 1e15 || size < 1e-6)
    return String(Number(figure.toExponential(digits - 1))).replaceAll("-", "−");
  const decimals = Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(size))));
  const text = figure.toFixed(decimals);
  const trimmed = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return trimmed.replace("-", "−");
}

/** A share in per cent with two decimals at most: 0.44785 → 44.79%. */
export function plainPercent(share: number): string {
  return `${plainNumber(Math.round(share * 10000) / 100, 12)}%`;
}

/** A probability in whole per cent; near the ends no more is claimed than >99% or <1%. */
export function plainChance(probability: number): string {
  if (probability > 0.99) return ">99%";
  return probability < 0.01 ? "<1%" : `${Math.round(probability * 100)}%`;
}

const placeholder = /\{(\w+)(%|~|,|:(\w+))?\}/g;

/** Puts the data into a template. A placeholder without data stays visible, so that a slip is seen. */
export function fillIn(template: string, data: ReasonData, messages: RulerMessages): string {
  return template.replace(placeholder, (whole, name: string, kind = "", list = "") => {
    const given = data[name];
    if (given === undefined) return whole;
    if (list) return lookUp(messages, list, String(given));
    if (typeof given === "string")
      return kind === "," ? given.replaceAll(",", messages.separator) : given;
    return kind === "%"
      ? plainPercent(given)
      : kind === "~"
        ? plainChance(given)
        : plainNumber(given);
  });
}

function lookUp(messages: RulerMessages, list: string, id: string): string {
  const words = (messages as unknown as Record<string, Record<string, string> | undefined>)[list];
  return words?.[id] ?? id;
}

/** The sentence of a reason; `{about}` names the figures it explains. */
export function reasonSentence(reason: AssessmentReason, messages: RulerMessages): string {
  const about = reason.about.map((field) => messages.field[field]).join(messages.separator);
  return fillIn(messages.reason[reason.id], { about, ...reason.data }, messages);
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
