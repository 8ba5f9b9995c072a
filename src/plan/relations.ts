import { comparableUnits, readUnit, type Unit } from "../notation";
import { type Figure, readReference } from "./references";
import type { Plan, Reference, Relation } from "./types";

/** What a relation shows of the figures it ties. Amounts are in base units (元, not 亿元; 0.028, not 2.8 %). */
export type RelationOutcome =
  | {
      readonly status: "holds" | "broken";
      /** What the parts give. For a nesting, the greatest part. */
      readonly expected: number;
      /** What stands for the whole. */
      readonly received: number;
      /** Relative to the expected: 0.1 is 10 % off; 0 where a nesting holds. */
      readonly deviation: number;
    }
  /** One quantity is stated nowhere or not known yet, and this is what it would have to be. */
  | { readonly status: "implies"; readonly quantity: string; readonly value: number }
  /** Units that cannot be converted stand where the same thing is meant: 人 and 人年. */
  | { readonly status: "units-differ"; readonly units: readonly string[] }
  /** Figures are missing. */
  | { readonly status: "unknown"; readonly missing: readonly string[] };

interface Term {
  /** The reference with its plan: two plans can both have an `rd-gdp-share`. */
  readonly text: string;
  readonly figure: Figure | null;
}

/**
 * 勾稽核对: what a relation says of the figures there are.
 *
 * @param home the plan that holds the relation
 * @param figureOf the plans' own figures (`statedFigure`), or a workbook's before them
 */
export function evaluateRelation(
  relation: Relation,
  home: Pick<Plan, "id">,
  figureOf: (reference: Reference) => Figure | null,
): RelationOutcome {
  const terms = [relation.whole, ...relation.parts].map((text) => termOf(text, home, figureOf));
  const missing = terms.filter((term) => !term.figure).map((term) => term.text);
  if (missing.length > 1) return { status: "unknown", missing };
  const units = clashingUnits(relation, terms);
  if (units.length > 0) return { status: "units-differ", units };
  const [whole = Number.NaN, ...parts] = terms.map((term) => term.figure && baseValue(term.figure));
  if (missing[0] !== undefined) return implication(relation, missing[0], whole, parts);
  return judge(relation, whole as number, parts as number[]);
}

/** Amounts that several relations imply for one quantity, where they differ by more than a tolerance. */
export interface ImpliedConflict {
  /** `?jindong-gdp@2020`, or a reference with its plan. */
  readonly quantity: string;
  readonly relations: readonly { readonly relation: string; readonly value: number }[];
}

/** Compares what relations imply for the quantities nobody states (6.62 ÷ 2.8 % and 5.47 ÷ 2.1 %). */
export function findImpliedConflicts(
  outcomes: readonly { readonly relation: Relation; readonly outcome: RelationOutcome }[],
): ImpliedConflict[] {
  const implied = new Map<string, { relation: Relation; value: number }[]>();
  for (const { relation, outcome } of outcomes) {
    if (outcome.status !== "implies") continue;
    const others = implied.get(outcome.quantity) ?? [];
    implied.set(outcome.quantity, [...others, { relation, value: outcome.value }]);
  }
  return [...implied].flatMap(([quantity, found]) => {
    const values = found.map(({ value }) => value);
    const tolerance = Math.max(...found.map(({ relation }) => relation.tolerance));
    if (difference(Math.max(...values), Math.min(...values)) <= tolerance) return [];
    const relations = found.map(({ relation, value }) => ({ relation: relation.id, value }));
    return [{ quantity, relations }];
  });
}

function termOf(
  text: string,
  home: Pick<Plan, "id">,
  figureOf: (reference: Reference) => Figure | null,
): Term {
  const reference = readReference(text);
  if (!reference) throw new RangeError(`not a reference: ${text}`);
  if (reference.kind === "unstated") return { text, figure: null };
  const qualified = reference.plan === null ? `${home.id}/${text}` : text;
  return { text: qualified, figure: figureOf(reference) };
}

/** Ratios and products join different units; elsewhere all must be of one dimension. */
function clashingUnits(relation: Relation, terms: readonly Term[]): string[] {
  if (relation.type === "ratio" || relation.type === "product") return [];
  const units = terms.flatMap(({ figure }) => (figure ? [readUnit(figure.unit)] : []));
  const known = units.filter((unit): unit is Unit => unit !== null);
  const [first] = known;
  if (!first || known.every((unit) => comparableUnits(unit, first) || isShare(unit, first))) {
    return [];
  }
  return [...new Set(known.map((unit) => unit.symbol))];
}

/** 2.1 % and 0.45 个百分点 add up. */
function isShare(a: Unit, b: Unit): boolean {
  const shares = ["share", "percentage-point"];
  return shares.includes(a.dimension) && shares.includes(b.dimension);
}

function baseValue({ value, unit }: Figure): number {
  return value * (readUnit(unit)?.scale ?? 1);
}

function implication(
  relation: Relation,
  quantity: string,
  whole: number | null,
  parts: readonly (number | null)[],
): RelationOutcome {
  const known = parts.filter((part) => part !== null);
  const sum = known.reduce((total, part) => total + part, 0);
  const product = known.reduce((total, part) => total * part, 1);
  const value = (() => {
    if (whole === null) return relation.type === "nesting" ? null : combine(relation, known);
    switch (relation.type) {
      case "ratio":
        return parts[0] === null ? whole * product : product / whole;
      case "sum":
      case "stock-flow":
        return whole - sum;
      case "product":
        return whole / product;
      case "equality":
        return whole;
      case "nesting":
        return null;
    }
  })();
  return value === null || !Number.isFinite(value)
    ? { status: "unknown", missing: [quantity] }
    : { status: "implies", quantity, value };
}

function judge(relation: Relation, whole: number, parts: readonly number[]): RelationOutcome {
  if (relation.type === "equality") {
    const farthest = parts.reduce((far, part) =>
      Math.abs(part - whole) > Math.abs(far - whole) ? part : far,
    );
    return verdict(relation, whole, farthest, difference(whole, farthest));
  }
  const expected = combine(relation, parts);
  if (relation.type === "nesting") {
    return verdict(relation, whole, expected, expected <= whole ? 0 : difference(whole, expected));
  }
  return verdict(relation, whole, expected, difference(whole, expected));
}

function combine(relation: Relation, parts: readonly number[]): number {
  switch (relation.type) {
    case "ratio":
      return (parts[0] ?? Number.NaN) / (parts[1] ?? Number.NaN);
    case "product":
      return parts.reduce((total, part) => total * part, 1);
    case "nesting":
    case "equality":
      return Math.max(...parts);
    default:
      return parts.reduce((total, part) => total + part, 0);
  }
}

/** Binary fractions are forgiven: 2.1 + 0.45 is 2.55. */
const ROUNDING = 1e-9;

function verdict(
  relation: Relation,
  received: number,
  expected: number,
  deviation: number,
): RelationOutcome {
  const holds = deviation <= relation.tolerance + ROUNDING;
  return { status: holds ? "holds" : "broken", expected, received, deviation };
}

function difference(received: number, expected: number): number {
  if (received === expected) return 0;
  return Math.abs(received - expected) / Math.abs(expected === 0 ? received : expected);
}
