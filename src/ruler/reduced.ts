import { cumulativeReduction } from "./cumulative";
import { chain, type Flows } from "./flows";
import { number, type Outcome, refuse } from "./outcome";
import type { Situation } from "./situation";
import type { Remark, Span } from "./types";

/** The reduction so far and how it came about; rates are fractions and positive where something was saved. */
export interface Reduced {
  readonly share: Outcome;
  /** Logarithm of what is left, by year, from 0 in the baseline year on. */
  readonly years: readonly number[];
  readonly logs: readonly number[];
  /** The largest reduction of one year. */
  readonly best: number;
}

/** Whether each figure is at least the one before it. */
const neverFalls = (figures: readonly number[]): boolean =>
  figures.every((figure, i) => i === 0 || figure >= (figures[i - 1] as number));

/**
 * Reductions of single years stay about as large as they are; running ones grow with the years. What
 * never falls and has grown by the square root of the years or more can be either.
 */
function growsLikeRunning(figures: readonly number[]): boolean {
  const first = figures[0] ?? 0;
  const last = figures.at(-1) ?? 0;
  return (
    figures.length > 1 && neverFalls(figures) && last >= first * Math.sqrt(figures.length) - 1e-12
  );
}

/** How the figures of a reduction are to be taken, or why nobody can tell. `cuts` ascend by year. */
export function settleSpan(
  span: Span,
  cuts: readonly number[],
  complete: boolean,
): "year" | "baseline" | Extract<Remark, `figures-span-${string}`> {
  if (span === "cumulative") return neverFalls(cuts) ? "baseline" : "figures-span-doubtful";
  if (span !== "unsaid") return span;
  return complete && growsLikeRunning(cuts) ? "figures-span-unsaid" : "year";
}

/** F10: yearly reductions chained. */
export function reducedYearByYear(flows: Flows, cuts: readonly number[], start: number): Reduced {
  const logs = chain(cuts, (cut) => Math.log1p(-cut));
  return {
    share: flows.complete ? cumulativeReduction(cuts) : refuse("missing-years"),
    years: logs.map((_, i) => start + i),
    logs,
    best: Math.max(...cuts),
  };
}

/** The last figure is the reduction so far; years without a figure leave no hole. */
export function reducedSinceBaseline(
  { series }: Situation,
  cuts: readonly number[],
  start: number,
): Reduced {
  const years = [start, ...series.years.filter((year) => year > start)];
  const logs = [0, ...cuts.map((cut) => Math.log1p(-cut))];
  const steps = cuts.map((_, i) => {
    const change = (logs[i + 1] as number) - (logs[i] as number);
    return -Math.expm1(change / ((years[i + 1] as number) - (years[i] as number)));
  });
  const sound = cuts.every((cut) => cut < 1);
  return {
    share: sound ? number(cuts.at(-1) as number) : refuse("reduction-above-100"),
    years,
    logs,
    best: Math.max(...steps),
  };
}
