import { plainNumber } from "./figures";
import { carried, type Step, step } from "./steps";
import type { Thresholds } from "./thresholds";
import type { Assessment } from "./types";

/** The last lines: which cut-offs the pace lies between, and the class. */
export function classSteps(assessment: Assessment, thresholds: Thresholds): Step[] {
  const { pace } = assessment;
  const between = pace === null ? null : cutOffs(assessment, pace, thresholds);
  return between === null
    ? [step("class", "§3", "", assessment.class)]
    : [step("class-pace", "§3", between, assessment.class)];
}

/** `0.6 ≤ 0.74642 < 0.95`, or `null` where the class does not follow from the pace. */
function cutOffs(assessment: Assessment, pace: number, thresholds: Thresholds): string | null {
  const { onTrack, nearly, behind, regressing } = thresholds;
  const q = carried(pace);
  const at = (cut: number) => plainNumber(cut);
  switch (assessment.class) {
    case "ahead":
      return `${q} ≥ ${at(onTrack)}`;
    case "nearly":
      return `${at(nearly)} ≤ ${q} < ${at(onTrack)}`;
    case "behind":
      return `${at(behind)} ≤ ${q} < ${at(nearly)}`;
    case "far-behind":
      return `${at(regressing)} ≤ ${q} < ${at(behind)}`;
    case "regressing":
      return `${q} < ${at(regressing)}`;
    default:
      return null;
  }
}
