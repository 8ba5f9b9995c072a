import { comparableUnits, readUnit } from "../../notation";
import type { IndicatorRow, Table } from "../../recognise";
import { shown } from "../amounts";
import { placeOf } from "../cells";
import { rowsOfConcept } from "../concepts";
import type { Datum, Report, RuleContext } from "../define";
import { isEntered } from "../document";
import { indicatorName, plannedIndicator } from "../indicator";
import { whereIs } from "../located";
import { distinctions } from "../naming";

/** 占工业增加值比重 in one table, 占规上工业比重 in the next. */
export function* acrossPlans(
  row: IndicatorRow,
  table: Table,
  context: RuleContext,
): Iterable<Report> {
  if (!table.plan || !isEntered(table.plan, context)) return;
  for (const other of rowsOfConcept(row, table, context)) {
    const words = distinctions(row.name, other.row.name);
    if ((other.table.plan?.targetYear ?? 0) >= table.plan.targetYear || words.length === 0)
      continue;
    yield {
      message: "scope",
      data: {
        name: row.name,
        other: other.row.name,
        where: whereIs(other.table, other.row.nameCell),
        words,
      },
      place: placeOf(table, row.nameCell),
      indicator: indicatorName(row),
      expected: other.row.name,
      received: row.name,
      level: "note",
    };
  }
}

/** 5.47亿元 in the text beside 54700万元 in the table; 个 beside 家. */
export function* inText(row: IndicatorRow, table: Table): Iterable<Report> {
  const planned = plannedIndicator(row, table);
  const { unit } = row;
  for (const { value, unit: said, printed, source, about } of planned?.statements ?? []) {
    const other = said === null || about === "change" ? null : readUnit(said);
    if (!unit || !other || value === null || other.symbol === unit.symbol) continue;
    if (!comparableUnits(unit, other)) continue;
    const converted = shown((value * other.scale) / unit.scale);
    const same: Datum =
      other.scale === unit.scale
        ? ""
        : { phrase: "same", data: { amount: `${converted}${unit.printed}` } };
    yield {
      message: "unit",
      data: {
        name: row.name,
        unit: unit.printed,
        other: other.printed,
        where: source.place,
        printed,
        same,
      },
      place: placeOf(table, row.nameCell),
      indicator: indicatorName(row),
      expected: other.printed,
      received: unit.printed,
      level: "note",
    };
    return;
  }
}
