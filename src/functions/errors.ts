import type { Translator } from "../messages";
import { describeReason, type Field, type Outcome, type ReasonId } from "../ruler";
import type { Bilingual } from "./define";

/**
 * The two errors of Excel that can carry a sentence of their own; every other shows only its code.
 * `invalidValue` (#VALUE!): an argument is not what it should be. `notAvailable` (#N/A): the
 * arguments are fine, and yet there is no figure (尚无实际值, 属保持类, 年度数不足…).
 */
export type ErrorCode = "invalidValue" | "notAvailable";

/** Why a function has no value. The sentence is made where the language is known. */
export class FunctionError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly describe: (texts: Translator) => string,
  ) {
    super(code);
    this.name = "FunctionError";
  }
}

/** What fills a placeholder; a text in both languages in the one of the sentence. */
type Datum = string | readonly string[] | Bilingual;

const isBilingual = (datum: Datum): datum is Bilingual =>
  typeof datum === "object" && "zh-CN" in datum;

/** An error by its text in `messages/`. */
export function failure(
  code: ErrorCode,
  id: string,
  data: Readonly<Record<string, Datum>> = {},
): FunctionError {
  return new FunctionError(code, (texts) => {
    const filled = Object.entries(data).map(([name, datum]) => [
      name,
      isBilingual(datum) ? datum[texts.language] : datum,
    ]);
    return texts.find(`functions.error.${id}`, Object.fromEntries(filled)) ?? id;
  });
}

/** Reasons that lie in an argument, not in the state of the indicator. */
const faults: ReadonlySet<ReasonId> = new Set([
  "not-a-number",
  "no-duration",
  "duplicate-year",
  "bounds-reversed",
  "not-a-rank",
]);

/** Why the ruler gives no figure; `about` is the figure, by its field or in words. */
export function refusal(reason: ReasonId, about: Field | Bilingual): FunctionError {
  return new FunctionError(faults.has(reason) ? "invalidValue" : "notAvailable", (texts) => {
    if (typeof about === "string")
      return describeReason({ id: reason, about: [about], data: {} }, texts);
    return texts.find(`ruler.reason.${reason}`, { about: about[texts.language] }) ?? reason;
  });
}

/** The value of a formula of the ruler; throws the reason where it has none. */
export function valueOf<T>(outcome: Outcome<T>, about: Field | Bilingual): T {
  if (!outcome.ok) throw refusal(outcome.reason, about);
  return outcome.value;
}
