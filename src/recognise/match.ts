import { munkres } from "munkres";
import {
  convertAlike,
  type Direction,
  plainFigureOf,
  readTarget,
  readUnit,
  sameUnit,
  type Unit,
} from "../notation";
import { canonicalName, type Indicator, type Plan } from "../plan";
import { inUnitOf } from "./rows";
import type { IndicatorRow, ValueCell } from "./types";

/** A row's indicator in one plan, with the second best. */
export interface Match {
  readonly indicator: Indicator;
  readonly score: number;
  readonly runnerUp: { readonly indicator: Indicator; readonly score: number } | null;
}

/** How well a table's rows fit one plan. */
export interface Fit {
  readonly plan: Plan;
  /** By position in the rows asked about; `null` for a row without an indicator. */
  readonly matches: readonly (Match | null)[];
  /** Share of rows that found an indicator. */
  readonly share: number;
  /** Figures (baseline and target) that agree with the plan's, and those that could be compared. */
  readonly agreeing: number;
  readonly compared: number;
}

/** Below this a likeness of names is chance. */
const MINIMUM = 0.62;
/** A second row of the same name is taken for a duplicate, not for a stranger. */
const DUPLICATE = 0.9;

/**
 * Words that make two indicators different however alike the rest reads: 每万人发明专利 is not
 * 每万人高价值发明专利. Compared on canonical names.
 */
const MODIFIERS = [
  /高价值/,
  /规模以上|规上/,
  /国家级|国家(?=高新)/,
  /省级/,
  /市级/,
  /每万|每千|每百|人均/,
  /累计|总数|拥有/,
  /增长|增速/,
  /占.*(比|率)|比重|比例|之比|占比/,
  /授权/,
  /申请/,
  /投资/,
  /成交|交易/,
  /服务业/,
  /工业/,
  /农业/,
  /数字经济/,
  /高新技术企业/,
  /高新技术产业/,
  /从业人员|就业人员/,
  /降低|下降/,
  /排名|位次/,
  /核心/,
  /财政/,
] as const;

/** Matches all rows to a plan's indicators at once: the assignment with the greatest total score. */
export function fitPlan(rows: readonly IndicatorRow[], plan: Plan, likeness: NameLikeness): Fit {
  const scores = rows.map((row) =>
    plan.indicators.map((indicator) => score(row, indicator, likeness)),
  );
  const matches = assignRows(scores, MINIMUM).map((column, row) =>
    column === null ? null : matchOf(scores[row] as number[], column, plan),
  );
  const figures = rows.flatMap((row, i) =>
    matches[i] ? compareFigures(row, matches[i].indicator) : [],
  );
  return {
    plan,
    matches,
    share: rows.length === 0 ? 0 : matches.filter(Boolean).length / rows.length,
    agreeing: figures.filter(Boolean).length,
    compared: figures.length,
  };
}

/**
 * The column of each row in the assignment with the greatest total; `null` where nothing reaches
 * `minimum`. A row beyond the assignment that says a taken name again is a duplicate and gets it too.
 */
export function assignRows(
  scores: readonly (readonly number[])[],
  minimum: number,
): (number | null)[] {
  const worth = scores
    .map((_, row) => row)
    .filter((row) => Math.max(0, ...(scores[row] as number[])) >= minimum);
  const assigned = scores.map((): number | null => null);
  const taken = new Set<number>();
  if (worth.length > 0) {
    const costs = worth.map((row) =>
      (scores[row] as number[]).map((s) => 1 - (s >= minimum ? s : 0)),
    );
    for (const [position, column] of munkres(costs)) {
      const row = worth[position] as number;
      if (((scores[row] as number[])[column] as number) < minimum) continue;
      assigned[row] = column;
      taken.add(column);
    }
  }
  for (const row of worth) {
    if (assigned[row] !== null) continue;
    const own = scores[row] as number[];
    const best = own.indexOf(Math.max(...own));
    if ((own[best] as number) >= DUPLICATE && taken.has(best)) assigned[row] = best;
  }
  return assigned;
}

/** The best column beside the one taken; `null` where no other is like at all. */
export function runnerUpTo(scores: readonly number[], column: number): number | null {
  let second = -1;
  scores.forEach((value, i) => {
    if (i !== column && value > 0 && (second < 0 || value > (scores[second] as number))) second = i;
  });
  return second < 0 ? null : second;
}

function matchOf(scores: readonly number[], column: number, plan: Plan): Match {
  const second = runnerUpTo(scores, column);
  return {
    indicator: plan.indicators[column] as Indicator,
    score: scores[column] as number,
    runnerUp:
      second === null
        ? null
        : { indicator: plan.indicators[second] as Indicator, score: scores[second] as number },
  };
}

/** 0–1: likeness of names first, units and figures as further evidence. */
function score(row: IndicatorRow, indicator: Indicator, likeness: NameLikeness): number {
  const name = likeness.of(row.name, indicator);
  if (name === 0) return 0;
  const unit = readUnit(indicator.unit);
  const unitFactor =
    !unit || !row.unit || unit.dimension === row.unit.dimension || sameUnit(unit, row.unit)
      ? 1
      : 0.85;
  const figures = compareFigures(row, indicator, unit);
  const agree = figures.filter(Boolean).length;
  const bonus = name < 1 ? 0.1 * agree - 0.03 * (figures.length - agree) : 0;
  return Math.max(0, Math.min(1, name * unitFactor + bonus));
}

/** True or false for each of baseline and target that both sides give, whatever units they are in. */
function compareFigures(
  row: IndicatorRow,
  indicator: Indicator,
  planned = readUnit(indicator.unit),
): boolean[] {
  const found: boolean[] = [];
  const compare = (value: number, written: string | null, stated: number): void => {
    const own = (written === null ? null : readUnit(written)) ?? row.unit;
    found.push(
      value === stated || (own !== null && planned !== null && agree(value, own, stated, planned)),
    );
  };
  const baseline = row.baseline?.reading;
  if (baseline?.ok && indicator.baseline.value !== null)
    compare(baseline.value, baseline.unit, indicator.baseline.value);
  const target = row.target?.reading;
  if (typeof target?.value === "number" && typeof indicator.target.value === "number")
    compare(target.value, target.unit, indicator.target.value);
  return found;
}

/** 5.47亿元 is 54700万元. A share written as a fraction is a mistake, but the plan's share all the same. */
function agree(value: number, own: Unit, stated: number, planned: Unit): boolean {
  const converted = convertAlike(value, own, planned);
  if (converted === null) return false;
  const share = planned.dimension === "share";
  return same(converted, stated) || (share && same(converted * 100, stated));
}

const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** What goes by a name: an indicator, a project, a task. */
export type Named = Pick<Indicator, "name" | "aliases" | "lookAlikes">;

/** A name in the shape it is compared in. */
interface NameProfile {
  readonly canonical: string;
  readonly pairs: ReadonlyMap<string, number>;
  /** One bit for each of {@link MODIFIERS} the name holds. */
  readonly modifiers: number;
}

/** Likeness of an indicator name to a row's, remembered: the same names come again in every table. */
export class NameLikeness {
  private readonly profiles = new Map<string, NameProfile>();
  private readonly known = new Map<string, number>();

  /** 1 for the indicator's own name or an alias, 0 for a declared look-alike, else how much they share. */
  of(name: string, indicator: Named): number {
    const key = `${name}\n${indicator.name}`;
    let value = this.known.get(key);
    if (value === undefined) {
      value = this.compute(name, indicator);
      this.known.set(key, value);
    }
    return value;
  }

  private compute(name: string, indicator: Named): number {
    const own = this.profile(name);
    if (own.canonical === "") return 0;
    let best = 0;
    for (const alias of [indicator.name, ...indicator.aliases]) {
      const other = this.profile(alias);
      if (other.canonical === own.canonical) return 1;
      best = Math.max(best, likeness(own, other));
    }
    const isLookAlike = indicator.lookAlikes.some(
      (other) => this.profile(other).canonical === own.canonical,
    );
    return isLookAlike ? 0 : best;
  }

  private profile(name: string): NameProfile {
    let profile = this.profiles.get(name);
    if (!profile) {
      const canonical = canonicalName(name);
      const modifiers = MODIFIERS.reduce(
        (bits, modifier, i) => (modifier.test(canonical) ? bits | (1 << i) : bits),
        0,
      );
      profile = { canonical, pairs: pairsOf(canonical), modifiers };
      this.profiles.set(name, profile);
    }
    return profile;
  }
}

function likeness(a: NameProfile, b: NameProfile): number {
  let differing = 0;
  for (let bits = a.modifiers ^ b.modifiers; bits !== 0; bits &= bits - 1) differing++;
  return Math.min(0.98, dice(a, b)) * 0.8 ** differing;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Sørensen–Dice over character pairs; short Chinese names have few enough for it to be sharp. */
function dice(a: NameProfile, b: NameProfile): number {
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  const total = a.canonical.length + b.canonical.length - 2;
  return total > 0 ? (2 * shared) / total : 0;
}

/** Re-reads a matched row's target with the direction the plan gives its indicator. */
export function withIndicator(row: IndicatorRow, match: Match): IndicatorRow {
  const direction: Direction = match.indicator.direction;
  const base = row.baseline?.reading;
  const unit = row.unit ?? readUnit(match.indicator.unit);
  const context = { unit, direction, baseline: base?.ok ? base.value : null };
  const cells = [...(row.baseline ? [row.baseline] : []), ...row.actuals.map(({ cell }) => cell)];
  const near = plainFigureOf(cells.map(({ reading }) => reading));
  const scaled = (cell: ValueCell): ValueCell => inUnitOf(cell, unit, near);
  return {
    ...row,
    baseline: row.baseline && scaled(row.baseline),
    actuals: row.actuals.map((actual) => ({ ...actual, cell: scaled(actual.cell) })),
    indicator: match.indicator.id,
    confidence: round(match.score),
    runnerUp: match.runnerUp && {
      indicator: match.runnerUp.indicator.id,
      confidence: round(match.runnerUp.score),
    },
    target: row.target && {
      cell: row.target.cell,
      reading: readTarget(row.target.cell.value, row.target.cell.format, context),
    },
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
