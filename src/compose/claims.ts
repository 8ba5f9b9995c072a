import { discrepanciesAbout, type Indicator, type Plan, type Statement } from "../plan";
import type { Assessment } from "../ruler";
import type { RowRemark } from "./remarks";

/**
 * Sentences of the document that speak of completion where the figures do not bear it out.
 *
 * A claim counts for the indicator it is recorded under, and for every indicator the same sentence
 * gives a figure of: “研发投入共计6.62亿元，…比重…，完成‘十三五’目标” can be read as meaning both.
 * What the pack notes as a discrepancy about completion is said as well, with its note.
 */
export function claimRemarks(
  plan: Plan,
  indicator: Indicator,
  assessment: Assessment,
  plans: readonly Plan[],
): RowRemark[] {
  if (assessment.attained !== false || assessment.dataYear === null) return [];
  const year = assessment.dataYear;
  const remarks: RowRemark[] = [];
  for (const claim of claimsAbout(plan, indicator)) {
    if (claim.year !== null && claim.year !== year) continue;
    const { place, quote } = claim.source;
    remarks.push({
      id: "contradicts-claim",
      data: { place, quote: ended(quote), printed: claim.printed },
    });
  }
  if (year !== indicator.target.year) return remarks;
  for (const { id, kind, severity, what, note } of discrepanciesAbout(indicator, plan, plans))
    if (kind === "claim" && severity !== "info")
      remarks.push({
        id: "noted-discrepancy",
        data: { discrepancy: id, what, note: ended(note ?? "") },
      });
  return remarks;
}

/** With its full stop, so that the next sentence does not run into it. */
const ended = (text: string): string => (/[^。！？.!?]$/.test(text) ? `${text}。` : text);

function claimsAbout(plan: Plan, indicator: Indicator): readonly Statement[] {
  const quotes = new Set(indicator.statements.map(({ source }) => source.quote));
  const claims = new Map<string, Statement>();
  for (const { statements } of plan.indicators)
    for (const statement of statements)
      if (statement.about === "claim" && quotes.has(statement.source.quote))
        claims.set(statement.source.quote, statement);
  return [...claims.values()];
}
