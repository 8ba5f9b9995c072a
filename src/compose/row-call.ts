import { readNumber, readTarget } from "../notation";
import { defaultThresholds, type ThresholdKey, type Thresholds, thresholdKeys } from "../ruler";
import type { Figure, TargetFigure } from "./figures";
import { type RowCall, type Rule, targetOf, writeRule } from "./function-call";
import { literal, quoted } from "./native/expression";
import { reference, termOf } from "./native/terms";
import type { RowFigures } from "./row-figures";

export interface CallContext {
  /** Sheet the formula stands on. */
  readonly sheet: string;
  readonly thresholds: Thresholds;
  /** Years after it are not passed. */
  readonly until: number;
  /** The reporting year as an expression. */
  readonly asOf: string;
}

/** The call that makes a function judge a row as the product does. */
export function callOf(figures: RowFigures, context: CallContext): RowCall {
  const { sheet, thresholds, until, asOf } = context;
  const rule: Rule = {
    kind: figures.kind,
    direction: figures.direction,
    path: figures.path,
    attribute: figures.attribute,
    form: formToSay(figures),
    thresholds: changed(thresholds),
  };
  return {
    target: figures.target ? targetArgument(figures.target, figures, sheet) : '""',
    baseline: figures.baseline ? figureArgument(figures.baseline, sheet) : '""',
    span: `${figures.baselineYear}-${figures.targetYear}`,
    rule: writeRule(rule),
    asOf,
    figures: figures.actuals
      .filter(({ year }) => year <= until)
      .map((figure) => ({ year: figure.year, figure: figureArgument(figure, sheet) })),
  };
}

function changed(thresholds: Thresholds): Partial<Record<ThresholdKey, number>> {
  const keys = thresholdKeys.filter((key) => thresholds[key] !== defaultThresholds[key]);
  return Object.fromEntries(keys.map((key) => [key, thresholds[key]]));
}

/** The form has to be said only where it matters and the wording alone does not say it. */
function formToSay({ target, kind, direction, baseline }: RowFigures): Rule["form"] {
  if (!target || kind !== "change") return null;
  if (target.form === "level" || target.form === "coverage" || target.form === "none") return null;
  const reading = readTarget(target.printed, undefined, {
    direction,
    baseline: baseline?.value ?? null,
  });
  return targetOf(reading, { kind, form: null }).form === target.form ? null : target.form;
}

/** The cell, its blank made explicit; what a function cannot know of it (a unit, a word) put in. */
function figureArgument(figure: Figure, home: string): string {
  const { place, value, content, factor } = figure;
  if (place === null) return value === null ? '""' : literal(value);
  const cell = reference(place, home);
  const alone = typeof content === "string" ? readNumber(content) : null;
  const readAlike = alone === null || (alone.ok ? alone.value : null) === value;
  if (factor === 1 && readAlike && typeof content !== "boolean") return `IF(${cell}="","",${cell})`;
  const { given, value: taken } = termOf(figure, home);
  return `IF(${given ?? "TRUE"},${taken},"")`;
}

/** The target as written, or in words that say the same in the unit the row is judged in. */
function targetArgument(target: TargetFigure, figures: RowFigures, home: string): string {
  const { place, content, factor, operator } = target;
  const usual = figures.direction === "up" ? ">=" : "<=";
  if (place === null) return writtenTarget(target.printed, target, figures);
  const cell = reference(place, home);
  if (typeof content === "string") {
    const written = writtenTarget(content, target, figures);
    return written === quoted(content)
      ? `IF(${cell}="","",${cell})`
      : `IF(${cell}=${quoted(content)},${written},IF(${cell}="","",${cell}))`;
  }
  const number = factor === 1 ? cell : `${cell}*${literal(factor)}`;
  const plain = operator === null || operator === usual || operator === "in";
  return `IF(${cell}="","",${plain ? number : `${quoted(operator)}&${number}`})`;
}

/** The words themselves where a function reads them as the product did, else operator and figure. */
function writtenTarget(printed: string, target: TargetFigure, figures: RowFigures): string {
  const { direction, kind, baseline } = figures;
  const reading = readTarget(printed, undefined, { direction, baseline: baseline?.value ?? null });
  const read = targetOf(reading, { kind, form: null });
  const same =
    JSON.stringify(read.value) === JSON.stringify(target.value) &&
    read.operator === target.operator;
  if (same) return quoted(printed);
  const { value, operator } = target;
  if (value === null) return quoted(printed);
  if (typeof value !== "number") return quoted(`${value[0]}-${value[1]}`);
  const usual = direction === "up" ? ">=" : "<=";
  return operator === null || operator === usual
    ? literal(value)
    : quoted(`${operator === "~" ? "约" : operator}${value}`);
}
