import { type Direction, type Operator, readTarget, type Target, type Unit } from "../notation";
import { contentOf, directionOrNull, inUnit, printed } from "./arguments";
import type { CellArgument } from "./define";
import { FunctionError, failure } from "./errors";

/** 目标 as a level to reach. */
export interface Goal {
  readonly level: number;
  readonly direction: Direction;
  /** As written; `null` where it speaks of a change, or is not written. */
  readonly operator: Operator | null;
}

/** What a target may have to be measured against. */
export interface GoalContext {
  readonly direction: CellArgument;
  readonly unit: Unit | null;
  readonly baseline: number | null;
  /** Years from baseline to target; `null` where the function does not know them. */
  readonly years: number | null;
}

/**
 * Reads a target as written. 翻一番, 下降18% and 年均增长15% become the level they lead to from the
 * baseline. The direction is the one given, else that of the comparison written, else that from the
 * baseline to the target.
 */
export function goalOf(argument: CellArgument, context: GoalContext): Goal {
  const { unit, baseline } = context;
  const given = directionOrNull(context.direction);
  const content = contentOf(argument);
  const target = readTarget(content, undefined, { unit, direction: given, baseline });
  const level = levelOf(target, argument, context);
  const operator = isLevel(target) && target.operatorWritten ? target.operator : null;
  const direction = given ?? directionOf(operator, target) ?? towards(baseline, level);
  return { level, direction, operator };
}

const isLevel = ({ form }: Target): boolean =>
  form === "level" ||
  form === "cumulative" ||
  form === "coverage" ||
  form === "ratio" ||
  form === "rank";

function levelOf(target: Target, argument: CellArgument, context: GoalContext): number {
  const { value, form, unit } = target;
  const text = printed(argument.content);
  if (value === null) throw withoutFigure(target, argument);
  if (typeof value !== "number") throw failure("notAvailable", "band", { text });
  if (isLevel(target)) return inUnit(value, unit, context.unit, argument.parameter);
  if (form === "growth") throw failure("notAvailable", "target-span-unsaid", { text });
  const { baseline, years } = context;
  if (baseline === null) throw failure("notAvailable", "target-needs-baseline", { text });
  if (form === "multiple") return baseline * value;
  if (form === "reduction") return baseline * (1 - Math.abs(value) / 100);
  if (years === null) throw failure("notAvailable", "target-needs-years", { text });
  return baseline * Math.max(0, 1 + value / 100) ** years;
}

function withoutFigure({ reason }: Target, { content, parameter }: CellArgument): FunctionError {
  if (reason === "blank" || reason === "not-set")
    return failure("notAvailable", "blank", { parameter: parameter.name });
  return new FunctionError("notAvailable", (texts) => {
    const why = texts.find(`notation.reason.${reason ?? "qualitative"}`) ?? String(reason);
    const data = { text: printed(content), reason: why };
    return failure("notAvailable", "not-a-target", data).describe(texts);
  });
}

function directionOf(operator: Operator | null, { form }: Target): Direction | null {
  if (form === "rank") return "down";
  if (operator === ">=" || operator === ">") return "up";
  return operator === "<=" || operator === "<" ? "down" : null;
}

const towards = (baseline: number | null, level: number): Direction =>
  baseline !== null && level < baseline ? "down" : "up";
