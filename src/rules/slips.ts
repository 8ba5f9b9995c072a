import type { IndicatorRow, Table } from "../recognise";
import { plannedUnit } from "./planned-unit";
import { rateSlips } from "./rate-slips";
import { type Point, type Series, seriesOf, tidy } from "./series";
import type { Slip } from "./slip";
import { bendsOf, cheapest, LN10, type Node, straightCost, wildest } from "./smooth";

export interface Slips {
  readonly slips: readonly Slip[];
  /** Every figure is the same power of ten away from the plan's: the unit is wrong, not the figures. */
  readonly shift: number;
}

/** Powers people slip by and what assuming one costs: 万 and 亿 come before a lost point. */
const POWERS: readonly (readonly [power: number, cost: number])[] = [
  [0, 0],
  [4, 1],
  [-4, 1],
  [2, 1.2],
  [-2, 1.2],
  [1, 1.25],
  [-1, 1.25],
  [8, 1.3],
  [-8, 1.3],
  [3, 1.6],
  [-3, 1.6],
];
/** Assuming slips must explain this much more than taking the figures as they are. */
const GAIN = 0.2;
/** Taking one figure for plainly wrong, whatever it should be. */
const WILD = 1.6;
/** What a sharp turn adds to the doubt. */
const BEND = 0.5;
/** How far a corrected figure may lie outside what its neighbours span. */
const CLOSE = Math.log(1.2);
const LOOSE = Math.log(1.8);
/** What is added where there is a neighbour on one side only. */
const OPEN = Math.log(1.5);

const none: Slips = { slips: [], shift: 0 };
const known = new WeakMap<IndicatorRow, Slips>();

/**
 * Which figures of a row slipped by a power of ten (数量级): the cheapest assignment of powers to
 * figures that makes the way from baseline over the years to the target run smoothly.
 */
export function slipsOf(row: IndicatorRow, table: Table): Slips {
  const before = known.get(row);
  if (before) return before;
  const series = seriesOf(row, table);
  const found = find(series);
  known.set(row, found);
  return found;
}

function find(series: Series): Slips {
  const { nature } = series;
  if (nature.kind === "milestone" || nature.kind === "qualitative") return none;
  if (nature.rate) return { slips: rateSlips(series), shift: 0 };
  const opening = nature.kind === "total" ? openingSlip(series) : [];
  // Nearly every row is calm: a look at the bare ratios spares the search.
  if (isCalm(series)) return opening.length === 0 ? none : { slips: opening, shift: 0 };
  const nodes = nodesOf(series);
  if (nodes.length < 2) return { slips: opening, shift: 0 };
  const found = judge(nodes, series);
  return { ...found, slips: [...opening, ...found.slips] };
}

/** The baseline beside a total: a year's figure or the last five years', but not 万 times either. */
function openingSlip(series: Series): Slip[] {
  const point = series.points.find(({ role }) => role === "baseline");
  const total = series.points.find(({ role }) => role === "target")?.value ?? 0;
  if (!point || point.value <= 0 || total <= 0) return [];
  const isLikely = (value: number, room: number): boolean =>
    value > total / (20 * room) && value < 1.5 * total * room;
  if (isLikely(point.value, 10)) return [];
  return [4, -4, 8, -8]
    .map((power) => ({ point, power, corrected: tidy(point.value / 10 ** power) }))
    .filter(({ corrected }) => isLikely(corrected, 1))
    .slice(0, 1);
}

function judge(nodes: readonly Node[], series: Series): Slips {
  const path = cheapest(nodes);
  const straight = straightCost(nodes);
  if (path.powers.every((power) => power === 0)) return none;
  const logs = nodes.map((node, i) => node.log - (path.powers[i] ?? 0) * LN10);
  const bends = bendsOf(nodes.map(({ log }) => log)) - bendsOf(logs);
  if (path.cost > straight + BEND * bends - GAIN) return none;
  const wild = wildest(nodes);
  if (wild && wild.cost + WILD < path.cost && nodes.length > 2) return judge(wild.rest, series);
  const own = path.powers.filter((_, i) => nodes[i]?.point);
  const shift = own[0] ?? 0;
  if (isOtherScale(series) && own.length >= 2 && own.every((power) => power === shift))
    return { slips: [], shift };
  return { slips: nodes.flatMap((node, i) => slipAt(node, i, path.powers, logs)), shift: 0 };
}

/** No figure is three times its neighbour, far from the plan's own, or beyond 100 %. */
function isCalm(series: Series): boolean {
  const { points, stated, nature, row } = series;
  const limit = nature.share ? 1 / (row.unit?.scale ?? 0.01) : Infinity;
  const total = nature.kind === "total";
  let last = total || points[0]?.role === "baseline" ? null : (stated.baseline?.value ?? null);
  for (const point of points) {
    if (point.value <= 0 || (total && point.role === "baseline")) continue;
    const value = goalOf(point, series);
    const twin = point.role === "actual" ? null : stated[point.role];
    if (value > limit || (twin && twin.value > 0 && isFar(value / twin.value, 1.5))) return false;
    if (last !== null && last > 0 && isFar(value / last, 3)) return false;
    last = value;
  }
  const goal = total || points.at(-1)?.role === "target" ? null : stated.target;
  return !goal || last === null || goal.value <= 0 || !isFar(last / goal.value, 3);
}

function isFar(ratio: number, times: number): boolean {
  return ratio > times || ratio < 1 / times;
}

function nodesOf(series: Series): Node[] {
  const { points, stated, nature } = series;
  const has = (role: Point["role"]): boolean => points.some((point) => point.role === role);
  // Beside a total over the plan's years the baseline may be a year or the last five.
  const total = nature.kind === "total";
  const lone = points.length === 2 && !stated.target;
  // 100 % in the row's unit.
  const limit = 1 / (series.row.unit?.scale ?? 0.01);
  const nodes: Node[] = [];
  const fixed = (year: number, value: number): void => {
    if (value > 0) nodes.push({ point: null, year, log: Math.log(value), options: [[0, 0]] });
  };
  if (!has("baseline") && stated.baseline && !total)
    fixed(stated.baseline.year, stated.baseline.value);
  for (const point of points) {
    if (point.value <= 0 || (total && point.role === "baseline")) continue;
    const value = goalOf(point, series);
    const log = Math.log(value);
    const options = POWERS.filter(
      ([power]) => power === 0 || ((!lone || Math.abs(power) >= 2) && allows(point, power, series)),
    ).map(([power, cost]): [number, number] => [
      power,
      cost +
        reluctance(point, power, series) +
        twinCost(point, log - power * LN10, series) +
        (nature.share && tidy(value / 10 ** power) > limit ? 2 : 0),
    ]);
    nodes.push({ point, year: point.year, log, options });
  }
  if (!has("target") && stated.target && !total) fixed(stated.target.year, stated.target.value);
  return nodes;
}

/** A total over the plan's years is compared as its share of one year. */
function goalOf(point: Point, series: Series): number {
  if (point.role !== "target" || series.nature.kind !== "total") return point.value;
  const first =
    series.points.find(({ role }) => role === "baseline")?.year ?? series.table.baselineYear;
  return point.value / Math.max(1, point.year - (first ?? point.year - 5));
}

/** A count stays a whole number when its slip is undone; on the way to zero small is no slip. */
function allows(point: Point, power: number, series: Series): boolean {
  if (isReported(point, series)) return false;
  if (
    power < 0 &&
    power > -3 &&
    series.points.some(({ role, value }) => role === "target" && value === 0)
  )
    return false;
  const corrected = tidy(point.value / 10 ** power);
  return !series.nature.whole || Number.isInteger(corrected) || !Number.isInteger(point.value);
}

/** What was typed this year is doubted before what stands printed in the plan. */
function reluctance(point: Point, power: number, { points }: Series): number {
  if (power === 0 || point.role === "actual") return 0;
  const alone = points.filter(({ role }) => role === "actual").length < 2;
  return point.role === "baseline" ? (alone ? 0.3 : 0.1) : 0.15;
}

/** Distance to what the plan itself says of the same figure. */
function twinCost(point: Point, log: number, { stated }: Series): number {
  const twin = point.role === "actual" ? null : stated[point.role];
  if (!twin || twin.value <= 0) return 0;
  return Math.max(0, Math.abs(log - Math.log(twin.value)) - Math.log(1.5));
}

/** An actual that the plan itself reports needs no other explanation. */
export function isReported(point: Point, { stated }: Series): boolean {
  const { reported } = stated;
  return (
    point.role === "actual" &&
    reported?.year === point.year &&
    Math.abs(point.value - reported.value) <= 0.02 * Math.abs(reported.value)
  );
}

/** The row's unit is not the plan's: then it may be the unit that is wrong. */
function isOtherScale({ nature, row, stated }: Series): boolean {
  const planned = plannedUnit(nature.indicator);
  return stated.target !== null && planned !== null && planned.scale !== row.unit?.scale;
}

/** A slip counts only where the corrected figure lies among its neighbours. */
function slipAt(node: Node, i: number, powers: readonly number[], logs: readonly number[]): Slip[] {
  const power = powers[i] ?? 0;
  if (power === 0 || !node.point) return [];
  const around = [logs[i - 1], logs[i + 1]].filter((log) => log !== undefined);
  const margin = (Math.abs(power) >= 4 ? LOOSE : CLOSE) + (around.length === 1 ? OPEN : 0);
  const log = logs[i] as number;
  if (log < Math.min(...around) - margin || log > Math.max(...around) + margin) return [];
  return [{ point: node.point, power, corrected: tidy(node.point.value / 10 ** power) }];
}
