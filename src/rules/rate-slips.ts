import { type Point, type Series, tidy } from "./series";
import type { Slip } from "./slip";

/** Rates do not run along a path: each is held against the target and the other years. */
export function rateSlips({ points }: Series): Slip[] {
  return points.flatMap((point) => {
    const others = othersThan(point, points);
    const size = typical(others.map(({ value }) => Math.abs(value)));
    const few = point.role === "target" && others.length < 2;
    if (size === null || point.role === "baseline") return [];
    const ratio = Math.abs(point.value) / size;
    const power = (few ? [4, -4] : [1, 2, 4, -2, -4]).find((candidate) => {
      const corrected = ratio / 10 ** candidate;
      const small = candidate > 0 || Math.abs(point.value) < 1;
      return small && isFar(ratio, candidate) && corrected >= 0.3 && corrected <= 2.5;
    });
    return power === undefined
      ? []
      : [{ point, power, corrected: tidy(point.value / 10 ** power) }];
  });
}

/** Rates of the plan's years; the baseline's own only where there is nothing else. */
function othersThan(point: Point, points: readonly Point[]): Point[] {
  const others = points.filter((other) => other !== point && other.role !== "baseline");
  return others.length > 0 ? others : points.filter((other) => other !== point);
}

/** Rates scatter: only a figure many times, or a tiny part of, the usual size is held for a slip. */
function isFar(ratio: number, power: number): boolean {
  if (power > 0) return ratio > 4;
  return power === -2 ? ratio < 0.1 : ratio < 0.001;
}

/** The middle of what the others show; none where there are too few to tell. */
function typical(values: readonly number[]): number | null {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  return sorted.length === 0 ? null : Math.max(1, sorted[sorted.length >> 1] as number);
}
