import type { Recognition } from "../recognise";
import type { Outcome } from "./types";

/** What can stand between a checked workbook and its submission (报送). */
export interface Clearance {
  /** Nothing stands in the way. */
  readonly isCleared: boolean;
  /** A table has yearly figures and nobody says which year is reported: what is missing is unknown. */
  readonly lacksYear: boolean;
  readonly errors: number;
  /** Warnings that are neither mended nor explained. */
  readonly unexplained: number;
  /** Explanations of what is no longer there. */
  readonly stale: number;
}

/** Whether a workbook may be handed in. */
export function clearanceOf(
  outcome: Outcome,
  { tables }: Pick<Recognition, "tables">,
  reportingYear: number | null,
): Clearance {
  // What is missing and what is late is only known for a year: a blank form has no findings.
  const isYearly = tables.some(({ columns }) => columns.some(({ role }) => role === "actual"));
  const lacksYear = isYearly && reportingYear === null;
  const { counts, unexplained, stale } = outcome;
  const isCleared = !lacksYear && counts.error + unexplained + stale.length === 0;
  return { isCleared, lacksYear, errors: counts.error, unexplained, stale: stale.length };
}
