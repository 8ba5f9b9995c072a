import type { Kind } from "../plan";
import type { NdrcClass } from "./classify";
import type { LikelihoodWord } from "./likelihood";
import type { StepId } from "./steps";
import type { ThresholdError, ThresholdKey } from "./thresholds";
import type { AssessmentClass, Field, ReasonId, Risk, StatementId } from "./types";

/**
 * Every sentence and word the ruler needs in one language. `{name}` stands for a figure of the data,
 * `{name%}` for one shown in per cent, `{name~}` for a probability, `{name,}` for a list, `{name:class}`
 * for an id looked up in the list of that name.
 */
export interface RulerMessages {
  /** Between the members of a list. */
  readonly separator: string;
  readonly class: Readonly<Record<AssessmentClass, string>>;
  readonly ndrc: Readonly<Record<NdrcClass, string>>;
  readonly risk: Readonly<Record<Risk, string>>;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly field: Readonly<Record<Field, string>>;
  readonly likelihood: Readonly<Record<LikelihoodWord, string>>;
  readonly statement: Readonly<Record<StatementId, string>>;
  readonly reason: Readonly<Record<ReasonId, string>>;
  readonly step: Readonly<Record<StepId, string>>;
  readonly yesNo: Readonly<Record<"yes" | "no", string>>;
  readonly threshold: Readonly<Record<ThresholdKey, string>>;
  readonly thresholdError: Readonly<Record<ThresholdError["id"], string>>;
}
