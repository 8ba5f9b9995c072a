import type { Data, Fix, Level, Place } from "../rules";

/** One finding, as data. The sentence is made from the rule's messages where it is shown. */
export interface Finding {
  /** Rule, sheet, indicator, year and message: the same when rows or columns are put in. */
  readonly id: string;
  readonly rule: string;
  readonly code: string;
  readonly level: Level;
  readonly message: string;
  readonly data: Data;
  readonly place: Place | null;
  readonly sheet: string;
  /** A1 address, `null` where it concerns a whole table or sheet. */
  readonly cell: string | null;
  readonly table: string | null;
  readonly indicator: string | null;
  readonly year: number | null;
  readonly expected: string | number | null;
  readonly received: string | number | null;
  readonly fix: Fix | null;
  /** The finding this one merely follows from; shown folded under it and not counted. */
  readonly cause: string | null;
  /** 说明: why the figure is right all the same; only warnings take one. */
  readonly explanation: string | null;
}

/** A rule that could not run for want of another side (last submission, a reference, a year). */
export interface Unchecked {
  readonly rule: string;
  readonly code: string;
  readonly needs: string;
}

/** 说明: what was written about a warning instead of a fix. It travels inside the workbook. */
export interface Explanation {
  /** {@link Finding.id} of the warning it is about. */
  readonly finding: string;
  readonly text: string;
  /** The figure it was written about; once that is another the explanation is stale. */
  readonly received: string | number | null;
  /** ISO date, `null` if unknown. */
  readonly when: string | null;
}

/** An explanation that is about nothing any more. */
export interface StaleExplanation {
  readonly explanation: Explanation;
  /** The finding is gone, or it is about another figure now. */
  readonly because: "gone" | "changed";
}

export type Verdict = "pass" | "fail";

export interface Outcome {
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Level, number>>;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  /** Warnings with and without a valid explanation; together they are `counts.warning`. */
  readonly explained: number;
  readonly unexplained: number;
  readonly stale: readonly StaleExplanation[];
}
