import { type Finding, FindingTexts } from "../../check";
import { type RowAssessment, tellingSentences } from "../../compose";
import { createTranslator, type Language } from "../../messages";
import { describeStatement, describeThresholdError, type ThresholdError } from "../../ruler";
import { allRules } from "../../rules";

/** Makes sentences of what the engine found, in one language. */
export interface Describer {
  title(code: string): string;
  message(finding: Finding): string;
  reasons(row: RowAssessment): readonly string[];
  forecast(row: RowAssessment): string | null;
  thresholdError(error: ThresholdError): string;
}

export function createDescriber(language: Language): Describer {
  const texts = new FindingTexts(allRules, language);
  const t = createTranslator(language);
  return {
    title: (code) => texts.title(code),
    message: (finding) => texts.message(finding),
    reasons: (row) => tellingSentences(row, t),
    forecast: ({ assessment: { forecast } }) =>
      forecast ? describeStatement(forecast.statement, t) : null,
    thresholdError: (error) => describeThresholdError(error, t),
  };
}
