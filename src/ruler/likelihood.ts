import type { Outcome } from "./outcome";
import { refuse, value } from "./outcome";
import type { Thresholds } from "./thresholds";

/** 达标可能性用词, after the IPCC's calibrated language. */
export type LikelihoodWord = "very-likely" | "likely" | "uncertain" | "unlikely" | "very-unlikely";

/**
 * The word for a probability between 0 and 1; each band holds its lower end.
 * Errors: `not-a-number`, `out-of-range`.
 */
export function likelihoodWord(
  probability: number,
  thresholds: Thresholds,
): Outcome<LikelihoodWord> {
  if (!Number.isFinite(probability)) return refuse("not-a-number");
  if (probability < 0 || probability > 1) return refuse("out-of-range");
  return value(wordFor(probability, thresholds));
}

/** Where one word ends and the next begins. */
export function wordCuts(thresholds: Thresholds): number[] {
  const { veryLikely, likely, uncertain, unlikely } = thresholds;
  return [veryLikely, likely, uncertain, unlikely];
}

/** As {@link likelihoodWord} for a probability known to lie between 0 and 1. */
export function wordFor(probability: number, thresholds: Thresholds): LikelihoodWord {
  if (probability >= thresholds.veryLikely) return "very-likely";
  if (probability >= thresholds.likely) return "likely";
  if (probability >= thresholds.uncertain) return "uncertain";
  if (probability >= thresholds.unlikely) return "unlikely";
  return "very-unlikely";
}
