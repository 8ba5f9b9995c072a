import type { Language } from "../messages";
import { type Direction, readNumber, readTarget } from "../notation";
import { canonicalName } from "../plan";
import { defaultThresholds, type Span, type Thresholds, thresholdKeys } from "../ruler";
import type { RowAssessment } from "./assess-table";
import type { Figure, TargetFigure, YearFigure } from "./figures";
import { callFormula, type FormulaHost, type RowFunction } from "./function-call";
import { iff, lastOf, literal, quoted } from "./native/expression";
import { senseOfRow } from "./native/situation";
import { reference, termOf, yearTerms } from "./native/terms";
import type { RowFigures } from "./row-figures";
import { SPAN_WORDS } from "./span";

export interface CallContext {
  readonly host: FormulaHost;
  readonly thresholds: Thresholds;
  /** Years after it are not looked at. */
  readonly until: number;
  /** The reporting year as an expression. */
  readonly asOf: string;
  /** A function speaks Chinese unless asked: what stands beside it is of one language. */
  readonly language: Language;
}

/**
 * The formula that makes a custom function say of a row what the product says, `null` where no
 * function can: the arithmetic ones know no flows and no bands, the others no thresholds.
 */
export function rowFormula(
  name: RowFunction,
  judged: RowAssessment,
  context: CallContext,
): string | null {
  return name === "STATUS" || name === "RISK" || name === "REASON"
    ? verdictFormula(name, judged, context)
    : figureFormula(name, judged, context);
}

const DIRECTIONS: Readonly<Record<Direction, string>> = { up: "越高越好", down: "越低越好" };

/** Targets that are a level, or become one by the baseline alone. */
const LEVELS: ReadonlySet<string> = new Set([
  "level",
  "coverage",
  "ratio",
  "multiple",
  "reduction",
]);

type FigureFunction = Exclude<RowFunction, "STATUS" | "RISK" | "REASON">;

function figureFormula(
  name: FigureFunction,
  { figures, table }: RowAssessment,
  { until, host }: CallContext,
): string | null {
  const { kind, target, path, baselineYear, targetYear } = figures;
  if (kind !== "change" || typeof target?.value !== "number" || !LEVELS.has(target.form))
    return null;
  const home = table.sheet;
  const years = yearTerms(figures.actuals, home, baselineYear, Math.min(until, targetYear));
  if (years.length === 0) return null;
  const unlessBlank = (pick: string): string => iff(anyOf(years), pick, '""');
  const actual = unlessBlank(lastOf(years, ({ value }) => value));
  const year = unlessBlank(lastOf(years, (term) => String(term.year)));
  const base = figures.baseline ? figureArgument(figures.baseline, home) : '""';
  const goal = targetArgument(target, figures, home);
  const direction = quoted(DIRECTIONS[senseOfRow(figures).direction]);
  const way = path === "geometric" ? quoted("等比") : null;
  const [from, to] = [String(baselineYear), String(targetYear)];
  const given: Readonly<Record<FigureFunction, readonly (string | null)[]>> = {
    PROGRESS: [base, actual, goal, direction],
    EXPECTED: [base, from, goal, to, year, way],
    PACE: [base, from, actual, year, goal, to, way, direction],
    RATIO: [base, from, actual, year, goal, to, direction],
    ATTAINMENT: [actual, goal, direction, null, standsAlone(target) ? null : base],
  };
  return callFormula(name, given[name], host);
}

/** A target that says where to arrive without a look at the baseline, also in its own words. */
function standsAlone({ form, content }: TargetFigure): boolean {
  return form === "level" && (typeof content !== "string" || readTarget(content).form === "level");
}

function anyOf(years: ReturnType<typeof yearTerms>): string | null {
  const given = years.map((term) => term.given);
  if (given.includes(null)) return null;
  return given.length === 1 ? (given[0] as string) : `OR(${given.join(",")})`;
}

function verdictFormula(
  name: RowFunction,
  judged: RowAssessment,
  { until, asOf, host, thresholds, language }: CallContext,
): string | null {
  const { figures, table, row } = judged;
  const { plan, indicator, unit, baseline, target } = figures;
  const years = figures.actuals.filter(({ year }) => year <= until);
  const usual = thresholdKeys.every((key) => thresholds[key] === defaultThresholds[key]);
  const sameAttribute = figures.attribute === (indicator?.attribute ?? null);
  if (!usual || !sameAttribute || years.length === 0 || !readsAlike(figures)) return null;
  if (judged.remarks.some(({ id }) => id === "units-differ")) return null;
  const home = table.sheet;
  const fromCell = <T extends Figure | TargetFigure>(figure: T | null): T | null =>
    figure?.place ? figure : null;
  const [ownBaseline, ownTarget] = [fromCell(baseline), fromCell(target)];
  // Of a plan nobody knows a function knows nothing but what it is given.
  if (!indicator && (ownTarget?.content ?? null) === null) return null;
  const given = [
    nameArgument(judged),
    `{${years.map((figure) => yearArgument(figure, figures.kind === "reduction" ? figures.span : "unsaid")).join(",")}}`,
    arrayOf(years.map((figure) => figureArgument(figure, home))),
    // Without a forecast in it the verdict is the same whatever the reporting year.
    name === "STATUS" ? String(until) : asOf,
    quoted(indicator && plan ? plan.id : "无"),
    ownBaseline && figureArgument(ownBaseline, home),
    indicator ? null : String(figures.baselineYear),
    ownTarget && targetArgument(ownTarget, figures, home),
    indicator ? null : String(figures.targetYear),
    unit && (!indicator || row.unit) ? quoted(unit.symbol) : null,
    language === "en-US" ? quoted("en") : null,
  ];
  return callFormula(name, given, host);
}

/** 2021, or "2021年预计累计": what the header or the name says of the figure. */
function yearArgument({ year, provisional }: YearFigure, span: Span): string {
  const words = `${provisional ? "预计" : ""}${SPAN_WORDS[span]}`;
  return words === "" ? String(year) : `"${year}年${words}"`;
}

/**
 * Cells as one argument. Each blank is made explicit by itself: inside a range it would arrive as 0
 * on the desktop (office-js#1951). CHOOSE with an array constant gives an array in every version of
 * Excel without array entry, where IF(F5:H5="",…) would be cut down to one cell.
 */
function arrayOf(figures: readonly string[]): string {
  if (figures.length === 1) return figures[0] as string;
  return `CHOOSE({${figures.map((_, at) => at + 1).join(",")}},${figures.join(",")})`;
}

/** The name where the plan knows it by that name, else the indicator's id. */
function nameArgument({ figures, row }: RowAssessment): string {
  const { plan, indicator } = figures;
  if (!plan || !indicator) return quoted(row.name);
  const wanted = canonicalName(row.name);
  const named = plan.indicators.filter(({ name, aliases }) =>
    [name, ...aliases].some((known) => canonicalName(known) === wanted),
  );
  return quoted(named.length === 1 && named[0] === indicator ? row.name : indicator.id);
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
  return iff(given, taken, '""');
}

/** A number written in a cell is of the form that a bare number has, also in a column 年均增长. */
function readsAlike({ target, kind, direction, baseline }: RowFigures): boolean {
  if (!target?.place || kind === "milestone") return true;
  const context = { direction, baseline: baseline?.value ?? null };
  const { form } = readTarget(target.printed, undefined, context);
  return form === target.form || (form === "growth" && target.form === "growth-average");
}

/** The target as written, or in words that say the same in the unit the row is judged in. */
function targetArgument(target: TargetFigure, figures: RowFigures, home: string): string {
  const { place, content, factor, operator } = target;
  if (place === null) return writtenTarget(target.printed, target, figures);
  const cell = reference(place, home);
  if (typeof content === "string") {
    const written = writtenTarget(content, target, figures);
    return written === quoted(content)
      ? `IF(${cell}="","",${cell})`
      : `IF(${cell}=${quoted(content)},${written},IF(${cell}="","",${cell}))`;
  }
  const number = factor === 1 ? cell : `${cell}*${literal(factor)}`;
  const usual = figures.direction === "up" ? ">=" : "<=";
  const plain = operator === null || operator === usual || operator === "in";
  return `IF(${cell}="","",${plain ? number : `${quoted(operator === "~" ? "约" : operator)}&${number}`})`;
}

/** The words themselves where a function reads them as the product did, else operator and figure. */
function writtenTarget(printed: string, target: TargetFigure, figures: RowFigures): string {
  const { direction, baseline } = figures;
  const reading = readTarget(printed, undefined, { direction, baseline: baseline?.value ?? null });
  const { value, operator } = target;
  const same =
    JSON.stringify(reading.value) === JSON.stringify(value) && reading.operator === operator;
  if (same || value === null) return quoted(printed);
  if (typeof value !== "number") return quoted(`${value[0]}-${value[1]}`);
  const usual = direction === "up" ? ">=" : "<=";
  if (operator === null || operator === usual) return literal(value);
  return quoted(`${operator === "~" ? "约" : operator}${value}`);
}
