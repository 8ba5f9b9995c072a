import { number, type Outcome, refuse } from "./outcome";
import type { Actual, SeriesBreak } from "./types";

/** Years the ruler accepts: whole, four digits at most. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year > 0 && year < 10000;
}

/** Measured yearly figures in ascending order, and what had to be left out. */
export interface Series {
  readonly years: number[];
  readonly values: number[];
  /** A figure that is no finite number was skipped. */
  notANumber: boolean;
  /** A year stood twice; the last entry counts. */
  twice: boolean;
  /** Whether the latest figure is an estimate. */
  provisional: boolean;
}

/**
 * The figures from `first` to `last` that were measured: blanks, interpolated points and years that
 * are no years are left out; order and repetition in the input do not matter.
 */
export function measuredSeries(actuals: readonly Actual[], first: number, last: number): Series {
  const years: number[] = [];
  const values: number[] = [];
  const series: Series = { years, values, notANumber: false, twice: false, provisional: false };
  for (let i = 0; i < actuals.length; i++) {
    const { year, value, provisional, interpolated } = actuals[i] as Actual;
    if (value === null || interpolated === true || !(year >= first && year <= last)) continue;
    if (!Number.isFinite(value) || !isYear(year)) {
      series.notANumber = true;
      continue;
    }
    insert(series, year, value, provisional);
  }
  return series;
}

function insert(series: Series, year: number, value: number, provisional: boolean): void {
  const { years, values } = series;
  let at = years.length;
  while (at > 0 && (years[at - 1] as number) > year) at--;
  if (at === years.length) series.provisional = provisional;
  if (at > 0 && years[at - 1] === year) {
    series.twice = true;
    values[at - 1] = value;
  } else if (at === years.length) {
    years.push(year);
    values.push(value);
  } else {
    years.splice(at, 0, year);
    values.splice(at, 0, value);
  }
}

/**
 * Link factor of a series break (衔接系数): new/old in the overlap year; old figures times the factor
 * are comparable with new ones. Domain: both non-zero and of one sign.
 * Errors: `not-a-number`, `zero-value`, `mixed-signs`.
 */
export function linkFactor(old: number, fresh: number): Outcome {
  if (!Number.isFinite(old) || !Number.isFinite(fresh)) return refuse("not-a-number");
  if (old === 0 || fresh === 0) return refuse("zero-value");
  return old > 0 === fresh > 0 ? number(fresh / old) : refuse("mixed-signs");
}

/** The factor that carries figures of `year` to the series of `dataYear`. Errors: as {@link linkFactor}. */
export function factorAcross(
  breaks: readonly SeriesBreak[],
  year: number,
  dataYear: number,
): Outcome {
  let factor = 1;
  for (const { year: start, overlap } of breaks) {
    if (!(start > year && start <= dataYear)) continue;
    if (overlap === null) return refuse("missing-years");
    const link = linkFactor(overlap.old, overlap.new);
    if (!link.ok) return link;
    factor *= link.value;
  }
  return number(factor);
}

/** How many years the data trail the reporting year (数据滞后年数), never beyond the target year, never below 0. */
export function yearsLate(dataYear: number, asOf: number, targetYear: number): number {
  return Math.max(0, Math.min(asOf, targetYear) - dataYear);
}

/**
 * Fills holes by straight lines between measured neighbours, for drawing only. Points made here are
 * marked; nothing in the ruler counts or computes with them.
 */
export function interpolated(actuals: readonly Actual[]): Actual[] {
  const { years, values } = measuredSeries(actuals, 1, 9999);
  const drawn: Actual[] = [];
  for (let i = 0; i < years.length; i++) {
    const year = years[i] as number;
    const figure = values[i] as number;
    const given = actuals.filter((actual) => actual.year === year && actual.value === figure);
    drawn.push({ year, value: figure, provisional: given.at(-1)?.provisional ?? false });
    const next = years[i + 1];
    if (next === undefined) continue;
    const step = ((values[i + 1] as number) - figure) / (next - year);
    for (let y = year + 1; y < next; y++)
      drawn.push({
        year: y,
        value: figure + step * (y - year),
        provisional: false,
        interpolated: true,
      });
  }
  return drawn;
}

/**
 * The yearly flows from the year after `baselineYear` to `dataYear`, `null` where a year is missing.
 * Both are years.
 */
export function yearlyFlows(
  series: { readonly years: readonly number[]; readonly values: readonly number[] },
  baselineYear: number,
  dataYear: number,
): (number | null)[] {
  const flows: (number | null)[] = [];
  let at = 0;
  for (let year = baselineYear + 1; year <= dataYear; year++) {
    while (at < series.years.length && (series.years[at] as number) < year) at++;
    flows.push(series.years[at] === year ? (series.values[at] as number) : null);
  }
  return flows;
}
