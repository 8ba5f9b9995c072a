import type { Unit } from "../notation";
import type { Indicator } from "../plan";
import type { IndicatorRow, Table, ValueCell } from "../recognise";
import { formatAddress } from "../workbook";
import { deviation, inUnit } from "./amounts";
import type { Fix, Place, RuleContext } from "./define";
import { natureOf } from "./nature";
import { type Point, type Series, seriesOf } from "./series";

/** A figure of the workbook and where it stands. */
export interface Located {
  readonly table: Table;
  readonly row: IndicatorRow;
  readonly point: Point;
}

/** `表1!E3`, as a sentence names a cell. */
export function whereIs(
  { sheet }: Pick<Table, "sheet">,
  at: Pick<Place, "row" | "column">,
): string {
  return `${sheet}!${formatAddress(at.row, at.column)}`;
}

/** What the plan itself gives for a point, in the row's unit. */
export function statedAt({ stated }: Series, { role, year }: Point): number | null {
  const anchors = {
    baseline: [stated.baseline],
    target: [stated.target],
    actual: [stated.reported, stated.baseline],
  };
  return anchors[role].find((anchor) => anchor?.year === year)?.value ?? null;
}

/** Share of figures that must be the plan's own before a table is held against the plan cell by cell. */
const OWN = 0.5;
const ENOUGH = 4;

interface Ownership {
  /** Baselines and targets are not the plan's. */
  readonly bounds: boolean;
  /** Nor are the results of a year the plan reports on. */
  readonly results: boolean;
}

const ownerships = new WeakMap<Table, Ownership>();

function ownershipOf(table: Table): Ownership {
  let known = ownerships.get(table);
  if (!known) {
    known = {
      bounds: isStrange(table, ["baseline", "target"]),
      results: isStrange(table, ["actual"]),
    };
    ownerships.set(table, known);
  }
  return known;
}

/**
 * A town's or department's share of a plan: under the plan's indicator names stand figures of
 * their own, which the plan's baselines and targets say nothing about.
 */
export function isForeign(table: Table): boolean {
  return ownershipOf(table).bounds;
}

/** Results of a year the plan reports on that are on the whole others than it published. */
export function hasForeignResults(table: Table): boolean {
  return ownershipOf(table).results;
}

function isStrange(table: Table, roles: readonly Point["role"][]): boolean {
  const { plan } = table;
  if (!plan) return false;
  let [own, strange, misplaced] = [0, 0, 0];
  for (const row of table.rows) {
    const series = seriesOf(row, table);
    for (const point of series.points) {
      const stated = roles.includes(point.role) ? statedAt(series, point) : null;
      if (stated === null) continue;
      if (deviation(point.value, stated) < 1e-9) own++;
      else if (isAnothers(point.value, plan.indicators)) misplaced++;
      else strange++;
    }
  }
  const compared = own + strange + misplaced;
  // Figures in the wrong row or column are the plan's all the same.
  return compared >= ENOUGH && strange > misplaced && own < OWN * compared;
}

function isAnothers(value: number, indicators: readonly Indicator[]): boolean {
  return indicators.some(({ baseline, target, reported }) =>
    [baseline.value, target.value, reported?.value].includes(value),
  );
}

const indexes = new WeakMap<RuleContext["recognition"], ReadonlyMap<string, Located>>();

/** The first cell of the workbook that gives an indicator of a plan at a time. */
export function locate(
  plan: string,
  indicator: string,
  when: number | "target",
  context: RuleContext,
): Located | null {
  let index = indexes.get(context.recognition);
  if (!index) {
    index = build(context);
    indexes.set(context.recognition, index);
  }
  return index.get(`${plan}|${indicator}|${when}`) ?? null;
}

function build({ recognition }: RuleContext): ReadonlyMap<string, Located> {
  const index = new Map<string, Located>();
  for (const table of recognition.tables) {
    if (!table.plan || isForeign(table)) continue;
    for (const row of table.rows) {
      // Several rows of one indicator are departments' parts.
      if (!natureOf(row, table).indicator) continue;
      for (const point of seriesOf(row, table).points) {
        if (point.role === "actual" && hasForeignResults(table)) continue;
        const when = point.role === "target" ? "target" : point.year;
        const key = `${table.plan.id}|${row.indicator}|${when}`;
        if (!index.has(key)) index.set(key, { table, row, point });
      }
    }
  }
  return index;
}

/** Writes what the plan prints into a cell; none where the cell computes, is merged, or uses another unit. */
export function writePrinted(
  cell: ValueCell,
  table: Table,
  printed: string,
  units: { readonly plan: string; readonly row: Unit | null },
): Fix | null {
  if (cell.formula !== null || cell.mergedFrom !== null || printed === "") return null;
  if (inUnit(1, units.plan, units.row) !== 1) return null;
  const number = Number(printed);
  // 2.8 in a cell formatted as per cent would show 280%.
  if (cell.format.includes("%")) return null;
  return {
    kind: "review",
    edits: [
      {
        kind: "value",
        sheet: table.sheet,
        cell: formatAddress(cell.row, cell.column),
        value: Number.isFinite(number) ? number : printed,
      },
    ],
  };
}
