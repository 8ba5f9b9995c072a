import { comparableUnits, readUnit } from "../notation";
import { canonicalName, type Indicator, type Plan } from "../plan";
import type { IndicatorRow, Table } from "../recognise";
import { deviation, inUnit } from "./amounts";
import type { RuleContext } from "./define";
import { type Located, statedAt } from "./located";
import { natureOf } from "./nature";
import { seriesOf } from "./series";

/** One thing measured, whatever table or plan names it: indicators of one concept share a name. */
interface Concepts {
  readonly ofIndicator: ReadonlyMap<Indicator, string>;
  readonly ofName: ReadonlyMap<string, string>;
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
      const names = [indicator.name, ...indicator.aliases].map(canonicalName);
      const shared = names
        .map((name) => ofName.get(name))
        .find((concept) => concept !== undefined && fits(indicator, members.get(concept)));
      const concept = shared ?? `${plan.id}/${indicator.id}`;
      ofIndicator.set(indicator, concept);
      if (!shared) members.set(concept, indicator);
      for (const name of names) if (!ofName.has(name)) ofName.set(name, concept);
    }
  }
  return { ofIndicator, ofName };
}

/** 研发人员（人） and R&D人员数（人年） share a name and are two things all the same. */
function fits(a: Indicator, b: Indicator | undefined): boolean {
  if (!b) return false;
  const [unit, other] = [readUnit(a.unit), readUnit(b.unit)];
  if (unit && other && !comparableUnits(unit, other)) return false;
  const apart = new Set(a.lookAlikes.map(canonicalName));
  return !apart.has(canonicalName(b.name));
}

/** What an indicator measures, `null` for one of no plan at hand. */
export function conceptOfIndicator(indicator: Indicator, { plans }: RuleContext): string | null {
  return conceptsOf(plans).ofIndicator.get(indicator) ?? null;
}

/** What a row measures, as an id that rows of other tables share. */
export function conceptOf(row: IndicatorRow, table: Table, { plans }: RuleContext): string {
  const concepts = conceptsOf(plans);
  const planned = table.plan?.indicators.find(({ id }) => id === row.indicator);
  const own = planned && concepts.ofIndicator.get(planned);
  if (own !== undefined) return own;
  const name = canonicalName(row.name);
  return concepts.ofName.get(name) ?? `~${name}`;
}

interface Row {
  readonly table: Table;
  readonly row: IndicatorRow;
}

const rowIndexes = new WeakMap<RuleContext["recognition"], ReadonlyMap<string, readonly Row[]>>();

/** Rows of other tables that measure the same, the first of each plan. */
export function rowsOfConcept(
  row: IndicatorRow,
  table: Table,
  context: RuleContext,
): readonly Row[] {
  let index = rowIndexes.get(context.recognition);
  if (!index) {
    const found = new Map<string, Row[]>();
    for (const other of context.recognition.tables) {
      for (const line of other.rows) {
        const concept = conceptOf(line, other, context);
        const list = found.get(concept) ?? [];
        if (list.some((item) => item.table.plan === other.plan)) continue;
        found.set(concept, [...list, { table: other, row: line }]);
      }
    }
    index = found;
    rowIndexes.set(context.recognition, index);
  }
  const concept = conceptOf(row, table, context);
  return (index.get(concept) ?? []).filter((other) => other.table !== table);
}

type Key = `${string}|${number}|${"figure" | "target"}`;

const indexes = new WeakMap<RuleContext["recognition"], ReadonlyMap<Key, readonly Located[]>>();

/**
 * The same figure in other tables of the workbook, the first of each plan, in reading order. Where
 * not two known plans meet, only in tables that agree on the whole: other places' and departments'
 * figures differ by right.
 */
export function elsewhere(located: Located, context: RuleContext): readonly Located[] {
  if (context.recognition.tables.length < 2) return [];
  let index = indexes.get(context.recognition);
  if (!index) {
    index = buildIndex(context);
    indexes.set(context.recognition, index);
  }
  const { table } = located;
  const found = index.get(keyOf(located, context)) ?? [];
  return found.filter(
    (other) =>
      other.table !== table &&
      (areTwoPlans(table, other.table) || areOneBody(table, other.table, context)),
  );
}

function areTwoPlans(a: Table, b: Table): boolean {
  return a.plan !== null && b.plan !== null && a.plan !== b.plan;
}

function keyOf({ table, row, point }: Located, context: RuleContext): Key {
  const kind = point.role === "target" ? "target" : "figure";
  return `${conceptOf(row, table, context)}|${point.year}|${kind}`;
}

function buildIndex(context: RuleContext): ReadonlyMap<Key, readonly Located[]> {
  const index = new Map<Key, Located[]>();
  for (const table of context.recognition.tables) {
    for (const located of locatedIn(table)) {
      const key = keyOf(located, context);
      const list = index.get(key) ?? [];
      if (list.some((other) => other.table.plan === table.plan)) continue;
      index.set(key, [...list, located]);
    }
  }
  return index;
}

function* locatedIn(table: Table): Iterable<Located> {
  const names = new Map<string, number>();
  for (const { name } of table.rows) names.set(name, (names.get(name) ?? 0) + 1);
  for (const row of table.rows) {
    const unique = table.plan ? natureOf(row, table).indicator : names.get(row.name) === 1;
    if (!unique) continue;
    for (const point of seriesOf(row, table).points) yield { table, row, point };
  }
}

const MINIMUM = 3;
const bodies = new WeakMap<Table, Map<Table, boolean>>();

/** Two tables speak of one place only if most of what both give agrees, the plan's own figures apart. */
function areOneBody(a: Table, b: Table, context: RuleContext): boolean {
  const before = bodies.get(a)?.get(b);
  if (before !== undefined) return before;
  const theirs = new Map([...locatedIn(b)].map((other) => [keyOf(other, context), other]));
  let [alike, compared] = [0, 0];
  for (const own of locatedIn(a)) {
    if (a.plan && a.plan === b.plan && isStated(own)) continue;
    const other = theirs.get(keyOf(own, context));
    const value = other && valueIn(other, own.row);
    if (value === undefined || value === null) continue;
    compared++;
    if (deviation(own.point.value, value) < 1e-9) alike++;
  }
  const one = compared >= MINIMUM && alike * 2 > compared;
  const mine = bodies.get(a) ?? new Map<Table, boolean>();
  bodies.set(a, mine.set(b, one));
  return one;
}

function isStated({ row, table, point }: Located): boolean {
  return statedAt(seriesOf(row, table), point) !== null;
}

/** A figure of another row in this row's unit. */
export function valueIn({ row, point }: Located, wanted: IndicatorRow): number | null {
  return inUnit(point.value, row.unit, wanted.unit);
}
