import type { Indicator, Plan } from "../../plan";
import type { IndicatorRow, Table } from "../../recognise";
import { equal, inUnit } from "../amounts";

/** A target as its cell shows it. */
export function printedTarget({ target }: IndicatorRow): string {
  return target?.reading.printed.trim() ?? "";
}

/** Whether a row's target is the plan's; `null` where they cannot be compared. */
export function isAsPlanned(
  row: IndicatorRow,
  table: Table,
  planned: Indicator | null,
): boolean | null {
  const reading = row.target?.reading;
  if (!planned || !reading || reading.value === null) return null;
  if (table.targetYear !== null && table.targetYear !== planned.target.year) return null;
  const unit = reading.unit ?? row.unit;
  const own = asList(reading.value).map((value) => inUnit(value, unit, planned.unit));
  const wanted = asList(planned.target.value);
  if (own.some((value) => value === null)) return null;
  return own.length === wanted.length && own.every((value, i) => equal(value ?? 0, wanted[i] ?? 0));
}

function asList(value: Indicator["target"]["value"]): readonly number[] {
  if (value === null) return [];
  return typeof value === "number" ? [value] : value;
}

/** Share of a plan's indicators whose targets the text must repeat before one left out is news. */
const MOST = 0.5;

/** Where the text states the plan's targets, if it states most and not this one. */
export function placeOfOtherTargets(planned: Indicator, plan: Plan): string | null {
  const stated = (indicator: Indicator) =>
    indicator.statements.find(({ about }) => about === "target");
  if (stated(planned)) return null;
  const others = plan.indicators.flatMap((indicator) => stated(indicator) ?? []);
  return others.length > MOST * plan.indicators.length
    ? (others[0]?.source.place.split(" ")[0] ?? null)
    : null;
}
