import { type Direction, readNumber, readTarget, type Target, type TargetForm } from "../notation";
import type { Attribute, Kind } from "../plan";
import {
  type Assessment,
  assessIndicator,
  defaultThresholds,
  type IndicatorInput,
  type Path,
  type ThresholdKey,
  type Thresholds,
  thresholdKeys,
} from "../ruler";
import type { CellValue } from "../workbook";
import { quoted } from "./native/expression";

/*
 * How a computed column calls a custom function:
 *
 *   PLAN.PACE(target, baseline, span, rule, asOf, year, figure, year, figure, …)
 *
 * | argument | what it is |
 * |---|---|
 * | target   | as written: 3.3, "15 以上", "≤5.5%"; "" where there is none |
 * | baseline | a number or a text with one; "" for a blank, never 0 |
 * | span     | baseline and target year, "2020-2025" |
 * | rule     | what the row is judged as, see {@link Rule}: "change", "total down 约束性 nearly=0.9" |
 * | asOf     | reporting year; later figures are not looked at |
 * | year, figure | repeating; a blank figure is "" |
 *
 * Every argument is a scalar: a blank inside a range arrives as 0 on the desktop (office-js#1951),
 * so blanks are made explicit cell by cell, which no range can do without an array formula.
 *
 * How such a formula stands in a file: Excel does not store `PLAN.PACE(…)`. It stores the name
 * `_xldudf_PLAN_PACE` (namespace and function joined by an underscore) and shows `PLAN.PACE` once
 * the add-in has registered; seen alike in files of several vendors' add-ins (`_xldudf_CS_…`,
 * `_xldudf_CX_GET`), in office-js#4487 and office-js#6655. A plain `PLAN.PACE(…)` in a file is an
 * unknown name to Excel and stays #NAME? even after the add-in is there, until each cell is entered
 * again (office-js#6395). A live workbook, however, is given `PLAN.PACE(…)`.
 */

export const NAMESPACE = "PLAN";

/** The functions that judge one row; all take the arguments above. */
export type RowFunction =
  | "PROGRESS"
  | "EXPECTED"
  | "PACE"
  | "RATIO"
  | "ATTAINMENT"
  | "STATUS"
  | "RISK"
  | "REASON";

/** Where a formula is going: into a file's XML or to a live Excel. */
export type FormulaHost = "file" | "live";

export function functionName(name: RowFunction, host: FormulaHost): string {
  return host === "file" ? `_xldudf_${NAMESPACE}_${name}` : `${NAMESPACE}.${name}`;
}

/** Whether a formula calls one of the add-in's functions, in a file or live, of any case. */
export function callsPlanFunction(formula: string): boolean {
  return /(?:^|[^\w.])(?:_xldudf_PLAN_|PLAN\.)[A-Z]+\(/i.test(formula);
}

/** What a row is judged as, in words that fit a formula. */
export interface Rule {
  readonly kind: Kind;
  readonly direction: Direction;
  readonly path: Path;
  readonly attribute: Attribute | null;
  /** Where the target's own wording does not say it (6 in a column 年均增长). */
  readonly form: TargetForm | null;
  /** Those that are not the published ones. */
  readonly thresholds: Partial<Readonly<Record<ThresholdKey, number>>>;
}

/** `change`, `total down`, `change geometric 约束性 nearly=0.9`: what is usual is left out. */
export function writeRule(rule: Rule): string {
  return [
    rule.kind,
    ...(rule.direction === "down" ? ["down"] : []),
    ...(rule.path === "geometric" ? ["geometric"] : []),
    ...(rule.attribute === "约束性" ? ["约束性"] : []),
    ...(rule.form === null ? [] : [`form=${rule.form}`]),
    ...Object.entries(rule.thresholds).map(([name, value]) => `${name}=${value}`),
  ].join(" ");
}

const KINDS: ReadonlySet<string> = new Set<Kind>([
  "change",
  "maintenance",
  "growth-average",
  "growth-each",
  "total",
  "reduction",
  "band",
  "rank",
  "milestone",
  "qualitative",
]);
const FORMS: ReadonlySet<string> = new Set<TargetForm>([
  "level",
  "cumulative",
  "growth-average",
  "growth-each",
  "growth",
  "reduction",
  "multiple",
  "rank",
  "coverage",
  "ratio",
  "milestone",
]);

/** Reads a rule; `null` where a word of it is unknown. An empty rule is a change upwards. */
export function readRule(text: string): Rule | null {
  let kind: Kind = "change";
  let direction: Direction = "up";
  let path: Path = "linear";
  let attribute: Attribute | null = null;
  let form: TargetForm | null = null;
  const thresholds: Partial<Record<ThresholdKey, number>> = {};
  for (const word of text.trim().split(/\s+/)) {
    const [name = "", value] = word.split("=");
    const figure = Number(value);
    if (word === "" || word === "up" || word === "linear") continue;
    if (KINDS.has(word)) kind = word as Kind;
    else if (word === "down") direction = "down";
    else if (word === "geometric") path = "geometric";
    else if (word === "约束性" || word === "预期性") attribute = word;
    else if (name === "form" && FORMS.has(value ?? "")) form = value as TargetForm;
    else if (thresholdKeys.includes(name as ThresholdKey) && Number.isFinite(figure))
      thresholds[name as ThresholdKey] = figure;
    else return null;
  }
  return { kind, direction, path, attribute, form, thresholds };
}

/** A call with its arguments as expressions of a formula. */
export interface RowCall {
  readonly target: string;
  readonly baseline: string;
  readonly span: string;
  readonly rule: string;
  readonly asOf: string;
  readonly figures: readonly { readonly year: number; readonly figure: string }[];
}

/** The formula of a call, without the leading `=`. */
export function callFormula(name: RowFunction, call: RowCall, host: FormulaHost): string {
  const figures = call.figures.flatMap(({ year, figure }) => [String(year), figure]);
  const { target, baseline, span, rule, asOf } = call;
  const all = [target, baseline, quoted(span), quoted(rule), asOf, ...figures];
  return `${functionName(name, host)}(${all.join(",")})`;
}

/** The arguments of a call as a custom function receives them. */
export interface RowArguments {
  readonly target: CellValue;
  readonly baseline: CellValue;
  readonly span: string;
  readonly rule: string;
  readonly asOf: CellValue;
  /** year, figure, year, figure, … */
  readonly figures: readonly CellValue[];
}

/** What is wrong with the arguments themselves; the sentence is the caller's. */
export type ArgumentProblem = "span" | "rule" | "asOf" | "figures";

export type CallReading =
  | { readonly ok: true; readonly input: IndicatorInput; readonly options: CallOptions }
  | { readonly ok: false; readonly problem: ArgumentProblem };

interface CallOptions {
  readonly asOf: number;
  readonly thresholds: Thresholds;
}

/** Reads the arguments of a call into the ruler's input. */
export function readCall(given: RowArguments): CallReading {
  const span = /^\s*(\d{4})\s*[-–—~至]\s*(\d{4})\s*$/.exec(given.span);
  if (!span) return { ok: false, problem: "span" };
  const rule = readRule(given.rule);
  if (!rule) return { ok: false, problem: "rule" };
  const asOf = figureIn(given.asOf);
  if (asOf === null) return { ok: false, problem: "asOf" };
  const actuals: { year: number; value: number | null; provisional: boolean }[] = [];
  for (let at = 0; at < given.figures.length; at += 2) {
    const year = figureIn(given.figures[at] ?? null);
    if (year === null || at + 1 >= given.figures.length) return { ok: false, problem: "figures" };
    const content = given.figures[at + 1] ?? null;
    const reading = readNumber(content);
    actuals.push({
      year,
      value: reading.ok ? reading.value : null,
      provisional: reading.ok && reading.provisional,
    });
  }
  const { kind, direction, path, attribute } = rule;
  const baseline = figureIn(given.baseline);
  const target = targetOf(readTarget(given.target, undefined, { direction, baseline }), rule);
  return {
    ok: true,
    input: {
      kind,
      direction,
      path,
      attribute,
      baseline: { year: Number(span[1]), value: baseline },
      target: { year: Number(span[2]), ...target },
      actuals,
    },
    options: { asOf, thresholds: { ...defaultThresholds, ...rule.thresholds } },
  };
}

/** Judges what a call says of a row: the body of every function of {@link RowFunction}. */
export function assessCall(given: RowArguments): Assessment | ArgumentProblem {
  const reading = readCall(given);
  return reading.ok ? assessIndicator(reading.input, reading.options) : reading.problem;
}

function figureIn(content: CellValue): number | null {
  const reading = readNumber(content);
  return reading.ok ? reading.value : null;
}

/** The wording in the light of the rule: 15 以上 in a row of 年均增长 is a growth. */
export function targetOf(
  reading: Target,
  { kind, form }: Pick<Rule, "kind" | "form">,
): Pick<IndicatorInput["target"], "form" | "operator" | "value"> {
  const { operator, value } = reading;
  if (form !== null && reading.form === "level") return { form, operator, value };
  if (reading.form === "growth" && kind !== "qualitative")
    return { form: "growth-average", operator, value };
  return { form: reading.form, operator, value };
}
