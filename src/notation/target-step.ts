import type { Word } from "./target-words";
import type { Operator, Target, TargetContext, Unit } from "./types";
import { comparableUnits, convertAlike, readUnit } from "./units";

/** A figure said to be more or less than the baseline by so much, and not yet set against it. */
export interface Step {
  readonly value: number | readonly [number, number];
  readonly operator: Operator | null;
  /** As written in the cell. */
  readonly unit: string | null;
  readonly change: "up" | "down";
}

/** 净增, 新增 of a row that counts what there is: so many more than at the start. */
export function isAddition(words: readonly Word[], { additions }: TargetContext): boolean {
  const net = words.some((word) => word.flow === "net");
  return net || (additions === false && words.some((word) => word.flow));
}

/**
 * 提高1岁, 新增2家, 降低3个百分点: the level that a step in the row's own unit leads to from the
 * baseline. `null` where it is none: 提高5% of a quantity is a share of it, 提高2% of a share unclear.
 */
export function readStep(step: Step, context: TargetContext): Partial<Target> | null {
  const factor = factorOf(step.unit, context);
  if (factor === null) return null;
  const { baseline } = context;
  if (typeof baseline !== "number") return NEEDS_BASELINE;
  const { value, change } = step;
  const sign = change === "up" ? 1 : -1;
  const reach = (by: number): number => Number((baseline + sign * by * factor).toPrecision(12));
  const written = { form: "level", operatorWritten: true, span: null } as const;
  if (typeof value !== "number") {
    const [low, high] = change === "up" ? value : [value[1], value[0]];
    return { ...written, value: [reach(low), reach(high)], operator: "in" };
  }
  return { ...written, value: reach(value), operator: turned(step.operator ?? ">=", change) };
}

const NEEDS_BASELINE: Partial<Target> = {
  form: "none",
  value: null,
  operator: null,
  operatorWritten: false,
  reason: "needs-baseline",
};

/** 降低3以上 ends at the baseline less three or below it. */
function turned(operator: Operator, change: Step["change"]): Operator {
  if (change === "up") return operator;
  const across: Partial<Record<Operator, Operator>> = {
    ">=": "<=",
    ">": "<",
    "<=": ">=",
    "<": ">",
  };
  return across[operator] ?? operator;
}

/** What the step is multiplied by to be in the row's unit; `null` where it is no step in that unit. */
function factorOf(printed: string | null, { unit: own, baseline }: TargetContext): number | null {
  const unit = printed === null ? null : readUnit(printed);
  if (!unit || RELATIVE.has(unit.dimension)) return null;
  if (!own) return typeof baseline === "number" ? 1 : null;
  if (unit.dimension === POINTS) return isShare(own) ? 1 : null;
  return !isShare(own) && comparableUnits(unit, own) ? convertAlike(1, unit, own) : null;
}

const POINTS = "percentage-point";
/** Shares and multiples of the baseline, not parts of it. */
const RELATIVE: ReadonlySet<string> = new Set(["share", "times"]);
const isShare = (unit: Unit): boolean => unit.dimension === "share" && unit.scale === 0.01;
