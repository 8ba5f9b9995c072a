import {
  type Because,
  checkInSteps,
  type Explanation,
  editsOfLedger,
  explain,
  type Finding,
  type InSteps,
  mendInSteps,
  mergeExplanations,
  type Outcome,
  planFixes,
  prepareContext,
  previewEdits,
  verifySeal,
  withExplanations,
} from "../../check";
import type { StepOptions } from "../../excel";
import { shippedPlans } from "../../plan";
import { allRules } from "../../rules";
import { cellState, isCellEdit, type Workbook } from "../../workbook";
import { isoDate } from "./examine";
import type { FixProposal, Study } from "./study";
import { inTurns, recogniseInSteps } from "./turns";

/** The fix of one finding, a person having said yes to it. */
export function proposeOne(study: Study, finding: Finding): FixProposal {
  const { edits, applied, refused } = planFixes([finding], "review");
  return {
    edits,
    changes: previewEdits(study.workbook, edits),
    settled: applied.length,
    refused,
  };
}

/** Why a finding's fix is not offered; `null` where it is, or where there is none. */
export function obstacleTo(study: Study, finding: Finding): Because | null {
  if (!finding.fix) return null;
  if (finding.cause !== null) return "follows";
  if (!finding.fix.edits.every(isCellEdit)) return "not-a-cell";
  const overwrites = finding.fix.edits.some(
    (edit) =>
      edit.kind === "value" && cellState(study.workbook, edit.sheet, edit.cell).formula !== null,
  );
  return overwrites ? "formula" : null;
}

/** All safe fixes together, tried out on the plain data first: what makes matters worse is left alone. */
export async function proposeSafe(
  study: Study,
  today: Date,
  options: StepOptions = {},
): Promise<FixProposal> {
  const recheck = function* (workbook: Workbook): InSteps<Outcome> {
    const recognition = yield* recogniseInSteps(workbook, study.plans);
    const { reportingYear } = study;
    const asked = { reportingYear, today: isoDate(today) };
    return yield* checkInSteps(
      allRules,
      prepareContext(workbook, recognition, shippedPlans, asked),
    );
  };
  const when = today.toISOString();
  const mended = await inTurns(
    mendInSteps(study.workbook, "safe", recheck, when, study.outcome),
    options,
  );
  const edits = editsOfLedger(mended.ledger);
  return {
    edits,
    changes: previewEdits(study.workbook, edits),
    settled: mended.applied.length,
    refused: mended.refused.filter(({ because }) => because !== "review"),
  };
}

/** The study with an explanation (说明) added; an empty text takes it back. */
export function explainFinding(study: Study, finding: Finding, text: string, today: Date): Study {
  const explanations = mergeExplanations(study.explanations, [
    explain(finding, text.trim(), isoDate(today)),
  ]);
  return explained(study, explanations);
}

/** The study without explanations that are about nothing any more. */
export function dropStale(study: Study): Study {
  const stale = new Set(study.outcome.stale.map(({ explanation }) => explanation.finding));
  const explanations = study.explanations.filter(({ finding }) => !stale.has(finding));
  return explained(study, explanations);
}

function explained(study: Study, explanations: readonly Explanation[]): Study {
  const { seal } = study.sealed;
  return {
    ...study,
    explanations,
    outcome: withExplanations(study.outcome, explanations),
    sealed: seal ? verifySeal(seal, { ...study, explanations }) : study.sealed,
  };
}
