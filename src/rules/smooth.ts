import type { Point } from "./series";

export const LN10 = Math.LN10;
/** What counts as a sharp turn. */
const TURN = Math.log(1.3);
/** Doubting what stands printed in the plan takes this much more. */
const PRINTED = 0.3;

/** One figure on the way: the powers it may be off by, each with its cost. */
export interface Node {
  readonly point: Point | null;
  readonly year: number;
  readonly log: number;
  readonly options: readonly (readonly [power: number, cost: number])[];
}

/** What is odd about a step, beyond what a few years bring about by themselves. */
function step(from: Node, to: Node, change: number): number {
  const years = Math.min(5, Math.max(1, to.year - from.year));
  const overshoots = to.point?.role === "target" && to.year <= from.year;
  const natural = overshoots ? Math.LN2 : Math.log(1.5) + 0.25 * (years - 1);
  return Math.max(0, Math.abs(change) - natural);
}

export interface Path {
  readonly powers: readonly number[];
  readonly cost: number;
}

/** Viterbi's walk over figures and powers. */
export function cheapest(nodes: readonly Node[]): Path {
  let paths: Path[] = (nodes[0] as Node).options.map(([power, cost]) => ({
    powers: [power],
    cost,
  }));
  for (let i = 1; i < nodes.length; i++) {
    const [from, to] = [nodes[i - 1] as Node, nodes[i] as Node];
    paths = to.options.map(([power, cost]) => {
      let best: Path | null = null;
      for (const path of paths) {
        const left = from.log - (path.powers.at(-1) ?? 0) * LN10;
        const total = path.cost + cost + step(from, to, to.log - power * LN10 - left);
        if (!best || total < best.cost - 1e-9)
          best = { powers: [...path.powers, power], cost: total };
      }
      return best as Path;
    });
  }
  return paths.reduce((a, b) => (b.cost < a.cost - 1e-9 ? b : a));
}

/** Sharp turns on the way: up and down again, or the other way round. */
export function bendsOf(logs: readonly number[]): number {
  let bends = 0;
  for (let i = 2; i < logs.length; i++) {
    const [a, b, c] = logs.slice(i - 2, i + 1) as [number, number, number];
    if ((b - a) * (c - b) < 0 && Math.min(Math.abs(b - a), Math.abs(c - b)) > TURN) bends++;
  }
  return bends;
}

/** The figure without which the rest runs most smoothly. */
export function wildest(nodes: readonly Node[]): { rest: readonly Node[]; cost: number } | null {
  let best: { rest: readonly Node[]; cost: number } | null = null;
  for (const node of nodes) {
    if (!node.point) continue;
    const rest = nodes.filter((other) => other !== node);
    const cost = straightCost(rest) + (node.point.role === "actual" ? 0 : PRINTED);
    if (!best || cost < best.cost) best = { rest, cost };
  }
  return best;
}

/** The cost of the way as it is. */
export function straightCost(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node, i) => {
    const before = nodes[i - 1];
    const own = node.options[0]?.[1] ?? 0;
    return sum + own + (before ? step(before, node, node.log - before.log) : 0);
  }, 0);
}
