import { inScaleOf } from "./scale-word";
import type { Clause } from "./target-clause";
import { isAddition, readStep } from "./target-step";
import type { Word } from "./target-words";
import type { NotationDoubt, Operator, Span, Target, TargetContext, TargetForm } from "./types";
import { comparableUnits, readUnit } from "./units";

/** What a clause amounts to as a target: its form, operator and unit. */

export function bareOperator(context: TargetContext): Operator {
  return context.direction === "down" ? "<=" : ">=";
}

export function isRank(context: TargetContext): boolean {
  return context.unit?.dimension === "rank";
}

export function unitDoubts(unit: string | null, context: TargetContext): readonly NotationDoubt[] {
  if (unit === null || !context.unit) return [];
  const written = readUnit(unit);
  return written === null || comparableUnits(written, context.unit) ? [] : ["missing-dimension"];
}

interface Shape {
  readonly form: TargetForm;
  readonly span: Span | null;
  readonly value?: number | readonly [number, number];
  readonly alternatives?: readonly TargetForm[];
}

export function ofClause(clause: Clause, text: string, context: TargetContext): Partial<Target> {
  const { core } = clause;
  const words = [...clause.before, ...clause.after];
  const { unit, yearly } = unitOf(clause, words, context);
  const shape = formOf(clause, words, text, context);
  const operator = operatorOf(clause, words);
  const level = shape.form === "level" || shape.form === "cumulative";
  const scaled = level && (core.scaled ?? null) !== null;
  const value = shape.value ?? (scaled ? scaledTo(core, context) : core.value);
  if (value === null) return { reason: "scale-word" };
  const change = stepOf(shape, words, yearly, context);
  const step = change && readStep({ value, operator, unit, change }, context);
  return {
    form: shape.form,
    value,
    operator: finalOperator(operator, shape.form, value, unit, context),
    operatorWritten: operator !== null,
    unit,
    provisional: core.provisional || clause.provisional,
    footnote: (core.footnote ?? "") + (clause.footnote ?? "") || null,
    alternatives: yearly ? [] : (shape.alternatives ?? []),
    span: shape.span ?? (yearly ? "each" : null),
    doubts: level
      ? [...core.doubts, ...unitDoubts(unit, context), ...(scaled ? (["scale-word"] as const) : [])]
      : core.doubts,
    ...step,
  };
}

/** Which way a change of unsaid span goes where it may be a step from the baseline. */
function stepOf(
  { form, span }: Shape,
  words: readonly Word[],
  yearly: boolean,
  context: TargetContext,
): "up" | "down" | null {
  if (yearly || (span !== null && span !== "total")) return null;
  if (form === "growth") return "up";
  if (form === "reduction") return "down";
  return form === "level" && span === null && isAddition(words, context) ? "up" : null;
}

/** 5.47亿以上 in a row of 万元 is 54700; without a row's unit it stays multiplied out. */
function scaledTo({ value, scaled }: Clause["core"], { unit, baseline = null }: TargetContext) {
  if (!unit || !scaled) return value;
  if (typeof value === "number") return inScaleOf(value, scaled, unit, baseline);
  const [low, high] = value.map((bound) => inScaleOf(bound, scaled, unit, baseline));
  return typeof low === "number" && typeof high === "number" ? ([low, high] as const) : null;
}

/** 每千人4.5个 is in 个/千人; 2家/年 is 2家 each year unless the row itself counts by the year. */
function unitOf(
  clause: Clause,
  words: readonly Word[],
  context: TargetContext,
): { unit: string | null; yearly: boolean } {
  const { unit } = clause.core;
  if (unit === null) return { unit, yearly: false };
  const yearly = /.\/年$/.test(unit) && !context.unit?.symbol.endsWith("/年");
  if (yearly) return { unit: unit.slice(0, -2), yearly };
  const per = words.find((word) => word.per)?.per;
  return { unit: per === undefined ? unit : `${unit}/${per}`, yearly };
}

function formOf(
  clause: Clause,
  words: readonly Word[],
  text: string,
  context: TargetContext,
): Shape {
  const { core } = clause;
  const span = spanOf(words);
  const change = words.find((word) => word.change)?.change;
  const cumulative = core.cumulative || clause.cumulative || words.some((word) => word.cumulative);
  if (core.form === "multiple") return multipleShape(core.value, change, span, context);
  if (core.form === "rank" || core.form === "ratio") return { form: core.form, span };
  if (core.unit === "位" || (isRank(context) && core.unit === null && !change)) {
    return { form: "rank", span };
  }
  if (change === "down") {
    return { form: "reduction", span: span ?? (cumulative ? "total" : null) };
  }
  if (change === "up") return growthShape(span ?? (cumulative ? "total" : null), words, text);
  if (cumulative || span === "total") return { form: "cumulative", span: "total" };
  return levelShape(clause, words, span);
}

/** 十四五期间年均增长8%: the narrower stretch is the figure's own. */
function spanOf(words: readonly Word[]): Span | null {
  const spans = words.map((word) => word.span);
  return (["average", "each", "total"] as const).find((span) => spans.includes(span)) ?? null;
}

/** 保持15%增长 and 年增长15% may be meant on average. */
function growthShape(span: Span | null, words: readonly Word[], text: string): Shape {
  if (span === "average") return { form: "growth-average", span };
  if (span === "each") {
    const loose = /(?:^|[^每逐])年(?:增|递)/.test(text);
    return { form: "growth-each", span, alternatives: loose ? ["growth-average"] : [] };
  }
  if (span === null && words.some((word) => word.keep)) {
    return { form: "growth-each", span, alternatives: ["growth-average"] };
  }
  return { form: "growth", span };
}

function levelShape({ core }: Clause, words: readonly Word[], span: Span | null): Shape {
  if (span === "average" && core.unit === "%") {
    return { form: "growth-average", span, alternatives: ["level"] };
  }
  if (words.some((word) => word.flow)) {
    return { form: "level", span, alternatives: span ? [] : ["cumulative"] };
  }
  const negative = typeof core.value === "number" && core.value < 0 && core.unit === "%";
  return { form: "level", span, alternatives: negative ? ["reduction"] : [] };
}

/** 3倍 of the baseline; 增长1倍 doubles it; a row counted in 倍 has a plain level. */
function multipleShape(
  value: Clause["core"]["value"],
  change: Word["change"],
  span: Span | null,
  context: TargetContext,
): Shape {
  if (change === "up" && typeof value === "number") {
    return { form: "multiple", span, value: value + 1 };
  }
  const level = change === undefined && context.unit?.dimension === "times";
  return { form: level ? "level" : "multiple", span };
}

/** The operator as written: strong words, then 左右, then the heart's own, last 达到 and 控制在. */
function operatorOf(clause: Clause, words: readonly Word[]): Operator | null {
  if (typeof clause.core.value !== "number") return "in";
  const strong = words.find(
    (word) => word.operator && word.operator !== "~" && !word.weak,
  )?.operator;
  const approximate = clause.core.approximate || words.some((word) => word.operator === "~");
  const weak = words.find((word) => word.operator && word.weak)?.operator;
  const written = strong ?? (approximate ? "~" : null) ?? clause.core.operator ?? weak ?? null;
  const inclusive = words.find((word) => word.inclusive !== undefined)?.inclusive;
  return inclusive === undefined || written === null ? written : bounded(written, inclusive);
}

/** 超过60(含) and 60以下(不含). */
function bounded(operator: Operator, inclusive: boolean): Operator {
  if (operator === ">" || operator === ">=") return inclusive ? ">=" : ">";
  if (operator === "<" || operator === "<=") return inclusive ? "<=" : "<";
  return operator;
}

function finalOperator(
  written: Operator | null,
  form: TargetForm,
  value: Clause["core"]["value"],
  unit: string | null,
  context: TargetContext,
): Operator {
  if (written === "=" && value === 100 && (unit === null || unit === "%")) return ">=";
  if (form === "rank") return written === null || written === ">=" ? "<=" : written;
  if (written !== null) return written;
  return form === "reduction" || form === "multiple" ? ">=" : bareOperator(context);
}
