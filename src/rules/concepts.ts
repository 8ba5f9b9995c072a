import { comparableUnits, readUnit } from "../notation";
import type { Indicator, Plan } from "../plan";
import type { IndicatorRow, Table } from "../recognise";
import { deviation, inUnit } from "./amounts";
import type { RuleContext } from "./define";
import { plannedIndicator } from "./indicator";
import { statedAt } from "./located";
import { canonical } from "./naming";
import { type Point, seriesOf } from "./series";

/** One thing measured, whatever table or plan names it: indicators of one concept share a name. */
interface Concepts {
  readonly ofIndicator: ReadonlyMap<Indicator, string>;
  readonly ofName: ReadonlyMap<string, string>;
  readonly ofRow: WeakMap<IndicatorRow, string>;
}

const known = new WeakMap<readonly Plan[], Concepts>();

function conceptsOf(plans: readonly Plan[]): Concepts {
  let concepts = known.get(plans);
  if (!concepts) {
    concepts = build(plans);
    known.set(plans, concepts);
  }
  return concepts;
}

function build(plans: readonly Plan[]): Concepts {
  const ofIndicator = new Map<Indicator, string>();
  const ofName = new Map<string, string>();
  const members = new Map<string, Indicator>();
  for (const plan of plans) {
    for (const indicator of plan.indicators) {
      const names = [indicator.name, ...indicator.aliases].map(canonical);
      const shared = names
        .map((name) => ofName.get(name))
        .find((concept) => concept !== undefined && fits(indicator, members.get(concept)));
      const concept = shared ?? `${plan.id}/${indicator.id}`;
      ofIndicator.set(indicator, concept);
      if (!shared) members.set(concept, indicator);
      for (const name of names) if (!ofName.has(name)) ofName.set(name, concept);
    }
  }
  return { ofIndicator, ofName, ofRow: new WeakMap() };
}

/** 研发人员（人） and R&D人员数（人年） share a name and are two things all the same. */
function fits(a: Indicator, b: Indicator | undefined): boolean {
  if (!b) return false;
  const [unit, other] = [readUnit(a.unit), readUnit(b.unit)];
  if (unit && other && !comparableUnits(unit, other)) return false;
  const apart = new Set(a.lookAlikes.map(canonical));
  return !apart.has(canonical(b.name));
}

/** What an indicator measures, `null` for one of no plan at hand. */
export function conceptOfIndicator(indicator: Indicator, { plans }: RuleContext): string | null {
  return conceptsOf(plans).ofIndicator.get(indicator) ?? null;
}

/** What a row measures, as an id that rows of other tables share. */
export function conceptOf(row: IndicatorRow, table: Table, { plans }: RuleContext): string {
  const concepts = conceptsOf(plans);
  let concept = concepts.ofRow.get(row);
  if (concept === undefined) {
    const planned = plannedIndicator(row, table);
    const name = canonical(row.name);
    concept =
      (planned && concepts.ofIndicator.get(planned)) ?? concepts.ofName.get(name) ?? `~${name}`;
    concepts.ofRow.set(row, concept);
  }
  return concept;
}

/** A row and the table it stands in. */
export interface TableRow {
  readonly table: Table;
  readonly row: IndicatorRow;
}

/** Of one plan's tables no more are looked into: a workbook may hold one for each of 200 departments. */
const MOST = 2;

const indexes = new WeakMap<RuleContext["recognition"], ReadonlyMap<string, readonly TableRow[]>>();

/** Rows of other tables that measure the same, the first few of each plan. */
export function rowsOfConcept(
  row: IndicatorRow,
  table: Table,
  context: RuleContext,
): readonly TableRow[] {
  if (context.recognition.tables.length < 2 || !isSole(row, table, context)) return [];
  let index = indexes.get(context.recognition);
  if (!index) {
    index = buildIndex(context);
    indexes.set(context.recognition, index);
  }
  const found = index.get(conceptOf(row, table, context)) ?? [];
  return found.filter((other) => other.table !== table);
}

function buildIndex(context: RuleContext): ReadonlyMap<string, readonly TableRow[]> {
  const index = new Map<string, TableRow[]>();
  for (const table of context.recognition.tables) {
    for (const [concept, row] of soleRows(table, context)) {
      const list = index.get(concept) ?? [];
      if (list.filter((other) => other.table.plan === table.plan).length >= MOST) continue;
      list.push({ table, row });
      index.set(concept, list);
    }
  }
  return index;
}

const rows = new WeakMap<Table, ReadonlyMap<string, IndicatorRow>>();

function isSole(row: IndicatorRow, table: Table, context: RuleContext): boolean {
  return soleRows(table, context).get(conceptOf(row, table, context)) === row;
}

/** A table's rows by what they measure; several rows of one thing are departments' parts and left out. */
function soleRows(table: Table, context: RuleContext): ReadonlyMap<string, IndicatorRow> {
  let known = rows.get(table);
  if (!known) {
    const found = new Map<string, IndicatorRow | null>();
    for (const row of table.rows) {
      const concept = conceptOf(row, table, context);
      found.set(concept, found.has(concept) ? null : row);
    }
    known = new Map([...found].flatMap(([concept, row]) => (row ? [[concept, row]] : [])));
    rows.set(table, known);
  }
  return known;
}

/**
 * Whether two tables must agree. Where not two known plans meet, only if they agree on the whole:
 * other places' and departments' figures differ by right.
 */
export function mustAgree(a: Table, b: Table, context: RuleContext): boolean {
  return areTwoPlans(a, b) || areOneBody(a, b, context);
}

function areTwoPlans(a: Table, b: Table): boolean {
  return a.plan !== null && b.plan !== null && a.plan !== b.plan;
}

/** A point of another row for the same time: baseline and result of one year are one, a target is another. */
export function samePoint(point: Point, { row, table }: TableRow): Point | undefined {
  for (const other of seriesOf(row, table).points)
    if (other.year === point.year && (other.role === "target") === (point.role === "target"))
      return other;
  return undefined;
}

const MINIMUM = 3;
const bodies = new WeakMap<Table, Map<Table, boolean>>();

/** Two tables speak of one place only if most of what both give agrees, the plan's own figures apart. */
function areOneBody(a: Table, b: Table, context: RuleContext): boolean {
  const before = bodies.get(a)?.get(b);
  if (before !== undefined) return before;
  const theirs = soleRows(b, context);
  let [alike, compared] = [0, 0];
  for (const [concept, row] of soleRows(a, context)) {
    const other = theirs.get(concept);
    if (!other) continue;
    const series = seriesOf(row, a);
    for (const point of series.points) {
      if (a.plan && a.plan === b.plan && statedAt(series, point) !== null) continue;
      const twin = samePoint(point, { table: b, row: other });
      const value = twin && valueIn(twin, other, row);
      if (value === undefined || value === null) continue;
      compared++;
      if (deviation(point.value, value) < 1e-9) alike++;
    }
  }
  const one = compared >= MINIMUM && alike * 2 > compared;
  const mine = bodies.get(a) ?? new Map<Table, boolean>();
  bodies.set(a, mine.set(b, one));
  return one;
}

/** A figure of one row in another row's unit. */
export function valueIn(point: Point, from: IndicatorRow, to: IndicatorRow): number | null {
  const same = from.unit?.symbol === to.unit?.symbol;
  return same ? point.value : inUnit(point.value, from.unit, to.unit);
}
