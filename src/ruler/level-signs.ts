import { isInside } from "./band";
import type { Draft } from "./draft";
import type { Points } from "./forecast";
import { yearsToBreach } from "./maintenance";
import type { Sign } from "./outcome";
import { bestYear } from "./pace";
import type { RiskSigns } from "./risk";
import { meets, type Situation } from "./situation";

const allPositive = (values: readonly number[]): boolean => values.every((value) => value > 0);

/** Whether the outlook follows growth rates: the path is geometric and every figure allows it. */
export function followsGrowth(draft: Draft, { path, points, target }: Situation): boolean {
  return (
    path === "geometric" &&
    (draft.kind === "change" || draft.kind === "maintenance") &&
    target !== null &&
    target > 0 &&
    allPositive(points.values)
  );
}

/** The same points on a logarithmic scale. */
export const logarithms = (points: Points): Points => ({
  years: points.years,
  values: points.values.map(Math.log),
});

/** What weighs on the risk of a level besides its class. The data year is known. */
export function levelSigns(
  draft: Draft,
  situation: Situation,
  actual: number,
  kept: boolean,
): RiskSigns {
  const yearsLeft = situation.targetYear - (situation.year as number);
  const ahead = projectedFigure(draft);
  return {
    attribute: situation.input.attribute,
    late: situation.late,
    paceNeeded: paceNeeded(draft, situation, actual),
    projectedMiss: ahead !== null && meetsProjected(situation, ahead) === false,
    yearsToFloor: kept ? yearsToFloor(situation, actual) : null,
    yearsLeft,
  };
}

/** The figure the pace so far leads to; what cannot fall below zero gets there at most. */
function projectedFigure({ forecast, reasons }: Draft): number | null {
  if (forecast) return forecast.value;
  return reasons.some(({ id }) => id === "below-zero") ? 0 : null;
}

/** A forecast a hair short of the target by rounding is no miss. */
function meetsProjected(situation: Situation, ahead: number): boolean | null {
  const { actual, baseline, target } = situation;
  const size = Math.max(Math.abs(ahead), Math.abs(target ?? 0), Math.abs(actual ?? 0));
  const hair = 1e-9 * Math.max(size, Math.abs(baseline ?? 0));
  if (situation.band) {
    const inside = isInside(ahead, situation.band);
    return inside.ok ? inside.value : null;
  }
  return meets(situation, ahead) === true || meets(situation, ahead + situation.sign * hair);
}

/** Pace needed over the best year so far; on a geometric path both are growth rates. */
function paceNeeded(draft: Draft, situation: Situation, actual: number): number | null {
  const { target, points, targetYear } = situation;
  if (draft.required.perYear === null || target === null) return null;
  const grows = followsGrowth(draft, situation);
  const scale = grows ? logarithms(points) : points;
  const sign: Sign = situation.band ? (draft.required.perYear > 0 ? 1 : -1) : situation.sign;
  const best = bestYear(scale.years, scale.values, sign);
  if (!best.ok) return null;
  const left = targetYear - (situation.year as number);
  const needed = grows ? (sign * Math.log(target / actual)) / left : sign * draft.required.perYear;
  if (needed <= 0) return null;
  return best.value > 0 ? needed / best.value : Number.POSITIVE_INFINITY;
}

function yearsToFloor(situation: Situation, actual: number): number | null {
  const { baseline, target, baselineYear, direction } = situation;
  if (baseline === null || target === null) return null;
  const year = situation.year as number;
  const years = yearsToBreach(baseline, baselineYear, actual, year, target, direction);
  return years?.ok ? years.value : null;
}
