import type { Kind } from "../plan";
import type { NdrcClass } from "./classify";
import type { LikelihoodWord } from "./likelihood";
import type { StepId } from "./steps";
import type { ThresholdError, ThresholdKey } from "./thresholds";
import type { AssessmentClass, Field, ReasonId, Risk, StatementId } from "./types";

/**
 * Every text the ruler needs in each language. In the texts `{name}` stands for a figure of the data,
 * `{namePercent}` for the same in per cent, `{nameList}` for a list, and `{nameClass}`,
 * `{nameLikelihood}`, `{nameAnswer}` for the word of an id.
 */
export type RulerMessageKey =
  | `ruler.class.${AssessmentClass}`
  | `ruler.ndrc.${NdrcClass}`
  | `ruler.risk.${Risk}`
  | `ruler.kind.${Kind}`
  | `ruler.field.${Field}`
  | `ruler.likelihood.${LikelihoodWord}`
  | `ruler.statement.${StatementId}`
  | `ruler.reason.${ReasonId}`
  | `ruler.step.${StepId}`
  | `ruler.answer.${"yes" | "no"}`
  | `ruler.threshold.${ThresholdKey}`
  | `ruler.threshold-error.${ThresholdError["id"]}`;
