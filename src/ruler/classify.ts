import { type Outcome, refuse, value } from "./outcome";
import type { Thresholds } from "./thresholds";
import type { Assessment, AssessmentClass } from "./types";

/** Rounding of binary fractions must not move a figure across a cut-off it sits on. */
const slack = 1e-9;

/** Whether `ratio` is at or above `cut`, to rounding. Cut-offs belong to the better class. */
export function reaches(ratio: number, cut: number): boolean {
  return ratio >= cut - slack;
}

/** Class of a pace ratio q: the published cut-offs 1, 0.95, 0.60, 0, each closed below. */
export function classOfPace(
  q: number,
  thresholds: Thresholds,
): "ahead" | "nearly" | "behind" | "far-behind" | "regressing" {
  if (reaches(q, thresholds.onTrack)) return "ahead";
  if (reaches(q, thresholds.nearly)) return "nearly";
  if (reaches(q, thresholds.behind)) return "behind";
  return reaches(q, thresholds.regressing) ? "far-behind" : "regressing";
}

/** What decides the class. */
export interface Verdict {
  /** `null` where it cannot be said (yet). */
  readonly attained: boolean | null;
  /** The data year is the target year. */
  readonly final: boolean;
  /** The target is to be kept, not reached. */
  readonly kept: boolean;
  /** S; `null` where there is none. */
  readonly pace: number | null;
}

/**
 * Order of tests: cannot assess → target year (完成/未完成) → maintenance → attained early → pace.
 * Maintenance stands before "attained early" because a floor that still holds has not been attained
 * ahead of time: it held from the start.
 */
export function classify(verdict: Verdict, thresholds: Thresholds): AssessmentClass {
  const { attained, final, kept, pace } = verdict;
  if (final) return attained === null ? "not-assessable" : attained ? "attained" : "missed";
  if (kept) return attained === null ? "not-assessable" : attained ? "maintained" : "breached";
  if (attained) return "attained-early";
  return pace === null ? "not-assessable" : classOfPace(pace, thresholds);
}

/** The four words of the NDRC's mid-term evaluations. It publishes no numeric cut-offs. */
export type NdrcClass = "early" | "faster" | "basically" | "lagging";

/** 提前实现 / 快于预期 / 基本符合预期 / 滞后, or `null` where the class says none of them. */
export function ndrcClass(of: AssessmentClass): NdrcClass | null {
  switch (of) {
    case "attained-early":
    case "attained":
      return "early";
    case "ahead":
      return "faster";
    case "nearly":
    case "maintained":
      return "basically";
    case "behind":
    case "far-behind":
    case "regressing":
    case "missed":
    case "breached":
      return "lagging";
    case "not-assessable":
      return null;
  }
}

/**
 * Completes a published tally of the four words: the one that is `null` is what remains of the total.
 * Errors: `not-a-number` where more than one is missing, `out-of-range` where they exceed the total.
 */
export function ndrcTally(
  total: number,
  counts: Readonly<Record<NdrcClass, number | null>>,
): Outcome<Record<NdrcClass, number>> {
  const words = ["early", "faster", "basically", "lagging"] as const;
  const missing = words.filter((word) => counts[word] === null);
  const known = words.reduce((sum, word) => sum + (counts[word] ?? 0), 0);
  if (!Number.isFinite(total) || !Number.isFinite(known) || missing.length > 1)
    return refuse("not-a-number");
  const left = total - known;
  if (left < 0 || (missing.length === 0 && left > 0)) return refuse("out-of-range");
  const full = (word: NdrcClass): number => counts[word] ?? left;
  return value({
    early: full("early"),
    faster: full("faster"),
    basically: full("basically"),
    lagging: full("lagging"),
  });
}

/** How many assessments stand in each class. */
export function countClasses(assessments: readonly Assessment[]): Record<AssessmentClass, number> {
  const counts: Record<AssessmentClass, number> = {
    "attained-early": 0,
    attained: 0,
    missed: 0,
    ahead: 0,
    nearly: 0,
    behind: 0,
    "far-behind": 0,
    regressing: 0,
    maintained: 0,
    breached: 0,
    "not-assessable": 0,
  };
  for (const assessment of assessments) counts[assessment.class]++;
  return counts;
}
