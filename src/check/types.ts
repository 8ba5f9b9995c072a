import type { Data, Fix, Level, Place } from "../rules";

/** One finding, as data. The sentence is made from the rule's messages where it is shown. */
export interface Finding {
  /** Stable within one check: rule, place and what it is about. */
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
}

/** A rule that could not run for want of another side (last submission, a reference, a year). */
export interface Unchecked {
  readonly rule: string;
  readonly code: string;
  readonly needs: string;
}

export type Verdict = "pass" | "fail";

export interface Outcome {
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Level, number>>;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}
