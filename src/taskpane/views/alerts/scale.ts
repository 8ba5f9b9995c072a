import type { Course, Point } from "./course";

export const WIDTH = 280;
export const HEIGHT = 120;
const MARGIN = { top: 14, right: 34, bottom: 18, left: 34 };

export interface Scale {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/** From years and figures to the chart's own units, with room for what is drawn. */
export function scaleOf(course: Course): Scale {
  const values = [
    ...course.target,
    ...course.actuals.map(({ value }) => value),
    ...course.path.map(({ value }) => value),
    ...(course.baseline ? [course.baseline.value] : []),
    ...(course.projection
      ? [course.projection.at.value, course.projection.low, course.projection.high]
      : []),
  ].filter((value) => value !== null);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = high - low || Math.abs(high) || 1;
  const years = course.to - course.from || 1;
  const width = WIDTH - MARGIN.left - MARGIN.right;
  const height = HEIGHT - MARGIN.top - MARGIN.bottom;
  return {
    x: (year) => MARGIN.left + ((year - course.from) / years) * width,
    y: (value) => MARGIN.top + (1 - (value - low) / room) * height,
  };
}

/** Points as an SVG path. */
export function lineOf(points: readonly Point[], { x, y }: Scale): string {
  return points
    .map(({ year, value }, at) => `${at === 0 ? "M" : "L"}${round(x(year))} ${round(y(value))}`)
    .join("");
}

const round = (value: number): number => Math.round(value * 10) / 10;
