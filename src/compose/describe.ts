import { type AssessmentReason, describeReason, plainNumber, type Texts } from "../ruler";
import type { RowAssessment } from "./assess-table";
import type { RowRemark } from "./remarks";

/** What a remark says, as a sentence. */
export function describeRemark(remark: RowRemark, texts: Texts): string {
  const data = Object.fromEntries(
    Object.entries(remark.data).map(([name, given]) => [
      name,
      typeof given === "number" ? plainNumber(given, 12) : given,
    ]),
  );
  return texts.find(`compose.remark.${remark.id}`, data) ?? remark.id;
}

/** Figures whose absence is part of every verdict and needs no sentence in a summary. */
const EVERYDAY = new Set(["not-for-kind", "no-years-left", "already-attained"]);
const MAIN_FIELDS = new Set(["attained", "progress", "pace", "actual"]);
/** Told wherever they occur: the line of the chart and the figure of the board end for them. */
const ALWAYS = new Set(["below-zero"]);

/** The reasons a reader needs to understand the verdict; the others explain figures nobody misses. */
export function tellingReasons(reasons: readonly AssessmentReason[]): AssessmentReason[] {
  return reasons.filter(({ id, about }) => {
    if (about.length === 0 || ALWAYS.has(id)) return true;
    return !EVERYDAY.has(id) && about.some((field) => MAIN_FIELDS.has(field));
  });
}

/** The telling reasons and remarks of a row as sentences. */
export function tellingSentences(judged: RowAssessment, texts: Texts): string[] {
  return [
    ...judged.remarks.map((remark) => describeRemark(remark, texts)),
    ...tellingReasons(judged.assessment.reasons).map((reason) => describeReason(reason, texts)),
  ];
}
