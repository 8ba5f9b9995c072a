import type { Attribute } from "../plan";
import { reaches } from "./classify";
import { type Draft, remark } from "./draft";
import type { Thresholds } from "./thresholds";
import type { Remark, Risk } from "./types";

/** What the traffic light looks at besides the class. */
export interface RiskSigns {
  readonly attribute: Attribute | null;
  /** Years the data trail the reporting year. */
  readonly late: number;
  /** Pace needed over the best year so far, `null` where there is none. Infinity: no year moved ahead. */
  readonly paceNeeded: number | null;
  /** The forecast does not reach the target. */
  readonly projectedMiss: boolean;
  /** Years until a floor is crossed at the average change, `null` where it is not being approached. */
  readonly yearsToFloor: number | null;
  readonly yearsLeft: number;
}

/**
 * The risk of a classified draft, with a remark for everything that weighs on it.
 * Red: missed, regressing, q < 0.60, floor broken, binding with q < 0.95, pace needed > 2 × best year.
 * Yellow: 0.60 ≤ q < 0.95, projected miss, data late, floor to be crossed before the target year.
 */
export function judgeRisk(draft: Draft, signs: RiskSigns, thresholds: Thresholds): Risk {
  if (draft.class === "not-assessable") return "grey";
  if (draft.class === "attained") return "green";
  const red = redSigns(draft, signs, thresholds);
  const yellow = yellowSigns(draft, signs, thresholds);
  return red ? "red" : yellow ? "yellow" : "green";
}

const redClasses: { readonly [Class in Draft["class"]]?: Remark } = {
  missed: "risk-missed",
  "far-behind": "risk-far-behind",
  regressing: "risk-regressing",
};

function redSigns(draft: Draft, signs: RiskSigns, thresholds: Thresholds): boolean {
  let red = false;
  const byClass = redClasses[draft.class];
  if (byClass) {
    remark(draft, byClass);
    red = true;
  }
  if (draft.class === "breached") {
    remark(draft, draft.kind === "growth-each" ? "risk-each-year" : "risk-floor-broken");
    red = true;
  }
  if (!isOnTheWay(draft)) return red;
  if (signs.attribute === "约束性" && !reaches(draft.pace ?? 0, thresholds.binding)) {
    remark(draft, "risk-binding", { binding: thresholds.binding });
    red = true;
  }
  if (signs.paceNeeded !== null && signs.paceNeeded > thresholds.paceMultiple + 1e-9) {
    if (Number.isFinite(signs.paceNeeded))
      remark(draft, "risk-pace-needed", {
        times: signs.paceNeeded,
        multiple: thresholds.paceMultiple,
      });
    else remark(draft, "risk-no-pace");
    red = true;
  }
  return red;
}

function yellowSigns(draft: Draft, signs: RiskSigns, thresholds: Thresholds): boolean {
  let yellow = false;
  if (draft.class === "behind") {
    remark(draft, "risk-behind");
    yellow = true;
  }
  if (signs.projectedMiss && draft.class !== "missed" && draft.class !== "breached") {
    remark(draft, "risk-projected-miss");
    yellow = true;
  }
  if (draft.class === "maintained" && signs.yearsToFloor !== null)
    if (signs.yearsToFloor < signs.yearsLeft) {
      remark(draft, "risk-floor-ahead", { years: tenths(signs.yearsToFloor) });
      yellow = true;
    }
  return yellow || (signs.late > 0 && signs.late >= thresholds.lateYears);
}

/** Nobody foresees a day: 0.4 years, 0.1 at least. */
const tenths = (years: number): number => Math.max(1, Math.round(years * 10)) / 10;

function isOnTheWay(draft: Draft): boolean {
  switch (draft.class) {
    case "ahead":
    case "nearly":
    case "behind":
    case "far-behind":
    case "regressing":
      return true;
    default:
      return false;
  }
}
