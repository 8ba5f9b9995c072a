import type { IndicatorRow, Table } from "../recognise";
import type { Limits } from "./define";
import { expectationOf, goalOf, slackOf, startOf } from "./expectation";
import { type Anchor, type Point, type Series, seriesOf } from "./series";
import { soundPoints } from "./sound";

/** A figure that left the row's way too fast. */
export interface Jump {
  readonly point: Point;
  /** What it is compared with. */
  readonly from: Anchor;
  /** Up, then down again, or the other way round: the years on both sides agree with each other. */
  readonly spike: boolean;
}

/** A fall against the aim that is worth a word beside a slow path. */
const BACKWARD = 0.12;
const QUARTER = Math.log(1.33);
const FIFTH = Math.log(1.2);
/** A change that makes a turn of the way worth the name. */
const TURN = Math.log(1.3);
/** How far a figure may stand out between two neighbours. */
const SPIKE = Math.log(1.15);

const known = new WeakMap<IndicatorRow, { limits: Limits; jumps: readonly Jump[] }>();

/** Year-on-year changes beyond the limits that the way to the target does not account for. */
export function jumpsOf(row: IndicatorRow, table: Table, limits: Limits): readonly Jump[] {
  const before = known.get(row);
  if (before?.limits === limits) return before.jumps;
  const jumps = find(seriesOf(row, table), soundPoints(row, table), limits);
  known.set(row, { limits, jumps });
  return jumps;
}

function find(series: Series, sound: readonly Point[], limits: Limits): Jump[] {
  const { kind, rate } = series.nature;
  if (rate || kind === "milestone" || kind === "qualitative") return [];
  const yearly = sound.filter(
    ({ role }) => role === "actual" || (role === "baseline" && kind !== "total"),
  );
  const jumps: Jump[] = [];
  const odd = (from: Anchor, to: Anchor): boolean => isJump(series, from, to, limits);
  let last: Point | null = null;
  yearly.forEach((point, i) => {
    const next = yearly[i + 1];
    const from: Anchor | null = last ?? openingOf(series, point);
    if (!from) {
      const goal = goalOf(series);
      if (goal && isBeyond(series, point, goal, limits))
        jumps.push({ point, from: goal, spike: false });
      else last = point;
      return;
    }
    const spike = next !== undefined && standsOut(series, from, point, next);
    if (!spike && !odd(from, point)) {
      last = point;
      return;
    }
    if (last && !spike && isOddOneOut(series, last, point, next ?? null, odd)) {
      jumps.push({ point: last, from: point, spike: false });
      last = point;
    } else {
      jumps.push({ point, from, spike });
    }
  });
  return jumps;
}

/** What comes before the first figure: the plan's baseline, where the table gives none. */
function openingOf({ stated, nature }: Series, point: Point): Anchor | null {
  return point.role === "actual" && nature.kind !== "total" ? stated.baseline : null;
}

/** Without anything before it a figure is only held against the target: half as far again is a leap. */
function isBeyond(series: Series, point: Point, goal: Anchor, limits: Limits): boolean {
  if (point.role !== "actual" || point.value <= 0 || goal.value <= 0) return false;
  if (Math.abs(point.value - goal.value) <= slackOf(series, point.value, goal.value)) return false;
  const ratio = Math.log(point.value / goal.value) * (series.nature.direction === "up" ? 1 : -1);
  return ratio > Math.log(1 + limits.yearlyChange) || ratio < -Math.log(3);
}

/** Whether the earlier figure is the one that agrees with nothing else. */
function isOddOneOut(
  series: Series,
  earlier: Point,
  later: Point,
  next: Point | null,
  odd: (from: Anchor, to: Anchor) => boolean,
): boolean {
  const { baseline } = series.stated;
  if (earlier.role === "baseline" && baseline && baseline.value === earlier.value) return false;
  const goal = goalOf(series);
  if (!next || !odd(earlier, { value: next.value, year: later.year }) || odd(later, next))
    return false;
  if (!goal || goal.value <= 0) return true;
  // Down to the second figure, then up again through the years to the target: the first stands alone.
  const left = Math.log(goal.value / later.value);
  if ((later.value - earlier.value) * left < 0 && Math.abs(left) > TURN) return true;
  // So it does where all that follows keeps close to the target.
  return Math.abs(left) < TURN && Math.abs(Math.log(earlier.value / later.value)) > Math.LN2;
}

/** Beyond both neighbours, and further than they are from each other. */
function standsOut(series: Series, from: Anchor, point: Point, next: Point): boolean {
  const { value } = point;
  if (from.value <= 0 || next.value <= 0 || value <= 0) return false;
  const low = Math.min(from.value, next.value);
  const high = Math.max(from.value, next.value);
  if (value >= low && value <= high) return false;
  const bound = value < low ? low : high;
  const distance = Math.abs(value - bound);
  if (strangeness(series, point) < strangeness(series, next)) return false;
  return (
    distance > slackOf(series, value, bound) &&
    distance > high - low &&
    Math.abs(Math.log(value / bound)) > (series.nature.kind === "total" ? Math.log(1.5) : SPIKE)
  );
}

/** How far a figure is from the straight path, in logarithms. */
function strangeness(series: Series, point: Point): number {
  const expected = expectationOf(series, point)?.value ?? 0;
  return expected > 0 && point.value > 0 ? Math.abs(Math.log(point.value / expected)) : 0;
}

function isJump(series: Series, from: Anchor, to: Anchor, limits: Limits): boolean {
  if (series.nature.kind !== "total") return isTooFast(series, from, to, goalOf(series), limits);
  if (!isTooFast(series, from, to, null, limits)) return false;
  // Entries towards a total may also be running totals; only what fits neither reading is odd.
  const total = series.points.find(({ role }) => role === "target") ?? null;
  return isTooFast(series, from, to, total, limits);
}

function isTooFast(
  series: Series,
  from: Anchor,
  to: Anchor,
  goal: Anchor | null,
  limits: Limits,
): boolean {
  const change = to.value - from.value;
  const size = Math.abs(change);
  if (size <= slackOf(series, from.value, to.value)) return false;
  if (from.value <= 0 || to.value <= 0) return leavesZero(series, from, to, goal);
  const ratio = Math.abs(Math.log(to.value / from.value));
  const years = Math.max(1, to.year - from.year);
  const limit = Math.log(1 + limits.yearlyChange);
  if (!goal) return ratio > limit + 0.15 * (years - 1);
  if (series.nature.kind === "maintenance" || series.nature.kind === "band") return ratio > limit;
  const due = paceOf(series, from, goal) * years;
  const fast = size > limits.paceMultiple * due;
  if (change * (goal.value - from.value) <= 0) return ratio > QUARTER || (fast && ratio > BACKWARD);
  const inside = (goal.value - to.value) * change >= 0;
  if (inside) return ratio > limit && size > 2.5 * due;
  return (ratio > limit && size > 2 * due) || (fast && ratio > FIFTH);
}

/** From zero, or to it: only the target can say whether that is much. */
function leavesZero(series: Series, from: Anchor, to: Anchor, goal: Anchor | null): boolean {
  if (series.nature.signed || !goal) return false;
  if (to.value === 0) return goal.value > 0 && series.nature.direction === "up";
  if (goal.value === 0) return from.value === 0 && to.value > 0;
  return from.value === 0 && goal.value > 0 && to.value > 2 * goal.value;
}

/** The fastest yearly change that any plain path asks for: straight, compound, or catching up. */
function paceOf(series: Series, from: Anchor, goal: Anchor): number {
  const start = startOf(series) ?? from;
  const span = Math.max(1, goal.year - start.year);
  const straight = Math.abs(goal.value - start.value) / span;
  const high = Math.max(goal.value, start.value);
  const low = Math.min(goal.value, start.value);
  const growth = low > 0 ? (high / low) ** (1 / span) : 1;
  const compound = from.value * (goal.value > start.value ? growth - 1 : 1 - 1 / growth);
  const left = goal.year - from.year;
  const catching = left > 0 ? Math.abs(goal.value - from.value) / left : 0;
  return Math.max(straight, compound, catching);
}
