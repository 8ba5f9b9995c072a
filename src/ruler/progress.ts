import type { Direction } from "../notation";
import { signOf } from "./attainment";
import { number, type Outcome, type Refusal, refuse } from "./outcome";

/** The path the plan is held to between baseline and target. */
export type Path = "linear" | "geometric";

/** The four figures every level formula starts from, in the indicator's unit and calendar years. */
export interface Course {
  readonly baseline: number;
  readonly baselineYear: number;
  readonly target: number;
  readonly targetYear: number;
}

/** The reason why there is no distance to travel in the wanted direction, or `null` if there is. */
export function distanceProblem(
  baseline: number,
  target: number,
  direction: Direction,
): Refusal | null {
  if (!Number.isFinite(baseline) || !Number.isFinite(target)) return refuse("not-a-number");
  const distance = signOf(direction) * (target - baseline);
  if (distance > 0) return null;
  return refuse(distance === 0 ? "no-distance" : "baseline-beyond-target");
}

/**
 * F2 完成进度 P: (actual - baseline) / (target - baseline), the share of the distance travelled.
 * Below 0 when the figure moved away, above 1 when it overshot; never capped.
 * Domain: d(target - baseline) > 0. Errors: `not-a-number`, `no-distance`,
 * `baseline-beyond-target`, `out-of-range`. Source: ESCAP current status index / 10.
 */
export function progress(
  baseline: number,
  actual: number,
  target: number,
  direction: Direction,
): Outcome {
  if (!Number.isFinite(actual)) return refuse("not-a-number");
  const problem = distanceProblem(baseline, target, direction);
  return problem ?? number((actual - baseline) / (target - baseline));
}

/**
 * τ 时间进度: share of the plan's time that has passed in the data year, never the calendar year.
 * Domain: targetYear > baselineYear and year > baselineYear.
 * Errors: `not-a-number`, `no-duration`, `before-start`.
 */
export function elapsed(baselineYear: number, year: number, targetYear: number): Outcome {
  if (!Number.isFinite(baselineYear) || !Number.isFinite(year) || !Number.isFinite(targetYear))
    return refuse("not-a-number");
  if (targetYear <= baselineYear) return refuse("no-duration");
  if (year <= baselineYear) return refuse("before-start");
  return number((year - baselineYear) / (targetYear - baselineYear));
}

/**
 * F3 序时目标值 E in the indicator's unit: where the path stands in `year`.
 * Linear: baseline + (target - baseline)τ; geometric: baseline (target/baseline)^τ.
 * Domain: year > baselineYear; geometric needs both figures positive.
 * Errors: those of {@link elapsed}, `not-positive`, `out-of-range`.
 * Source: linear as in EU Road safety/RPI distance-to-path; geometric as implied by compound growth.
 */
export function expected(course: Course, year: number, path: Path): Outcome {
  const { baseline, target } = course;
  if (!Number.isFinite(baseline) || !Number.isFinite(target)) return refuse("not-a-number");
  const time = elapsed(course.baselineYear, year, course.targetYear);
  if (!time.ok) return time;
  if (path === "linear") return number(baseline + (target - baseline) * time.value);
  if (baseline <= 0 || target <= 0) return refuse("not-positive");
  return number(baseline * (target / baseline) ** time.value);
}

/**
 * F4 序时比 S: progress made over progress due, 1 = exactly on the path.
 * Linear: P/τ; geometric: ln(actual/baseline) / ln(target/baseline) / τ.
 * Domain: d(target - baseline) > 0, year > baselineYear; geometric needs positive figures.
 * Errors: those of {@link progress} and {@link elapsed}, `not-positive`.
 */
export function pace(
  course: Course,
  actual: number,
  year: number,
  path: Path,
  direction: Direction,
): Outcome {
  const { baseline, target } = course;
  const done = progress(baseline, actual, target, direction);
  if (!done.ok) return done;
  const time = elapsed(course.baselineYear, year, course.targetYear);
  if (!time.ok) return time;
  if (path === "linear") return number(done.value / time.value);
  if (baseline <= 0 || target <= 0 || actual <= 0) return refuse("not-positive");
  return number(Math.log(actual / baseline) / Math.log(target / baseline) / time.value);
}
