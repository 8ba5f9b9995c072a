import type { DueReading } from "./due";
import type { WorkProgress } from "./progress";

/** Judged at the end of a reporting year, or on a day (2024-03-15). */
export type WorkMoment = { readonly year: number } | { readonly day: string };

export type WorkState = "late" | "due-soon" | "in-time" | "done" | "not-judged";

/** Why a work is not judged. */
export type NotJudged = "no-due" | "open-ended" | "due-unreadable" | "progress-unclear";

export interface WorkJudgement {
  readonly state: WorkState;
  readonly reason: NotJudged | null;
}

/** In the order in which they want attention. */
export const WORK_STATES: readonly WorkState[] = [
  "late",
  "due-soon",
  "not-judged",
  "in-time",
  "done",
];

const NO_DUE = {
  blank: "no-due",
  "open-ended": "open-ended",
  unreadable: "due-unreadable",
} as const;

/**
 * 是否过期: late once the last day has passed and nothing says it is done; due soon when the last day
 * falls into the year. A passed day with a text that does not say whether the work is done is not judged.
 */
export function judgeWork(
  { status, reason }: WorkProgress,
  due: DueReading,
  moment: WorkMoment,
): WorkJudgement {
  if (status === "done") return { state: "done", reason: null };
  if (!due.ok) return { state: "not-judged", reason: NO_DUE[due.reason] };
  if (hasPassed(due, moment))
    return reason === "unclear"
      ? { state: "not-judged", reason: "progress-unclear" }
      : { state: "late", reason: null };
  return { state: due.year === yearOf(moment) ? "due-soon" : "in-time", reason: null };
}

function hasPassed(due: { readonly year: number; readonly until: string }, moment: WorkMoment) {
  return "year" in moment ? due.year < moment.year : due.until < moment.day;
}

function yearOf(moment: WorkMoment): number {
  return "year" in moment ? moment.year : Number(moment.day.slice(0, 4));
}
