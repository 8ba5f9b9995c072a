import type { Indicator } from "../../plan";
import type { IndicatorRow, Table } from "../../recognise";
import { isHeading, plannedIndicator } from "../indicator";
import { canonical, distinctions, namingOf } from "../naming";

/** A row whose name is not that of the indicator whose place it takes. */
export interface Confusion {
  readonly row: IndicatorRow;
  readonly planned: Indicator;
  readonly message: "instead" | "scope";
  readonly words: readonly string[];
}

export function confusionsOf(table: Table): Confusion[] {
  const { plan } = table;
  if (!plan) return [];
  const times = new Map<string, number>();
  for (const { indicator } of table.rows)
    if (indicator !== null) times.set(indicator, (times.get(indicator) ?? 0) + 1);
  const absent = plan.indicators.filter(({ id }) => !times.has(id));
  return table.rows.flatMap((row): Confusion[] => {
    const planned = plannedIndicator(row, table);
    if (planned && times.get(planned.id) === 1) return scoped(row, planned);
    if (isHeading(row)) return [];
    const meant = absent.find((indicator) => standsFor(row, indicator, planned !== null));
    return meant ? [{ row, planned: meant, message: "instead", words: [] }] : [];
  });
}

/** Taken for an indicator by likeness alone, with other words of scope. */
function scoped(row: IndicatorRow, planned: Indicator): Confusion[] {
  if (namingOf(row.name, planned) !== "guess") return [];
  const words = distinctions(row.name, planned.name);
  return words.length > 0 ? [{ row, planned, message: "scope", words }] : [];
}

/**
 * A row under a look-alike's name that stands where a missing indicator should. A stranger to the
 * plan need only be called a look-alike; a second row of another indicator must have the missing
 * one's figures, or its number.
 */
function standsFor(row: IndicatorRow, absent: Indicator, isAnothers: boolean): boolean {
  const name = canonical(row.name);
  const looksAlike = absent.lookAlikes.some((other) => canonical(other) === name);
  const figures = hasFiguresOf(row, absent);
  const numbered = row.ordinal === String(absent.order);
  if (isAnothers) return figures || (looksAlike && numbered);
  return looksAlike || (figures && numbered);
}

function hasFiguresOf(row: IndicatorRow, { baseline, target }: Indicator): boolean {
  const own = row.baseline?.reading;
  const sameTarget = row.target?.reading.value === target.value && target.value !== null;
  const sameBaseline = own?.ok === true && own.value === baseline.value;
  return sameTarget && (sameBaseline || (baseline.value === null && !own?.ok));
}
