import { averageGrowth, compoundGrowth } from "../../ruler";
import type { Point, Series } from "../series";

/** One average a growth column can mean. */
export interface Mean {
  readonly value: number;
  readonly arithmetic: number | null;
  readonly tolerance: number;
  readonly from: number;
  readonly to: number;
  readonly basis: string | readonly string[];
}

/** The averages a growth column can mean; the likeliest first. */
export function meansOf(series: Series, points: readonly Point[]): Mean[] {
  const yearly = points.filter(({ role }) => role === "actual");
  if (series.nature.rate) return ofRates(yearly);
  // At constant prices the growth of an amount does not follow from its current figures.
  if (series.row.unit?.dimension.startsWith("money")) return [];
  const baseline = points.find(({ role }) => role === "baseline");
  const target = points.find(({ role }) => role === "target");
  const last = yearly.at(-1);
  const spans = [
    [baseline ?? yearly[0], last],
    [yearly[0], last],
    [baseline, target],
  ] as const;
  return yearly.length === 0
    ? []
    : spans.flatMap(([from, to]) => (from && to && to.year > from.year ? ofLevels(from, to) : []));
}

function ofRates(yearly: readonly Point[]): Mean[] {
  const [first] = yearly;
  const last = yearly.at(-1);
  const mean = averageGrowth(yearly.map(({ value }) => value / 100));
  if (!first || !last || yearly.length < 2 || !mean.ok) return [];
  if (last.year - first.year !== yearly.length - 1) return [];
  const digits = Math.max(...yearly.map(({ value }) => decimalsOf(value)));
  return [
    {
      value: mean.value * 100,
      arithmetic: yearly.reduce((sum, { value }) => sum + value, 0) / yearly.length,
      tolerance: 0.5 * 10 ** -Math.max(1, digits),
      from: first.year,
      to: last.year,
      basis: yearly.map(({ value }) => `${value}%`),
    },
  ];
}

function ofLevels(from: Point, to: Point): Mean[] {
  const growth = compoundGrowth(from.value, to.value, to.year - from.year);
  if (!growth.ok) return [];
  const rounding = halfUnit(from.value) / from.value + halfUnit(to.value) / to.value;
  return [
    {
      value: growth.value * 100,
      arithmetic: null,
      tolerance: (100 * Math.abs(rounding)) / (to.year - from.year) + 0.05,
      from: from.year,
      to: to.year,
      basis: `${from.value}→${to.value}`,
    },
  ];
}

/** Half of the last digit given. */
export function halfUnit(value: number): number {
  return 0.5 * 10 ** -decimalsOf(value);
}

export function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
