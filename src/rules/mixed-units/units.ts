import { comparableUnits, type Unit } from "../../notation";
import { canonicalName, readReference } from "../../plan";
import type { IndicatorRow, Table } from "../../recognise";
import { formatAddress } from "../../workbook";
import type { Data, RuleContext } from "../define";
import { plannedIndicator } from "../indicator";
import { plannedUnit } from "../planned-unit";
import { seriesOf } from "../series";
import { slipsOf } from "../slips";

/** What a row's unit contradicts. */
export interface Conflict {
  readonly message: "plan" | "scale" | "tables" | "same";
  readonly data: Data;
  readonly expected: string;
  /** The other side is the plan, which decides. */
  readonly certain: boolean;
}

/** The unit against the plan's: another dimension, or another scale than the figures are in. */
export function againstPlan(row: IndicatorRow, table: Table): Conflict | null {
  const planned = plannedUnit(plannedIndicator(row, table));
  if (!row.unit || !planned) return null;
  const data = { name: row.name, unit: row.unit.printed, planned: planned.symbol };
  const shared = { expected: planned.symbol, certain: true };
  if (!measureAlike(row.unit, planned)) {
    // 个百分点 in a row of shares is U05's.
    return isPoints(row.unit) || isPoints(planned) ? null : { message: "plan", data, ...shared };
  }
  const { shift } = slipsOf(row, table);
  const times = 10 ** Math.abs(shift);
  return shift === 0 ? null : { message: "scale", data: { ...data, times }, ...shared };
}

function isPoints({ dimension }: Unit): boolean {
  return dimension === "percentage-point";
}

/** 家 and 个, and 件 beside 件/万人 in a name that says 每万人, measure the same. */
function measureAlike(a: Unit, b: Unit): boolean {
  if (comparableUnits(a, b)) return true;
  const [left = "", ...perLeft] = a.dimension.split("/");
  const [right = "", ...perRight] = b.dimension.split("/");
  return (
    perLeft.length !== perRight.length &&
    comparableUnits({ ...a, dimension: left }, { ...b, dimension: right })
  );
}

/** The unit against the same indicator's in an earlier table, and against one it is said to equal. */
export function againstOthers(
  row: IndicatorRow,
  table: Table,
  context: RuleContext,
): Conflict | null {
  if (!row.unit || context.recognition.tables.length < 2) return null;
  return sameName(row, row.unit, table, context) ?? sameFigure(row, row.unit, table, context);
}

function sameName(
  row: IndicatorRow,
  unit: Unit,
  table: Table,
  context: RuleContext,
): Conflict | null {
  const first = firstOf(row.name, context);
  if (!first?.row.unit || first.row === row || first.table === table) return null;
  if (measureAlike(unit, first.row.unit) || isPoints(unit) || isPoints(first.row.unit)) return null;
  return {
    message: "tables",
    data: {
      name: row.name,
      unit: unit.printed,
      planned: first.row.unit.printed,
      where: whereIs(first.row, first.table),
    },
    expected: first.row.unit.symbol,
    certain: false,
  };
}

interface Found {
  readonly row: IndicatorRow;
  readonly table: Table;
}

interface Names {
  /** The first row of a name with a unit, through all tables. */
  readonly firsts: ReadonlyMap<string, Found>;
  /** Canonical names by name as printed: the same names come again in every table. */
  readonly canonical: ReadonlyMap<string, string>;
}

const known = new WeakMap<RuleContext["recognition"], Names>();

function firstOf(name: string, { recognition }: RuleContext): Found | null {
  let names = known.get(recognition);
  if (!names) {
    names = namesIn(recognition);
    known.set(recognition, names);
  }
  return names.firsts.get(names.canonical.get(name) ?? "") ?? null;
}

function namesIn({ tables }: RuleContext["recognition"]): Names {
  const firsts = new Map<string, Found>();
  const canonical = new Map<string, string>();
  for (const table of tables)
    for (const row of table.rows) {
      const key = canonical.get(row.name) ?? canonicalName(row.name);
      canonical.set(row.name, key);
      if (row.unit && !firsts.has(key)) firsts.set(key, { row, table });
    }
  return { firsts, canonical };
}

/** 4389人 and 4389人年: a relation says that two indicators are one figure, the units say not. */
function sameFigure(
  row: IndicatorRow,
  unit: Unit,
  table: Table,
  context: RuleContext,
): Conflict | null {
  const { plan } = table;
  if (!plan || row.indicator === null) return null;
  for (const { type, whole, parts } of plan.relations) {
    const reference = type === "equality" ? readReference(whole) : null;
    if (reference?.id !== row.indicator || typeof reference.when !== "number") continue;
    for (const part of parts) {
      const other = rowOf(part, plan.id, context);
      if (!other?.row.unit || measureAlike(unit, other.row.unit)) continue;
      const value = figureOf(row, table, reference.when);
      if (value === null || value !== figureOf(other.row, other.table, reference.when)) continue;
      return {
        message: "same",
        data: {
          name: row.name,
          year: reference.when,
          value,
          unit: unit.symbol,
          where: whereIs(other.row, other.table),
          other: other.row.name,
          planned: other.row.unit.symbol,
        },
        expected: other.row.unit.symbol,
        certain: false,
      };
    }
  }
  return null;
}

function rowOf(text: string, home: string, { recognition }: RuleContext): Found | null {
  const reference = readReference(text);
  if (!reference) return null;
  for (const table of recognition.tables) {
    if (table.plan?.id !== (reference.plan ?? home)) continue;
    const row = table.rows.find(({ indicator }) => indicator === reference.id);
    if (row) return { row, table };
  }
  return null;
}

function figureOf(row: IndicatorRow, table: Table, year: number): number | null {
  const points = seriesOf(row, table).points.filter(({ role }) => role !== "target");
  return points.find((point) => point.year === year)?.value ?? null;
}

function whereIs(row: IndicatorRow, table: Table): string {
  return `${table.sheet}!${formatAddress(row.nameCell.row, row.nameCell.column)}`;
}
