import type { Statement } from "../plan";
import type { IndicatorRow, Table } from "../recognise";
import { inUnit } from "./amounts";
import { conceptOf, conceptOfIndicator } from "./concepts";
import type { RuleContext } from "./define";
import { plannedIndicator } from "./indicator";

/** A figure the plan gives beside its table, in the row's unit. */
export interface Said {
  readonly year: number | null;
  readonly value: number;
  readonly place: string;
  readonly printed: string;
  readonly form: Statement["form"];
}

/** What the plan's text, and the result an earlier plan reports, say of a row's indicator. */
export function otherStatements(
  row: IndicatorRow,
  table: Table,
  context: RuleContext,
  about: readonly Statement["about"][],
): Said[] {
  const planned = plannedIndicator(row, table);
  if (!planned) return [];
  const said = planned.statements.flatMap((statement): Said[] => {
    if (!about.includes(statement.about) || statement.value === null) return [];
    const value = inUnit(statement.value, statement.unit, row.unit);
    const { year, printed, form, source } = statement;
    return value === null ? [] : [{ year, value, place: source.place, printed, form }];
  });
  return about.includes("baseline") ? [...said, ...reportedBefore(row, table, context)] : said;
}

/** The result of the plan before, whose last year is this one's first. */
function reportedBefore(row: IndicatorRow, table: Table, context: RuleContext): Said[] {
  const concept = conceptOf(row, table, context);
  return context.plans.flatMap((plan) =>
    plan === table.plan
      ? []
      : plan.indicators.flatMap((indicator): Said[] => {
          const { reported, source, unit } = indicator;
          if (!reported || conceptOfIndicator(indicator, context) !== concept) return [];
          const value = inUnit(reported.value, unit, row.unit);
          if (value === null) return [];
          const { year, printed } = reported;
          return [{ year, value, place: source.place, printed, form: "level" }];
        }),
  );
}
