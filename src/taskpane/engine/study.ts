import type { CellChange, Explanation, Outcome, Refusal, SealState } from "../../check";
import type { TablesAssessment } from "../../compose";
import type { Plan } from "../../plan";
import type { Recognition } from "../../recognise";
import type { Thresholds } from "../../ruler";
import type { Edit, Workbook } from "../../workbook";

/** Everything that was read from a workbook and what came of it. */
export interface Study {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  /** Plans that tables were held against. */
  readonly plans: readonly Plan[];
  readonly outcome: Outcome;
  readonly explanations: readonly Explanation[];
  /** What its seal (封签) says of the workbook. */
  readonly sealed: SealState;
  readonly assessed: TablesAssessment;
  readonly thresholds: Thresholds;
  /** 报告年度; `null` where nobody says. */
  readonly reportingYear: number | null;
  /** `asked`: by the settings; the others as the check tells them. */
  readonly yearFrom: "asked" | "stated" | "inferred" | null;
  /**
   * False for a look at the workbook that nobody asked for: merges were not read, so its findings
   * are not shown.
   */
  readonly complete: boolean;
}

/** Edits with what they change, for a preview. */
export interface CellChanges {
  readonly edits: readonly Edit[];
  readonly changes: readonly CellChange[];
}

/** Fixes to be carried out together. */
export interface FixProposal extends CellChanges {
  /** How many findings they settle. */
  readonly settled: number;
  readonly refused: readonly Refusal[];
}
