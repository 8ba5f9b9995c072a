import { plainNumber, plainPercent } from "./figures";
import type { Step } from "./steps";
import type { ThresholdError } from "./thresholds";
import type { AssessmentReason, ReasonData, Statement } from "./types";

/** Where the words come from; the translator of `messages/` is one. */
export interface Texts {
  /** The text of a key with its data filled in, `null` where there is none. */
  find(key: string, data?: Readonly<Record<string, string | readonly string[]>>): string | null;
}

/** Words an id in the data may stand for, by the ending of the placeholder that asks for them. */
const wordGroups = { Class: "class", Likelihood: "likelihood", Answer: "answer" } as const;

/** Every form in which a text may ask for a datum: `{value}`, `{valuePercent}`, `{beforeClass}`, … */
function inAllForms(data: ReasonData, texts: Texts): Record<string, string | string[]> {
  const forms: Record<string, string | string[]> = {};
  for (const [name, given] of Object.entries(data)) {
    if (typeof given === "number") {
      forms[name] = plainNumber(given);
      forms[`${name}Percent`] = plainPercent(given);
      continue;
    }
    forms[name] = given;
    forms[`${name}List`] = given.split(",");
    for (const [ending, group] of Object.entries(wordGroups))
      forms[`${name}${ending}`] = texts.find(`ruler.${group}.${given}`) ?? given;
  }
  return forms;
}

/** Why a figure is missing from an assessment, or what is notable about it. */
export function describeReason(reason: AssessmentReason, texts: Texts): string {
  const about = reason.about.map((field) => texts.find(`ruler.field.${field}`) ?? field);
  const data = { about, ...inAllForms(reason.data, texts) };
  return texts.find(`ruler.reason.${reason.id}`, data) ?? reason.id;
}

/** What may be said of the future with the points there are. */
export function describeStatement(statement: Statement, texts: Texts): string {
  const data = inAllForms(statement.data, texts);
  return texts.find(`ruler.statement.${statement.id}`, data) ?? statement.id;
}

/** One line of the arithmetic. */
export function describeStep(step: Step, texts: Texts): string {
  return texts.find(`ruler.step.${step.id}`, inAllForms(step.data, texts)) ?? step.id;
}

/** What is wrong with a thresholds file. */
export function describeThresholdError(error: ThresholdError, texts: Texts): string {
  const data = { path: error.path, ...inAllForms(error.data, texts) };
  return texts.find(`ruler.threshold-error.${error.id}`, data) ?? error.id;
}
