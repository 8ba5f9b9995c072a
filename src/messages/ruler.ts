import {
  type AssessmentReason,
  plainChance,
  plainNumber,
  plainPercent,
  type ReasonData,
  type Statement,
  type Step,
  type ThresholdError,
} from "../ruler";
import type { MessageValue } from "./format";
import type { Translator } from "./translate";

/** Words an id in the data may stand for, by the ending of the placeholder that asks for them. */
const wordGroups = { Class: "class", Likelihood: "likelihood", Answer: "answer" } as const;

/** Every form in which a text may ask for a datum: `{value}`, `{valuePercent}`, `{beforeClass}`, … */
function inAllForms(data: ReasonData, t: Translator): Record<string, MessageValue> {
  const forms: Record<string, MessageValue> = {};
  for (const [name, given] of Object.entries(data)) {
    if (typeof given === "number") {
      forms[name] = plainNumber(given);
      forms[`${name}Percent`] = plainPercent(given);
      forms[`${name}Chance`] = plainChance(given);
      continue;
    }
    forms[name] = given;
    forms[`${name}List`] = given.split(",");
    for (const [ending, group] of Object.entries(wordGroups))
      forms[`${name}${ending}`] = t.find(`ruler.${group}.${given}`) ?? given;
  }
  return forms;
}

/** Why a figure is missing from an assessment, or what is notable about it. */
export function describeReason(reason: AssessmentReason, t: Translator): string {
  const about = reason.about.map((field) => t(`ruler.field.${field}`));
  return t.find(`ruler.reason.${reason.id}`, { about, ...inAllForms(reason.data, t) }) ?? reason.id;
}

/** What may be said of the future with the points there are. */
export function describeStatement(statement: Statement, t: Translator): string {
  return t.find(`ruler.statement.${statement.id}`, inAllForms(statement.data, t)) ?? statement.id;
}

/** One line of the arithmetic. */
export function describeStep(step: Step, t: Translator): string {
  return t.find(`ruler.step.${step.id}`, inAllForms(step.data, t)) ?? step.id;
}

/** What is wrong with a thresholds file. */
export function describeThresholdError(error: ThresholdError, t: Translator): string {
  const data = { path: error.path, ...inAllForms(error.data, t) };
  return t.find(`ruler.threshold-error.${error.id}`, data) ?? error.id;
}
